import type { NamedArray } from '../core/arrays';

/** Rows that are looked at: smoothing is the same in every row. */
const SAMPLE = 1000;

/**
 * The ε of label smoothing when every row is a one-hot row of C classes that was smoothed: 1 − ε + ε/C for one class and ε/C for the
 * others (Keras and PyTorch); undefined where rows are other distributions. Looks at the first thousand rows.
 */
export function smoothingOf({ values, shape }: NamedArray): number | undefined {
  const width = shape.at(-1) ?? 1;
  const rows = Math.min(SAMPLE, Math.floor(values.length / width));
  if (width < 2 || rows === 0) return undefined;
  let low: number | undefined;
  for (let row = 0; row < rows; row += 1) {
    let largest = row * width;
    for (let i = largest + 1; i < (row + 1) * width; i += 1) if (values[i]! > values[largest]!) largest = i;
    if (!(values[largest]! >= 0.5)) return undefined;
    for (let i = row * width; i < (row + 1) * width; i += 1) {
      if (i === largest) continue;
      low ??= values[i]!;
      // Printed values are rounded, each alike.
      if (Math.abs(values[i]! - low) > 1e-6) return undefined;
    }
  }
  // Printed shares are rounded: 0.0333 · 3 is 0.1 to two digits.
  return low !== undefined && low > 0 ? Number((low * width).toPrecision(2)) : undefined;
}
