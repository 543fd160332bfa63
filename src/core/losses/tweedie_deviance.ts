import type { Batch, LossDefinition, ResolvedParameters } from '../definition';
import { type Problem, problem } from '../problem';
import { text } from '../text';
import { checkValues } from './_check';
import { numpyCode, py, sklearnCode, torchFormula } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { forTargetOne, ratioShape } from './_shapes';
import { sources } from './_sources';
import { powerRule } from './_tweedie';
import { meanDerivative, meansBoth, meanValue } from './_tweedieIdentity';
import { logDerivative, logsBoth, logValue } from './_tweedieLog';

/** Powers between 0 and 1 belong to no distribution; the others ask for targets and means on their side of 0. */
function check({ target, prediction, columns }: Batch, parameters: ResolvedParameters): Problem | undefined {
  const power = parameters.power as number;
  if (power > 0 && power < 1) {
    return problem('parameter-out-of-range', { parameter: 'power', found: String(power), expected: '(−∞, 0] ∪ [1, ∞)' });
  }
  const wrongTarget = power >= 1 ? checkValues(target, 'target', { low: 0, lowOpen: power >= 2 }, columns) : undefined;
  if (wrongTarget || power === 0 || parameters.link === 'log') return wrongTarget;
  return checkValues(prediction, 'prediction', { low: 0, lowOpen: true }, columns);
}

/** The deviance in Python; `log` and `exp` of the library, `first` the first term's base. */
function written(power: number, library: 'np' | 'torch'): string {
  if (power === 0) return '(target - mu) ** 2';
  if (power === 1) {
    const term = library === 'torch' ? 'torch.xlogy(target, target / mu)' : 'target * np.log(np.where(target > 0, target / mu, 1))';
    return `2 * (${term} - target + mu)`;
  }
  if (power === 2) return `2 * (${library}.log(mu / target) + target / mu - 1)`;
  const base = power > 0 ? 'target' : library === 'torch' ? 'target.clamp(min=0)' : 'np.maximum(target, 0)';
  return `2 * (${base}**(2 - q) / ((1 - q) * (2 - q)) - target * mu**(1 - q) / (1 - q) + mu**(2 - q) / (2 - q))`;
}

/** Lines that give the mean μ, and the power q where the formula has it. */
function linesBefore({ power, link }: ResolvedParameters, library: 'np' | 'torch'): readonly string[] {
  const mean = link === 'log' ? `mu = ${library}.exp(prediction)` : 'mu = prediction';
  return power === 0 || power === 1 || power === 2 ? [mean] : [mean, `q = ${py(power)}`];
}

/** Tweedie deviance. */
export const tweedieDeviance: LossDefinition = {
  id: 'tweedie_deviance',
  names: {
    full: text('Tweedie deviance', '트위디 이탈도'),
    short: 'Tweedie',
    aliases: ['mean_tweedie_deviance', 'reg:tweedie', 'TweedieRegressor', 'TweedieDevianceScore', 'compound Poisson'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'nonNegative',
  prediction: 'positive',
  activation: 'exp',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = 2 \\Bigl(\\frac{t^{2 - q}}{(1 - q)(2 - q)} - \\frac{t \\mu^{1 - q}}{1 - q} + \\frac{\\mu^{2 - q}}{2 - q}\\Bigr), \\quad \\mu = p \\text{ or } e^p',
    gradient:
      '\\frac{\\partial \\ell}{\\partial p} = \\begin{cases} 2(\\mu - t)\\,\\mu^{-q} & \\mu = p \\\\ 2(\\mu - t)\\,\\mu^{1 - q} & \\mu = e^p \\end{cases}',
    stable:
      '\\ell = \\begin{cases} (\\mu - t)^2 & q = 0 \\\\ 2 (t \\ln \\tfrac{t}{\\mu} - t + \\mu) & q = 1 \\\\ 4 (\\sqrt{t} - \\sqrt{\\mu})^2 / \\sqrt{\\mu} & q = \\tfrac32 \\\\ 2 (\\ln \\tfrac{\\mu}{t} + \\tfrac{t}{\\mu} - 1) & q = 2 \\end{cases}',
  },
  parameters: [
    {
      kind: 'number',
      name: 'power',
      symbol: 'q',
      label: 'q',
      default: 1.5,
      min: -Number.MAX_VALUE,
      max: Number.MAX_VALUE,
      scale: 'linear',
      slider: { min: 1, max: 3 },
      about: text(
        'The variance grows as μ^q: 0 normal, 1 Poisson, between 1 and 2 compound Poisson–gamma (with exact zeros), 2 gamma, 3 inverse Gaussian. There is none between 0 and 1.',
        '분산이 μ^q에 비례합니다. 0은 정규 분포, 1은 푸아송 분포, 1과 2 사이는 값이 정확히 0일 수 있는 복합 푸아송–감마 분포, 2는 감마 분포, 3은 역가우스 분포입니다. 0과 1 사이에는 분포가 없습니다.',
      ),
    },
    {
      kind: 'choice',
      name: 'link',
      symbol: '\\mu',
      label: 'μ',
      default: 'identity',
      choices: [
        { value: 'identity', about: text('Predictions are means (scikit-learn).', '예측값이 평균입니다(scikit-learn).') },
        {
          value: 'log',
          about: text('Predictions are logarithms of means (XGBoost, LightGBM).', '예측값이 평균의 로그입니다(XGBoost, LightGBM).'),
        },
      ],
      about: text('What a prediction is.', '예측값이 무엇인지 정합니다.'),
    },
    normalization,
  ],
  unit: 'mixed',
  perSample(out, { target, prediction, count }, { power, link }) {
    const rule = powerRule(power as number);
    if (link === 'log') for (let i = 0; i < count; i++) out[i] = logValue(target[i]!, prediction[i]!, rule);
    else for (let i = 0; i < count; i++) out[i] = meanValue(target[i]!, prediction[i]!, rule);
  },
  gradient(out, { target, prediction, count }, { power, link }) {
    const q = power as number;
    if (link === 'log') for (let i = 0; i < count; i++) out[i] = logDerivative(target[i]!, prediction[i]!, q);
    else for (let i = 0; i < count; i++) out[i] = meanDerivative(target[i]!, prediction[i]!, q);
  },
  valueAndGradient(values, gradient, batch, { power, link }) {
    if (link === 'log') logsBoth(values, gradient, batch, power as number);
    else meansBoth(values, gradient, batch, power as number);
  },
  check,
  textbook([t], [p], { power, link }) {
    const q = power as number;
    const mean = link === 'log' ? Math.exp(p!) : p!;
    if (q === 1) return 2 * (t! * Math.log(t! / mean) - t! + mean);
    if (q === 2) return 2 * (Math.log(mean / t!) + t! / mean - 1);
    return 2 * (t! ** (2 - q) / ((1 - q) * (2 - q)) - (t! * mean ** (1 - q)) / (1 - q) + mean ** (2 - q) / (2 - q));
  },
  kinks: () => [],
  shape: { ...ratioShape(({ link }) => link === 'log'), title: forTargetOne },
  advice: {
    use: text(
      'Amounts with many exact zeros (claims per contract, rain per day): a power between 1 and 2 takes zeros and positive amounts at once.',
      '계약별 보험금이나 하루 강수량처럼 0이 많은 양에 씁니다. 거듭제곱이 1과 2 사이이면 0과 양수를 한꺼번에 다룹니다.',
    ),
    avoid: text(
      'To compare values of different powers: their units differ. Negative targets are for powers up to 0.',
      '거듭제곱이 서로 다른 값은 단위가 다르므로 비교하지 않습니다. 음수 정답은 거듭제곱이 0 이하일 때만 쓸 수 있습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(2 * (target**(2 - q) / ((1 - q) * (2 - q)) - target * mu**(1 - q) / (1 - q) + mu**(2 - q) / (2 - q))).mean()',
      differs: differs.noFunction,
      preset: {},
      code: parameters => torchFormula(`(${written(parameters.power as number, 'torch')})`, linesBefore(parameters, 'torch')),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.mean_tweedie_deviance(y_true, y_pred, power=0)',
      differs: text(
        'The default power is 0 (squared error), and weights enter the denominator.',
        '기본 거듭제곱이 0(제곱 오차)이고, 가중치가 분모에도 들어갑니다.',
      ),
      preset: { power: 0, link: 'identity', normalization: 'weightSum' },
      code: ({ power, link }) =>
        sklearnCode(
          'mean_tweedie_deviance',
          [`power=${py(power)}`],
          `target.ravel(), ${link === 'log' ? 'np.exp(prediction.ravel())' : 'prediction.ravel()'}`,
        ),
    },
    {
      library: 'xgboost',
      call: "objective='reg:tweedie', tweedie_variance_power=1.5",
      differs: text(
        'Predictions are logarithms (link = log) and the gradient is half of ours; it prints a negative log-likelihood, not the deviance.',
        '예측값이 로그이고(link = log) 기울기는 여기의 절반입니다. 이탈도가 아니라 음의 로그 가능도를 출력합니다.',
      ),
    },
    {
      library: 'lightgbm',
      call: "objective='tweedie', tweedie_variance_power=1.5",
      differs: text(
        'Predictions are logarithms (link = log) and the gradient is half of ours; it prints a negative log-likelihood, not the deviance.',
        '예측값이 로그이고(link = log) 기울기는 여기의 절반입니다. 이탈도가 아니라 음의 로그 가능도를 출력합니다.',
      ),
    },
    {
      library: 'numpy',
      call: 'np.mean(2 * (target**(2 - q) / ((1 - q) * (2 - q)) - target * mu**(1 - q) / (1 - q) + mu**(2 - q) / (2 - q)))',
      code: parameters => numpyCode(written(parameters.power as number, 'np'), { before: linesBefore(parameters, 'np') }),
    },
  ],
  sources: [sources.jorgensen, sources.mccullagh, sources.sklearn],
};
