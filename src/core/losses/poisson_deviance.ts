import type { LossDefinition } from '../definition';
import { text } from '../text';
import { checkValues } from './_check';
import { numpyCode, sklearnCode, torchFormula } from './_code';
import { departure, poissonDeviance } from './_deviance';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { forTargetOne, ratioShape } from './_shapes';
import { sources } from './_sources';

/** Poisson deviance: twice the log-likelihood that the prediction lacks. */
export const poissonDevianceLoss: LossDefinition = {
  id: 'poisson_deviance',
  names: {
    full: text('Poisson deviance', '푸아송 이탈도'),
    short: 'Poisson deviance',
    aliases: ['mean_poisson_deviance', 'PoissonRegressor', 'G-statistic', '포아송'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'nonNegative',
  prediction: 'positive',
  activation: 'exp',
  reduction: 'mean',
  formula: {
    value: '\\ell = 2 \\Bigl(t \\ln \\frac{t}{p} - t + p\\Bigr)',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = 2 \\Bigl(1 - \\frac{t}{p}\\Bigr)',
    stable:
      '\\ell = 2s\\,\\bigl(t - p + 2 t s^2 (\\tfrac13 + \\tfrac15 s^2 + \\tfrac17 s^4 + \\dots)\\bigr), \\quad s = \\frac{t - p}{t + p}',
  },
  parameters: [normalization],
  unit: 'target',
  perSample(out, { target, prediction, count }) {
    for (let i = 0; i < count; i++) out[i] = poissonDeviance(target[i]!, prediction[i]!, departure(target[i]!, prediction[i]!));
  },
  gradient(out, { target, prediction, count }) {
    for (let i = 0; i < count; i++) out[i] = -2 * departure(target[i]!, prediction[i]!);
  },
  valueAndGradient(values, gradient, { target, prediction, count }) {
    for (let i = 0; i < count; i++) {
      const y = departure(target[i]!, prediction[i]!);
      values[i] = poissonDeviance(target[i]!, prediction[i]!, y);
      gradient[i] = -2 * y;
    }
  },
  check: ({ target, prediction, columns }) =>
    checkValues(target, 'target', { low: 0 }, columns) ?? checkValues(prediction, 'prediction', { low: 0, lowOpen: true }, columns),
  textbook: ([t], [p]) => 2 * ((t === 0 ? 0 : t! * Math.log(t! / p!)) - t! + p!),
  kinks: () => [],
  shape: { ...ratioShape(), title: forTargetOne },
  advice: {
    use: text(
      'Counts and rates, to compare models: it is 0 for a perfect prediction, never negative, and smallest where the Poisson negative log-likelihood is.',
      '횟수나 발생률을 예측하는 모형을 비교할 때 씁니다. 음수가 되지 않고 완벽한 예측에서 0이며, 푸아송 음의 로그 가능도와 같은 곳에서 최소입니다.',
    ),
    avoid: text(
      'When the variance grows with the square of the mean (use the gamma deviance), or when predictions can be 0 or negative.',
      '분산이 평균의 제곱에 비례하거나(감마 이탈도를 씁니다) 예측값이 0 이하일 수 있으면 피합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(2 * (torch.xlogy(target, target / prediction) - target + prediction)).mean()',
      differs: differs.noFunction,
      preset: {},
      code: () => torchFormula('(2 * (torch.xlogy(target, target / prediction) - target + prediction))'),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.mean_poisson_deviance(y_true, y_pred)',
      differs: differs.weightSum,
      preset: { normalization: 'weightSum' },
      code: () => sklearnCode('mean_poisson_deviance'),
    },
    {
      library: 'numpy',
      call: 'np.mean(2 * (target * np.log(target / prediction) - target + prediction))',
      code: () =>
        numpyCode('2 * (target * np.log(ratio) - target + prediction)', {
          before: ['ratio = np.where(target > 0, target / prediction, 1)'],
        }),
    },
  ],
  sources: [sources.mccullagh, sources.sklearn],
};
