import type { Vector } from '../../core/arrays';
import { rankingOf } from './ranking';

/**
 * What each possible threshold does with binary labels: entry k takes the k+1 highest groups of equal scores for positive. The first
 * entry takes none. Everything about decisions (ROC, precision and recall, the best threshold) reads off it.
 */
export interface Thresholds {
  /** The lowest score that counts as positive; +Infinity at first. Descending. */
  readonly score: Float64Array;
  readonly truePositives: Float64Array;
  readonly falsePositives: Float64Array;
  readonly positives: number;
  readonly negatives: number;
}

/** Sorts once: 10^6 scores take about 60 ms. A label above ½ is positive. Scores must be finite. */
export function thresholdsOf(labels: Vector, scores: Vector): Thresholds {
  const { values, order } = rankingOf(scores);
  const count = values.length;
  const score = new Float64Array(count + 1);
  const truePositives = new Float64Array(count + 1);
  const falsePositives = new Float64Array(count + 1);
  score[0] = Number.POSITIVE_INFINITY;
  let entries = 1;
  let hits = 0;
  let misses = 0;
  for (let rank = 0; rank < count; rank += 1) {
    if (labels[order[rank]!]! > 0.5) hits += 1;
    else misses += 1;
    // Equal scores are decided together.
    if (rank + 1 < count && values[rank + 1] === values[rank]) continue;
    score[entries] = values[rank]!;
    truePositives[entries] = hits;
    falsePositives[entries] = misses;
    entries += 1;
  }
  return {
    score: score.slice(0, entries),
    truePositives: truePositives.slice(0, entries),
    falsePositives: falsePositives.slice(0, entries),
    positives: hits,
    negatives: misses,
  };
}

/** Area under the ROC curve, by trapezoids: the chance that a positive scores above a negative, ties counted half. NaN with one class only. */
export function areaUnderRoc({ truePositives, falsePositives, positives, negatives }: Thresholds): number {
  let area = 0;
  for (let i = 1; i < truePositives.length; i += 1)
    area += (falsePositives[i]! - falsePositives[i - 1]!) * (truePositives[i]! + truePositives[i - 1]!);
  return area / (2 * positives * negatives);
}

/** Average precision as scikit-learn defines it: Σ (Rₙ − Rₙ₋₁)·Pₙ, without interpolation. NaN without a positive. */
export function averagePrecision({ truePositives, falsePositives, positives }: Thresholds): number {
  let sum = 0;
  for (let i = 1; i < truePositives.length; i += 1)
    sum += ((truePositives[i]! - truePositives[i - 1]!) * truePositives[i]!) / (truePositives[i]! + falsePositives[i]!);
  return sum / positives;
}

/**
 * The threshold with the least cost when a false positive costs `ratio` times a false negative: halfway between the lowest score that
 * is taken and the highest that is not, so that it holds for scores nearby as well. `highest` is the largest threshold that can be set: where a
 * score is as large as that, taking none is no choice.
 */
export function bestThreshold(
  { score, truePositives, falsePositives, positives }: Thresholds,
  ratio: number,
  highest = Number.POSITIVE_INFINITY,
): number {
  const top = score[1];
  if (top === undefined) return 0.5;
  const first = top < highest ? 0 : 1;
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  for (let i = first; i < score.length; i += 1) {
    const cost = ratio * falsePositives[i]! + (positives - truePositives[i]!);
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  if (best === 0) return (top + highest) / 2;
  const taken = score[best]!;
  const left = score[best + 1];
  return left === undefined ? taken : (taken + left) / 2;
}

/** The entry that a threshold (score ≥ threshold is positive) falls on. */
export function entryAt({ score }: Thresholds, threshold: number): number {
  let low = 0;
  let high = score.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (score[middle]! >= threshold) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** How many rows of each class, 0 and 1, have their score in each bin; the end bins hold what lies beyond them. Read off, not counted again. */
export function countsOf(thresholds: Thresholds, edges: Float64Array): readonly [Float64Array, Float64Array] {
  const bins = edges.length - 1;
  const counts = [new Float64Array(bins), new Float64Array(bins)] as const;
  const fromOn = ({ truePositives, falsePositives, positives, negatives }: Thresholds, bin: number): readonly [number, number] => {
    if (bin === 0) return [negatives, positives];
    if (bin === bins) return [0, 0];
    const entry = entryAt(thresholds, edges[bin]!);
    return [falsePositives[entry]!, truePositives[entry]!];
  };
  for (let bin = 0; bin < bins; bin += 1) {
    const [from, to] = [fromOn(thresholds, bin), fromOn(thresholds, bin + 1)];
    counts[0][bin] = from[0] - to[0];
    counts[1][bin] = from[1] - to[1];
  }
  return counts;
}
