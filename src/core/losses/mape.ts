import type { LossDefinition } from '../definition';
import { sign } from '../numerics';
import { text } from '../text';
import { kerasCode, numpyCode, py, sklearnCode, torchFormula, withKerasEpsilon } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { denominatorFloor, scale } from './_percentage';
import { ratioShape } from './_shapes';
import { sources } from './_sources';

/** s·|e|/max(|t|, ε): dividing before multiplying keeps s from overflowing. */
function value(error: number, size: number, factor: number): number {
  return (Math.abs(error) / size) * factor;
}

/** s·sign(e)/max(|t|, ε); 0 at the kink. */
function derivative(error: number, size: number, factor: number): number {
  return (sign(error) * factor) / size;
}

/** Mean absolute percentage error. */
export const mape: LossDefinition = {
  id: 'mape',
  names: {
    full: text('Mean absolute percentage error', '평균 절대 백분율 오차'),
    short: 'MAPE',
    aliases: ['MeanAbsolutePercentageError', 'mean_absolute_percentage_error', 'meanAbsolutePercentageError', 'relative error'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = s\\,\\frac{\\lvert p - t \\rvert}{\\max(\\lvert t \\rvert, \\varepsilon)}',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\frac{s \\operatorname{sign}(p - t)}{\\max(\\lvert t \\rvert, \\varepsilon)}',
  },
  parameters: [scale, denominatorFloor, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count }, parameters) {
    const [factor, floor] = [parameters.scale as number, parameters.eps as number];
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!, Math.max(Math.abs(target[i]!), floor), factor);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const [factor, floor] = [parameters.scale as number, parameters.eps as number];
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!, Math.max(Math.abs(target[i]!), floor), factor);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const [factor, floor] = [parameters.scale as number, parameters.eps as number];
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const size = Math.max(Math.abs(target[i]!), floor);
      values[i] = value(error, size, factor);
      gradient[i] = derivative(error, size, factor);
    }
  },
  textbook: ([t], [p], parameters) => (parameters.scale as number) * Math.abs((t! - p!) / t!),
  kinks: () => [1],
  shape: ratioShape(),
  advice: {
    use: text(
      'Targets far from 0 when the share of an error matters: to be 10 % off costs the same for a small target and a large one.',
      '정답이 0에서 멀고 오차의 비율이 중요할 때 씁니다. 정답이 크든 작든 10 % 빗나가면 손실이 같습니다.',
    ),
    avoid: text(
      'With targets at or near 0, which it divides by. It also favours low predictions: a prediction of 0 costs 100 %, too high a one has no limit.',
      '정답이 0이거나 0에 가까우면 그 값으로 나누므로 피합니다. 0으로 예측해도 100 %에 그치지만 높은 예측에는 한도가 없어, 낮은 예측에 유리합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(100 * (prediction - target).abs() / target.abs().clamp(min=eps)).mean()',
      differs: differs.noFunction,
      preset: {},
      code: parameters =>
        torchFormula(`(${py(parameters.scale)} * (prediction - target).abs() / target.abs().clamp(min=${py(parameters.eps)}))`),
    },
    {
      library: 'keras',
      call: 'keras.losses.MeanAbsolutePercentageError()',
      differs: differs.lastAxisFirst,
      preset: { scale: 100, eps: 1e-7 },
      code: parameters =>
        parameters.scale === 100 ? withKerasEpsilon(kerasCode('MeanAbsolutePercentageError'), parameters.eps) : undefined,
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.mean_absolute_percentage_error(y_true, y_pred)',
      differs: text(
        'A fraction, not percent (scale = 1). Where the target is 0 it divides by 2.2e-16. Weights enter the denominator.',
        '백분율이 아니라 비율입니다(scale = 1). 정답이 0이면 2.2e-16으로 나눕니다. 가중치가 분모에도 들어갑니다.',
      ),
      preset: { scale: 1, eps: Number.EPSILON, normalization: 'weightSum' },
      code(parameters) {
        if (parameters.eps !== Number.EPSILON) return undefined;
        const code = sklearnCode('mean_absolute_percentage_error');
        if (parameters.scale === 1) return code;
        const times = (mean: string) => `${py(parameters.scale)} * ${mean}`;
        return { ...code, mean: times(code.mean), weighted: { ...code.weighted!, mean: times(code.weighted!.mean) } };
      },
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'meanAbsolutePercentageError'})",
      preset: { scale: 100, eps: 1e-7 },
    },
    {
      library: 'xgboost',
      call: "eval_metric='mape'",
      differs: text(
        'A metric only: a fraction (scale = 1), and infinite for a zero target (eps = 0).',
        '평가 지표로만 있습니다. 비율이며(scale = 1) 정답이 0이면 무한대입니다(eps = 0).',
      ),
      preset: { scale: 1, eps: 0, normalization: 'weightSum' },
    },
    {
      library: 'lightgbm',
      call: "objective='mape'",
      differs: text(
        'A fraction (scale = 1); where |t| is below 1 it divides by 1 (eps = 1).',
        '비율이며(scale = 1), 정답의 절댓값이 1보다 작으면 1로 나눕니다(eps = 1).',
      ),
      preset: { scale: 1, eps: 1, normalization: 'weightSum' },
    },
    {
      library: 'numpy',
      call: '100 * np.mean(np.abs(prediction - target) / np.maximum(np.abs(target), eps))',
      code: parameters =>
        numpyCode('scale * np.abs(prediction - target) / np.maximum(np.abs(target), eps)', {
          before: [`scale, eps = ${py(parameters.scale)}, ${py(parameters.eps)}`],
        }),
    },
  ],
  sources: [sources.hyndman, sources.keras, sources.sklearn],
};
