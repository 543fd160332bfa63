import type { LossDefinition, ParameterValue } from '../definition';
import { text } from '../text';
import { numpyCode, py, torchFormula } from './_code';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** |e|/δ from which on its square may overflow, and the 1 beside it is nothing. */
const FAR = 1e150;

/**
 * With u = |e|/δ and h = √(1 + u²), so that u² = (h − 1)(h + 1),
 *
 *     δ²(h − 1) = δ²u²/(1 + h) = e²/(1 + h) = |e|·(|e|/(1 + h)),   and δ|e| where u is beyond 1e150
 *
 * h − 1 has no digit left below u = 1e-8, and e² overflows where the loss does not. Exact to rounding for every e and δ.
 */
function value(error: number, delta: number): number {
  const size = Math.abs(error);
  const u = size / delta;
  return u > FAR ? delta * size : size * (size / (1 + Math.sqrt(1 + u * u)));
}

/** e/h, the sign of e times δ where u is beyond 1e150. */
function derivative(error: number, delta: number): number {
  const u = Math.abs(error) / delta;
  return u > FAR ? Math.sign(error) * delta : error / Math.sqrt(1 + u * u);
}

/** What the Python formulas begin with. */
function setUp(delta: ParameterValue | undefined): string[] {
  return ['e = prediction - target', `delta = ${py(delta)}`];
}

/** Pseudo-Huber loss. */
export const pseudoHuber: LossDefinition = {
  id: 'pseudo_huber',
  names: {
    full: text('Pseudo-Huber loss', '유사 후버 손실'),
    short: 'Pseudo-Huber',
    aliases: ['reg:pseudohubererror', 'mphe', 'huber_slope', 'PseudoHuberLoss', 'soft_l1', 'L1-L2'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\delta^2 \\left(\\sqrt{1 + (e/\\delta)^2} - 1\\right), \\quad e = p - t',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\frac{e}{\\sqrt{1 + (e/\\delta)^2}}',
    stable: '\\ell = \\frac{e^2}{1 + \\sqrt{1 + (e/\\delta)^2}}',
  },
  parameters: [
    {
      kind: 'number',
      name: 'delta',
      symbol: '\\delta',
      label: 'δ',
      default: 1,
      min: 0,
      minOpen: true,
      max: Number.MAX_VALUE,
      scale: 'log',
      slider: { min: 0.01, max: 100 },
      about: text(
        'Well below δ the loss is about e²/2, far beyond it δ|e|: the slope never exceeds δ.',
        'δ보다 훨씬 작은 오차에서는 e²/2에, 훨씬 큰 오차에서는 δ|e|에 가깝습니다. 기울기는 δ를 넘지 않습니다.',
      ),
    },
    normalization,
  ],
  unit: 'mixed',
  perSample(out, { target, prediction, count }, parameters) {
    const delta = parameters.delta as number;
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!, delta);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const delta = parameters.delta as number;
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!, delta);
  },
  /** One division for both: with q = 1/(h + h²), 1/(1 + h) is hq and 1/h is (1 + h)q. */
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const delta = parameters.delta as number;
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const u = Math.abs(error) / delta;
      if (u > FAR) {
        values[i] = value(error, delta);
        gradient[i] = derivative(error, delta);
      } else {
        const h = Math.sqrt(1 + u * u);
        const q = 1 / (h + h * h);
        values[i] = error * (h * q * error);
        gradient[i] = error * ((1 + h) * q);
      }
    }
  },
  textbook: ([t], [p], { delta }) => (delta as number) ** 2 * (Math.sqrt(1 + ((p! - t!) / (delta as number)) ** 2) - 1),
  kinks: () => [],
  shape: {
    axis: 'error',
    marks: ({ delta }) => [
      { x: -(delta as number), label: text('−δ', '−δ') },
      { x: delta as number, label: text('δ', 'δ') },
    ],
  },
  advice: {
    use: text(
      'Real targets with some outliers, as for Huber, where the second derivative must not jump (boosting, second-order methods).',
      '후버 손실처럼 이상치가 조금 있는 실수 정답에 쓰되, 부스팅이나 2차 방법처럼 2차 도함수가 뛰지 않아야 할 때 씁니다.',
    ),
    avoid: text(
      'Without an idea of the scale of the errors: δ must fit it. The value is smaller than Huber’s with the same δ.',
      '오차의 규모를 모르면 피합니다. δ를 그 규모에 맞춰야 합니다. 같은 δ의 후버 손실보다 값이 작습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(delta**2 * (torch.sqrt(1 + (e / delta) ** 2) - 1)).mean()',
      differs: text(
        'There is no function for it: the formula is written out. SciPy has it as pseudo_huber(delta, e), and as soft_l1 with f_scale = δ in least_squares.',
        '전용 함수가 없어 식을 그대로 씁니다. SciPy의 pseudo_huber(delta, e)와 같고, least_squares의 soft_l1에서 f_scale = δ인 것과도 같습니다.',
      ),
      preset: {},
      code: ({ delta }) => torchFormula('(e * (e / (1 + torch.sqrt(1 + (e / delta) ** 2))))', setUp(delta)),
    },
    {
      library: 'xgboost',
      call: "objective='reg:pseudohubererror', huber_slope=1.0",
      differs: text(
        'δ is called huber_slope there; the printed metric, mphe, divides by the sum of the weights.',
        'δ의 이름이 huber_slope입니다. 출력되는 지표 mphe는 가중치의 합으로 나눕니다.',
      ),
      preset: { delta: 1, normalization: 'weightSum' },
    },
    {
      library: 'numpy',
      call: '(delta**2 * (np.sqrt(1 + (e / delta)**2) - 1)).mean()',
      code: ({ delta }) => numpyCode('(e * (e / (1 + np.hypot(1, e / delta))))', { before: setUp(delta) }),
    },
  ],
  sources: [sources.hartley, sources.xgboost],
};
