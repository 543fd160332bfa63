import type { Vector } from '../../core/arrays';
import type { Binning } from '../../protocol/taskViews';
import { sortedFinite } from './sorted';

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
  /** What its rows cost together; NaN where no loss was given. */
  readonly loss: number;
}

export interface Calibration {
  /** Bins that hold a row, ascending. */
  readonly bins: readonly CalibrationBin[];
  /** Expected calibration error: the mean distance of observed from predicted, weighted by the rows of each bin. */
  readonly error: number;
}

/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Bins of equal width over [0, 1] (a probability of 1 belongs to the last), or of equally many rows, where equal probabilities stay together.
 * `isHit` tells whether what was predicted came true.
 */
export function calibrationOf(
  probabilities: Vector,
  isHit: (index: number) => boolean,
  bins: number,
  binning: Binning = 'uniform',
  loss?: Float64Array,
): Calibration {
  const edges =
    binning === 'quantile' ? quantileEdges(probabilities, bins) : Float64Array.from({ length: bins + 1 }, (_, bin) => bin / bins);
  return inBins(probabilities, isHit, edges, loss);
}

/** Edges that hold equally many probabilities between them; fewer where many are alike. From 0 to 1. */
function quantileEdges(probabilities: Vector, bins: number): Float64Array {
  const { values } = sortedFinite(probabilities);
  const inner = Array.from({ length: bins - 1 }, (_, bin) => values[Math.floor(((bin + 1) * values.length) / bins)] ?? 1);
  return Float64Array.from([...new Set([0, ...inner.filter(edge => edge > 0 && edge < 1), 1])]);
}

function inBins(probabilities: Vector, isHit: (index: number) => boolean, edges: Float64Array, loss?: Float64Array): Calibration {
  const bins = edges.length - 1;
  const losses = new Float64Array(bins).fill(loss ? 0 : Number.NaN);
  const counts = new Float64Array(bins);
  const sums = new Float64Array(bins);
  const hits = new Float64Array(bins);
  for (let i = 0; i < probabilities.length; i += 1) {
    const probability = probabilities[i]!;
    const bin = binOf(edges, probability);
    if (loss) losses[bin]! += loss[i]!;
    counts[bin]! += 1;
    sums[bin]! += probability;
    if (isHit(i)) hits[bin]! += 1;
  }
  const filled = Array.from(counts.keys()).filter(bin => counts[bin]! > 0);
  const found = filled.map((bin): CalibrationBin => {
    const count = counts[bin]!;
    const observed = hits[bin]! / count;
    const [low, high] = wilson(observed, count);
    return { from: edges[bin]!, to: edges[bin + 1]!, count, predicted: sums[bin]! / count, observed, low, high, loss: losses[bin]! };
  });
  const error =
    found.reduce((sum, { count, observed, predicted }) => sum + count * Math.abs(observed - predicted), 0) / probabilities.length;
  return { bins: found, error };
}

/** The last bin whose lower edge is not above the probability. */
function binOf(edges: Float64Array, probability: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= probability) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Wilson's score interval of a share among `count` rows, at 95 %. */
export function wilson(share: number, count: number): readonly [number, number] {
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = (Z / (1 + z2 / count)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count * count));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
