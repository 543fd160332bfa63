import type { LossDefinition } from '../definition';
import { text } from '../text';
import { kerasCode, numpyCode, optaxCode, py, torchFormula, withKerasEpsilon } from './_code';
import { cosineDerivative, lengthFloor, lengthLines, measureAngle, pairedCosineCode } from './_cosine';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** −cos: −1 for the same direction, 0 for a right angle, 1 for opposite ones. Small is good, as a loss must be. */
function value(cosine: number): number {
  return -cosine;
}

/** Cosine similarity as a loss. */
export const cosineSimilarity: LossDefinition = {
  id: 'cosine_similarity',
  names: {
    full: text('Cosine similarity (negative)', '코사인 유사도(부호 반대)'),
    short: '−cos',
    aliases: ['CosineSimilarity', 'cosine_similarity', 'cosineProximity', 'negative cosine'],
  },
  family: 'similarity',
  layout: 'rows',
  target: 'vector',
  prediction: 'vector',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = -\\cos(p, t) = -\\frac{p \\cdot t}{\\lVert p \\rVert \\lVert t \\rVert}',
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
    return -cosine;
  },
  kinks: () => [],
  shape: { axis: 'cosine', marks: () => [{ x: 0, label: text('right angle', '직각') }] },
  advice: {
    use: text(
      'Vectors of which only the direction matters (embeddings), to compare with what Keras prints: −1 is best.',
      '방향만 중요한 벡터(임베딩)에서 Keras가 출력하는 값과 비교할 때 씁니다. −1이 가장 좋은 값입니다.',
    ),
    avoid: text(
      'When lengths carry meaning: doubling a vector changes nothing. Zero vectors have no direction.',
      '길이에 뜻이 있으면 피합니다. 벡터를 두 배로 늘려도 값이 그대로입니다. 영벡터에는 방향이 없습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '-torch.nn.CosineSimilarity(dim=1, eps=1e-08)(prediction, target).mean()',
      differs: text('Gives +cos; the sign is changed by hand.', '+cos을 돌려주므로 부호를 직접 바꿉니다.'),
      preset: { eps: 1e-8 },
      code: ({ eps }) => torchFormula(`-F.cosine_similarity(prediction, target, dim=-1, eps=${py(eps)})`),
    },
    {
      library: 'keras',
      call: 'keras.losses.CosineSimilarity(axis=-1)',
      differs: text('The metric of the same name is +cos.', '이름이 같은 지표는 +cos입니다.'),
      preset: { eps: 1e-7 },
      code: ({ eps }) => withKerasEpsilon(kerasCode('CosineSimilarity', [], { isRow: true }), eps),
    },
    {
      library: 'optax',
      call: '-optax.losses.cosine_similarity(predictions, targets, epsilon=0.0).mean()',
      differs: text(
        'Gives +cos. Its epsilon is a floor under the squared length; without it a zero vector gives NaN (eps = 0).',
        '+cos을 돌려줍니다. epsilon은 길이의 제곱에 두는 하한이며, 주지 않으면 영벡터에서 NaN입니다(eps = 0).',
      ),
      preset: { eps: 0 },
      code: ({ eps }) => optaxCode(`(-optax.losses.cosine_similarity(prediction, target, epsilon=${py((eps as number) ** 2)}))`),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.pairwise.paired_cosine_distances(X, Y).mean() - 1',
      differs: text(
        'Gives 1 − cos, and 0.5 for a zero vector; cosine_similarity gives every pair of rows.',
        '1 − cos을 돌려주고 영벡터에서는 0.5입니다. cosine_similarity는 모든 행의 쌍을 계산합니다.',
      ),
      preset: { eps: 0 },
      code: () => pairedCosineCode('paired_cosine_distances(prediction, target) - 1'),
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'cosineProximity'})",
      differs: text('Floors the squared length at 1e-7: eps = 3.16e-4.', '길이 제곱의 하한이 1e-7입니다(eps = 3.16e-4).'),
      preset: { eps: Math.sqrt(1e-7) },
    },
    {
      library: 'numpy',
      call: '-((t * p).sum(-1) / (np.linalg.norm(t, axis=-1) * np.linalg.norm(p, axis=-1))).mean()',
      code: ({ eps }) => numpyCode('-(target * prediction).sum(axis=-1) / lengths', { before: lengthLines(eps) }),
    },
  ],
  sources: [sources.salton, sources.keras],
};
