import type { Histogram } from '../../src/protocol/views';
import { formatNumber } from '../../src/strings/numbers';
import { symlogTicks } from './symlog';

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
  return values.map(value => ({ value: binPosition(histogram, value), label: formatNumber(value, 3) }));
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

/** Round numbers in min … max. */
export function linearTicks(min: number, max: number, most: number): number[] {
  if (!(max > min)) return [min];
  const rough = (max - min) / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough * 0.999) ?? 10 * power;
  const ticks: number[] = [];
  for (let index = Math.ceil(min / step - 1e-9); index * step <= max + step * 1e-9; index += 1)
    ticks.push(Number((index * step).toPrecision(12)));
  return ticks;
}

/** Powers of ten in min … max; 1-2-5 steps when there is hardly a decade. */
export function logTicks(min: number, max: number, most: number): number[] {
  if (!(min > 0) || !(max > min)) return [min];
  const first = Math.ceil(Math.log10(min) - 1e-9);
  const last = Math.floor(Math.log10(max) + 1e-9);
  if (last - first < 2) {
    const steps: number[] = [];
    for (let decade = first - 1; decade <= last; decade += 1) for (const factor of [1, 2, 5]) steps.push(Number(`${factor}e${decade}`));
    return steps.filter(tick => tick >= min && tick <= max);
  }
  const step = Math.ceil((last - first + 1) / most);
  const ticks: number[] = [];
  for (let decade = first; decade <= last; decade += step) ticks.push(Number(`1e${decade}`));
  return ticks;
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
