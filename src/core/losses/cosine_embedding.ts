import type { Vector } from '../arrays';
import type { AxisCase } from '../axes';
import type { LossDefinition } from '../definition';
import { positivePart, step } from '../numerics';
import { type Text, text } from '../text';
import { numpyCode, py, torchCode } from './_code';
import { type Angle, cosineDerivative, LARGEST, scaledLength } from './_cosine';
import { normalization } from './_parameters';
import { sources } from './_sources';

/** What PyTorch adds to both squared lengths; a zero vector then has the cosine 0. */
const EPSILON = 1e-12;

/** t = 1: the two should point the same way. t = −1: their cosine should not exceed the margin. Other t do not count, as in PyTorch. */
function value(t: number, cosine: number, margin: number): number {
  return t === 1 ? 1 - cosine : t === -1 ? positivePart(cosine - margin) : 0 * t * cosine;
}

/** The derivative by the cosine: −1, 1 above the margin (0 at the kink, which lies between 0 and 1), or 0. */
function derivative(t: number, cosine: number, margin: number): number {
  return t === 1 ? -1 : t === -1 ? step(cosine - margin) : 0 * t;
}

/** √(‖v‖² + ε), from v/max |v_i| where squares overflow. */
function lengthOf(squares: number, v: Vector, start: number, end: number): number {
  return squares < LARGEST ? Math.sqrt(squares + EPSILON) : scaledLength(v, start, end, 0);
}

/** Lengths and cosine of a = (a_start …) and b: `length` of a, `targetLength` of b. */
function measure(angle: Angle, a: Vector, b: Vector, start: number, end: number): void {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let i = start; i < end; i++) {
    const x = a[i]!;
    const y = b[i]!;
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  angle.length = lengthOf(aa, a, start, end);
  angle.targetLength = lengthOf(bb, b, start, end);
  if (aa < LARGEST && bb < LARGEST) angle.cosine = dot / (angle.length * angle.targetLength);
  else {
    angle.cosine = 0;
    for (let i = start; i < end; i++) angle.cosine += (a[i]! / angle.length) * (b[i]! / angle.targetLength);
  }
}

/** A unit vector at the angle arccos x to the second one, which stays where it is. */
function curve(label: Text, t: number): AxisCase {
  return {
    label,
    width: 2,
    fill(x, { target, prediction, direction, extra, row, at }) {
      // At the ends the direction is taken a hair inside, where it exists.
      const inside = Math.max(-1 + 1e-12, Math.min(1 - 1e-12, x));
      const height = Math.sqrt(1 - inside * inside);
      target[row] = t;
      extra.input2![at] = 1;
      extra.input2![at + 1] = 0;
      prediction[at] = inside;
      prediction[at + 1] = height;
      direction[at] = 1;
      direction[at + 1] = -inside / height;
    },
  };
}

/** Cosine embedding loss of pairs of vectors that belong together (1) or do not (−1). */
export const cosineEmbedding: LossDefinition = {
  id: 'cosine_embedding',
  names: {
    full: text('Cosine embedding loss', '코사인 임베딩 손실'),
    short: 'Cosine embedding',
    aliases: ['CosineEmbeddingLoss', 'cosine_embedding_loss'],
  },
  family: 'similarity',
  layout: 'rows',
  target: 'sign',
  prediction: 'vector',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value:
      '\\ell = \\begin{cases} 1 - c & t = 1 \\\\ \\max(0, c - m) & t = -1 \\end{cases}, \\quad c = \\frac{a \\cdot b}{\\lVert a \\rVert \\lVert b \\rVert}',
    gradient:
      '\\frac{\\partial \\ell}{\\partial a} = s\\,\\frac{1}{\\lVert a \\rVert} \\left( \\frac{b}{\\lVert b \\rVert} - c\\,\\frac{a}{\\lVert a \\rVert} \\right), \\quad s = \\begin{cases} -1 & t = 1 \\\\ 1 & t = -1,\\; c > m \\\\ 0 & \\text{otherwise} \\end{cases}',
  },
  parameters: [
    {
      kind: 'number',
      name: 'margin',
      symbol: 'm',
      label: 'm',
      default: 0,
      min: -1,
      max: 1,
      scale: 'linear',
      slider: { min: -1, max: 1 },
      about: text(
        'The cosine up to which vectors that do not belong together cost nothing; 0 asks for a right angle, 0.5 for 60°.',
        '정답이 −1인 쌍은 코사인이 이 값 이하이면 손실이 없습니다. 이 값이 0이면 90°, 0.5이면 60° 이상 벌어져야 합니다.',
      ),
    },
    normalization,
  ],
  extra: [
    {
      name: 'input2',
      about: text(
        'The second vector of each pair, in the shape of the prediction, which holds the first.',
        '쌍의 두 번째 벡터입니다. 첫 번째 벡터인 예측값과 모양이 같습니다.',
      ),
    },
  ],
  unit: 'none',
  perSample(out, { target, prediction, extra, count, width }, parameters) {
    const [angle, margin, input2] = [{ targetLength: 0, length: 0, cosine: 0 }, parameters.margin as number, extra.input2!];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      measure(angle, prediction, input2, start, start + width);
      out[row] = value(target[row]!, angle.cosine, margin);
    }
  },
  gradient(out, { target, prediction, extra, count, width }, parameters) {
    const [angle, margin, input2] = [{ targetLength: 0, length: 0, cosine: 0 }, parameters.margin as number, extra.input2!];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      measure(angle, prediction, input2, start, start + width);
      const factor = derivative(target[row]!, angle.cosine, margin);
      cosineDerivative(out, input2, prediction, start, start + width, angle, 0, factor);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, extra, count, width }, parameters) {
    const [angle, margin, input2] = [{ targetLength: 0, length: 0, cosine: 0 }, parameters.margin as number, extra.input2!];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      measure(angle, prediction, input2, start, start + width);
      const factor = derivative(target[row]!, angle.cosine, margin);
      values[row] = value(target[row]!, angle.cosine, margin);
      cosineDerivative(gradient, input2, prediction, start, start + width, angle, 0, factor);
    }
  },
  extraGradient(out, { target, prediction, extra, count, width }, parameters) {
    const [angle, margin, input2] = [{ targetLength: 0, length: 0, cosine: 0 }, parameters.margin as number, extra.input2!];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      measure(angle, input2, prediction, start, start + width);
      const factor = derivative(target[row]!, angle.cosine, margin);
      cosineDerivative(out.input2!, prediction, input2, start, start + width, angle, 0, factor);
    }
  },
  textbook: ([t], a, { margin }, { input2 }) => {
    const dot = (u: readonly number[], v: readonly number[]) => u.reduce((sum, entry, i) => sum + entry * v[i]!, 0);
    const cosine = dot(a, input2!) / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(input2!, input2!)));
    return t === 1 ? 1 - cosine : Math.max(0, cosine - (margin as number));
  },
  kinks: ({ margin }) => [margin as number],
  shape: {
    axis: 'cosine',
    title: text('cosine c of the angle between the two vectors', '두 벡터가 이루는 각의 코사인 c'),
    marks: ({ margin }) => [{ x: margin as number, label: text('margin', '마진') }],
    cases: () => [curve(text('target 1', '정답 1'), 1), curve(text('target −1', '정답 −1'), -1)],
    place: ({ target, prediction, extra, width }, row) => {
      const angle = { targetLength: 0, length: 0, cosine: 0 };
      measure(angle, prediction, extra.input2!, row * width, (row + 1) * width);
      const counts = target[row] === 1 || target[row] === -1;
      return { x: counts ? angle.cosine : Number.NaN, curve: target[row] === -1 ? 1 : 0 };
    },
  },
  advice: {
    use: text(
      'Pairs of vectors (embeddings) labelled as alike or not, of which only the direction matters.',
      '비슷한 쌍인지 아닌지 레이블이 있고 방향만 중요한 벡터(임베딩) 쌍에 씁니다.',
    ),
    avoid: text(
      'When most pairs labelled −1 lie below the margin already: they teach nothing. Then pick hard pairs, or use triplets.',
      '정답이 −1인 쌍이 대부분 이미 마진 아래에 있으면 피합니다. 그런 쌍에서는 배우는 것이 없으므로, 어려운 쌍을 고르거나 삼중항을 씁니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.CosineEmbeddingLoss(margin=0.0)(input1, input2, target)',
      differs: text(
        'At c = m it takes the slope of the side above the margin; here it is 0.',
        'c = m에서 마진 위쪽의 기울기를 쓰지만 여기서는 0입니다.',
      ),
      preset: { margin: 0 },
      code: ({ margin }) => torchCode('cosine_embedding_loss', [`margin=${py(margin)}`], 'prediction, input2, target'),
    },
    {
      library: 'numpy',
      call: 'np.where(t == 1, 1 - c, np.maximum(0, c - margin)).mean()',
      code: ({ margin }) =>
        numpyCode(`np.where(target == 1, 1 - c, np.where(target == -1, np.maximum(0, c - ${py(margin)}), 0))`, {
          before: [
            'a, b = prediction, input2',
            'squares = ((a**2).sum(axis=-1) + 1e-12) * ((b**2).sum(axis=-1) + 1e-12)',
            'c = (a * b).sum(axis=-1) / np.sqrt(squares)',
          ],
        }),
    },
  ],
  sources: [sources.pytorch, sources.salton],
};
