import type { LossDefinition, ParameterValue } from '../definition';
import { text } from '../text';
import { bySide } from './_branches';
import { numpyCode, py, torchFormula } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** The squared error with the weight 1 − τ above the target (e > 0) and τ below it. */
function value(error: number, tau: number): number {
  return (error > 0 ? 1 - tau : tau) * error * error;
}

function derivative(error: number, tau: number): number {
  return 2 * (error > 0 ? 1 - tau : tau) * error;
}

/** What the Python formulas begin with. */
function setUp(tau: ParameterValue | undefined): string[] {
  return ['d = target - prediction', `tau = ${py(tau)}`];
}

/** Expectile loss. */
export const expectile: LossDefinition = {
  id: 'expectile',
  names: {
    full: text('Expectile loss', '평률(expectile) 손실'),
    short: 'Expectile',
    aliases: ['reg:expectileerror', 'asymmetric least squares', 'asymmetric squared error', 'expectile regression'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\begin{cases} \\tau d^2 & d \\ge 0 \\\\ (1 - \\tau)\\, d^2 & d < 0 \\end{cases}, \\quad d = t - p',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\begin{cases} -2 \\tau d & d \\ge 0 \\\\ -2 (1 - \\tau)\\, d & d < 0 \\end{cases}',
  },
  parameters: [
    {
      kind: 'number',
      name: 'tau',
      symbol: '\\tau',
      label: 'τ',
      default: 0.5,
      min: 0,
      minOpen: true,
      max: 1,
      maxOpen: true,
      scale: 'linear',
      slider: { min: 0.01, max: 0.99 },
      about: text(
        'The expectile that is wanted: with 0.9 the square of an underestimate counts nine times that of an overestimate.',
        '구하려는 평률입니다. 0.9이면 낮게 예측한 오차의 제곱에 높게 예측한 오차의 제곱보다 아홉 배 큰 가중치를 줍니다.',
      ),
    },
    normalization,
  ],
  unit: 'targetSquared',
  perSample(out, { target, prediction, count }, parameters) {
    const tau = parameters.tau as number;
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!, tau);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const tau = parameters.tau as number;
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!, tau);
  },
  /**
   * Without a jump on the sign of the error, which nobody can foresee:
   *
   *     (e + |e|)/2 is e above the target and 0 below, (e − |e|)/2 the other way round; halved first, they are exact
   *
   * For ±Infinity, where ∞ − ∞ is NaN, and NaN itself the slow way.
   */
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const tau = parameters.tau as number;
    const above = 1 - tau;
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const half = 0.5 * error;
      const halfSize = 0.5 * Math.abs(error);
      const weighted = above * (half + halfSize) + tau * (half - halfSize);
      if (Number.isNaN(weighted)) {
        values[i] = value(error, tau);
        gradient[i] = derivative(error, tau);
      } else {
        values[i] = weighted * error;
        gradient[i] = 2 * weighted;
      }
    }
  },
  textbook: ([t], [p], { tau }) => Math.abs((tau as number) - (t! < p! ? 1 : 0)) * (t! - p!) ** 2,
  kinks: () => [],
  shape: {
    axis: 'error',
    marks: () => [{ x: 0, label: text('weight τ | 1 − τ', '가중치 τ | 1 − τ') }],
    branches: bySide(['\\tau d^2', 'd \\ge 0'], ['(1 - \\tau)\\, d^2', 'd < 0']),
  },
  advice: {
    use: text(
      'Real targets when too low and too high do not cost the same, and large errors must count for more than small ones.',
      '실수 정답에서 낮은 예측과 높은 예측의 비용이 다르고 큰 오차를 더 무겁게 다루어야 할 때 씁니다.',
    ),
    avoid: text(
      'When an interval that covers a share of the targets is wanted: that is what quantiles are for. Outliers count by their square.',
      '정답의 일정 비율을 덮는 구간이 필요하면 피합니다. 그럴 때는 분위수를 씁니다. 이상치도 제곱으로 계산됩니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.where(d >= 0, tau * d**2, (1 - tau) * d**2).mean()',
      differs: differs.noFunction,
      preset: {},
      code: ({ tau }) => torchFormula('torch.where(d >= 0, tau * d**2, (1 - tau) * d**2)', setUp(tau)),
    },
    {
      library: 'xgboost',
      call: "objective='reg:expectileerror', expectile_alpha=[…]",
      differs: text(
        'τ is called expectile_alpha there and has no default; the gradient is half of ours. Several values give one output each, and the metric averages over them, dividing by the sum of the weights.',
        'τ의 이름이 expectile_alpha이고 기본값이 없으며, 기울기는 여기의 절반입니다. 값을 여럿 주면 출력도 그만큼이고, 지표는 그 모두를 평균하며 가중치의 합으로 나눕니다.',
      ),
    },
    {
      library: 'numpy',
      call: '(np.where(d >= 0, tau, 1 - tau) * d**2).mean()',
      code: ({ tau }) => numpyCode('(np.where(d >= 0, tau, 1 - tau) * d**2)', { before: setUp(tau) }),
    },
  ],
  sources: [sources.newey],
};
