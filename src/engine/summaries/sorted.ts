import type { Vector } from '../../core/arrays';
import { type Ranking, rankingOf } from './ranking';

/** The finite numbers of a series in ascending order, and how many others there were. Histograms and quantiles read off it. */
export interface Sorted {
  readonly values: Float64Array;
  readonly nonFinite: number;
}

/** Sorts all finite values of a series; 10^6 take about 90 ms. */
export function sortedFinite(series: Vector): Sorted {
  const { values, nonFinite } = finiteIn(rankingOf(series));
  return { values: values.reverse(), nonFinite };
}

/** The finite values of a ranking, turned round. */
export function finiteOf(ranking: Ranking): Sorted {
  const { values, nonFinite } = finiteIn(ranking);
  return { values: values.slice().reverse(), nonFinite };
}

/** The finite stretch of a ranking, not copied. */
function finiteIn({ values }: Ranking): Sorted {
  let start = 0;
  let end = values.length;
  while (start < end && !(values[start]! < Number.POSITIVE_INFINITY)) start += 1;
  while (end > start && values[end - 1] === Number.NEGATIVE_INFINITY) end -= 1;
  return { values: values.subarray(start, end), nonFinite: values.length - (end - start) };
}

/** How many of the ascending `values` are below `limit`. */
export function countBelow(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending `values` are at most `limit`. */
export function countUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The `share` quantile (0..1) of ascending values, linear between neighbours; NaN of nothing. */
export function quantileOf(values: Float64Array, share: number): number {
  if (values.length === 0) return Number.NaN;
  const place = share * (values.length - 1);
  const below = Math.floor(place);
  const low = values[below]!;
  const high = values[Math.min(below + 1, values.length - 1)]!;
  return low === high ? low : low + (high - low) * (place - below);
}
