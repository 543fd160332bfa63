import type { Vector } from '../../core/arrays';

/** The rows (0-based) that hold a value for which `matches` is true. */
export function rowsWhere(values: Vector, width: number, matches: (value: number) => boolean): readonly number[] {
  const rows: number[] = [];
  const total = Math.ceil(values.length / width);
  for (let row = 0; row < total; row += 1) {
    const end = Math.min(values.length, (row + 1) * width);
    for (let i = row * width; i < end; i += 1) {
      if (matches(values[i]!)) {
        rows.push(row);
        break;
      }
    }
  }
  return rows;
}

/** The samples (0-based, of `size` numbers) with a row of `width` numbers whose sum matches. */
export function rowsWhereSum(values: Vector, width: number, size: number, matches: (sum: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let start = 0; start + width <= values.length; start += width) {
    let sum = 0;
    for (let i = start; i < start + width; i += 1) sum += values[i]!;
    const row = Math.floor(start / size);
    if (matches(sum) && rows.at(-1) !== row) rows.push(row);
  }
  return rows;
}

/** Rows that are in one list or the other, ascending. */
export function unionOf(some: readonly number[], others: readonly number[]): readonly number[] {
  return [...new Set([...some, ...others])].sort((a, b) => a - b);
}
