import type { LossDefinition } from '../definition';
import { text } from '../text';
import { kerasCode, numpyCode, optaxCode, torchCode } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** e² of the difference: subtracting first keeps all digits. Past |e| = 1.3e154 it is Infinity, and its derivative is not. */
function value(error: number): number {
  return error * error;
}

function derivative(error: number): number {
  return 2 * error;
}

/** Squared error of each sample. */
export const squaredError: LossDefinition = {
  id: 'squared_error',
  names: {
    full: text('Squared error', '제곱 오차'),
    short: 'SE',
    aliases: ['squared_loss', 'quadratic loss', 'sum of squared errors', 'SSE', 'L2 loss', 'residual sum of squares', 'RSS', '잔차제곱합'],
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
      'To look at the square of each error, or at their sum, before they are averaged: it shows which rows make up the MSE.',
      '평균을 내기 전에 각 오차의 제곱이나 그 합을 볼 때 씁니다. MSE에서 어느 행의 몫이 큰지 드러납니다.',
    ),
    avoid: text(
      'To compare data sets of different size by the sum: it grows with the number of rows. Outliers count by their square.',
      '크기가 다른 데이터를 합으로 비교할 때는 피합니다. 합은 행 수와 함께 커지고, 이상치의 오차도 제곱으로 더해집니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: "torch.nn.MSELoss(reduction='none')",
      differs: differs.perSample,
      preset: {},
      code: () => torchCode('mse_loss'),
    },
    {
      library: 'keras',
      call: "keras.losses.MeanSquaredError(reduction='none')",
      differs: text(
        'Averages over the last axis; the mean over the batch is taken by the caller.',
        '마지막 축에서는 평균하고, 배치에서의 평균은 호출하는 쪽에서 구합니다.',
      ),
      preset: {},
      code: () => kerasCode('MeanSquaredError'),
    },
    {
      library: 'optax',
      call: 'optax.losses.squared_error(predictions, targets)',
      differs: differs.perSample,
      preset: {},
      code: () => optaxCode('optax.losses.squared_error(prediction, target)'),
    },
    { library: 'tfjs', call: 'tf.squaredDifference(labels, predictions)', differs: differs.perSample, preset: {} },
    { library: 'xgboost', call: "objective='reg:squarederror'", differs: differs.halfGradientRmse },
    {
      library: 'lightgbm',
      call: "objective='regression'",
      differs: differs.halfGradientSquare,
      preset: { normalization: 'weightSum' },
    },
    { library: 'numpy', call: '(prediction - target) ** 2', code: () => numpyCode('(prediction - target) ** 2') },
  ],
  sources: [sources.bishop, sources.pytorch],
};
