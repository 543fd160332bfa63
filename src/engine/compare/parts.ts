import type { Dataset } from '../../core/arrays';
import type { LossDefinition, ParameterValues } from '../../core/definition';
import { prepare } from '../../core/prepare';
import { ok, type Result } from '../../core/problem';
import { pairwiseSum } from '../../core/reduce';
import { applyWeight, denominatorParts } from '../../core/weights';

/** A loss as a ratio of two sums over rows, so that any sample of the rows has its value, too: Σ sum / Σ size, or the root of it. */
export interface Parts {
  /** Weighted losses of each row, added up. */
  readonly sum: Float64Array;
  /** What each row adds to the number that the sum is divided by; one number where all add the same. */
  readonly size: Float64Array | number;
  readonly isRoot: boolean;
  /** How many losses a row adds up: a row of many outputs has one for each. */
  readonly each: number;
}

/** What a loss is made of, row by row; undefined for one that looks at the whole array at once, which no row has a part of. */
export function partsOf(definition: LossDefinition, dataset: Dataset, given: ParameterValues): Result<Parts | undefined> {
  const prepared = prepare(definition, dataset, given);
  if (!prepared.ok) return prepared;
  const { batch, parameters, weight } = prepared.value;
  const rows = dataset.prediction.shape[0] ?? 1;
  const each = batch.count / rows;
  if (!Number.isInteger(each) || each < 1) return ok(undefined);
  const perSample = new Float64Array(batch.count);
  definition.perSample(perSample, batch, parameters);
  if (weight) applyWeight(perSample, weight);
  const size = denominatorParts(definition, batch, weight, parameters);
  return ok({
    sum: byRow(perSample, each),
    size: size ? byRow(size as Float64Array, each) : each,
    isRoot: definition.reduction === 'rootMean',
    each,
  });
}

function byRow(perSample: Float64Array, each: number): Float64Array {
  if (each === 1) return perSample;
  const sums = new Float64Array(perSample.length / each);
  for (let row = 0; row < sums.length; row += 1) sums[row] = pairwiseSum(perSample, row * each, (row + 1) * each);
  return sums;
}

/** The value on all rows. */
export function valueFrom({ sum, size, isRoot }: Parts): number {
  return ratio(pairwiseSum(sum), typeof size === 'number' ? size * sum.length : pairwiseSum(size), isRoot);
}

/** The value of a sample of the rows, from its two sums. */
export function ratio(sum: number, size: number, isRoot: boolean): number {
  return isRoot ? Math.sqrt(sum / size) : sum / size;
}
