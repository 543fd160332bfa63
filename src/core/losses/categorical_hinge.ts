import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { positivePart } from '../numerics';
import { text } from '../text';
import { byMargin } from './_branches';
import { kerasCode, numpyCode, torchFormula } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { scoreMarginShape } from './_scoreMargin';
import { sources } from './_sources';

/** factor·score, with 0·∞ = 0: an infinite score that does not count. */
function times(factor: number, score: number): number {
  const product = factor * score;
  return factor === 0 && Number.isNaN(product) && !Number.isNaN(score) ? 0 : product;
}

/** max (1 − t_c)·s_c; the true class enters as 0, so that it is never below 0. NaN when one of them is. */
function runnerUpOf(t: Vector, s: Vector, start: number, end: number): number {
  let best = -Infinity;
  for (let i = start; i < end; i++) {
    const other = times(1 - t[i]!, s[i]!);
    if (!(other <= best) && !Number.isNaN(best)) best = other;
  }
  return best;
}

/** Σ t_c·s_c. */
function scoreOf(t: Vector, s: Vector, start: number, end: number): number {
  let score = 0;
  for (let i = start; i < end; i++) score += times(t[i]!, s[i]!);
  return score;
}

/**
 * Where the shortfall 1 − (Σ t·s − max (1 − t)·s) is positive: −t_c, and 1 − t_c more for the runner-up, shared evenly among equal
 * ones. Elsewhere 0, also at 0 exactly, where 0 lies in the subdifferential; NaN for NaN.
 */
function derivative(out: Float64Array, t: Vector, s: Vector, start: number, end: number, best: number, shortfall: number): void {
  if (!(shortfall > 0)) {
    for (let i = start; i < end; i++) out[i] = Math.max(shortfall, 0);
    return;
  }
  let ties = 0;
  for (let i = start; i < end; i++) ties += Number(times(1 - t[i]!, s[i]!) === best);
  for (let i = start; i < end; i++) out[i] = (Number(times(1 - t[i]!, s[i]!) === best) / ties) * (1 - t[i]!) - t[i]!;
}

/** Both at once, with plain products: they do unless a score is NaN or infinite, and then their sum is not finite. Returns the value. */
function differentiate(out: Float64Array, target: Vector, scores: Vector, start: number, end: number): number {
  let score = 0;
  let best = -Infinity;
  for (let i = start; i < end; i++) {
    const t = target[i]!;
    const other = (1 - t) * scores[i]!;
    score += t * scores[i]!;
    if (other > best) best = other;
  }
  const isPlain = Number.isFinite(score);
  if (!isPlain) {
    score = scoreOf(target, scores, start, end);
    best = runnerUpOf(target, scores, start, end);
  }
  const shortfall = 1 - (score - best);
  if (!isPlain || !(shortfall > 0)) {
    derivative(out, target, scores, start, end, best, shortfall);
    return positivePart(shortfall);
  }
  let ties = 0;
  for (let i = start; i < end; i++) {
    const t = target[i]!;
    const isBest = Number((1 - t) * scores[i]! === best);
    ties += isBest;
    out[i] = isBest * (1 - t) - t;
  }
  if (ties > 1) derivative(out, target, scores, start, end, best, shortfall);
  return shortfall;
}

/** Categorical hinge loss. */
export const categoricalHinge: LossDefinition = {
  id: 'categorical_hinge',
  names: {
    full: text('Categorical hinge loss', '범주형 힌지 손실'),
    short: 'Categorical hinge',
    aliases: ['CategoricalHinge', 'categorical_hinge', 'categoricalHinge'],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'oneHot',
  prediction: 'score',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\max(0, 1 - z), \\quad z = \\sum_c t_c s_c - \\max_c\\, (1 - t_c)\\, s_c',
    gradient:
      '\\frac{\\partial \\ell}{\\partial s_c} = \\begin{cases} (1 - t_c)\\,[c = k] - t_c & z < 1 \\\\ 0 & z \\ge 1 \\end{cases}, \\quad (1 - t_k)\\, s_k = \\max_c\\, (1 - t_c)\\, s_c',
  },
  parameters: [normalization],
  unit: 'none',
  perSample(out, { target, prediction, count, width }) {
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const margin = scoreOf(target, prediction, start, start + width) - runnerUpOf(target, prediction, start, start + width);
      out[row] = positivePart(1 - margin);
    }
  },
  gradient(out, { target, prediction, count, width }) {
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const best = runnerUpOf(target, prediction, start, start + width);
      derivative(out, target, prediction, start, start + width, best, 1 - (scoreOf(target, prediction, start, start + width) - best));
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }) {
    for (let row = 0, start = 0; row < count; row++, start += width)
      values[row] = differentiate(gradient, target, prediction, start, start + width);
  },
  textbook: (t, s) => {
    const score = t.reduce((sum, share, c) => sum + share * s[c]!, 0);
    return Math.max(0, 1 + Math.max(...s.map((entry, c) => (1 - t[c]!) * entry)) - score);
  },
  kinks: () => [1],
  // The largest other score, or 0 where that is below: then every one-hot row lies on the curve.
  shape: {
    ...scoreMarginShape('oneHot', ({ target, prediction, width }, row) => {
      const [start, end] = [row * width, (row + 1) * width];
      return scoreOf(target, prediction, start, end) - runnerUpOf(target, prediction, start, end);
    }),
    branches: byMargin('1 - z', () => 1, '1'),
  },
  advice: {
    use: text(
      'One-hot rows and class scores, to keep the true class’s score 1 above the best other score and above 0.',
      '정답이 원-핫 벡터이고 예측이 클래스별 점수일 때 씁니다. 정답 클래스의 점수를 나머지 중 가장 높은 점수보다, 그리고 0보다 1 이상 높게 유지합니다.',
    ),
    avoid: text(
      'When only differences of scores matter: a runner-up below 0 counts as 0 here. The Crammer–Singer hinge does not do that.',
      '점수의 차이만 중요하면 피합니다. 여기서는 0보다 낮은 2위 점수를 0으로 봅니다. 크래머–싱어 힌지 손실은 그러지 않습니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '(1 + ((1 - target) * prediction).amax(-1) - (target * prediction).sum(-1)).clamp(min=0).mean()',
      differs: differs.noFunction,
      preset: {},
      code: () => torchFormula('(1 + ((1 - target) * prediction).amax(-1) - (target * prediction).sum(-1)).clamp(min=0)'),
    },
    {
      library: 'keras',
      call: 'keras.losses.CategoricalHinge()',
      preset: {},
      code: () => kerasCode('CategoricalHinge', [], { isRow: true }),
    },
    { library: 'tfjs', call: "model.compile({loss: 'categoricalHinge'})", preset: {} },
    {
      library: 'numpy',
      call: 'np.maximum(0, 1 + np.max((1 - target) * prediction, -1) - np.sum(target * prediction, -1)).mean()',
      code: () => numpyCode('np.maximum(0, 1 + np.max((1 - target) * prediction, -1) - np.sum(target * prediction, -1))'),
    },
  ],
  sources: [sources.keras, sources.crammer],
};
