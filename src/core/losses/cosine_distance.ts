import type { LossDefinition } from '../definition';
import { text } from '../text';
import { numpyCode, optaxCode, py, torchFormula, withKerasEpsilon } from './_code';
import { cosineDerivative, lengthFloor, lengthLines, measureAngle, pairedCosineCode } from './_cosine';
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
    aliases: ['cosine_distance', 'cosineDistance', 'paired_cosine_distances', 'cosine loss'],
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
      call: '1 - torch.nn.CosineSimilarity(dim=1, eps=1e-08)(prediction, target).mean()',
      differs: text(
        'Gives cos. CosineEmbeddingLoss with all targets 1 is 1 − cos, with 1e-12 added to both squared lengths.',
        'cos을 돌려줍니다. 정답이 모두 1인 CosineEmbeddingLoss도 1 − cos이지만 두 길이의 제곱에 1e-12를 더합니다.',
      ),
      preset: { eps: 1e-8 },
      code: ({ eps }) => torchFormula(`(1 - F.cosine_similarity(prediction, target, dim=-1, eps=${py(eps)}))`),
    },
    {
      library: 'keras',
      call: '1 + keras.losses.CosineSimilarity(axis=-1)(y_true, y_pred)',
      differs: text('The loss is −cos; 1 is added by hand.', '손실이 −cos이므로 1을 직접 더합니다.'),
      preset: { eps: 1e-7 },
      code: ({ eps }) => {
        const loss = (args: string) => `1 + keras.losses.CosineSimilarity(${args}dtype="float64")(target, prediction)`;
        return withKerasEpsilon({ mean: loss(''), perSample: loss('reduction="none", ') }, eps);
      },
    },
    {
      library: 'optax',
      call: 'optax.losses.cosine_distance(predictions, targets, epsilon=0.0).mean()',
      differs: text(
        'Its epsilon is a floor under the squared length; without it a zero vector gives NaN (eps = 0).',
        'epsilon은 길이의 제곱에 두는 하한이며, 주지 않으면 영벡터에서 NaN입니다(eps = 0).',
      ),
      preset: { eps: 0 },
      code: ({ eps }) => optaxCode(`optax.losses.cosine_distance(prediction, target, epsilon=${py((eps as number) ** 2)})`),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.pairwise.paired_cosine_distances(X, Y).mean()',
      differs: text('A zero vector has the distance 0.5.', '영벡터의 거리는 0.5입니다.'),
      preset: { eps: 0 },
      code: () => pairedCosineCode('paired_cosine_distances(prediction, target)'),
    },
    {
      library: 'tfjs',
      call: 'tf.losses.cosineDistance(labels, predictions, axis)',
      differs: text('Does not normalise: both must be unit vectors already.', '정규화하지 않으므로 둘 다 미리 단위 벡터여야 합니다.'),
    },
    {
      library: 'numpy',
      call: '(1 - (t * p).sum(-1) / (np.linalg.norm(t, axis=-1) * np.linalg.norm(p, axis=-1))).mean()',
      code: ({ eps }) => numpyCode('1 - (target * prediction).sum(axis=-1) / lengths', { before: lengthLines(eps) }),
    },
  ],
  sources: [sources.salton, sources.keras],
};
