import { type Text, text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import type { Guess, TargetKind } from './advice';
import { eitherName, isSkewed, numbers, type TargetGuesses } from './amounts';
import type { Evidence } from './evidence';
import { guess } from './guesses';
import { clue } from './names';

/** Whole numbers up to this in the middle, and not all multiples of ten, look counted (advisor.md, decisions). */
const COUNTED_MEDIAN = 1000;
/** Label sets of this size are small (the default of `lares`). */
const SMALL_SET = 10;
/** A column of labels without class columns has at most this many; mine. */
const MOST_LEVELS = 20;
/** Scales that ask people have 3 to 11 levels. */
const SCALE_LEVELS = { least: 3, most: 11 };

/** Whole numbers, at least three different ones, that stand alone or beside one prediction a row (advisor.md 2.2). */
export function integerKinds(evidence: Evidence): TargetGuesses {
  const { target, prediction, dataset } = evidence;
  const levels = target.uniques?.values.length;
  const because = numbers(target.min, target.max, levels);
  if (dataset.target.words) return [guess('class-ids', 0.9, because), guess('ordinal', 0.2, because)];
  if (prediction.rows === 0 && prediction.finite === 0) return aloneKinds(evidence, because);
  if (isDecided(evidence)) return decidedKinds(evidence, because);
  if (target.min < 0) return [guess('real', 0.9, because)];
  if (target.max <= 100 && eitherName(evidence, 'percent')) return [guess('percentage', 0.8, because), guess('count', 0.4, because)];
  return amountKinds(evidence, because);
}

/** The predictions come from the same few values; a few rows may not show all of them on both sides. */
function isDecided({ target, prediction }: Evidence): boolean {
  if (prediction.width > 1 || !prediction.integers || !target.uniques || !prediction.uniques) return false;
  const known = new Set(target.uniques.values);
  const unknown = prediction.uniques.values.filter(value => !known.has(value));
  if (unknown.length === 0) return known.size <= MOST_LEVELS;
  const isFew = known.size + unknown.length <= SMALL_SET && unknown.length <= prediction.uniques.values.length / 2;
  return isFew && unknown.every(value => value >= target.min - 1 && value <= target.max + 1);
}

function decidedKinds(evidence: Evidence, fact: Text): TargetGuesses {
  const { target, residuals } = evidence;
  const because = text(`${fact.en} The predictions come from the same few values.`, `${fact.ko} 예측값도 같은 몇 가지 값뿐입니다.`);
  const levels = target.uniques!.values.length;
  const isScale = isRatingScale(evidence);
  const right = residuals ? 1 - (residuals.below + residuals.above) / residuals.count : 0;
  // Many levels that are rarely met exactly are rounded amounts.
  const classes = levels <= SMALL_SET || right >= 0.6 ? 0.8 : 0.45;
  if (eitherName(evidence, 'rating') && levels <= SCALE_LEVELS.most)
    return [guess('ordinal', 0.85, because), guess('class-ids', 0.5, because)];
  const counts = target.min >= 0 && (eitherName(evidence, 'count') ? 0.9 : classes < 0.5 ? 0.6 : 0.4);
  return [guess('class-ids', classes, because), guess('ordinal', isScale ? 0.65 : 0.3, because), counts && guess('count', counts, fact)];
}

function amountKinds(evidence: Evidence, because: Text): TargetGuesses {
  const { target } = evidence;
  const levels = target.uniques?.values.length ?? Number.POSITIVE_INFINITY;
  const median = evidence.residuals?.targetMedian ?? target.mean;
  if (median > COUNTED_MEDIAN || target.multiplesOfTen) return uncountedKinds(evidence, because);
  if (eitherName(evidence, 'amount') && !eitherName(evidence, 'count')) return [guess('real', 0.7, because), guess('count', 0.4, because)];
  if (clue(target.name, 'label') && levels <= MOST_LEVELS)
    return [guess('class-ids', namedLabel(evidence), because), guess('count', 0.45, because)];
  const rated = levels <= SCALE_LEVELS.most && eitherName(evidence, 'rating');
  if (rated) return [guess('ordinal', 0.8, because), guess('count', 0.4, because), guess('class-ids', 0.3, because)];
  if (eitherName(evidence, 'count')) return [guess('count', 0.9, because), guess('ordinal', 0.2, because), guess('real', 0.4, because)];
  if (isRatingScale(evidence) || isPartOfScale(evidence)) return scaleKinds(evidence);
  if (isUnderdispersed(evidence)) {
    const isFew = isConsecutive(evidence) && levels >= SCALE_LEVELS.least && levels <= SCALE_LEVELS.most;
    return isFew ? scaleKinds(evidence) : [guess('real', 0.7, because), guess('count', 0.4, because)];
  }
  // A long right tail, or many different values, speak for counting.
  const tail = target.max > 3 * median || levels > 0.1 * target.finite;
  return [
    guess('count', tail ? 0.65 : 0.6, because),
    guess('real', 0.3, because),
    guess('ordinal', tail ? 0.2 : 0.3, because),
    guess('class-ids', 0.1, because),
  ];
}

/** Levels, counts or classes: each with the fact that speaks for it, since a person is asked. */
function scaleKinds(evidence: Evidence): readonly Guess<TargetKind>[] {
  const { target, prediction } = evidence;
  const levels = formatCount(target.uniques!.values.length);
  const [low, high, rows] = [formatNumber(target.min), formatNumber(target.max), formatCount(target.finite)];
  const scale = text(
    `${levels} levels from ${low} to ${high}, as a scale has them.`,
    `평가 척도처럼 ${low}부터 ${high}까지 ${levels}단계입니다.`,
  );
  const counted = text('Whole numbers, none of them negative.', '음수가 없는 정수입니다.');
  const few = text(`Only ${levels} different values in ${rows} rows.`, `${rows}행에 서로 다른 값이 ${levels}가지뿐입니다.`);
  const between = text(
    `The predictions are no whole numbers: ${formatNumber(prediction.min)} to ${formatNumber(prediction.max)}.`,
    `예측값은 정수가 아닙니다(${formatNumber(prediction.min)}–${formatNumber(prediction.max)}).`,
  );
  return [
    guess('ordinal', 0.55, scale),
    guess('count', 0.45, counted),
    guess('class-ids', 0.4, few),
    guess('real', 0.3, prediction.integers ? counted : between),
  ];
}

/** Prices in whole units and other amounts that nobody counted. */
function uncountedKinds(evidence: Evidence, because: Text): TargetGuesses {
  const { target } = evidence;
  const real = guess<TargetKind>('real', target.min > 0 ? 0.5 : 0.7, because);
  return [target.min > 0 && guess('positive', isSkewed(evidence) ? 0.85 : 0.75, because), real];
}

/** Labels by name are classes; more surely where the predictions do not follow their size. */
function namedLabel({ target, prediction }: Evidence): number {
  const middle = (target.min + target.max) / 2;
  const follows = prediction.min <= middle && prediction.max >= middle && prediction.deviation >= 0.1 * target.deviation;
  return follows ? 0.6 : 0.8;
}

function isConsecutive({ target }: Evidence): boolean {
  return target.uniques !== undefined && target.uniques.values.length === target.max - target.min + 1;
}

/** 1–5, 1–7, 1–10 or 0–10 with every level in use and no long tail. */
function isRatingScale(evidence: Evidence): boolean {
  const { min, max } = evidence.target;
  if (!isConsecutive(evidence) || max > 2.5 * (evidence.residuals?.targetMedian ?? max)) return false;
  return (min === 1 && [5, 7, 10].includes(max)) || (min === 0 && max === 10);
}

/** 1–5 of which a few rows do not show every level. */
function isPartOfScale({ target }: Evidence): boolean {
  return target.finite < 30 && target.min >= 1 && target.max === 5 && (target.uniques?.values.length ?? 0) >= 3;
}

/**
 * Counts vary at least as much as a Poisson number of the same mean: var/mean ≥ 1. Of n of them the ratio has the standard deviation
 * √(2/n), so 1 − 3√(2/n) is far below what counts would show. Mine, derived.
 */
function isUnderdispersed({ target }: Evidence): boolean {
  return target.finite >= 20 && target.deviation ** 2 / target.mean < 1 - 3 * Math.sqrt(2 / target.finite);
}

/** Without predictions: class indices are few beside the rows, and near 0..U−1 (the ratios of AutoGluon). */
function aloneKinds({ target }: Evidence, because: Text): TargetGuesses {
  const levels = target.uniques?.values.length ?? Number.POSITIVE_INFINITY;
  const isFew = levels <= (target.finite <= 1000 ? 0.1 : 0.05) * target.finite;
  const isNear = (target.min === 0 || target.min === 1) && target.max <= 2 * levels;
  if (isFew && isNear) return [guess('class-ids', 0.7, because), guess('ordinal', 0.4, because), guess('count', 0.4, because)];
  if (target.min < 0) return [guess('real', 0.9, because)];
  const counted = target.mean <= COUNTED_MEDIAN && !target.multiplesOfTen;
  return [guess(counted ? 'count' : 'real', 0.6, because), guess('real', 0.4, because)];
}
