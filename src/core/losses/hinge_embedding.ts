import { pair } from '../axes';
import type { LossDefinition } from '../definition';
import { positivePart, step } from '../numerics';
import { text } from '../text';
import { byCurve } from './_branches';
import { checkLabels } from './_check';
import { numpyCode, py, torchCode } from './_code';
import { labelMap } from './_margin';
import { DISSIMILAR, pairMargin, SIMILAR } from './_pairs';
import { labels, normalization } from './_parameters';
import { signCode } from './_signCode';
import { sources } from './_sources';

/**
 * d for similar pairs, max(0, m − d) for dissimilar ones: s·d + (1 − s)·max(0, m − d) with s = (1 + t)/2, without a jump on the label.
 * A factor of 0 leaves its term out, so that an infinite distance costs a dissimilar pair nothing.
 */
function value(similar: number, distance: number, margin: number): number {
  const shortfall = positivePart(margin - distance);
  const loss = similar * distance + (1 - similar) * shortfall;
  if (!Number.isNaN(loss)) return loss;
  return (similar === 0 ? 0 : similar * distance) + (similar === 1 ? 0 : (1 - similar) * shortfall);
}

/** s − (1 − s)·[d < m]; 0 at the kink of dissimilar pairs, which lies between −1 and 0. */
function derivative(similar: number, distance: number, margin: number): number {
  return similar - (1 - similar) * step(margin - distance);
}

/** Hinge embedding loss of distances. */
export const hingeEmbedding: LossDefinition = {
  id: 'hinge_embedding',
  names: {
    full: text('Hinge embedding loss', '힌지 임베딩 손실'),
    short: 'Hinge embedding',
    aliases: ['HingeEmbeddingLoss', 'hinge_embedding_loss'],
  },
  family: 'similarity',
  layout: 'pairs',
  target: 'sign',
  prediction: 'distance',
  activation: 'none',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\begin{cases} d & t = 1 \\\\ \\max(0, m - d) & t = -1 \\end{cases}',
    gradient:
      '\\frac{\\partial \\ell}{\\partial d} = \\begin{cases} 1 & t = 1 \\\\ -1 & t = -1,\\; d < m \\\\ 0 & \\text{otherwise} \\end{cases}',
  },
  parameters: [pairMargin, labels, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    const margin = parameters.margin as number;
    for (let i = 0; i < count; i++) out[i] = value((1 + slope * target[i]! + shift) / 2, prediction[i]!, margin);
  },
  gradient(out, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    const margin = parameters.margin as number;
    for (let i = 0; i < count; i++) out[i] = derivative((1 + slope * target[i]! + shift) / 2, prediction[i]!, margin);
  },
  valueAndGradient(values, gradient, { target, prediction, count }, parameters) {
    const { slope, shift } = labelMap(target, parameters);
    const margin = parameters.margin as number;
    for (let i = 0; i < count; i++) {
      const similar = (1 + slope * target[i]! + shift) / 2;
      const distance = prediction[i]!;
      values[i] = value(similar, distance, margin);
      gradient[i] = derivative(similar, distance, margin);
    }
  },
  check: checkLabels,
  textbook: ([t], [d], { margin }) => (t === 1 ? d! : Math.max(0, (margin as number) - d!)),
  kinks: ({ margin }) => [margin as number],
  shape: {
    axis: 'distance',
    marks: ({ margin }) => [{ x: margin as number, label: text('margin m', '마진 m') }],
    branches: byCurve({ latex: ['d', 't = 1'], label: SIMILAR }, { latex: ['\\max(0, m - d)', 't = -1'], label: DISSIMILAR }),
    cases: () => [pair(SIMILAR, 1, d => [d, 1]), pair(DISSIMILAR, -1, d => [d, 1])],
    place: ({ target, prediction }, i) => ({ x: prediction[i]!, curve: target[i]! > 0 ? 0 : 1 }),
  },
  advice: {
    use: text(
      'Distances of pairs, marked 1 (similar) or −1 (dissimilar): similar ones are drawn together, others pushed apart up to m.',
      '쌍 사이의 거리와 1(비슷함) 또는 −1(다름) 레이블이 있을 때 씁니다. 비슷한 쌍은 당기고 비슷하지 않은 쌍은 m까지 밀어냅니다.',
    ),
    avoid: text(
      'On similarities, where large means alike, or with an m that does not fit the distances: beyond it nothing is learned.',
      '클수록 비슷함을 뜻하는 유사도에는 쓰지 않습니다. m이 거리의 규모에 맞지 않아도 피합니다. 비슷하지 않은 쌍의 거리가 m을 넘으면 더 배우지 않습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.HingeEmbeddingLoss(margin=1.0)',
      differs: text(
        'Never converts 0/1 labels: for t = 0 it adds both terms. The slope at d = m is −1.',
        '0/1 레이블을 바꾸지 않아 t = 0이면 두 항을 더합니다. d = m에서 기울기가 −1입니다.',
      ),
      preset: { margin: 1, labels: 'sign' },
      code: parameters => ({
        before: [signCode(parameters)],
        ...torchCode('hinge_embedding_loss', [`margin=${py(parameters.margin)}`], 'prediction, t'),
      }),
    },
    {
      library: 'numpy',
      call: 'np.mean(np.where(target == 1, prediction, np.maximum(0, margin - prediction)))',
      code: parameters =>
        numpyCode('np.where(t == 1, prediction, np.maximum(0, margin - prediction))', {
          before: [signCode(parameters), `margin = ${py(parameters.margin)}`],
        }),
    },
  ],
  sources: [sources.hadsell, sources.pytorch],
};
