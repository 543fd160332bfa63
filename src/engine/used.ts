import { onlyRows } from '../advisor/measures/withoutRows';
import type { Dataset, NamedArray, Vector } from '../core/arrays';

/**
 * The rows that take part. The loss core lets NaN and infinities through; the panel leaves such rows out and says so.
 * Row numbers everywhere on the screen are those of the file, so the way back is kept here.
 */
export interface Used {
  readonly dataset: Dataset;
  /** Samples that take part, and samples read. */
  readonly count: number;
  readonly total: number;
  /** Row of the file of the used sample `index`. */
  rowOf(index: number): number;
  /** The used sample that stands in `row` of the file; -1 when that row was left out or does not exist. */
  indexOf(row: number): number;
}

/** Numbers that each sample has in an array. */
export function widthOf(array: NamedArray): number {
  const samples = array.shape[0] ?? 1;
  return samples === 0 ? 1 : array.values.length / samples;
}

/**
 * Leaves out every sample with a number that is not finite. Target and prediction must have the same number of samples; a weight of
 * another length is passed on as it is, for the loss core to refuse.
 */
export function usedRows(dataset: Dataset): Used {
  const total = dataset.target.shape[0] ?? 1;
  const isBySample = (array: NamedArray | undefined): array is NamedArray => array !== undefined && (array.shape[0] ?? 1) === total;
  const arrays = [dataset.target, dataset.prediction, dataset.weight, ...Object.values(dataset.extra ?? {})].filter(isBySample);
  const isOut = new Uint8Array(total);
  let count = total;
  for (const array of arrays) count -= markNonFinite(array.values, widthOf(array), isOut);
  if (count === total) {
    return { dataset, count, total, rowOf: index => index, indexOf: row => (row >= 0 && row < total ? row : -1) };
  }
  const rows = new Uint32Array(count);
  const indices = new Int32Array(total).fill(-1);
  for (let row = 0, index = 0; row < total; row += 1) {
    if (isOut[row]) continue;
    rows[index] = row;
    indices[row] = index;
    index += 1;
  }
  return {
    dataset: onlyRows(dataset, rows),
    count,
    total,
    rowOf: index => rows[index] ?? -1,
    indexOf: row => indices[row] ?? -1,
  };
}

/** Marks samples with a non-finite number, and tells how many it newly marked. */
function markNonFinite(values: Vector, width: number, isOut: Uint8Array): number {
  let marked = 0;
  for (let row = 0, i = 0; row < isOut.length; row += 1) {
    for (const end = i + width; i < end; i += 1) {
      // x − x is 0 for finite x and NaN for the others.
      const value = values[i]!;
      if (value - value !== 0 && !isOut[row]) {
        isOut[row] = 1;
        marked += 1;
      }
    }
  }
  return marked;
}
