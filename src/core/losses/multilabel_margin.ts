import type { Vector } from '../arrays';
import type { Batch, LossDefinition } from '../definition';
import { positivePart } from '../numerics';
import { type Problem, problem } from '../problem';
import { text } from '../text';
import { numpyCode, torchCode } from './_code';
import { normalization } from './_parameters';
import { scoreMarginShape } from './_scoreMargin';
import { sources } from './_sources';

/** The classes of one row: which ones the target does not list, and their scores, packed to the front. */
interface Others {
  readonly places: Int32Array;
  readonly scores: Float64Array;
  /** What the pairs so far have pushed each of them by. */
  readonly pushes: Float64Array;
  readonly isListed: Uint8Array;
  count: number;
}

function othersOf(width: number): Others {
  const [scores, pushes] = [new Float64Array(width), new Float64Array(width)];
  return { places: new Int32Array(width), scores, pushes, isListed: new Uint8Array(width), count: 0 };
}

/** Where the labels that start at `start` end: at the first −1, or with the row. */
function endOfList(target: Vector, start: number, end: number): number {
  let at = start;
  while (at < end && target[at] !== -1) at++;
  return at;
}

/** Gathers the classes that the labels in [start, listEnd) leave over. */
function gather(others: Others, target: Vector, scores: Vector, start: number, end: number, listEnd: number): void {
  others.isListed.fill(0);
  for (let i = start; i < listEnd; i++) others.isListed[target[i]!] = 1;
  let count = 0;
  for (let c = 0; c < end - start; c++) {
    others.places[count] = start + c;
    others.scores[count] = scores[start + c]!;
    others.pushes[count] = 0;
    count += 1 - others.isListed[c]!;
  }
  others.count = count;
}

/** Σ over the listed classes a and the others b of max(0, 1 − (s_a − s_b)). */
function sumOf(others: Others, target: Vector, scores: Vector, start: number, listEnd: number): number {
  let sum = 0;
  for (let i = start; i < listEnd; i++) {
    const score = scores[start + target[i]!]!;
    for (let j = 0; j < others.count; j++) sum += positivePart(1 - (score - others.scores[j]!));
  }
  return sum;
}

/**
 * Each pair within the margin (0 at the kink) pushes its other class by 1/C and its listed one by −1/C; NaN in the whole row when a
 * pair is. Returns the sum.
 */
function differentiate(
  out: Float64Array,
  others: Others,
  target: Vector,
  scores: Vector,
  start: number,
  end: number,
  listEnd: number,
): number {
  const share = 1 / (end - start);
  let sum = 0;
  for (let i = start; i < end; i++) out[i] = 0;
  for (let i = start; i < listEnd; i++) {
    const at = start + target[i]!;
    const score = scores[at]!;
    let steps = 0;
    for (let j = 0; j < others.count; j++) {
      const shortfall = 1 - (score - others.scores[j]!);
      const isShort = Number(shortfall > 0);
      sum += positivePart(shortfall);
      steps += isShort;
      others.pushes[j]! += isShort;
    }
    out[at]! -= steps * share;
  }
  for (let j = 0; j < others.count; j++) out[others.places[j]!] = others.pushes[j]! * share;
  if (Number.isNaN(sum)) out.fill(Number.NaN, start, end);
  return sum;
}

/** Refuses labels before the first −1 that are no class; what follows it is not read. */
function checkLabelLists({ target, count, width }: Batch): Problem | undefined {
  let row = -1;
  let at = -1;
  let fractional = 0;
  let beyond = 0;
  for (let r = 0, start = 0; r < count; r++, start += width) {
    const listEnd = endOfList(target, start, start + width);
    for (let i = start; i < listEnd; i++) {
      const isWhole = Number.isInteger(target[i]!);
      if (isWhole && target[i]! >= 0 && target[i]! < width) continue;
      if (row < 0) [row, at] = [r, i];
      if (isWhole) beyond++;
      else fractional++;
    }
  }
  if (row < 0) return undefined;
  const found = target[at]!;
  return Number.isInteger(found)
    ? problem('class-index-out-of-range', { row, found, classes: width, count: beyond })
    : problem('class-index-not-integer', { row, found, count: fractional });
}

/** The lowest score listed less the highest other one: the margin of the worst pair. NaN for a row without pairs. */
function worstMargin({ target, prediction, width }: Batch, row: number): number {
  const [start, end] = [row * width, (row + 1) * width];
  const listEnd = endOfList(target, start, end);
  let lowest = Infinity;
  for (let i = start; i < listEnd; i++) lowest = Math.min(lowest, prediction[start + target[i]!]!);
  let highest = -Infinity;
  let others = 0;
  for (let c = 0; c < width; c++) {
    if (isListed(target, start, listEnd, c)) continue;
    highest = Math.max(highest, prediction[start + c]!);
    others++;
  }
  return listEnd === start || others === 0 ? Number.NaN : lowest - highest;
}

function isListed(target: Vector, start: number, listEnd: number, label: number): boolean {
  for (let i = start; i < listEnd; i++) if (target[i] === label) return true;
  return false;
}

/** Multilabel margin loss. */
export const multilabelMargin: LossDefinition = {
  id: 'multilabel_margin',
  names: {
    full: text('Multilabel margin loss', '다중 레이블 마진 손실'),
    short: 'Multilabel margin',
    aliases: ['MultiLabelMarginLoss', 'multilabel_margin_loss', 'multilabel hinge'],
  },
  family: 'multilabel',
  layout: 'rows',
  target: 'labelList',
  prediction: 'score',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\frac{1}{C} \\sum_{a \\in L} \\sum_{b \\notin L} \\max(0, 1 - s_a + s_b)',
    gradient:
      '\\frac{\\partial \\ell}{\\partial s_b} = \\frac{1}{C} \\sum_{a \\in L} [s_a - s_b < 1], \\qquad \\frac{\\partial \\ell}{\\partial s_a} = -\\frac{1}{C} \\sum_{b \\notin L} [s_a - s_b < 1]',
  },
  parameters: [normalization],
  unit: 'none',
  perSample(out, { target, prediction, count, width }) {
    const others = othersOf(width);
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const listEnd = endOfList(target, start, start + width);
      gather(others, target, prediction, start, start + width, listEnd);
      out[row] = sumOf(others, target, prediction, start, listEnd) / width;
    }
  },
  gradient(out, { target, prediction, count, width }) {
    const others = othersOf(width);
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const listEnd = endOfList(target, start, start + width);
      gather(others, target, prediction, start, start + width, listEnd);
      differentiate(out, others, target, prediction, start, start + width, listEnd);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }) {
    const others = othersOf(width);
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const listEnd = endOfList(target, start, start + width);
      gather(others, target, prediction, start, start + width, listEnd);
      values[row] = differentiate(gradient, others, target, prediction, start, start + width, listEnd) / width;
    }
  },
  check: checkLabelLists,
  textbook: (t, s) => {
    const labels = t.slice(0, t.indexOf(-1) < 0 ? t.length : t.indexOf(-1));
    const others = s.filter((_, c) => !labels.includes(c));
    return labels.reduce((sum, a) => sum + others.reduce((part, b) => part + Math.max(0, 1 - (s[a]! - b)), 0), 0) / s.length;
  },
  kinks: () => [1],
  shape: scoreMarginShape('labelList', worstMargin),
  advice: {
    use: text(
      'Several labels a row, listed by class index up to a −1, and class scores: every listed class is to lead every other by 1.',
      '한 행에 레이블이 여럿이고, 정답이 −1로 끝나는 클래스 번호 목록, 예측이 클래스별 점수일 때 씁니다. 목록의 모든 클래스가 다른 모든 클래스보다 점수가 1 이상 높아야 손실이 없습니다.',
    ),
    avoid: text(
      'With rows of 0 and 1 as targets (a 0 there would be read as class 0), or when probabilities of the labels are wanted.',
      '정답이 0과 1로 된 행이거나(0을 클래스 0으로 읽습니다) 레이블별 확률이 필요하면 피합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.MultiLabelMarginLoss()',
      differs: text('Divides by the number of classes, as here.', '여기처럼 클래스 수로 나눕니다.'),
      preset: {},
      code: () => torchCode('multilabel_margin_loss'),
    },
    {
      library: 'numpy',
      call: 'np.sum(np.maximum(0, 1 - s[labels, None] + s[others])) / C',
      code: () =>
        numpyCode('pairs.sum(axis=(1, 2)) / prediction.shape[1]', {
          before: [
            'row, place = np.nonzero(np.cumsum(target == -1, axis=1) == 0)',
            'listed = np.zeros(prediction.shape)',
            'np.add.at(listed, (row, target[row, place]), 1)',
            'pairs = np.maximum(0, 1 - prediction[:, :, None] + prediction[:, None, :])',
            'pairs *= listed[:, :, None] * (listed[:, None, :] == 0)',
          ],
        }),
    },
  ],
  sources: [sources.pytorch],
};
