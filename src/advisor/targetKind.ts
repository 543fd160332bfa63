import { text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import type { Guess, TargetKind } from './advice';
import { type Evidence, FEW } from './evidence';
import type { ArrayFacts } from './facts';
import { guess, ranked } from './guesses';
import { matrixTargetKinds } from './matrixTargetKind';
import { clue } from './names';

type TargetGuesses = readonly (Guess<TargetKind> | false | undefined)[];

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
  if (distinct?.length === 2) return twoValueKinds(evidence, distinct[0]!, distinct[1]!);
  if (target.integers && prediction.width >= 2) return [classIds(evidence)];
  if (distinct && distinct.length === 3 && distinct.every((value, i) => value === i - 1)) {
    const because = text('Its values are −1, 0 and 1.', '값이 −1, 0, 1뿐입니다.');
    return [guess('plus-minus-one', 0.45, because), guess('class-ids', 0.4, because), guess('real', 0.3, because)];
  }
  if (target.integers) return integerKinds(evidence);
  return realKinds(evidence);
}

function constantKinds(evidence: Evidence, value: number): TargetGuesses {
  const { target, prediction } = evidence;
  const shown = formatNumber(value, 6);
  const because = text(`Every target is ${shown}.`, `모든 정답이 ${shown}입니다.`);
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
  if (prediction.width >= 2 && target.integers) return [classIds(evidence)];
  // Two different numbers in a handful of rows are no sign of two classes, nor are predictions that follow their size.
  const follows = prediction.outsideUnit > prediction.finite / 2 && prediction.min >= 2 * low - high && prediction.max <= 2 * high - low;
  const named = clue(target.name, 'label') || evidence.dataset.target.words !== undefined;
  const binary = named ? 0.95 : target.finite < FEW ? 0.3 : follows ? 0.5 : 0.9;
  return [guess('binary', binary, because), real(target, named ? 0.1 : target.finite < FEW ? 0.6 : follows ? 0.6 : 0.2)];
}

function classIds({ target, prediction, labels }: Evidence): Guess<TargetKind> {
  const fits = labels !== undefined && labels.min >= 0 && labels.max <= prediction.width;
  const [min, max] = labels ? [labels.min, labels.max] : [target.min, target.max];
  return guess(
    'class-ids',
    fits ? 0.97 : 0.6,
    text(
      `Whole numbers from ${formatNumber(min)} to ${formatNumber(max)} beside ${formatCount(prediction.width)} prediction columns.`,
      `${formatNumber(min)}부터 ${formatNumber(max)}까지의 정수이고, 예측 열은 ${formatCount(prediction.width)}개입니다.`,
    ),
  );
}

function integerKinds(evidence: Evidence): TargetGuesses {
  const { target, prediction } = evidence;
  const values = target.uniques?.values ?? [];
  const because = text(
    `Whole numbers from ${formatNumber(target.min)} to ${formatNumber(target.max)}${values.length > 0 ? `, ${formatCount(values.length)} different ones` : ''}.`,
    `${formatNumber(target.min)}부터 ${formatNumber(target.max)}까지의 정수${values.length > 0 ? `이며 서로 다른 값은 ${formatCount(values.length)}가지` : ''}입니다.`,
  );
  const known = new Set(values);
  const decided =
    prediction.integers && values.length <= 20 && (prediction.uniques?.values ?? [Number.NaN]).every(value => known.has(value));
  if (decided || evidence.dataset.target.words) {
    const also = text(' The predictions come from the same few values.', ' 예측값도 같은 몇 가지 값뿐입니다.');
    return [
      guess('class-ids', 0.8, decided ? text(because.en + also.en, because.ko + also.ko) : because),
      guess('real', 0.3, because),
      guess('ordinal', 0.4, because),
    ];
  }
  if (target.min < 0) return [guess('real', 0.9, because)];
  const median = evidence.residuals?.targetMedian ?? target.mean;
  const counted = median <= 1000 && !target.multiplesOfTen;
  const consecutive = values.length > 0 && values.length === target.max - target.min + 1;
  const scale = consecutive && ((target.min === 1 && [5, 7, 10].includes(target.max)) || (target.min === 0 && target.max === 10));
  const rated = clue(target.name, 'rating') && values.length <= 11;
  return [
    counted && guess('count', scale || rated ? 0.45 : clue(target.name, 'count') ? 0.9 : 0.6, because),
    guess('ordinal', rated ? 0.8 : scale ? 0.55 : 0.3, because),
    guess('class-ids', clue(target.name, 'label') && values.length <= 20 ? 0.5 : 0.1, because),
    !counted && target.min > 0 && guess('positive', isSkewed(evidence) ? 0.8 : 0.5, because),
    guess('real', counted ? 0.4 : 0.7, because),
  ];
}

function realKinds(evidence: Evidence): TargetGuesses {
  const { target, prediction } = evidence;
  const between = text(
    `Real numbers from ${formatNumber(target.min)} to ${formatNumber(target.max)}.`,
    `${formatNumber(target.min)}부터 ${formatNumber(target.max)}까지의 실수입니다.`,
  );
  if (target.outsideUnit === 0) {
    const share = clue(target.name, 'share') ? 0.9 : prediction.outsideUnit === 0 ? 0.7 : 0.6;
    return [guess('fraction', share, between), guess('real', 0.4, between)];
  }
  if (target.min >= 0 && target.max <= 100 && clue(target.name, 'percent')) {
    return [guess('percentage', 0.8, between), guess('real', 0.4, between)];
  }
  if (target.min > 0) {
    const skewed = isSkewed(evidence);
    const skew = evidence.residuals?.bulkSkew ?? 0;
    const because = skewed
      ? text(
          `All above 0 with a long right tail (skewness ${formatNumber(skew, 2)}, largest ${formatNumber(target.max)}).`,
          `모두 0보다 크고 오른쪽 꼬리가 깁니다(왜도 ${formatNumber(skew, 2)}, 최댓값 ${formatNumber(target.max)}).`,
        )
      : between;
    return [guess('positive', skewed ? 0.8 : 0.4, because), guess('real', skewed ? 0.5 : 0.8, between)];
  }
  return [guess('real', 0.9, between)];
}

/** Skewed by itself, not by a few rows that the model missed: judged on the rows whose residual is no outlier. */
function isSkewed({ residuals, target }: Evidence): boolean {
  if (target.finite < FEW || residuals === undefined) return false;
  // Where errors grow with the target the rows left out are the tail itself, which halves the skewness of the rest.
  return residuals.bulkSkew > (residuals.outliers > 0 ? 1 : 2) || residuals.bulkSpread > 20;
}

function real(target: ArrayFacts, score: number): Guess<TargetKind> {
  return guess(
    'real',
    score,
    text(
      `Numbers from ${formatNumber(target.min)} to ${formatNumber(target.max)}.`,
      `${formatNumber(target.min)}부터 ${formatNumber(target.max)}까지의 수입니다.`,
    ),
  );
}
