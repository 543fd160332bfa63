import type { LossDefinition, ParameterValue } from '../definition';
import { log1pGap } from '../elementary';
import { text } from '../text';
import { numpyCode, py, torchFormula } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { scale, scaleShape } from './_robust';
import { sources } from './_sources';

/** |e|/c between which the logarithm has a say. */
const NEAR = 1e-9;
const FAR = 1e18;

/**
 * With a = |e|/c,
 *
 *     c²(a − ln(1 + a)) = c·(c·gap(a)),   gap(a) = a − ln(1 + a) without a subtraction of near numbers, see `log1pGap`
 *     a < 1e-9:   c²(a²/2 − a³/3 + …) = e²(1/2 − a/3)          so that a² cannot underflow
 *     a > 1e18:   c²a = c|e|, beside which the logarithm is nothing
 *
 * Exact to rounding for every e and c.
 */
function value(error: number, c: number): number {
  const size = Math.abs(error);
  const a = size / c;
  if (a < NEAR) return error * error * (0.5 - a / 3);
  return a > FAR ? c * size : c * (c * log1pGap(a));
}

/** e/(1 + a), the sign of e times c where a is beyond 1e18. */
function derivative(error: number, c: number): number {
  const a = Math.abs(error) / c;
  return a > FAR ? Math.sign(error) * c : error / (1 + a);
}

/** What the Python formulas begin with. */
function setUp(c: ParameterValue | undefined): string[] {
  return [`c = ${py(c)}`, 'a = abs(prediction - target) / c'];
}

/** Fair loss. */
export const fair: LossDefinition = {
  id: 'fair',
  names: { full: text('Fair loss', '페어(Fair) 손실'), short: 'Fair', aliases: ['fair', 'fair_c', 'Fair’s M-estimator'] },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = c^2 \\left(\\frac{\\lvert e \\rvert}{c} - \\ln\\left(1 + \\frac{\\lvert e \\rvert}{c}\\right)\\right), \\quad e = p - t',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\frac{e}{1 + \\lvert e \\rvert/c}',
  },
  parameters: [
    {
      ...scale,
      about: text(
        'Well below c the loss is about e²/2, far beyond it c|e|: the slope never exceeds c.',
        'c보다 훨씬 작은 오차에서는 e²/2에, 훨씬 큰 오차에서는 c|e|에 가깝습니다. 기울기는 c를 넘지 않습니다.',
      ),
    },
    normalization,
  ],
  unit: 'mixed',
  perSample(out, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!, c);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!, c);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const c = parameters.c as number;
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const a = Math.abs(error) / c;
      if (a < NEAR || a > FAR) {
        values[i] = value(error, c);
        gradient[i] = derivative(error, c);
      } else {
        values[i] = c * (c * log1pGap(a));
        gradient[i] = error / (1 + a);
      }
    }
  },
  textbook: ([t], [p], parameters) => {
    const c = parameters.c as number;
    const a = Math.abs(p! - t!) / c;
    return c ** 2 * (a - Math.log(1 + a));
  },
  kinks: () => [],
  shape: scaleShape,
  advice: {
    use: text(
      'Real targets with some outliers, in place of Huber, where the second derivative must be continuous too: convex, one parameter.',
      '이상치가 조금 있는 실수 정답에서, 후버 손실과 달리 2차 도함수까지 연속이어야 할 때 씁니다. 볼록하고 매개변수가 하나입니다.',
    ),
    avoid: text(
      'Without an idea of the scale of the errors: c must fit it (1.4·σ̂). It turns to c|e| more slowly than Huber does.',
      '오차의 규모를 모르면 피합니다. c를 그 규모에 맞춰야 합니다(1.4·σ̂). 후버 손실보다 천천히 c|e|에 가까워집니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(c**2 * (a - torch.log1p(a))).mean()',
      differs: differs.noFunction,
      preset: {},
      code: ({ c }) => torchFormula('(c**2 * (a - torch.log1p(a)))', setUp(c)),
    },
    {
      library: 'lightgbm',
      call: "objective='fair', fair_c=1.0",
      differs: text(
        'c is called fair_c there; the printed metric divides by the sum of the weights.',
        'c의 이름이 fair_c입니다. 출력되는 지표는 가중치의 합으로 나눕니다.',
      ),
      preset: { c: 1, normalization: 'weightSum' },
    },
    {
      library: 'numpy',
      call: '(c**2 * (a - np.log1p(a))).mean()',
      code: ({ c }) => numpyCode('(c**2 * (a - np.log1p(a)))', { before: setUp(c) }),
    },
  ],
  sources: [sources.fair, sources.lightgbm],
};
