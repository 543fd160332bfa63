import type { Batch, LossDefinition } from '../definition';
import { pairwiseSum } from '../reduce';
import { text } from '../text';
import { bySize, squareWithin } from './_branches';
import { kerasCode, numpyCode, optaxCode, py, torchCode } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** A parabola up to δ, then its tangent: δ(|e| − δ/2) has the value δ²/2 and the slope δ of the parabola at |e| = δ. */
function value(error: number, delta: number): number {
  const size = Math.abs(error);
  return size <= delta ? 0.5 * error * error : delta * (size - 0.5 * delta);
}

/** e clipped to [−δ, δ]; both bounds propagate NaN. */
function derivative(error: number, delta: number): number {
  return Math.max(-delta, Math.min(delta, error));
}

/** The largest double below 2. */
const ALMOST_TWO = 2 - 2 ** -52;

/**
 * Value and slope without a jump, which half of all errors near δ would surprise the processor with: 2.9 ms instead of 10 on 10^6 errors.
 *
 *     with 2⁻ = 2 − 2⁻⁵²: |2⁻e/(|e| + δ)| is below 1 for |e| ≤ δ, else from 1 to 2⁻, so its integer part s is 0 inside and the
 *     sign of e outside (an error one rounding above δ may count as inside, where both forms agree);
 *     slope = s·δ + (1 − |s|)·e exactly, and value = slope·(e − slope/2) in both cases
 *
 * Where 2⁻e is infinite this is NaN; the caller takes the two kernels then.
 */
function withoutJumps(values: Float64Array, gradient: Float64Array, { target, prediction, count }: Batch, delta: number): void {
  for (let i = 0; i < count; i++) {
    const error = prediction[i]! - target[i]!;
    const side = Math.trunc((ALMOST_TWO * error) / (Math.abs(error) + delta));
    const slope = side * delta + (1 - Math.abs(side)) * error;
    values[i] = slope * (error - 0.5 * slope);
    gradient[i] = slope;
  }
}

/** Huber loss. */
export const huber: LossDefinition = {
  id: 'huber',
  names: { full: text('Huber loss', '후버 손실'), short: 'Huber', aliases: ['HuberLoss', 'huber_loss', 'huberLoss'] },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = \\begin{cases} \\tfrac12 e^2 & \\lvert e \\rvert \\le \\delta \\\\ \\delta\\,(\\lvert e \\rvert - \\tfrac12\\delta) & \\text{otherwise} \\end{cases}, \\quad e = p - t',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\max(-\\delta, \\min(\\delta, e))',
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
        'Errors up to δ count by their square, larger ones by their size: where outliers begin.',
        '오차가 δ 이하이면 제곱으로, 더 크면 절댓값으로 계산합니다. 이상치가 시작되는 경계입니다.',
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
  valueAndGradient(values, gradient, batch, parameters) {
    const delta = parameters.delta as number;
    withoutJumps(values, gradient, batch, delta);
    if (Number.isFinite(pairwiseSum(values, 0, batch.count))) return;
    this.perSample(values, batch, parameters);
    this.gradient(gradient, batch, parameters);
  },
  textbook: ([t], [p], { delta }) => {
    const d = delta as number;
    return Math.abs(t! - p!) <= d ? (t! - p!) ** 2 / 2 : d * Math.abs(t! - p!) - d ** 2 / 2;
  },
  kinks: () => [],
  shape: {
    axis: 'error',
    marks: ({ delta }) => [
      { x: -(delta as number), label: text('−δ', '−δ') },
      { x: delta as number, label: text('δ', 'δ') },
    ],
    branches: bySize(
      { name: 'delta', symbol: 'δ' },
      ['\\tfrac12 e^2', '\\lvert e \\rvert \\le \\delta'],
      ['\\delta\\,(\\lvert e \\rvert - \\tfrac12\\delta)', '\\text{otherwise}'],
      squareWithin('δ'),
    ),
  },
  advice: {
    use: text(
      'Real targets with some outliers: small errors are treated as in the MSE, large ones as in the MAE.',
      '이상치가 섞인 실수 정답에 씁니다. 작은 오차는 MSE처럼, 큰 오차는 MAE처럼 다룹니다.',
    ),
    avoid: text(
      'Without an idea of the scale of the errors: δ must fit it (1.345·σ̂ or the 90 % quantile of |e|).',
      '오차의 규모를 모르면 피합니다. δ를 그 규모에 맞춰야 합니다(1.345·σ̂ 또는 |e|의 90 % 분위수).',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.HuberLoss(delta=1.0)',
      preset: { delta: 1 },
      code: ({ delta }) => torchCode('huber_loss', [`delta=${py(delta!)}`]),
    },
    {
      library: 'keras',
      call: 'keras.losses.Huber(delta=1.0)',
      differs: differs.lastAxisFirst,
      preset: { delta: 1 },
      code: ({ delta }) => kerasCode('Huber', [`delta=${py(delta!)}`]),
    },
    {
      library: 'optax',
      call: 'optax.losses.huber_loss(predictions, targets, delta=1.0).mean()',
      preset: { delta: 1 },
      code: ({ delta }) => optaxCode(`optax.losses.huber_loss(prediction, target, delta=${py(delta!)})`),
    },
    {
      library: 'tfjs',
      call: 'tf.losses.huberLoss(labels, predictions, undefined, 1.0)',
      differs: differs.nonzeroCount,
      preset: { delta: 1, normalization: 'nonzeroCount' },
    },
    {
      library: 'lightgbm',
      call: "objective='huber', alpha=0.9",
      differs: text(
        'δ is called alpha there and defaults to 0.9; the printed metric divides by the sum of the weights.',
        'δ의 이름이 alpha이고 기본값이 0.9입니다. 출력되는 지표는 가중치의 합으로 나눕니다.',
      ),
      preset: { delta: 0.9, normalization: 'weightSum' },
    },
    {
      library: 'sklearn',
      call: "GradientBoostingRegressor(loss='huber', alpha=0.9)",
      differs: text(
        'δ is the alpha-quantile of |e|, found anew in every iteration.',
        '반복마다 |e|의 alpha 분위수를 새로 구해 δ로 씁니다.',
      ),
    },
    {
      library: 'numpy',
      call: 'np.where(np.abs(e) <= delta, e**2 / 2, delta * (np.abs(e) - delta / 2)).mean()',
      code: ({ delta }) =>
        numpyCode('np.where(np.abs(e) <= delta, e**2 / 2, delta * (np.abs(e) - delta / 2))', {
          before: ['e = prediction - target', `delta = ${py(delta!)}`],
        }),
    },
  ],
  sources: [sources.huber, sources.hastie],
};
