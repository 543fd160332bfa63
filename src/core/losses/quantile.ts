import type { LossDefinition } from '../definition';
import { sign } from '../numerics';
import { text } from '../text';
import { bySide } from './_branches';
import { numpyCode, py, sklearnCode } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** With d = t − p = −e: max(τd, (τ − 1)d), which is (1 − τ)e above the target and −τe below it. */
function value(error: number, tau: number): number {
  return error > 0 ? (1 - tau) * error : -tau * error;
}

/** 1 − τ above, −τ below; 0 at the kink, which lies in [−τ, 1 − τ], and NaN for NaN. */
function derivative(error: number, tau: number): number {
  return error > 0 ? 1 - tau : error < 0 ? -tau : error;
}

/** Quantile (pinball) loss. */
export const quantile: LossDefinition = {
  id: 'quantile',
  names: {
    full: text('Quantile (pinball) loss', '분위수(핀볼) 손실'),
    short: 'Quantile',
    aliases: ['pinball', 'mean_pinball_loss', 'quantile regression', 'reg:quantileerror', 'check loss', 'tilted loss', '분위수 회귀'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\max(\\tau d, (\\tau - 1) d), \\quad d = t - p',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\begin{cases} -\\tau & p < t \\\\ 1 - \\tau & p > t \\end{cases}',
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
        'The quantile that is wanted: with 0.9 an underestimate costs nine times as much as an overestimate of the same size.',
        '구하려는 분위수입니다. 0.9이면 낮게 예측할 때의 손실이 같은 크기로 높게 예측할 때의 아홉 배입니다.',
      ),
    },
    normalization,
  ],
  unit: 'target',
  perSample(out, { target, prediction, count }, parameters) {
    const tau = parameters.tau as number;
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!, tau);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const tau = parameters.tau as number;
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!, tau);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const tau = parameters.tau as number;
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const s = sign(error);
      const slope = (0.5 + (0.5 - tau) * s) * s;
      values[i] = slope * error;
      gradient[i] = slope;
    }
  },
  textbook: ([t], [p], { tau }) => Math.max((tau as number) * (t! - p!), ((tau as number) - 1) * (t! - p!)),
  kinks: () => [0],
  shape: {
    axis: 'error',
    marks: () => [{ x: 0, label: text('slope −τ | 1 − τ', '기울기 −τ | 1 − τ') }],
    branches: bySide(['\\tau d'], ['(\\tau - 1) d']),
  },
  advice: {
    use: text(
      'Real targets when too low and too high do not cost the same, or when an interval is wanted (τ = 0.05 and 0.95).',
      '실수 정답에서 낮은 예측과 높은 예측의 비용이 다르거나 구간(τ = 0.05와 0.95)을 예측할 때 씁니다.',
    ),
    avoid: text(
      'For the expected value: it is smallest at the τ-quantile, not at the mean. With τ = 0.5 the value is half of the MAE.',
      '기댓값을 예측할 때는 피합니다. 평균이 아니라 τ 분위수에서 최소가 됩니다. τ = 0.5이면 값이 MAE의 절반입니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.maximum(tau * d, (tau - 1) * d).mean()',
      differs: text(
        'There is no function for it: the formula is written out, with d = target − prediction.',
        '전용 함수가 없어 식을 그대로 씁니다. d = 정답 − 예측값입니다.',
      ),
      preset: { tau: 0.5 },
      code: ({ tau }) => ({
        before: ['d = target - prediction', `loss = torch.maximum(${py(tau)} * d, (${py(tau)} - 1) * d)`],
        mean: 'loss.mean()',
        perSample: 'loss',
      }),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.mean_pinball_loss(y_true, y_pred, alpha=0.5)',
      differs: differs.weightSum,
      preset: { tau: 0.5, normalization: 'weightSum' },
      code: ({ tau }) => sklearnCode('mean_pinball_loss', [`alpha=${py(tau)}`]),
    },
    {
      library: 'xgboost',
      call: "objective='reg:quantileerror', quantile_alpha=0.5",
      differs: text(
        'τ is called quantile_alpha there and has no default. Newer versions smooth the kink of the gradient with a tanh and rescale it; the printed metric divides by the sum of the weights.',
        'τ의 이름이 quantile_alpha이고 기본값이 없습니다. 새 버전은 기울기가 뛰는 곳을 tanh로 매끄럽게 하고 크기를 조정합니다. 출력되는 지표는 가중치의 합으로 나눕니다.',
      ),
      preset: { tau: 0.5, normalization: 'weightSum' },
    },
    {
      library: 'lightgbm',
      call: "objective='quantile', alpha=0.9",
      differs: text(
        'τ is called alpha there and defaults to 0.9; the printed metric divides by the sum of the weights.',
        'τ의 이름이 alpha이고 기본값이 0.9입니다. 출력되는 지표는 가중치의 합으로 나눕니다.',
      ),
      preset: { tau: 0.9, normalization: 'weightSum' },
    },
    {
      library: 'numpy',
      call: 'np.maximum(tau * d, (tau - 1) * d).mean()',
      code: ({ tau }) => numpyCode('np.maximum(tau * d, (tau - 1) * d)', { before: ['d = target - prediction', `tau = ${py(tau)}`] }),
    },
  ],
  sources: [sources.koenker, sources.sklearn],
};
