import { type Text, text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import type { Guess, TargetKind } from './advice';
import type { ClassMap, Evidence } from './evidence';
import { FEW } from './evidence';
import type { ArrayFacts } from './facts';
import { guess } from './guesses';
import { clue, type nameClues } from './names';
import type { ResidualFacts } from './residuals';

export type TargetGuesses = readonly (Guess<TargetKind> | false | undefined)[];

/** Plain numbers. */
export function real(target: ArrayFacts, score: number): Guess<TargetKind> {
  const [low, high] = [formatNumber(target.min), formatNumber(target.max)];
  return guess('real', score, text(`Numbers from ${low} to ${high}.`, `${low}부터 ${high}까지의 수입니다.`));
}

/** "Whole numbers from 0 to 4." */
export function numbers(min: number, max: number, distinct?: number): Text {
  const [low, high] = [formatNumber(min), formatNumber(max)];
  const count = distinct === undefined ? undefined : formatCount(distinct);
  return text(
    `Whole numbers from ${low} to ${high}${count === undefined ? '' : `, ${count} different ones`}.`,
    `${low}부터 ${high}까지의 정수${count === undefined ? '' : `이며 서로 다른 값은 ${count}가지`}입니다.`,
  );
}

/** Labels beside one prediction for each class. */
export function classIds({ target, prediction, labels }: Evidence, score: number): Guess<TargetKind> {
  const fact = labels ? numbers(labels.min, labels.max) : numbers(target.min, target.max);
  const columns = formatCount(prediction.width);
  return guess(
    'class-ids',
    score,
    text(`${fact.en.slice(0, -1)} beside ${columns} prediction columns.`, `${fact.ko} 예측 열은 ${columns}개입니다.`),
  );
}

/** Labels at each place of a sample, beside one prediction for each class. */
export function mappedIds({ classes, labels }: ClassMap, score: number): Guess<TargetKind> {
  const fact = numbers(labels.min, labels.max);
  const count = formatCount(classes);
  return guess(
    'class-ids',
    score,
    text(
      `${fact.en.slice(0, -1)} at each place, beside ${count} predictions for each of them.`,
      `${fact.ko} 자리마다 예측값이 ${count}개씩 있습니다.`,
    ),
  );
}

/** A clue in either name: `y_true` beside `predicted_price` is a price. */
export function eitherName({ target, prediction }: Evidence, kind: keyof typeof nameClues): boolean {
  return clue(target.name, kind) || clue(prediction.name, kind);
}

/** Whether the rows whose errors stand out are mostly the tail of targets whose errors grow with them, and no mistakes. */
export function areTail({ outliers, relativeOutliers }: ResidualFacts): boolean {
  return outliers > 0 && relativeOutliers <= outliers / 2;
}

/**
 * Skewed by itself, not by a few rows that the model missed: those are left out. Where errors grow with the targets the rows that stand out
 * are their tail; then less skewness is enough, for few rows cannot show much ((n − 2)/√(n − 1) at most). The limits below 2 are mine:
 * in 100 runs of 50 rows they found every exponential target with errors of 20 %, and no normal one with errors of one size.
 */
export function isSkewed({ residuals, target }: Evidence): boolean {
  if (target.finite < FEW || target.min < 0 || residuals === undefined) return false;
  const { outliers, bulkSkew, bulkSpread } = residuals;
  const limit = areTail(residuals) ? (outliers >= 3 ? 0.5 : 1) : 2;
  return bulkSkew > limit || bulkSpread > 20;
}
