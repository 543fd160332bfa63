import type { Vector } from '../../core/arrays';

/** One bin of a calibration plot. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean predicted probability, and the share of rows that were positive. */
  readonly predicted: number;
  readonly observed: number;
  /** Wilson's 95 % interval of the observed share. */
  readonly low: number;
  readonly high: number;
}

export interface Calibration {
  /** Bins that hold a row, ascending. */
  readonly bins: readonly CalibrationBin[];
  /** Expected calibration error: the mean distance of observed from predicted, weighted by the rows of each bin. */
  readonly error: number;
}

/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/** Bins of equal width over [0, 1]; a probability of 1 belongs to the last. `isHit` tells whether what was predicted came true. */
export function calibrationOf(probabilities: Vector, isHit: (index: number) => boolean, bins: number): Calibration {
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  const hits = new Float64Array(bins);
  for (let i = 0; i < probabilities.length; i += 1) {
    const probability = probabilities[i]!;
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(probability * bins)));
    counts[bin]! += 1;
    sums[bin]! += probability;
    if (isHit(i)) hits[bin]! += 1;
  }
  const filled = Array.from(counts.keys()).filter(bin => counts[bin]! > 0);
  const found = filled.map((bin): CalibrationBin => {
    const count = counts[bin]!;
    const observed = hits[bin]! / count;
    const [low, high] = wilson(observed, count);
    return { from: bin / bins, to: (bin + 1) / bins, count, predicted: sums[bin]! / count, observed, low, high };
  });
  const error =
    found.reduce((sum, { count, observed, predicted }) => sum + count * Math.abs(observed - predicted), 0) / probabilities.length;
  return { bins: found, error };
}

/** Wilson's score interval of a share among `count` rows, at 95 %. */
export function wilson(share: number, count: number): readonly [number, number] {
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = (Z / (1 + z2 / count)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count * count));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
