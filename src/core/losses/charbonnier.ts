import type { LossDefinition } from '../definition';
import { text } from '../text';
import { numpyCode, py, torchFormula } from './_code';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** |e|/ε from which on its square may overflow, and ε adds nothing to |e|. */
const FAR = 1e150;

/**
 * With u = e/ε,
 *
 *     √(e² + ε²) = ε√(1 + u²),   and |e| where u is beyond 1e150
 *
 * Exact to rounding for every e and ε, though e² overflows from 1.4e154 on and underflows below 1.5e-154.
 */
function value(error: number, epsilon: number): number {
  const u = error / epsilon;
  return Math.abs(u) > FAR ? Math.abs(error) : epsilon * Math.sqrt(1 + u * u);
}

/** u/√(1 + u²), the sign of e where u is beyond 1e150. */
function derivative(error: number, epsilon: number): number {
  const u = error / epsilon;
  return Math.abs(u) > FAR ? Math.sign(u) : u / Math.sqrt(1 + u * u);
}

/** Charbonnier loss. */
export const charbonnier: LossDefinition = {
  id: 'charbonnier',
  names: {
    full: text('Charbonnier loss', '샤르보니에 손실'),
    short: 'Charbonnier',
    aliases: ['CharbonnierLoss', 'charbonnier_loss', 'L1_Charbonnier_loss', 'pseudo-L1'],
  },
  family: 'regression',
  layout: 'pairs',
  target: 'real',
  prediction: 'real',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\sqrt{e^2 + \\varepsilon^2}, \\quad e = p - t',
    gradient: '\\frac{\\partial \\ell}{\\partial p} = \\frac{e}{\\sqrt{e^2 + \\varepsilon^2}}',
    stable: '\\ell = \\varepsilon \\sqrt{1 + (e/\\varepsilon)^2}',
  },
  parameters: [
    {
      kind: 'number',
      name: 'epsilon',
      symbol: '\\varepsilon',
      label: 'ε',
      default: 1e-3,
      min: 0,
      minOpen: true,
      max: Number.MAX_VALUE,
      scale: 'log',
      slider: { min: 1e-6, max: 10 },
      about: text(
        'How far the tip of the absolute error is rounded off. It is the loss of a perfect prediction, too.',
        '절대 오차의 뾰족한 끝을 얼마나 둥글게 할지 정합니다. 완벽한 예측의 손실이기도 합니다.',
      ),
    },
    normalization,
  ],
  unit: 'target',
  perSample(out, { target, prediction, count }, parameters) {
    const epsilon = parameters.epsilon as number;
    for (let i = 0; i < count; i++) out[i] = value(prediction[i]! - target[i]!, epsilon);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const epsilon = parameters.epsilon as number;
    for (let i = 0; i < count; i++) out[i] = derivative(prediction[i]! - target[i]!, epsilon);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const epsilon = parameters.epsilon as number;
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      const u = error / epsilon;
      if (Math.abs(u) > FAR) {
        values[i] = Math.abs(error);
        gradient[i] = Math.sign(u);
      } else {
        const root = Math.sqrt(1 + u * u);
        values[i] = epsilon * root;
        gradient[i] = u / root;
      }
    }
  },
  textbook: ([t], [p], { epsilon }) => Math.sqrt((p! - t!) ** 2 + (epsilon as number) ** 2),
  kinks: () => [],
  shape: { axis: 'error' },
  advice: {
    use: text(
      'Images and other real targets with outliers: the absolute error with a slope that does not jump at 0.',
      '영상이나 그 밖의 실수 정답에 이상치가 있을 때 씁니다. 절대 오차와 거의 같지만 0에서 기울기가 뛰지 않습니다.',
    ),
    avoid: text(
      'To compare values: a perfect prediction costs ε, not 0, and code disagrees on whether its eps is ε or ε².',
      '값을 비교할 때는 피합니다. 완벽한 예측의 손실이 0이 아니라 ε이고, 코드마다 eps가 ε인지 ε²인지 다릅니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.sqrt((prediction - target) ** 2 + epsilon ** 2).mean()',
      differs: text(
        'There is no function for it: the formula is written out. Much code adds eps = 1e-6 or 1e-12 under the root, which is ε² (ε = 1e-3 or 1e-6).',
        '전용 함수가 없어 식을 그대로 씁니다. 근호 안에 eps = 1e-6이나 1e-12를 더하는 코드가 많은데, 이것은 ε²입니다(ε = 1e-3이나 1e-6).',
      ),
      preset: {},
      code: ({ epsilon }) =>
        torchFormula('torch.hypot(error, torch.full_like(error, epsilon))', ['error = prediction - target', `epsilon = ${py(epsilon)}`]),
    },
    {
      library: 'numpy',
      call: 'np.hypot(prediction - target, epsilon).mean()',
      code: ({ epsilon }) => numpyCode('np.hypot(prediction - target, epsilon)', { before: [`epsilon = ${py(epsilon)}`] }),
    },
  ],
  sources: [sources.charbonnier, sources.lai],
};
