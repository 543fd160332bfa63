import { text } from '../core/text';
import { formatCount, formatNumber, formatShare } from '../strings/numbers';
import type { Guess, TargetKind } from './advice';
import { classIds, numbers, real, type TargetGuesses } from './amounts';
import { type Evidence, FEW } from './evidence';
import { guess, ranked } from './guesses';
import { integerKinds } from './integerTargetKind';
import { matrixTargetKinds } from './matrixTargetKind';
import { clue } from './names';
import { realKinds } from './realTargetKind';

/** What the target is, best guess first; at least one. Thresholds and scores: advisor.md 2.2. */
export function targetKinds(evidence: Evidence): readonly Guess<TargetKind>[] {
  const { target } = evidence;
  if (target.finite === 0) return [guess('real', 0.1, text('There is no finite number in it.', '유한한 수가 없습니다.'))];
  const found = ranked(target.width > 1 ? matrixTargetKinds(evidence) : columnKinds(evidence));
  return found.length > 0 ? found : [real(target, 0.5)];
}

function columnKinds(evidence: Evidence): TargetGuesses {
  const { target, prediction } = evidence;
  const distinct = target.uniques?.values;
  if (distinct?.length === 1) return constantKinds(evidence, distinct[0]!);
  // Columns of quantiles say that the target is an amount, also where it is whole.
  if (prediction.width >= 2 && clue(prediction.name, 'quantile')) return target.integers ? integerKinds(evidence) : realKinds(evidence);
  if (distinct?.length === 2) return twoValueKinds(evidence, distinct[0]!, distinct[1]!);
  if (target.integers && prediction.width >= 2) return wideKinds(evidence);
  if (distinct?.length === 3 && distinct.every((value, i) => value === i - 1)) return signKinds(evidence);
  const labelled = labelledKinds(evidence);
  if (labelled) return labelled;
  if (target.integers && target.max === 255 && target.min === 0 && (distinct?.length ?? Number.POSITIVE_INFINITY) <= MASK_LEVELS)
    return [guess('mask', prediction.outsideUnit === 0 ? 0.8 : 0.5, levels(evidence)), ...integerKinds(evidence)];
  return target.integers ? integerKinds(evidence) : realKinds(evidence);
}

/** A mask that was saved as a picture may hold a few levels at the edges of its shapes; mine, untested. */
const MASK_LEVELS = 8;

function levels({ target }: Evidence) {
  const count = formatCount(target.uniques?.values.length ?? 0);
  return text(`${count} levels from 0 to 255, as a picture has them.`, `그림처럼 0부터 255까지의 ${count}단계 값입니다.`);
}

function constantKinds(evidence: Evidence, value: number): TargetGuesses {
  const { target, prediction } = evidence;
  const shown = formatNumber(value, 6);
  const because = text(`Every target is ${shown}.`, `모든 정답이 같은 값(${shown})입니다.`);
  const label = (value === 0 || value === 1) && prediction.finite > 0 && prediction.outsideUnit === 0;
  return [
    guess('constant', target.finite === 1 ? 0.3 : 0.6, because),
    prediction.width >= 2 && target.integers && value >= 0 && value < prediction.width && guess('class-ids', 0.7, because),
    label && guess('binary', 0.5, because),
    guess('real', label ? 0.3 : 0.5, because),
  ];
}

function twoValueKinds(evidence: Evidence, low: number, high: number): TargetGuesses {
  const { target, prediction } = evidence;
  const highCount = target.uniques!.counts[1]!;
  const share = `${formatCount(highCount)}/${formatCount(target.finite)}`;
  const because = text(
    `Its only values are ${formatNumber(low)} and ${formatNumber(high)} (${formatNumber(high)} in ${share}).`,
    `값이 ${formatNumber(low)}, ${formatNumber(high)} 두 가지뿐입니다(${formatNumber(high)}의 비율 ${share}).`,
  );
  if (low === 0 && high === 255) return [guess('mask', 0.95, because)];
  if (low === 0 && high === 1) {
    return [prediction.width >= 2 ? guess('class-ids', 0.97, because) : guess('binary', 0.98, because), guess('binary', 0.5, because)];
  }
  if (low === -1 && high === 1) return [guess('plus-minus-one', 0.95, because), guess('real', 0.1, because)];
  if (prediction.width >= 2 && target.integers) return wideKinds(evidence);
  if (low > 0 && Math.abs(low + high - 1) < 1e-9) {
    const smoothed = text(
      `${because.en} They look like labels 0 and 1 with label smoothing of ε = ${formatNumber(2 * low)}.`,
      `${because.ko} 0과 1에 레이블 스무딩(ε = ${formatNumber(2 * low)})을 적용한 값으로 보입니다.`,
    );
    return [guess('fraction', 0.8, smoothed), guess('binary', 0.5, because)];
  }
  if (low === 0 && high === 100) return [guess('binary', 0.7, because), guess('percentage', 0.4, because), real(target, 0.3)];
  // Two different numbers in a handful of rows are no sign of two classes, nor are predictions that follow their size.
  const follows = prediction.outsideUnit > prediction.finite / 2 && prediction.min >= 2 * low - high && prediction.max <= 2 * high - low;
  const named = clue(target.name, 'label') || evidence.dataset.target.words !== undefined;
  const binary = named ? 0.95 : target.finite < FEW ? 0.3 : follows ? 0.5 : 0.9;
  return [guess('binary', binary, because), real(target, named ? 0.1 : target.finite < FEW ? 0.6 : follows ? 0.6 : 0.2)];
}

/** Whole numbers beside several predictions a row. */
function wideKinds(evidence: Evidence): TargetGuesses {
  const { target, prediction, labels } = evidence;
  const { width, perRow, name } = prediction;
  const fits = labels !== undefined && labels.min >= 0 && labels.max <= width;
  const areProbabilities = perRow !== undefined && perRow.rows > 0 && (perRow.simplex === perRow.rows || perRow.logSimplex === perRow.rows);
  const areClasses = areProbabilities || clue(name, 'probability') || clue(name, 'logit') || evidence.dataset.target.words !== undefined;
  // Labels beyond the columns are still labels where they are no more than the columns, or where those are plainly classes.
  const likely = areClasses || (labels !== undefined && labels.min >= 0 && labels.distinct <= width);
  return [classIds(evidence, fits ? 0.97 : likely ? 0.9 : labels && labels.min >= 0 ? 0.6 : 0.4), !likely && !fits && real(target, 0.5)];
}

function signKinds(evidence: Evidence): TargetGuesses {
  const { target, prediction } = evidence;
  const because = text('Its values are −1, 0 and 1.', '값이 −1, 0, 1뿐입니다.');
  const known = new Set([-1, 0, 1]);
  const decided = (prediction.uniques?.values ?? [Number.NaN]).every(value => known.has(value));
  const named = decided || clue(target.name, 'label');
  return [guess('plus-minus-one', 0.45, because), guess('class-ids', named ? 0.7 : 0.4, because), guess('real', 0.3, because)];
}

/** Labels among which −100 stands for "no label here": it is never a label, nor one number in a row of amounts of another size. */
function labelledKinds(evidence: Evidence): TargetGuesses | undefined {
  const { target, labels } = evidence;
  if (!labels || labels.ignoredCount === 0 || labels.min < 0 || labels.max >= FEW_LEVELS) return undefined;
  const share = formatShare(labels.ignoredCount / target.finite);
  const fact = numbers(labels.min, labels.max);
  const because = text(
    `${fact.en} Beside them stands −100, the usual sign for “no label” (${share}).`,
    `${fact.ko} 레이블이 없다는 표시로 흔히 쓰는 −100도 있습니다(${share}).`,
  );
  const isBinary = labels.min === 0 && labels.max === 1;
  return [guess(isBinary ? 'binary' : 'class-ids', isBinary ? 0.85 : 0.7, because), real(target, 0.4)];
}

/** More different labels than this in one column without class columns are hardly classes; mine. */
const FEW_LEVELS = 20;
