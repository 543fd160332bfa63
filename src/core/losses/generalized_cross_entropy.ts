import type { LossDefinition } from '../definition';
import { text } from '../text';
import { checkClassIndices, checkRows } from './_check';
import { kerasCode, numpyCode, py, torchFormula } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

/**
 * (1 − p^q)/q without cancellation near p = 1, where p^q = e^(q ln p):
 *
 *     (1 − e^(q ln p))/q = −expm1(q ln p)/q
 *
 * Full relative precision for 0 ≤ p ≤ 1; p = 0 gives 1/q.
 */
function value(logProbability: number, q: number): number {
  return (0 - Math.expm1(q * logProbability)) / q;
}

/** −p^(q−1) = −e^((q−1) ln p); −∞ at p = 0. */
function derivative(logProbability: number, q: number): number {
  return -Math.exp((q - 1) * logProbability);
}

/** q = ½ with r = √p: (1 − r)/½ = 2(1 − r²)/(1 + r), and 1 − p is exact near p = 1. */
function halfValue(probability: number): number {
  return (2 * (1 - probability)) / (1 + Math.sqrt(probability));
}

/** Generalised cross entropy of class indices and probabilities. */
export const generalizedCrossEntropy: LossDefinition = {
  id: 'generalized_cross_entropy',
  names: {
    full: text('Generalised cross entropy', '일반화 교차 엔트로피 오차'),
    short: 'GCE',
    aliases: ['CategoricalGeneralizedCrossEntropy', 'categorical_generalized_cross_entropy', 'generalized cross entropy', 'Lq loss'],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'classIndex',
  prediction: 'simplex',
  activation: 'softmax',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\frac{1 - p_y^q}{q}',
    gradient: '\\frac{\\partial \\ell}{\\partial p_c} = -p_y^{q - 1}\\,[c = y]',
    stable: '\\ell = -\\frac{\\operatorname{expm1}(q \\ln p_y)}{q}',
  },
  parameters: [
    {
      kind: 'number',
      name: 'q',
      symbol: 'q',
      label: 'q',
      default: 0.5,
      min: 0,
      minOpen: true,
      max: 1,
      maxOpen: true,
      scale: 'linear',
      slider: { min: 0.01, max: 0.99 },
      about: text(
        'Between cross entropy (q → 0) and 1 − p (q → 1): a larger q listens less to rows that look wrong.',
        '교차 엔트로피(q → 0)와 1 − p(q → 1) 사이를 정합니다. q가 클수록 틀려 보이는 행의 영향을 덜 받습니다.',
      ),
    },
    normalization,
  ],
  unit: 'none',
  perSample(out, { target, prediction, count, width }, parameters) {
    const q = parameters.q as number;
    if (q === 0.5) for (let row = 0; row < count; row++) out[row] = halfValue(prediction[row * width + target[row]!]!);
    else for (let row = 0; row < count; row++) out[row] = value(Math.log(prediction[row * width + target[row]!]!), q);
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const q = parameters.q as number;
    out.fill(0);
    for (let row = 0; row < count; row++) {
      const at = row * width + target[row]!;
      out[at] = q === 0.5 ? -1 / Math.sqrt(prediction[at]!) : derivative(Math.log(prediction[at]!), q);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const q = parameters.q as number;
    gradient.fill(0);
    if (q === 0.5) {
      for (let row = 0; row < count; row++) {
        const at = row * width + target[row]!;
        values[row] = halfValue(prediction[at]!);
        gradient[at] = -1 / Math.sqrt(prediction[at]!);
      }
      return;
    }
    for (let row = 0; row < count; row++) {
      const at = row * width + target[row]!;
      const logProbability = Math.log(prediction[at]!);
      values[row] = value(logProbability, q);
      gradient[at] = derivative(logProbability, q);
    }
  },
  check: (batch, parameters) => checkClassIndices(batch, parameters) ?? checkRows(batch, parameters),
  textbook: ([y], p, { q }) => (1 - p[y!]! ** (q as number)) / (q as number),
  kinks: () => [],
  shape: confidenceShape('probability'),
  advice: {
    use: text(
      'Class indices of which some are wrong: a confidently contradicted label costs at most 1/q.',
      '클래스 번호 정답에 잘못된 레이블이 섞여 있을 때 씁니다. 예측과 크게 어긋나는 레이블의 손실도 1/q을 넘지 않습니다.',
    ),
    avoid: text(
      'With clean labels: cross entropy learns faster, because hard rows then pull with their full weight.',
      '레이블이 정확하면 피합니다. 교차 엔트로피에서는 어려운 행도 온전히 반영되어 더 빨리 학습합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '((1 - prediction[range(n), target] ** 0.5) / 0.5).mean()',
      differs: differs.noFunction,
      preset: { q: 0.5 },
      code: ({ q }) =>
        torchFormula(`((1 - true ** ${py(q)}) / ${py(q)})`, ['true = prediction.gather(-1, target.unsqueeze(-1)).squeeze(-1)']),
    },
    {
      library: 'keras',
      call: 'keras.losses.CategoricalGeneralizedCrossEntropy(q=0.5)',
      preset: { q: 0.5 },
      code: ({ q }) => kerasCode('CategoricalGeneralizedCrossEntropy', [`q=${py(q)}`], { isRow: true }),
    },
    {
      library: 'numpy',
      call: 'np.mean((1 - prediction[np.arange(len(target)), target] ** q) / q)',
      code: ({ q }) =>
        numpyCode('-np.expm1(q * np.log(true)) / q', { before: [`q = ${py(q)}`, 'true = prediction[np.arange(len(target)), target]'] }),
    },
  ],
  sources: [sources.zhang, sources.keras],
};
