import type { LossDefinition } from '../definition';
import { sign } from '../numerics';
import { text } from '../text';
import { kerasCode, numpyCode, sklearnCode, torchCode } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { sources } from './_sources';

function value(error: number): number {
  return Math.abs(error);
}

/** sign(e): 0 at the kink, where every number of [−1, 1] is a subgradient. */
function derivative(error: number): number {
  return sign(error);
}

/** Mean absolute error. */
export const mae: LossDefinition = {
  id: 'mae',
  names: {
    full: text('Mean absolute error', '평균 절대 오차'),
    short: 'MAE',
    aliases: [
      'mean_absolute_error',
      'L1Loss',
      'L1',
      'LAD',
      'least absolute deviations',
      'absoluteDifference',
      'reg:absoluteerror',
      'regression_l1',
    ],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\lvert p - t \\rvert',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\operatorname{sign}(p - t)',
  },
  parameters: [normalization],
  unit: 'target',
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
  textbook: ([t], [p]) => Math.abs(p! - t!),
  kinks: () => [0],
  shape: { axis: 'error' },
  advice: {
    use: text(
      'Real targets with outliers that must not dominate. Its minimum is the conditional median, and the value reads in units of the target.',
      '이상치가 결과를 좌우하면 안 되는 실수 정답에 씁니다. 조건부 중앙값에서 최소가 되고, 값의 단위가 정답과 같습니다.',
    ),
    avoid: text(
      'When the last bit of precision counts: the slope stays ±1 however small the error, so training oscillates around the minimum.',
      '아주 정밀하게 맞춰야 할 때는 피합니다. 오차가 아무리 작아도 기울기가 ±1이라 최솟값 근처에서 진동합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.L1Loss()',
      differs: text('The derivative at a NaN error is 0; here it is NaN.', '오차가 NaN이면 도함수가 0이지만 여기서는 NaN입니다.'),
      preset: {},
      code: () => torchCode('l1_loss'),
    },
    {
      library: 'keras',
      call: 'keras.losses.MeanAbsoluteError()',
      differs: differs.lastAxisFirst,
      preset: {},
      code: () => kerasCode('MeanAbsoluteError'),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.mean_absolute_error(y_true, y_pred)',
      differs: differs.weightSum,
      preset: { normalization: 'weightSum' },
      code: () => sklearnCode('mean_absolute_error'),
    },
    {
      library: 'tfjs',
      call: 'tf.losses.absoluteDifference(labels, predictions)',
      differs: text(
        'The gradient at an error of exactly 0 is +1. With weights it divides by the number of non-zero ones: normalization = nonzeroCount.',
        '오차가 정확히 0일 때 기울기가 +1입니다. 가중치가 있으면 0이 아닌 가중치의 개수로 나눕니다(normalization = nonzeroCount).',
      ),
      preset: { normalization: 'nonzeroCount' },
    },
    {
      library: 'xgboost',
      call: "objective='reg:absoluteerror'",
      differs: text(
        'Newer versions follow a smooth surrogate, not sign(e); the printed metric is still |e|, by the sum of the weights.',
        '새 버전은 sign(e) 대신 매끄러운 대리 함수의 기울기를 씁니다. 출력되는 지표는 그대로 |e|이며 가중치의 합으로 나눕니다.',
      ),
      preset: { normalization: 'weightSum' },
    },
    {
      library: 'lightgbm',
      call: "objective='regression_l1'",
      differs: differs.weightSum,
      preset: { normalization: 'weightSum' },
    },
    { library: 'numpy', call: 'np.mean(np.abs(prediction - target))', code: () => numpyCode('np.abs(prediction - target)') },
  ],
  sources: [sources.pytorch, sources.hastie],
};
