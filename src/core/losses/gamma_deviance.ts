import type { LossDefinition } from '../definition';
import { text } from '../text';
import { checkValues } from './_check';
import { numpyCode, sklearnCode, torchFormula } from './_code';
import { departure, gammaDeviance } from './_deviance';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { ratioShape } from './_shapes';
import { sources } from './_sources';

/** Gamma deviance: a squared relative error, to first order. */
export const gammaDevianceLoss: LossDefinition = {
  id: 'gamma_deviance',
  names: {
    full: text('Gamma deviance', '감마 이탈도'),
    short: 'Gamma deviance',
    aliases: ['mean_gamma_deviance', 'reg:gamma', 'gamma', 'gamma-deviance', 'GammaRegressor', 'Itakura–Saito'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'positive',
  prediction: 'positive',
  activation: 'exp',
  reduction: 'mean',
  formula: {
    value: '\\ell = 2 \\Bigl(\\ln \\frac{p}{t} + \\frac{t}{p} - 1\\Bigr)',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\frac{2}{p} \\Bigl(1 - \\frac{t}{p}\\Bigr)',
    stable:
      '\\ell = 2s\\,\\bigl(y - 2 s^2 (\\tfrac13 + \\tfrac15 s^2 + \\tfrac17 s^4 + \\dots)\\bigr), \\quad y = \\frac{t - p}{p}, \\; s = \\frac{t - p}{t + p}',
  },
  parameters: [normalization],
  unit: 'none',
  perSample(out, { target, prediction, count }) {
    for (let i = 0; i < count; i++) out[i] = gammaDeviance(target[i]!, prediction[i]!, departure(target[i]!, prediction[i]!));
  },
  gradient(out, { target, prediction, count }) {
    for (let i = 0; i < count; i++) out[i] = (-2 * departure(target[i]!, prediction[i]!)) / prediction[i]!;
  },
  valueAndGradient(values, gradient, { target, prediction, count }) {
    for (let i = 0; i < count; i++) {
      const p = prediction[i]!;
      const y = departure(target[i]!, p);
      values[i] = gammaDeviance(target[i]!, p, y);
      gradient[i] = (-2 * y) / p;
    }
  },
  check: ({ target, prediction, columns }) =>
    checkValues(target, 'target', { low: 0, lowOpen: true }, columns) ??
    checkValues(prediction, 'prediction', { low: 0, lowOpen: true }, columns),
  textbook: ([t], [p]) => 2 * (Math.log(p! / t!) + t! / p! - 1),
  kinks: () => [],
  shape: ratioShape(),
  advice: {
    use: text(
      'Positive targets whose spread grows with their level (claims, rainfall, durations): it depends on the ratio t/p alone.',
      '보험금, 강수량, 지속 시간처럼 클수록 많이 흩어지는 양수 정답에 씁니다. 손실은 비율 t/p만으로 정해집니다.',
    ),
    avoid: text(
      'With zeros among the targets, for which it has no value (use Tweedie with a power between 1 and 2). Predictions too low cost far more than too high.',
      '정답에 0이 있으면 값이 없으므로 피하고, 거듭제곱이 1과 2 사이인 트위디 이탈도를 씁니다. 낮은 예측의 손실이 높은 예측보다 훨씬 큽니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(2 * (torch.log(prediction / target) + target / prediction - 1)).mean()',
      differs: differs.noFunction,
      preset: {},
      code: () => torchFormula('(2 * (torch.log(prediction / target) + target / prediction - 1))'),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.mean_gamma_deviance(y_true, y_pred)',
      differs: differs.weightSum,
      preset: { normalization: 'weightSum' },
      code: () => sklearnCode('mean_gamma_deviance'),
    },
    {
      library: 'xgboost',
      call: "objective='reg:gamma'",
      differs: text(
        'Predictions are logarithms of means and the gradient is half of ours. It prints a negative log-likelihood; eval_metric="gamma-deviance" prints this number for the means.',
        '예측값이 평균의 로그이고 기울기는 여기의 절반입니다. 음의 로그 가능도를 출력하며, eval_metric="gamma-deviance"로 두면 평균에 대한 이 값을 출력합니다.',
      ),
    },
    {
      library: 'lightgbm',
      call: "objective='gamma'",
      differs: text(
        'Predictions are logarithms of means and the gradient is half of ours. It prints a negative log-likelihood; metric="gamma_deviance" prints the sum of this loss, not the mean.',
        '예측값이 평균의 로그이고 기울기는 여기의 절반입니다. 음의 로그 가능도를 출력하며, metric="gamma_deviance"로 두면 이 손실의 평균이 아니라 합을 출력합니다.',
      ),
    },
    {
      library: 'numpy',
      call: 'np.mean(2 * (np.log(prediction / target) + target / prediction - 1))',
      code: () => numpyCode('2 * (np.log(prediction / target) + target / prediction - 1)'),
    },
  ],
  sources: [sources.mccullagh, sources.sklearn],
};
