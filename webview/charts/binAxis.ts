import type { Histogram } from '../../src/protocol/views';
import { formatNumber } from '../../src/strings/numbers';
import { linearTicks, logTicks, symlogTicks } from './ticks';

/** A labelled place on the axis of a histogram, in units of bins. */
export interface BinTick {
  readonly value: number;
  readonly label: string;
}

/**
 * Bars of a histogram stand side by side on an axis that counts bins, whatever the spacing of the edges; this puts round
 * numbers back onto that axis. Bin `i` covers i … i + 1.
 */
export function binTicks(histogram: Histogram, most = 7): BinTick[] {
  const { edges, scale } = histogram;
  if (edges.length < 2) return [];
  const min = edges[0]!;
  const max = edges[edges.length - 1]!;
  const values =
    scale === 'linear'
      ? linearTicks(min, max, most)
      : scale === 'log'
        ? logTicks(min, max, most)
        : symlogTicks(min, max, innermost(edges), most);
  const ticks = values.map(value => ({ value: binPosition(histogram, value), label: formatNumber(value, 3), isZero: value === 0 }));
  return apart(ticks, (edges.length - 1) / (2 * most)).map(({ value, label }) => ({ value, label }));
}

/** Leaves out ticks whose labels would run into those of others: round numbers near 0 lie close together on a bent axis. */
function apart<Tick extends { readonly value: number; readonly isZero: boolean }>(ticks: readonly Tick[], least: number): Tick[] {
  const kept: Tick[] = [];
  // Zero stays, then the outermost ones.
  const first = [...ticks].sort((a, b) => Number(b.isZero) - Number(a.isZero));
  for (const tick of first) if (kept.every(({ value }) => Math.abs(value - tick.value) >= least)) kept.push(tick);
  return kept.sort((a, b) => a.value - b.value);
}

/** Where a value lies on the axis that counts bins: exact at edges; between them by the spacing of the edges. */
export function binPosition({ edges, scale }: Pick<Histogram, 'edges' | 'scale'>, value: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle;
  }
  const from = edges[low]!;
  const to = edges[high]!;
  if (!(to > from)) return low;
  if (scale === 'log' && from > 0 && value > 0) return low + Math.log(value / from) / Math.log(to / from);
  return low + (value - from) / (to - from);
}

/** Smallest edge that is not zero: where the linear part of symlog bins ends. */
function innermost(edges: ArrayLike<number>): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < edges.length; index += 1) {
    const size = Math.abs(edges[index]!);
    if (size > 0 && size < smallest) smallest = size;
  }
  return Number.isFinite(smallest) ? smallest : 1;
}
