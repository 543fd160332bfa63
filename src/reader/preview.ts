/** The first few values, as a Quick Pick shows them. */
export function previewOf(values: ArrayLike<number>, words?: readonly string[]): string {
  const shown = Array.from({ length: Math.min(5, values.length) }, (_, at) => words?.[values[at]!] ?? String(values[at]));
  return shown.join(', ') + (values.length > 5 ? ', …' : '');
}

/** The first two rows of a matrix with `width` values a row. */
export function rowPreview(values: Float64Array, width: number): string {
  const rows = Array.from(
    { length: Math.min(2, Math.floor(values.length / width)) },
    (_, row) => `[${previewOf(values.subarray(row * width, (row + 1) * width))}]`,
  );
  return rows.join(', ') + (values.length > 2 * width ? ', …' : '');
}
