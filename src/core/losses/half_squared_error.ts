import type { LossDefinition } from '../definition';
import { text } from '../text';
import { numpyCode, optaxCode } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** e²/2: the half cancels the 2 that the derivative brings down. */
function value(error: number): number {
  return 0.5 * error * error;
}

function derivative(error: number): number {
  return error;
}

/** Half the squared error. */
export const halfSquaredError: LossDefinition = {
  id: 'half_squared_error',
  names: {
    full: text('Half squared error', '1/2 제곱 오차'),
    short: '½SE',
    aliases: ['l2_loss', 'half MSE', 'sum of squares / 2', 'sum_squares_error', '오차제곱합'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: { value: '\\ell = \\tfrac12 (p - t)^2', gradient: '\\frac{\\partial \\ell}{\\partial p} = p - t' },
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
  textbook: ([t], [p]) => (p! - t!) ** 2 / 2,
  kinks: () => [],
  shape: { axis: 'error' },
  advice: {
    use: text(
      'When following a derivation by hand: the gradient is exactly p − t. Textbooks print its sum, ½Σ(p − t)².',
      '유도 과정을 손으로 따라갈 때 씁니다. 기울기가 정확히 p − t입니다. 교과서에 나오는 오차제곱합 ½Σ(p − t)²은 이 손실의 합입니다.',
    ),
    avoid: text(
      'When the value will be compared with an MSE from a library: it is half as large, and smallest in the same place.',
      '라이브러리의 MSE와 값을 비교할 때는 피합니다. 값이 절반이며, 최솟값의 위치는 같습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '0.5 * torch.nn.MSELoss()(prediction, target)',
      differs: text('There is no function for it: halve the MSE.', '전용 함수가 없어 MSE를 반으로 나눕니다.'),
      preset: {},
      code: () => ({
        mean: '0.5 * F.mse_loss(prediction, target)',
        perSample: '0.5 * F.mse_loss(prediction, target, reduction="none")',
      }),
    },
    {
      library: 'optax',
      call: 'optax.losses.l2_loss(predictions, targets)',
      differs: differs.perSample,
      preset: {},
      code: () => optaxCode('optax.losses.l2_loss(prediction, target)'),
    },
    {
      library: 'xgboost',
      call: "objective='reg:squarederror'",
      differs: text('Same gradient; the printed metric is the RMSE.', '기울기가 같고, 출력되는 지표는 RMSE입니다.'),
    },
    {
      library: 'lightgbm',
      call: "objective='regression'",
      differs: text('Same gradient; the printed metric is the mean of e².', '기울기가 같고, 출력되는 지표는 e²의 평균입니다.'),
    },
    {
      library: 'numpy',
      call: '0.5 * np.mean((prediction - target) ** 2)',
      code: () => numpyCode('0.5 * (prediction - target) ** 2'),
    },
  ],
  sources: [sources.saito, sources.bishop],
};
