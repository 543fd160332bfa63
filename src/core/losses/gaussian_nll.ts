import { ONLY } from '../axes';
import type { LossDefinition } from '../definition';
import { text } from '../text';
import { checkValues } from './_check';
import { numpyCode, py, torchCode } from './_code';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** ½ ln 2π. */
const HALF_LN_2PI = 0.5 * Math.log(2 * Math.PI);

/**
 * ½(ln v + e²/v) + constant; v is the variance raised to ε.
 *
 *     e²/v = e · (e/v)        e/v is the derivative, and e² would overflow for |e| > 1e154
 */
function value(error: number, slope: number, variance: number, constant: number): number {
  return 0.5 * (Math.log(variance) + error * slope) + constant;
}

/** ∂/∂v = ½(1/v − e²/v²) = ½(1 − e·(e/v))/v, where v is the raised variance: raising counts as the identity, as in PyTorch. */
function varianceDerivative(error: number, variance: number): number {
  return (0.5 * (1 - error * (error / variance))) / variance;
}

/** Negative log-likelihood under normal distributions of predicted mean and variance. */
export const gaussianNll: LossDefinition = {
  id: 'gaussian_nll',
  names: {
    full: text('Gaussian negative log-likelihood', '가우스 음의 로그 가능도'),
    short: 'Gaussian NLL',
    aliases: ['GaussianNLLLoss', 'gaussian_nll_loss', 'heteroscedastic regression', 'mean-variance estimation', '정규 분포'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\tfrac12 \\Bigl(\\ln v + \\frac{(p - t)^2}{v}\\Bigr), \\quad v = \\max(\\sigma^2, \\varepsilon)',
    gradient:
      '\\frac{\\partial \\ell}{\\partial p} = \\frac{p - t}{v}, \\quad \\frac{\\partial \\ell}{\\partial \\sigma^2} = \\tfrac12 \\Bigl(\\frac1v - \\frac{(p - t)^2}{v^2}\\Bigr)',
  },
  parameters: [
    {
      kind: 'flag',
      name: 'full',
      symbol: '\\tfrac12 \\ln 2\\pi',
      label: '½ ln 2π',
      default: false,
      about: text(
        'Adds the constant ½ ln 2π, which makes it the full negative logarithm of the density. The gradient stays the same.',
        '상수 ½ ln 2π를 더해, 확률 밀도의 로그에 음의 부호를 붙인 값과 정확히 같게 합니다. 기울기는 그대로입니다.',
      ),
    },
    {
      kind: 'number',
      name: 'eps',
      symbol: '\\varepsilon',
      label: 'ε',
      default: 1e-6,
      min: 0,
      max: Number.MAX_VALUE,
      scale: 'log',
      slider: { min: 1e-12, max: 1 },
      about: text(
        'Smaller variances are raised to this number, so that the loss has a lower limit.',
        '이보다 작은 분산을 이 수로 올려, 손실이 한없이 작아지지 않게 합니다.',
      ),
    },
    normalization,
  ],
  extra: [{ name: 'variance', about: text('The predicted variance of each target, 0 or more.', '각 정답의 예측 분산이며 0 이상입니다.') }],
  unit: 'nats',
  perSample(out, { target, prediction, extra, count }, { full, eps }) {
    const variances = extra.variance!;
    const constant = full ? HALF_LN_2PI : 0;
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const variance = Math.max(variances[i]!, eps as number);
      out[i] = value(error, error / variance, variance, constant);
    }
  },
  gradient(out, { target, prediction, extra, count }, { eps }) {
    const variances = extra.variance!;
    for (let i = 0; i < count; i++) out[i] = (prediction[i]! - target[i]!) / Math.max(variances[i]!, eps as number);
  },
  valueAndGradient(values, gradient, { target, prediction, extra, count }, parameters) {
    const variances = extra.variance!;
    const floor = parameters.eps as number;
    const constant = parameters.full ? HALF_LN_2PI : 0;
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const variance = Math.max(variances[i]!, floor);
      const slope = error / variance;
      values[i] = value(error, slope, variance, constant);
      gradient[i] = slope;
    }
  },
  extraGradient(out, { target, prediction, extra, count }, parameters) {
    const variances = extra.variance!;
    const slopes = out.variance!;
    const floor = parameters.eps as number;
    for (let i = 0; i < count; i++) slopes[i] = varianceDerivative(prediction[i]! - target[i]!, Math.max(variances[i]!, floor));
  },
  check: ({ extra, columns }, { eps }) => checkValues(extra.variance!, 'variance', { low: 0, lowOpen: eps === 0 }, columns),
  textbook([t], [p], { full }, { variance }) {
    const v = variance![0]!;
    return Math.log(v) / 2 + (t! - p!) ** 2 / (2 * v) + (full ? Math.log(2 * Math.PI) / 2 : 0);
  },
  kinks: () => [],
  shape: {
    axis: 'error',
    title: text('error in standard deviations e = (prediction − target)/σ', '표준 편차로 잰 오차 e = (예측 − 정답)/σ'),
    marks: () => [
      { x: -1, label: text('−σ', '−σ') },
      { x: 1, label: text('σ', 'σ') },
    ],
    // For the variance 1; others have the same curve over the error in standard deviations, higher by ½ ln v.
    cases: () => [
      {
        label: ONLY,
        width: 1,
        fill(x, { target, prediction, direction, extra, at }) {
          target[at] = 0;
          prediction[at] = x;
          direction[at] = 1;
          extra.variance![at] = 1;
        },
      },
    ],
    place: ({ target, prediction, extra }, i, { eps }) => ({
      x: (prediction[i]! - target[i]!) / Math.sqrt(Math.max(extra.variance![i]!, eps as number)),
      curve: 0,
    }),
  },
  advice: {
    use: text(
      'When the network predicts a variance beside the mean: errors count in standard deviations, and confidence is rewarded where it is right.',
      '신경망이 평균과 함께 분산도 예측할 때 씁니다. 오차를 표준 편차 단위로 재며, 예측이 맞은 곳에서는 분산을 작게 예측할수록 손실이 작습니다.',
    ),
    avoid: text(
      'With outliers, or from the start of training: points with a large predicted variance hardly move the mean. Begin with the MSE.',
      '이상치가 많거나 학습 초기라면 피합니다. 예측 분산이 큰 점은 평균을 거의 움직이지 못하므로 MSE로 시작하십시오.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.GaussianNLLLoss(full=False, eps=1e-06)',
      preset: { full: false, eps: 1e-6 },
      code: ({ full, eps }) => torchCode('gaussian_nll_loss', [`full=${py(full)}`, `eps=${py(eps)}`], 'prediction, target, variance'),
    },
    {
      library: 'numpy',
      call: 'np.mean((np.log(v) + (prediction - target) ** 2 / v) / 2)',
      code: ({ full, eps }) =>
        numpyCode(`(np.log(v) + (prediction - target) ** 2 / v) / 2${full ? ' + np.log(2 * np.pi) / 2' : ''}`, {
          before: [`v = np.maximum(variance, ${py(eps)})`],
        }),
    },
  ],
  sources: [sources.nix, sources.pytorch],
};
