import type { Vector } from '../core/arrays';

/** Values looked at: an image tells within its first hundred thousand. */
const SAMPLE = 100_000;

/**
 * How much more often than by chance neighbours in a grid agree on being above `threshold`, in the direction where they agree less:
 * (agreement − expected) / (1 − expected). Near 0 for independent labels, near 1 for the inside of shapes.
 */
export function neighbourAgreement(values: Vector, rows: number, width: number, threshold = 0.5): number {
  const used = Math.min(rows, Math.max(2, Math.floor(SAMPLE / width)));
  let ones = 0;
  let across = 0;
  let down = 0;
  for (let row = 0; row < used; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const isOn = values[row * width + column]! > threshold;
      if (isOn) ones += 1;
      if (column > 0 && isOn === values[row * width + column - 1]! > threshold) across += 1;
      if (row > 0 && isOn === values[(row - 1) * width + column]! > threshold) down += 1;
    }
  }
  const share = ones / (used * width);
  const expected = share * share + (1 - share) * (1 - share);
  if (expected >= 1) return 0;
  const excess = (agreement: number) => (agreement - expected) / (1 - expected);
  return Math.min(excess(across / (used * (width - 1))), excess(down / ((used - 1) * width)));
}
