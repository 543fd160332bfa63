import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { positivePart } from '../numerics';
import { text } from '../text';
import { byMargin } from './_branches';
import { checkClassIndices } from './_check';
import { numpyCode, optaxCode, sklearnCode, torchFormula } from './_code';
import { differs } from './_differs';
import { normalization } from './_parameters';
import { largestOther, scoreMargin, scoreMarginShape } from './_scoreMargin';
import { sources } from './_sources';

/** 1 − z with the margin z = s_y − the largest other score; subtracting first keeps the digits of large scores. */
function shortfallOf(score: number, other: number): number {
  return 1 - (score - other);
}

/**
 * Where the margin falls short: −1 for the true class, +1 for the runner-up, shared evenly among equal ones. Elsewhere 0, also at the
 * margin 1 exactly, where 0 lies in the subdifferential; NaN for NaN.
 */
function derivative(out: Float64Array, scores: Vector, start: number, end: number, at: number, other: number): void {
  const shortfall = shortfallOf(scores[at]!, other);
  if (!(shortfall > 0)) {
    for (let i = start; i < end; i++) out[i] = Math.max(shortfall, 0);
    return;
  }
  let ties = scores[at] === other ? -1 : 0;
  for (let i = start; i < end; i++) {
    const tied = scores[i] === other ? 1 : 0;
    ties += tied;
    out[i] = tied;
  }
  if (ties > 1) for (let i = start; i < end; i++) out[i]! /= ties;
  out[at] = -1;
}

/** Multiclass hinge loss of Crammer and Singer. */
export const crammerSingerHinge: LossDefinition = {
  id: 'crammer_singer_hinge',
  names: {
    full: text('Crammer–Singer hinge loss', '크래머–싱어 힌지 손실'),
    short: 'Multiclass hinge',
    aliases: ['multiclass_hinge_loss', 'hinge_loss', 'multiclass SVM loss', 'Crammer-Singer', 'crammer_singer'],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'classIndex',
  prediction: 'score',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\max(0, 1 - z), \\quad z = s_y - \\max_{c \\ne y} s_c',
    gradient:
      '\\frac{\\partial \\ell}{\\partial s_c} = \\begin{cases} -1 & c = y,\\; z < 1 \\\\ 1 & s_c = \\max_{j \\ne y} s_j,\\; z < 1 \\\\ 0 & \\text{otherwise} \\end{cases}',
  },
  parameters: [normalization],
  unit: 'none',
  perSample(out, { target, prediction, count, width }) {
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const at = start + target[row]!;
      out[row] = positivePart(shortfallOf(prediction[at]!, largestOther(prediction, start, start + width, at)));
    }
  },
  gradient(out, { target, prediction, count, width }) {
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const at = start + target[row]!;
      derivative(out, prediction, start, start + width, at, largestOther(prediction, start, start + width, at));
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }) {
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const at = start + target[row]!;
      const other = largestOther(prediction, start, start + width, at);
      values[row] = positivePart(shortfallOf(prediction[at]!, other));
      derivative(gradient, prediction, start, start + width, at, other);
    }
  },
  check: checkClassIndices,
  textbook: ([y], s) => Math.max(...s.map((score, c) => score + (c === y ? 0 : 1))) - s[y!]!,
  kinks: () => [1],
  shape: { ...scoreMarginShape('classIndex', scoreMargin), branches: byMargin('1 - z', () => 1, '1') },
  advice: {
    use: text(
      'Class indices and scores of a linear classifier: the true class must lead the runner-up by 1.',
      '정답이 클래스 번호이고 예측이 선형 분류기의 점수일 때 씁니다. 정답 클래스의 점수가 2위보다 1 이상 높아야 손실이 없습니다.',
    ),
    avoid: text(
      'When probabilities are wanted, or many classes are to be ranked: only the runner-up gives a gradient.',
      '확률이 필요하거나 여러 클래스의 순위가 중요하면 피합니다. 2위 클래스에서만 기울기가 나옵니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '((prediction + 1 - onehot).amax(-1) - true).mean()',
      differs: differs.noFunction,
      preset: {},
      code: () =>
        torchFormula('((prediction + 1 - hot).amax(-1) - (prediction * hot).sum(-1))', ['hot = F.one_hot(target, prediction.shape[-1])']),
    },
    {
      library: 'optax',
      call: 'optax.losses.multiclass_hinge_loss(scores, labels).mean()',
      differs: text('Takes the scores first.', '점수를 먼저 받습니다.'),
      preset: {},
      code: () => optaxCode('optax.losses.multiclass_hinge_loss(prediction, target)'),
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.hinge_loss(y_true, pred_decision, labels=None)',
      differs: text(
        'Sample weights enter the denominator: normalization = weightSum. With two classes it wants one score, that of class 1 less that of class 0.',
        '표본 가중치가 분모에도 들어갑니다(normalization = weightSum). 클래스가 둘이면 클래스 1과 0의 점수 차이 하나만 받습니다.',
      ),
      preset: { normalization: 'weightSum' },
      code: () => {
        const { before, ...code } = sklearnCode('hinge_loss', ['labels=range(classes)'], 'target, scores');
        const scores = 'scores = prediction if classes > 2 else prediction[:, 1] - prediction[:, 0]';
        return { ...code, before: ['classes = prediction.shape[1]', scores] };
      },
    },
    {
      library: 'numpy',
      call: 'np.mean(np.max(scores + 1 - onehot, axis=-1) - true)',
      code: () =>
        numpyCode('np.max(prediction - true[:, None] + wrong, axis=-1)', {
          before: ['true = prediction[np.arange(len(target)), target]', 'wrong = np.arange(prediction.shape[1]) != target[:, None]'],
        }),
    },
  ],
  sources: [sources.crammer, sources.sklearn],
};
