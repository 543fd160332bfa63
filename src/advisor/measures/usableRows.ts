import type { Dataset, NamedArray } from '../../core/arrays';
import { sizeOf } from '../../core/arrays';
import type { Evidence } from '../evidence';
import { sampleOf } from './sample';
import { onlyRows } from './withoutRows';

/**
 * The rows that a loss can be computed on, those whose every number is finite; `most` of them, evenly spread, where there are more. The
 * dataset itself where that is all of it; undefined where the arrays do not belong together, or nothing is left.
 */
export function usableRows({ dataset, aligned, target, prediction }: Evidence, most = Number.POSITIVE_INFINITY): Dataset | undefined {
  const rows = target.rows;
  const arrays = [dataset.target, dataset.prediction, ...[dataset.weight ?? []].flat(), ...Object.values(dataset.extra ?? {})];
  if (!aligned || rows === 0 || !arrays.every(array => isWhole(array))) return undefined;
  const isComplete = target.missing + target.infinite + prediction.missing + prediction.infinite === 0;
  if (isComplete && rows <= most) return dataset;
  const perRow = arrays.filter(({ shape }) => shape[0] === rows);
  const kept = sampleOf(rows, most).filter(row => perRow.every(array => isFiniteRow(array, row)));
  return kept.length > 0 ? onlyRows(dataset, kept) : undefined;
}

/** A rectangle that its values fill. */
function isWhole({ shape, values, ragged }: NamedArray): boolean {
  return !ragged && shape.length > 0 && values.length > 0 && sizeOf(shape) === values.length;
}

function isFiniteRow({ shape, values }: NamedArray, row: number): boolean {
  const width = values.length / shape[0]!;
  for (let i = row * width; i < (row + 1) * width; i += 1) if (!Number.isFinite(values[i]!)) return false;
  return true;
}
