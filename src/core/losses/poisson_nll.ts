import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { quickExp } from '../quick';
import { text } from '../text';
import { checkValues } from './_check';
import { kerasCode, numpyCode, py, torchCode, withKerasEpsilon } from './_code';
import { normalization } from './_parameters';
import { forTargetOne, ratioShape } from './_shapes';
import { sources } from './_sources';

/** e^p − t·p with the rate e^p; a term with factor 0 is 0, and e^p outgrows t·p. */
function logValue(t: number, p: number, rate: number): number {
  const loss = rate - t * p;
  return Number.isNaN(loss) && (t === 0 || (p === Infinity && t < Infinity)) ? rate : loss;
}

/** p − t·ln(p + ε); a term with factor 0 is 0, and p outgrows t·ln p. */
function rateValue(t: number, p: number, epsilon: number): number {
  const loss = p - t * Math.log(p + epsilon);
  return Number.isNaN(loss) && (t === 0 || (p === Infinity && t < Infinity)) ? p : loss;
}

/** 1 − t/(p + ε) = (p − t + ε)/(p + ε), which keeps its digits where p is close to t. */
function rateDerivative(t: number, p: number, epsilon: number): number {
  const slope = (p - t + epsilon) / (p + epsilon);
  if (!Number.isNaN(slope)) return slope;
  return t === 0 && p >= 0 ? 1 : 1 - t / (p + epsilon);
}

/** Adds Stirling's approximation of ln t! for t > 1: t ln t − t + ½ ln 2πt. */
function addStirling(values: Float64Array, target: Vector, count: number): void {
  for (let i = 0; i < count; i++) {
    const t = target[i]!;
    if (t > 1) values[i]! += t * (Math.log(t) - 1) + 0.5 * Math.log(2 * Math.PI * t);
  }
}

/** Negative log-likelihood of counts under a Poisson distribution. */
export const poissonNll: LossDefinition = {
  id: 'poisson_nll',
  names: {
    full: text('Poisson negative log-likelihood', '푸아송 음의 로그 가능도'),
    short: 'Poisson NLL',
    aliases: ['PoissonNLLLoss', 'poisson_nll_loss', 'Poisson', 'count:poisson', 'Poisson regression', '포아송'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'count',
  prediction: 'rate',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\mu - t \\ln \\mu, \\quad \\mu = e^p \\text{ or } p',
    gradient:
      '\\frac{\\partial \\ell}{\\partial p} = \\begin{cases} e^p - t & \\mu = e^p \\\\ 1 - \\frac{t}{p + \\varepsilon} & \\mu = p \\end{cases}',
    stable: '\\ell = \\begin{cases} e^p - t p & \\mu = e^p \\\\ p - t \\ln(p + \\varepsilon) & \\mu = p \\end{cases}',
  },
  parameters: [
    {
      kind: 'flag',
      name: 'logInput',
      symbol: '\\ln \\mu',
      label: 'ln μ',
      default: true,
      about: text(
        'On: predictions are logarithms of rates (PyTorch). Off: they are the rates themselves (Keras).',
        '켜면 예측값이 기대 횟수의 로그이고(PyTorch), 끄면 기대 횟수 자체입니다(Keras).',
      ),
    },
    {
      kind: 'flag',
      name: 'full',
      symbol: '\\ln t!',
      label: 'ln t!',
      default: false,
      about: text(
        'Adds Stirling’s approximation of ln t! for targets above 1. The gradient stays the same.',
        '1보다 큰 정답에 ln t!의 스털링 근사를 더합니다. 기울기는 그대로입니다.',
      ),
    },
    {
      kind: 'number',
      name: 'eps',
      symbol: '\\varepsilon',
      label: 'ε',
      default: 1e-8,
      min: 0,
      max: Number.MAX_VALUE,
      scale: 'log',
      slider: { min: 1e-16, max: 1e-2 },
      about: text(
        'Added to a rate before its logarithm is taken. Without effect where predictions are logarithms.',
        '기대 횟수의 로그를 구하기 전에 더하는 수입니다. 예측값이 로그이면 쓰이지 않습니다.',
      ),
    },
    normalization,
  ],
  unit: 'nats',
  perSample(out, { target, prediction, count }, { logInput, full, eps }) {
    if (logInput) for (let i = 0; i < count; i++) out[i] = logValue(target[i]!, prediction[i]!, quickExp(prediction[i]!));
    else for (let i = 0; i < count; i++) out[i] = rateValue(target[i]!, prediction[i]!, eps as number);
    if (full) addStirling(out, target, count);
  },
  gradient(out, { target, prediction, count }, { logInput, eps }) {
    if (logInput) for (let i = 0; i < count; i++) out[i] = quickExp(prediction[i]!) - target[i]!;
    else for (let i = 0; i < count; i++) out[i] = rateDerivative(target[i]!, prediction[i]!, eps as number);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, { logInput, full, eps }) {
    const epsilon = eps as number;
    if (logInput) {
      for (let i = 0; i < count; i++) {
        const rate = quickExp(prediction[i]!);
        values[i] = logValue(target[i]!, prediction[i]!, rate);
        gradient[i] = rate - target[i]!;
      }
    } else {
      for (let i = 0; i < count; i++) {
        values[i] = rateValue(target[i]!, prediction[i]!, epsilon);
        gradient[i] = rateDerivative(target[i]!, prediction[i]!, epsilon);
      }
    }
    if (full) addStirling(values, target, count);
  },
  check: ({ target, prediction, columns }, { logInput }) =>
    checkValues(target, 'target', { low: 0 }, columns) ??
    (logInput ? undefined : checkValues(prediction, 'prediction', { low: 0 }, columns)),
  textbook([t], [p], { logInput, full }) {
    const rate = logInput ? Math.exp(p!) : p!;
    const rest = full && t! > 1 ? t! * Math.log(t!) - t! + Math.log(2 * Math.PI * t!) / 2 : 0;
    return rate - t! * Math.log(rate) + rest;
  },
  kinks: () => [],
  shape: { ...ratioShape(({ logInput }) => logInput === true), title: forTargetOne },
  advice: {
    use: text(
      'Counts (calls in an hour, accidents in a year) whose spread grows with their mean. The logarithm of the rate needs no limits on the output.',
      '한 시간의 통화 수나 한 해의 사고 수처럼 평균이 클수록 많이 흩어지는 횟수에 씁니다. 기대 횟수의 로그를 예측하면 출력을 제한할 필요가 없습니다.',
    ),
    avoid: text(
      'When the variance is far above the mean. To compare values take the deviance, which is 0 at best; this loss may be negative.',
      '분산이 평균보다 훨씬 크면 피합니다. 값이 음수일 수 있으므로, 값을 비교하려면 최솟값이 0인 이탈도를 씁니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.PoissonNLLLoss(log_input=True, full=False, eps=1e-08)',
      differs: text('Takes logarithms of rates unless told otherwise.', '따로 지정하지 않으면 기대 횟수의 로그를 받습니다.'),
      preset: { logInput: true, full: false, eps: 1e-8 },
      code: ({ logInput, full, eps }) => torchCode('poisson_nll_loss', [`log_input=${py(logInput)}`, `full=${py(full)}`, `eps=${py(eps)}`]),
    },
    {
      library: 'keras',
      call: 'keras.losses.Poisson()',
      differs: text('Takes rates: logInput = false, eps = 1e-7.', '기대 횟수를 받습니다(logInput = false, eps = 1e-7).'),
      preset: { logInput: false, full: false, eps: 1e-7 },
      code: ({ logInput, full, eps }) => (logInput || full ? undefined : withKerasEpsilon(kerasCode('Poisson'), eps)),
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'poisson'})",
      differs: text('Takes rates: logInput = false, eps = 1e-7.', '기대 횟수를 받습니다(logInput = false, eps = 1e-7).'),
      preset: { logInput: false, full: false, eps: 1e-7 },
    },
    {
      library: 'xgboost',
      call: "objective='count:poisson'",
      differs: text(
        'The same gradient in the logarithm; the metric it prints takes rates and adds the exact ln t!.',
        '로그에 대한 기울기는 같습니다. 출력하는 지표는 기대 횟수를 받아 정확한 ln t!을 더합니다.',
      ),
    },
    {
      library: 'lightgbm',
      call: "objective='poisson'",
      differs: text(
        'Takes logarithms of rates, floors the rate at 1e-10, and divides by the sum of the weights.',
        '기대 횟수의 로그를 받고, 기대 횟수의 하한이 1e-10이며, 가중치의 합으로 나눕니다.',
      ),
      preset: { logInput: true, full: false, normalization: 'weightSum' },
    },
    {
      library: 'numpy',
      call: 'np.mean(np.exp(prediction) - target * prediction)',
      code({ logInput, full, eps }) {
        const loss = logInput ? 'np.exp(prediction) - target * prediction' : 'prediction - target * np.log(prediction + eps)';
        const before = logInput ? [] : [`eps = ${py(eps)}`];
        if (!full) return numpyCode(loss, { before });
        const stirling = 't * np.log(t) - t + np.log(2 * np.pi * t) / 2';
        return numpyCode(`${loss} + stirling`, {
          before: [...before, 't = np.maximum(target, 1)', `stirling = np.where(target > 1, ${stirling}, 0)`],
        });
      },
    },
  ],
  sources: [sources.mccullagh, sources.pytorch, sources.keras],
};
