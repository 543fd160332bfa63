import type { LossDefinition } from '../definition';
import { positivePart } from '../numerics';
import { text } from '../text';
import { numpyCode, optaxCode, py, torchCode } from './_code';
import { addSlopes } from './_minkowski';
import { normalization } from './_parameters';
import { sources } from './_sources';
import { euclideanTriplets, gapCase, isActive, measureTriplet, metricOf, writeDerivative } from './_triplet';

/** d₊ − d₋ + margin, or 0 where the negative is farther than the positive by the margin already. */
function value(gap: number, margin: number): number {
  return positivePart(gap + margin);
}

/** Triplet margin loss of anchors, positives and negatives. */
export const tripletMargin: LossDefinition = {
  id: 'triplet_margin',
  names: {
    full: text('Triplet margin loss', '삼중항 마진 손실'),
    short: 'Triplet',
    aliases: ['TripletMarginLoss', 'triplet_margin_loss', 'triplet loss', '트리플렛 손실'],
  },
  family: 'similarity',
  layout: 'rows',
  target: 'none',
  prediction: 'vector',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\max(0, d_+ - d_- + m), \\quad d_\\pm = \\lVert u_\\pm \\rVert_p, \\quad u_\\pm = a - a_\\pm + \\varepsilon',
    gradient:
      '\\frac{\\partial \\ell}{\\partial a} = \\begin{cases} \\frac{\\partial d_+}{\\partial a} - \\frac{\\partial d_-}{\\partial a} & \\ell > 0 \\\\ 0 & \\text{otherwise} \\end{cases}, \\quad \\frac{\\partial d}{\\partial a_i} = \\operatorname{sign}(u_i) \\left( \\frac{\\lvert u_i \\rvert}{d} \\right)^{p-1}',
  },
  parameters: [
    {
      kind: 'number',
      name: 'margin',
      symbol: 'm',
      label: 'm',
      default: 1,
      min: 0,
      max: Number.MAX_VALUE,
      scale: 'linear',
      slider: { min: 0, max: 5 },
      about: text(
        'How much farther than the positive the negative must be before a triplet costs nothing.',
        '음성 표본이 양성 표본보다 이만큼 더 멀면 손실이 없습니다.',
      ),
    },
    {
      kind: 'number',
      name: 'p',
      symbol: 'p',
      label: 'p',
      default: 2,
      min: 1,
      max: Number.MAX_VALUE,
      scale: 'linear',
      slider: { min: 1, max: 6 },
      about: text(
        'The degree of the norm: 2 is the Euclidean distance, 1 the sum of the absolute differences.',
        '노름의 차수입니다. 2이면 유클리드 거리, 1이면 차이의 절댓값의 합입니다.',
      ),
    },
    {
      kind: 'number',
      name: 'eps',
      symbol: '\\varepsilon',
      label: 'ε',
      default: 1e-6,
      min: 0,
      max: 1,
      scale: 'log',
      slider: { min: 1e-12, max: 1e-2 },
      about: text(
        'Added to every coordinate difference, as in PyTorch, so that a distance of 0 has a slope.',
        'PyTorch처럼 좌표의 차이마다 더해, 거리가 0인 곳에서도 기울기가 있게 합니다.',
      ),
    },
    {
      kind: 'flag',
      name: 'swap',
      symbol: '\\mathrm{swap}',
      label: 'swap',
      default: false,
      about: text(
        'Measures the negative from the positive where that is nearer: the harder of the two distances.',
        '음성 표본까지의 거리를 앵커와 양성 표본 가운데 더 가까운 쪽에서 재어, 더 어려운 거리를 씁니다.',
      ),
    },
    normalization,
  ],
  extra: [
    {
      name: 'positive',
      about: text(
        'A vector for each anchor that should be near it; the prediction holds the anchors.',
        '앵커마다 가까이 있어야 하는 벡터(양성 표본)입니다. 예측값이 앵커입니다.',
      ),
    },
    {
      name: 'negative',
      about: text('A vector for each anchor that should be far from it.', '앵커마다 멀리 있어야 하는 벡터(음성 표본)입니다.'),
    },
  ],
  unit: 'mixed',
  perSample(out, batch, parameters) {
    const [metric, margin, swap] = [metricOf(parameters), parameters.margin as number, parameters.swap as boolean];
    const distances = { near: 0, far: 0, isSwapped: false };
    for (let row = 0; row < batch.count; row++) {
      measureTriplet(distances, batch, row, metric, swap);
      out[row] = value(distances.near - distances.far, margin);
    }
  },
  gradient(out, batch, parameters) {
    const [metric, margin, swap] = [metricOf(parameters), parameters.margin as number, parameters.swap as boolean];
    const distances = { near: 0, far: 0, isSwapped: false };
    for (let row = 0; row < batch.count; row++) {
      measureTriplet(distances, batch, row, metric, swap);
      writeDerivative(out, batch, row, metric, distances, margin);
    }
  },
  valueAndGradient(values, gradient, batch, parameters) {
    const [metric, margin, swap] = [metricOf(parameters), parameters.margin as number, parameters.swap as boolean];
    if (metric.p === 2 && !swap) return euclideanTriplets(values, gradient, batch, metric, margin);
    const distances = { near: 0, far: 0, isSwapped: false };
    for (let row = 0; row < batch.count; row++) {
      measureTriplet(distances, batch, row, metric, swap);
      values[row] = value(distances.near - distances.far, margin);
      writeDerivative(gradient, batch, row, metric, distances, margin);
    }
  },
  extraGradient(out, batch, parameters) {
    const [metric, margin, swap] = [metricOf(parameters), parameters.margin as number, parameters.swap as boolean];
    const [{ prediction, extra, count, width }, distances] = [batch, { near: 0, far: 0, isSwapped: false }];
    const [positive, negative] = [out.positive!.fill(0), out.negative!.fill(0)];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      measureTriplet(distances, batch, row, metric, swap);
      if (!isActive(distances.near - distances.far, margin)) continue;
      const { near, far, isSwapped } = distances;
      const end = start + width;
      addSlopes(positive, prediction, extra.positive!, start, end, metric, near, -1);
      addSlopes(negative, isSwapped ? extra.positive! : prediction, extra.negative!, start, end, metric, far, 1);
      if (isSwapped) addSlopes(positive, extra.positive!, extra.negative!, start, end, metric, far, -1);
    }
  },
  textbook: (_, anchor, { margin, p, eps }, { positive, negative }) => {
    const power = (sum: number, difference: number) => sum + Math.abs(difference) ** (p as number);
    const length = (b: readonly number[]) =>
      anchor.map((entry, i) => entry - b[i]! + (eps as number)).reduce(power, 0) ** (1 / (p as number));
    return Math.max(0, length(positive!) - length(negative!) + (margin as number));
  },
  kinks: ({ margin }) => [-(margin as number)],
  shape: {
    axis: 'gap',
    marks: ({ margin }) => [{ x: -(margin as number), label: text('−margin', '−마진') }],
    cases: parameters => [gapCase(parameters)],
    place: (batch, row, parameters) => {
      const distances = { near: 0, far: 0, isSwapped: false };
      measureTriplet(distances, batch, row, metricOf(parameters), parameters.swap as boolean);
      return { x: distances.near - distances.far, curve: 0 };
    },
  },
  advice: {
    use: text(
      'Embeddings learned from triplets: an anchor, a positive of the same class and a negative of another.',
      '앵커와 같은 클래스의 양성 표본, 다른 클래스의 음성 표본으로 이루어진 삼중항에서 임베딩을 학습할 때 씁니다.',
    ),
    avoid: text(
      'With triplets taken at random: most are satisfied already and teach nothing, so hard ones must be picked.',
      '삼중항을 무작위로 고르면 피합니다. 대부분 이미 조건을 만족하여 배우는 것이 없으므로 어려운 삼중항을 골라야 합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.TripletMarginLoss(margin=1.0, p=2.0, eps=1e-06, swap=False)(anchor, positive, negative)',
      preset: { margin: 1, p: 2, eps: 1e-6, swap: false },
      code: ({ margin, p, eps, swap }) =>
        torchCode(
          'triplet_margin_loss',
          [`margin=${py(margin)}`, `p=${py(p)}`, `eps=${py(eps)}`, `swap=${py(swap)}`],
          'prediction, positive, negative',
        ),
    },
    {
      library: 'optax',
      call: 'optax.losses.triplet_margin_loss(anchors, positives, negatives, norm_degree=2, margin=1.0, eps=1e-06).mean()',
      differs: text(
        'Adds eps inside the root, not to each difference, and takes no absolute values: odd norm_degree goes wrong. No swap.',
        'eps를 차이마다 더하지 않고 근호 안에 더하며, 절댓값을 취하지 않아 norm_degree가 홀수이면 값이 틀립니다. swap은 없습니다.',
      ),
      code: ({ margin, p, eps, swap }) =>
        swap || (p as number) % 2 !== 0
          ? undefined
          : optaxCode(
              `optax.losses.triplet_margin_loss(prediction + ${py(eps)}, positive, negative, norm_degree=${p}, margin=${py(margin)}, eps=0.0)`,
            ),
    },
    {
      library: 'numpy',
      call: 'np.maximum(0, d(anchor, positive) - d(anchor, negative) + margin).mean()',
      code: ({ margin, p, eps, swap }) =>
        numpyCode(`np.maximum(0, near - far + ${py(margin)})`, {
          before: [
            'def distance(x, y):',
            `    return np.linalg.norm(x - y + ${py(eps)}, ord=${py(p)}, axis=-1)`,
            'near, far = distance(prediction, positive), distance(prediction, negative)',
            ...(swap ? ['far = np.minimum(far, distance(positive, negative))'] : []),
          ],
        }),
    },
  ],
  sources: [sources.balntas, sources.schroff],
};
