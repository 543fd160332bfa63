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
