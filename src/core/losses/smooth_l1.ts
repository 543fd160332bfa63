import type { Batch, LossDefinition } from '../definition';
import { pairwiseSum } from '../reduce';
import { text } from '../text';
import { bySize, squareWithin } from './_branches';
import { numpyCode, optaxCode, py, torchCode } from './_code';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** huber(δ = β)/β: a parabola of height β/2 up to β, then the absolute error less β/2. β = 0 is the absolute error itself. */
function value(error: number, beta: number): number {
  const size = Math.abs(error);
  return size < beta ? (0.5 * error * error) / beta : size - 0.5 * beta;
}

function derivative(error: number, beta: number): number {
  return Math.abs(error) < beta ? error / beta : Math.sign(error);
}

/** The largest double below 2. */
const ALMOST_TWO = 2 - 2 ** -52;

/**
 * Value and slope without a jump, as in `huber`: side is 0 inside and the sign of e outside, and
 * slope = side + (1 − |side|)·e/β, value = slope·(e − slope·β/2). NaN where 2e is infinite; the caller takes the two kernels then.
 */
function withoutJumps(values: Float64Array, gradient: Float64Array, { target, prediction, count }: Batch, beta: number): void {
  const half = 0.5 * beta;
  for (let i = 0; i < count; i++) {
    const error = prediction[i]! - target[i]!;
    const side = Math.trunc((ALMOST_TWO * error) / (Math.abs(error) + beta));
    const slope = side + ((1 - Math.abs(side)) * error) / beta;
    values[i] = slope * (error - half * slope);
    gradient[i] = slope;
  }
}

const overHuber = text('There is no function for it: the Huber loss is divided by β.', '전용 함수가 없어 후버 손실을 β로 나눕니다.');

/** Smooth L1 loss. */
export const smoothL1: LossDefinition = {
  id: 'smooth_l1',
  names: { full: text('Smooth L1 loss', '스무스 L1 손실'), short: 'Smooth L1', aliases: ['SmoothL1Loss', 'smooth_l1_loss'] },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = \\begin{cases} e^2 / (2\\beta) & \\lvert e \\rvert < \\beta \\\\ \\lvert e \\rvert - \\tfrac12\\beta & \\text{otherwise} \\end{cases}, \\quad e = p - t',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\max(-1, \\min(1, e / \\beta))',
  },
  parameters: [
    {
      kind: 'number',
      name: 'beta',
      symbol: '\\beta',
      label: 'β',
      default: 1,
      min: 0,
      max: Number.MAX_VALUE,
      scale: 'log',
      slider: { min: 0.01, max: 100 },
      about: text(
        'Where the parabola ends. The slope beyond is always ±1; with β = 0 the loss is the absolute error.',
        '포물선이 끝나는 곳입니다. 그 밖의 기울기는 늘 ±1이고, β = 0이면 절대 오차와 같습니다.',
      ),
    },
    normalization,
  ],
  unit: 'target',
  perSample(out, { target, prediction, count }, parameters) {
    const beta = parameters.beta as number;
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!, beta);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const beta = parameters.beta as number;
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!, beta);
  },
  valueAndGradient(values, gradient, batch, parameters) {
    const beta = parameters.beta as number;
    if (beta > 0) {
      withoutJumps(values, gradient, batch, beta);
      if (Number.isFinite(pairwiseSum(values, 0, batch.count))) return;
    }
    this.perSample(values, batch, parameters);
    this.gradient(gradient, batch, parameters);
  },
  textbook: ([t], [p], { beta }) => {
    const b = beta as number;
    return Math.abs(p! - t!) < b ? (p! - t!) ** 2 / b / 2 : Math.abs(p! - t!) - b / 2;
  },
  kinks: ({ beta }) => (beta === 0 ? [0] : []),
  shape: {
    axis: 'error',
    marks: ({ beta }) => [-1, 1].map(sign => ({ x: sign * (beta as number), label: sign < 0 ? text('−β', '−β') : text('β', 'β') })),
    branches: bySize(
      { name: 'beta', symbol: 'β', isBeyond: true },
      ['e^2 / (2\\beta)', '\\lvert e \\rvert < \\beta'],
      ['\\lvert e \\rvert - \\tfrac12\\beta', '\\text{otherwise}'],
      squareWithin('β'),
    ),
  },
  advice: {
    use: text(
      'Box coordinates and other real targets with outliers, when the pull of an outlier should be 1 whatever β is.',
      '경계 상자 좌표처럼 이상치가 있는 실수 정답에서, β와 관계없이 이상치가 당기는 힘을 1로 두고 싶을 때 씁니다.',
    ),
    avoid: text(
      'When the value will be compared with a Huber loss: this is the Huber loss with δ = β, divided by β.',
      '후버 손실과 값을 비교할 때는 피합니다. δ = β인 후버 손실을 β로 나눈 값이어서 크기가 다릅니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.SmoothL1Loss(beta=1.0)',
      differs: text(
        'With β = 0 old versions (1.13) give −1 as the derivative at an error of 0; newer ones give 0.',
        'β = 0이면 예전 버전(1.13)은 오차 0에서 도함수가 −1이고, 새 버전은 0입니다.',
      ),
      preset: { beta: 1 },
      code: ({ beta }) => torchCode('smooth_l1_loss', [`beta=${py(beta)}`]),
    },
    {
      library: 'keras',
      call: 'keras.losses.huber(y_true, y_pred, delta=1.0) / 1.0',
      differs: overHuber,
      preset: { beta: 1 },
      code: ({ beta }) => {
        if (beta === 0) return undefined;
        const value = `keras.losses.huber(target[..., None], prediction[..., None], delta=${py(beta)}) / ${py(beta)}`;
        return { mean: `keras.ops.mean(${value})`, perSample: value };
      },
    },
    {
      library: 'optax',
      call: 'optax.losses.huber_loss(predictions, targets, delta=1.0).mean() / 1.0',
      differs: overHuber,
      preset: { beta: 1 },
      code: ({ beta }) =>
        beta === 0 ? undefined : optaxCode(`(optax.losses.huber_loss(prediction, target, delta=${py(beta)}) / ${py(beta)})`),
    },
    {
      library: 'numpy',
      call: 'np.where(np.abs(e) < beta, e**2 / (2 * beta), np.abs(e) - beta / 2).mean()',
      code: ({ beta }) => {
        if (beta === 0) return numpyCode('np.abs(prediction - target)');
        return numpyCode('np.where(np.abs(e) < beta, e**2 / (2 * beta), np.abs(e) - beta / 2)', {
          before: ['e = prediction - target', `beta = ${py(beta)}`],
        });
      },
    },
  ],
  sources: [sources.girshick, sources.pytorch],
};
