import type { Histogram } from '../../protocol/views';
import { countBelow, countUpTo, quantileOf, type Sorted } from './sorted';

/** Enough bins to show two humps, few enough to point at one. */
const BINS = 48;

/** Ratio of the largest to the smallest size from which a logarithmic axis reads better. */
const TWO_DECADES = 100;

/** Counts over `bins` equal bins from `from` to `to` (defaults: smallest to largest value). Every finite value is counted; those outside go into the end bins. */
export function linearHistogram(sorted: Sorted, from?: number, to?: number, bins = BINS): Histogram {
  const { values, nonFinite } = sorted;
  const [low, high] = apart(from ?? values[0] ?? 0, to ?? values[values.length - 1] ?? 1);
  const edges = spaced(low, high, bins);
  return { edges, counts: countsBetween(values, edges), scale: 'linear', zeros: 0, nonFinite };
}

/**
 * Counts of values ≥ 0 over bins of equal width in log10, exact zeros apart. The first bin begins at the 0.5 % quantile of
 * the positive values and holds all below it: a single 1e-9 would stretch the axis over ten empty decades.
 */
export function logHistogram(sorted: Sorted, bins = BINS): Histogram {
  const { values, nonFinite } = sorted;
  const zeros = countUpTo(values, 0);
  const positive = values.subarray(zeros);
  const largest = positive[positive.length - 1] ?? 1;
  const [low, high] = apart(Math.log10(quantileOf(positive, 0.005) || largest), Math.log10(largest));
  const edges = spaced(low, high, bins).map(power => 10 ** power);
  return { edges, counts: countsBetween(positive, edges), scale: 'log', zeros, nonFinite };
}

/** Counts of signed values over bins of equal width in sign(x)·log10(1 + |x| / constant), exact zeros apart. */
export function symlogHistogram(sorted: Sorted, constant: number, bins = BINS): Histogram {
  const { values, nonFinite } = sorted;
  const bend = (x: number) => Math.sign(x) * Math.log10(1 + Math.abs(x) / constant);
  const unbend = (s: number) => Math.sign(s) * constant * (10 ** Math.abs(s) - 1);
  const [low, high] = apart(bend(values[0] ?? 0), bend(values[values.length - 1] ?? 1));
  const edges = spaced(low, high, bins).map(unbend);
  const counts = countsBetween(values, edges);
  const zeros = countUpTo(values, 0) - countBelow(values, 0);
  // Zeros lie in the one bin that holds 0: the last whose left edge is at most 0.
  const zeroBin = Math.max(0, Math.min(bins - 1, countUpTo(edges, 0) - 1));
  counts[zeroBin] = counts[zeroBin]! - zeros;
  return { edges, counts, scale: 'symlog', zeros, nonFinite };
}

/** The histogram of losses: logarithmic when none is negative and they span two decades, else linear. */
export function lossHistogram(sorted: Sorted): Histogram {
  const { values } = sorted;
  const positive = values.subarray(countUpTo(values, 0));
  const isWide = quantileOf(positive, 1) / quantileOf(positive, 0.005) >= TWO_DECADES;
  return (values[0] ?? 0) >= 0 && isWide ? logHistogram(sorted) : linearHistogram(sorted);
}

/** Two ends that differ: a bin of width 0 cannot be drawn. */
function apart(low: number, high: number): [number, number] {
  if (high > low) return [low, high];
  const half = Math.abs(low) * 0.05 || 0.5;
  return [low - half, low + half];
}

function spaced(low: number, high: number, bins: number): Float64Array {
  return Float64Array.from({ length: bins + 1 }, (_, i) => (i === bins ? high : low + ((high - low) / bins) * i));
}

/** A value on an inner edge belongs to the bin on its right. */
export function countsBetween(values: Float64Array, edges: Float64Array): Float64Array {
  const bins = edges.length - 1;
  const counts = new Float64Array(bins);
  let before = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const upTo = bin === bins - 1 ? values.length : countBelow(values, edges[bin + 1]!);
    counts[bin] = upTo - before;
    before = upTo;
  }
  return counts;
}
