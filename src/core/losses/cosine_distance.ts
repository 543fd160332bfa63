import type { LossDefinition } from '../definition';
import { text } from '../text';
import { cosineDerivative, lengthFloor, measureAngle } from './_cosine';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** 1 − cos: 0 for the same direction, 1 for a right angle, 2 for opposite ones. */
function value(cosine: number): number {
  return 1 - cosine;
}

/** Cosine distance. */
export const cosineDistance: LossDefinition = {
  id: 'cosine_distance',
  names: {
    full: text('Cosine distance', '코사인 거리'),
    short: '1 − cos',
    aliases: ['cosine_distance', 'cosineDistance', 'CosineEmbeddingLoss', 'cosine loss'],
  },
  family: 'similarity',
  layout: 'rows',
  target: 'vector',
  prediction: 'vector',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = 1 - \\cos(p, t) = 1 - \\frac{p \\cdot t}{\\lVert p \\rVert \\lVert t \\rVert}',
    gradient:
      '\\frac{\\partial \\ell}{\\partial p} = -\\frac{1}{\\lVert p \\rVert} \\left( \\frac{t}{\\lVert t \\rVert} - \\cos(p, t) \\frac{p}{\\lVert p \\rVert} \\right)',
  },
  parameters: [lengthFloor, normalization],
  unit: 'none',
  perSample(out, { target, prediction, count, width }, parameters) {
    const angle = { targetLength: 0, length: 0, cosine: 0 };
    for (let row = 0, start = 0; row < count; row++, start += width) {
      measureAngle(angle, target, prediction, start, start + width, parameters.eps as number);
      out[row] = value(angle.cosine);
    }
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const [angle, floor] = [{ targetLength: 0, length: 0, cosine: 0 }, parameters.eps as number];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      measureAngle(angle, target, prediction, start, start + width, floor);
      cosineDerivative(out, target, prediction, start, start + width, angle, floor);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [angle, floor] = [{ targetLength: 0, length: 0, cosine: 0 }, parameters.eps as number];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      measureAngle(angle, target, prediction, start, start + width, floor);
      values[row] = value(angle.cosine);
      cosineDerivative(gradient, target, prediction, start, start + width, angle, floor);
    }
  },
  textbook: (t, p) => {
    const dot = t.reduce((sum, entry, i) => sum + entry * p[i]!, 0);
    const cosine = dot / Math.sqrt(t.reduce((sum, entry) => sum + entry ** 2, 0) * p.reduce((sum, entry) => sum + entry ** 2, 0));
    return 1 - cosine;
  },
  kinks: () => [],
  shape: { axis: 'cosine', marks: () => [{ x: 0, label: text('right angle', '직각') }] },
  advice: {
    use: text(
      'Vectors of which only the direction matters (embeddings): 0 for the same direction, 2 for opposite ones.',
      '방향만 중요한 벡터(임베딩)에 씁니다. 같은 방향이면 0, 반대 방향이면 2입니다.',
    ),
    avoid: text(
      'When lengths carry meaning: doubling a vector changes nothing. Zero vectors have no direction.',
      '길이에 뜻이 있으면 피합니다. 벡터를 두 배로 늘려도 값이 그대로입니다. 영벡터에는 방향이 없습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.CosineEmbeddingLoss()(prediction, target, torch.ones(N))',
      differs: text('Adds 1e-12 to both squared lengths.', '두 길이의 제곱에 1e-12를 더합니다.'),
    },
    {
      library: 'optax',
      call: 'optax.losses.cosine_distance(predictions, targets).mean()',
      differs: text('No floor under the length: a zero vector gives NaN (eps = 0).', '길이의 하한이 없어 영벡터에서 NaN입니다(eps = 0).'),
    },
    {
      library: 'tfjs',
      call: 'tf.losses.cosineDistance(labels, predictions, axis)',
      differs: text('Does not normalise: both must be unit vectors already.', '정규화하지 않으므로 둘 다 미리 단위 벡터여야 합니다.'),
    },
    { library: 'sklearn', call: 'sklearn.metrics.pairwise.paired_cosine_distances(X, Y)' },
  ],
  sources: [sources.salton, sources.keras],
};
