import { layoutOf, makeBatch } from '../../core/batch';
import type { Prepared } from '../../core/prepare';
import { bestConstant } from './bestConstant';
import { columnOfOne } from './columns';
import { eachLoss } from './eachLoss';

/** The mean loss of each class, and of someone who knows only how often each occurs. */
export interface ClassLosses {
  /** Over all labelled samples, unweighted. */
  readonly mean: number;
  /** One a class, in the order of `classes`; NaN for a class without a sample. */
  readonly means: readonly number[];
  /** The mean of the means of the classes that occur. */
  readonly balanced: number;
  /** Of the best constant prediction; absent where none makes sense. */
  readonly prior?: number;
}

/** Tables of C × C numbers are made for the best constant; beyond this many classes they cost more than the answer is worth. */
const MOST_CLASSES = 200;

/** `classes` are the labels as they stand in the target: two numbers, or the class indices 0..C−1. Rows of one label for each class are one-hot. */
export function classLosses(prepared: Prepared, classes: readonly number[]): ClassLosses {
  const { batch } = prepared;
  const isRow = batch.count > 0 && batch.target.length > batch.count;
  const place = new Map(classes.map((value, i) => [value, i]));
  const classOf = (sample: number) => (isRow ? columnOfOne(batch.target, sample * batch.width, batch.width) : batch.target[sample]!);
  const sums = new Float64Array(classes.length);
  const counts = new Float64Array(classes.length);
  eachLoss(prepared, (losses, first) => {
    for (let i = 0; i < losses.length; i += 1) {
      const at = place.get(classOf(first + i));
      if (at === undefined) continue;
      sums[at]! += losses[i]!;
      counts[at]! += 1;
    }
  });
  const means = Array.from(sums, (sum, i) => sum / counts[i]!);
  const present = means.filter((_, i) => counts[i]! > 0);
  const total = counts.reduce((all, count) => all + count, 0);
  const prior = classes.length <= MOST_CLASSES ? priorLoss(prepared, classes, counts, isRow) : undefined;
  return {
    mean: sums.reduce((all, sum) => all + sum, 0) / total,
    means,
    balanced: present.reduce((all, mean) => all + mean, 0) / present.length,
    ...(prior !== undefined && { prior }),
  };
}

/** The best constant on one sample a class, each as often as it occurs. */
function priorLoss(prepared: Prepared, classes: readonly number[], counts: Float64Array, isRow: boolean): number | undefined {
  const { definition, parameters, batch } = prepared;
  const total = counts.reduce((all, count) => all + count, 0);
  const points = Float64Array.from(classes);
  const mean = points.reduce((sum, value, i) => sum + value * counts[i]!, 0) / total;
  const median = points[counts.indexOf(Math.max(...counts))]!;
  const constant = bestConstant(prepared, { points, counts, mean, median });
  if (!constant) return undefined;
  const size = classes.length;
  const isPairs = layoutOf(definition, parameters) === 'pairs';
  if ((isPairs && isRow) || constant.length !== (isPairs ? 1 : batch.width)) return undefined;
  const prediction = Float64Array.from({ length: size * constant.length }, (_, i) => constant[i % constant.length]!);
  const target = isRow ? Float64Array.from({ length: size * size }, (_, i) => Number(i % size === Math.floor(i / size))) : points;
  const losses = new Float64Array(size);
  definition.perSample(losses, makeBatch(target, prediction, size, constant.length), parameters);
  // A class that never occurs may have an infinite loss.
  return losses.reduce((sum, loss, i) => (counts[i]! > 0 ? sum + loss * counts[i]! : sum), 0) / total;
}
