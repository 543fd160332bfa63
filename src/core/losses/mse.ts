import type { LossDefinition } from '../definition';
import { text } from '../text';
import { kerasCode, numpyCode, optaxCode, sklearnCode, torchCode } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** e² of the difference: subtracting first keeps all digits, p² − 2pt + t² does not. Past |e| = 1.3e154 it is Infinity, and its derivative is not. */
function value(error: number): number {
  return error * error;
}

function derivative(error: number): number {
  return 2 * error;
}

/** Mean squared error. */
export const mse: LossDefinition = {
  id: 'mse',
  names: {
    full: text('Mean squared error', '평균 제곱 오차'),
    short: 'MSE',
    aliases: ['mean_squared_error', 'MSELoss', 'L2', 'L2 loss', 'quadratic loss', 'least squares', 'reg:squarederror', '최소제곱법'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: { value: '\\ell = (p - t)^2', gradient: '\\frac{\\partial \\ell}{\\partial p} = 2\\,(p - t)' },
  parameters: [normalization],
  unit: 'targetSquared',
  perSample(out, { target, prediction, count }) {
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!);
  },
  gradient(out, { target, prediction, count }) {
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!);
  },
  valueAndGradient(values, gradient, { target, prediction, count }) {
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      values[i] = value(error);
      gradient[i] = derivative(error);
    }
  },
  textbook: ([t], [p]) => (p! - t!) ** 2,
  kinks: () => [],
  shape: { axis: 'error' },
  advice: {
    use: text(
      'Real targets with noise of even size and few outliers. Its minimum is the conditional mean.',
      '잡음의 크기가 고르고 이상치가 적은 실수 정답에 씁니다. 조건부 평균에서 최소가 됩니다.',
    ),
    avoid: text(
      'Outliers: an error ten times as large counts a hundredfold. For probabilities it flattens out where the sigmoid saturates.',
      '이상치가 있으면 피합니다. 열 배 큰 오차가 백 배로 계산됩니다. 확률에 쓰면 시그모이드가 포화한 곳에서 기울기가 사라집니다.',
    ),
  },
  equivalents: [
    { library: 'pytorch', call: 'torch.nn.MSELoss()', preset: {}, code: () => torchCode('mse_loss') },
    {
      library: 'keras',
      call: 'keras.losses.MeanSquaredError()',
      differs: differs.lastAxisFirst,
      preset: {},
      code: () => kerasCode('MeanSquaredError'),
    },
    {
      library: 'optax',
      call: 'optax.losses.squared_error(predictions, targets).mean()',
      preset: {},
      code: () => optaxCode('optax.losses.squared_error(prediction, target)'),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.mean_squared_error(y_true, y_pred)',
      differs: differs.weightSum,
      preset: { normalization: 'weightSum' },
      code: () => sklearnCode('mean_squared_error'),
    },
    {
      library: 'tfjs',
      call: 'tf.losses.meanSquaredError(labels, predictions)',
      differs: differs.nonzeroCount,
      preset: { normalization: 'nonzeroCount' },
    },
    { library: 'xgboost', call: "objective='reg:squarederror'", differs: differs.halfGradientRmse },
    {
      library: 'lightgbm',
      call: "objective='regression'",
      differs: differs.halfGradientSquare,
      preset: { normalization: 'weightSum' },
    },
    {
      library: 'numpy',
      call: 'np.mean((prediction - target) ** 2)',
      code: () => numpyCode('(prediction - target) ** 2'),
    },
  ],
  sources: [sources.bishop, sources.pytorch, sources.saito],
};
