import type { Vector } from '../../core/arrays';

/** The rows (0-based) that hold a value for which `matches` is true. */
export function rowsWhere(values: Vector, width: number, matches: (value: number) => boolean): readonly number[] {
  const isFound = new Uint8Array(Math.ceil(values.length / width));
  if (width === 1) for (let row = 0; row < values.length; row += 1) isFound[row] = Number(matches(values[row]!));
  else {
    for (let row = 0; row < isFound.length; row += 1) {
      const end = Math.min(values.length, (row + 1) * width);
      for (let i = row * width; i < end && isFound[row] === 0; i += 1) isFound[row] = Number(matches(values[i]!));
    }
  }
  return rowsFound(isFound);
}

/** The samples (0-based, of `size` numbers) with a row of `width` numbers whose sum matches. */
export function rowsWhereSum(values: Vector, width: number, size: number, matches: (sum: number) => boolean): readonly number[] {
  const isFound = new Uint8Array(Math.ceil(values.length / size));
  for (let start = 0; start + width <= values.length; start += width) {
    let sum = 0;
    for (let i = start; i < start + width; i += 1) sum += values[i]!;
    if (matches(sum)) isFound[Math.floor(start / size)] = 1;
  }
  return rowsFound(isFound);
}

/** The list of rows that are marked, made in its full length: growing one to 10^6 costs three times as much. */
function rowsFound(isFound: Uint8Array): readonly number[] {
  let count = 0;
  for (let row = 0; row < isFound.length; row += 1) count = (count + isFound[row]!) | 0;
  const rows = new Array<number>(count);
  for (let row = 0, at = 0; at < count; row += 1) {
    rows[at] = row;
    at += isFound[row]!;
  }
  return rows;
}

/** Rows that are in one list or the other, ascending. */
export function unionOf(some: readonly number[], others: readonly number[]): readonly number[] {
  return [...new Set([...some, ...others])].sort((a, b) => a - b);
}
