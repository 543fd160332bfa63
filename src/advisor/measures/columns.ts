import type { Vector } from '../../core/arrays';
import { indexOfMaximum } from '../../core/numerics';

/** The column of the largest number of a row that begins at `start`; the first one on ties. */
export function columnOfMaximum(values: Vector, start: number, width: number): number {
  return indexOfMaximum(values, start, start + width) - start;
}

/** The column in which a row that begins at `start` holds its 1; −1 without one. */
export function columnOfOne(values: Vector, start: number, width: number): number {
  for (let column = 0; column < width; column += 1) if (values[start + column] === 1) return column;
  return -1;
}
