import { ONLY, pair } from '../axes';
import type { LossDefinition, ResolvedParameters } from '../definition';
import { sign } from '../numerics';
import { quickLog1p } from '../quick';
import { text } from '../text';
import { checkValues } from './_check';
import { kerasCode, numpyCode, py, sklearnCode, torchFormula, withKerasEpsilon } from './_code';
import { differs } from './_differs';
import { logQuotient } from './_logRatio';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** The least number that the logarithm is taken of, less 1; −∞ where nothing is clipped. */
function floorOf({ clip }: ResolvedParameters): number {
  return clip === null ? -Infinity : (clip as number);
}

/**
 * |log1p(p) − log1p(t)|.
 *
 *     = ln((1 + larger)/(1 + smaller)) = ln(1 + x),   x = |p − t|/(1 + smaller)
 *
 * Full relative precision: x has all digits of p − t, of which the difference of two logarithms keeps none where p is close to t. Beyond
 * x = 1 the logarithm of the quotient has them too. The smaller one is (p + t − |p − t|)/2, halved first so that nothing overflows.
 */
function logDistance(p: number, t: number): number {
  const gap = Math.abs(p - t);
  const x = gap / (1 + (0.5 * p + 0.5 * t - 0.5 * gap));
  return x >= 0 && x <= 1 ? quickLog1p(x) : Math.abs(logQuotient(1 + p, 1 + t));
}

/** The squared difference of the logarithms, of numbers raised to `floor` first. */
function value(t: number, p: number, floor: number): number {
  const distance = logDistance(Math.max(p, floor), Math.max(t, floor));
  return distance * distance;
}

/** 2(log1p(p) − log1p(t))/(1 + p); 0 where p is raised. */
function derivative(t: number, p: number, floor: number): number {
  const raised = Math.max(t, floor);
  return p <= floor ? 0 : (2 * sign(p - raised) * logDistance(p, raised)) / (1 + p);
}

/** The curve is the same for every target; a large one keeps a clipped prediction out of the picture. */
const DRAWN_TARGET = 1e6;

/** Mean squared logarithmic error. */
export const msle: LossDefinition = {
  id: 'msle',
  names: {
    full: text('Mean squared logarithmic error', '평균 제곱 로그 오차'),
    short: 'MSLE',
    aliases: ['MeanSquaredLogarithmicError', 'mean_squared_log_error', 'meanSquaredLogarithmicError', 'reg:squaredlogerror', 'RMSLE'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'aboveMinusOne',
  prediction: 'aboveMinusOne',
  activation: 'softplus',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\bigl(\\ln(1 + p) - \\ln(1 + t)\\bigr)^2',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = 2\\,\\frac{\\ln(1 + p) - \\ln(1 + t)}{1 + p}',
    stable: '\\ell = \\operatorname{log1p}\\Bigl(\\frac{p - t}{1 + t}\\Bigr)^2',
  },
  parameters: [
    {
      kind: 'number',
      name: 'clip',
      symbol: 'c',
      label: 'clip',
      default: 1e-7,
      min: 0,
      max: Number.MAX_VALUE,
      nullable: true,
      offByDefault: true,
      scale: 'log',
      slider: { min: 1e-10, max: 1 },
      about: text(
        'Raises smaller targets and predictions to this number first, as Keras does with 1e-7. The derivative is 0 there.',
        'Keras가 1e-7로 하듯이, 이보다 작은 정답과 예측값을 먼저 이 수로 올립니다. 올린 곳에서는 도함수가 0입니다.',
      ),
    },
    normalization,
  ],
  unit: 'none',
  perSample(out, { target, prediction, count }, parameters) {
    const floor = floorOf(parameters);
    for (let i = 0; i < count; i++) out[i] = value(target[i]!, prediction[i]!, floor);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const floor = floorOf(parameters);
    for (let i = 0; i < count; i++) out[i] = derivative(target[i]!, prediction[i]!, floor);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const floor = floorOf(parameters);
    for (let i = 0; i < count; i++) {
      const p = Math.max(prediction[i]!, floor);
      const t = Math.max(target[i]!, floor);
      const distance = logDistance(p, t);
      values[i] = distance * distance;
      gradient[i] = p <= floor ? 0 : (2 * sign(p - t) * distance) / (1 + p);
    }
  },
  check: ({ target, prediction, columns }, { clip }) =>
    clip === null
      ? (checkValues(target, 'target', { low: -1, lowOpen: true }, columns) ??
        checkValues(prediction, 'prediction', { low: -1, lowOpen: true }, columns))
      : undefined,
  textbook: ([t], [p]) => (Math.log(p! + 1) - Math.log(t! + 1)) ** 2,
  kinks: () => [],
  shape: {
    axis: 'ratio',
    title: text('ratio r = (1 + prediction)/(1 + target)', '비율 r = (1 + 예측)/(1 + 정답)'),
    marks: () => [{ x: 1, label: text('exact', '정확') }],
    cases: () => [pair(ONLY, DRAWN_TARGET, x => [x * (1 + DRAWN_TARGET) - 1, 1 + DRAWN_TARGET])],
    place({ target, prediction }, i, parameters) {
      const floor = floorOf(parameters);
      return { x: (1 + Math.max(prediction[i]!, floor)) / (1 + Math.max(target[i]!, floor)), curve: 0 };
    },
  },
  advice: {
    use: text(
      'Targets from 0 up over several orders of magnitude (prices, counts): what matters is the ratio, so large targets do not drown small ones.',
      '0 이상의 정답이 여러 자릿수에 걸쳐 있을 때(가격, 횟수) 씁니다. 비율을 재므로 큰 정답이 작은 정답을 덮지 않습니다.',
    ),
    avoid: text(
      'When the absolute error matters: it aims at the mean of ln(1 + t), not of t, and too low costs more than too high by the same amount.',
      '절대 오차가 중요하면 피합니다. t의 평균이 아니라 ln(1 + t)의 평균에 맞추며, 같은 크기로 빗나가도 낮은 예측의 손실이 더 큽니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '((torch.log1p(prediction) - torch.log1p(target)) ** 2).mean()',
      differs: differs.noFunction,
      preset: {},
      code: ({ clip }) =>
        torchFormula(
          '((torch.log1p(prediction) - torch.log1p(target)) ** 2)',
          clip === null ? [] : [`target, prediction = target.clamp(min=${py(clip)}), prediction.clamp(min=${py(clip)})`],
        ),
    },
    {
      library: 'keras',
      call: 'keras.losses.MeanSquaredLogarithmicError()',
      differs: text('Raises both arrays to 1e-7 first: clip = 1e-7.', '두 배열을 먼저 1e-7 이상으로 올립니다(clip = 1e-7).'),
      preset: { clip: 1e-7 },
      code: ({ clip }) => (clip === null ? undefined : withKerasEpsilon(kerasCode('MeanSquaredLogarithmicError'), clip)),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.mean_squared_log_error(y_true, y_pred)',
      differs: text(
        'Weights enter the denominator (normalization = weightSum). Up to version 1.5 it refuses negative numbers.',
        '가중치가 분모에도 들어갑니다(normalization = weightSum). 1.5까지는 음수를 받지 않습니다.',
      ),
      preset: { clip: null, normalization: 'weightSum' },
      code: ({ clip }) => (clip === null ? sklearnCode('mean_squared_log_error') : undefined),
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'meanSquaredLogarithmicError'})",
      differs: text('Raises both arrays to 1e-7 first: clip = 1e-7.', '두 배열을 먼저 1e-7 이상으로 올립니다(clip = 1e-7).'),
      preset: { clip: 1e-7 },
    },
    {
      library: 'xgboost',
      call: "objective='reg:squaredlogerror'",
      differs: text(
        'The gradient is half of ours, predictions are raised to −1 + 1e-6, and it prints the root (rmsle).',
        '기울기가 여기의 절반이고, 예측값을 −1 + 1e-6 이상으로 올리며, 제곱근(rmsle)을 출력합니다.',
      ),
    },
    {
      library: 'numpy',
      call: 'np.mean((np.log1p(prediction) - np.log1p(target)) ** 2)',
      code: ({ clip }) =>
        numpyCode('(np.log1p(prediction) - np.log1p(target)) ** 2', {
          before: clip === null ? [] : [`target = np.maximum(target, ${py(clip)})`, `prediction = np.maximum(prediction, ${py(clip)})`],
        }),
    },
  ],
  sources: [sources.keras, sources.sklearn],
};
