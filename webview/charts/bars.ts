import type { Histogram } from '../../src/protocol/views';
import { faded, type Theme } from '../theme';
import { type BinTick, binPosition, binTicks } from './binAxis';
import { axis, chartOptions, type Drawing } from './drawing';

/** One bar: where it stands on the axis that counts bins, how many rows it holds, and what it is for. */
export interface Bar {
  readonly at: number;
  readonly count: number;
  /** Limits of the bin; absent for the bars of exact zeros and of values that are not finite. */
  readonly from?: number;
  readonly to?: number;
  readonly special?: 'zero' | 'nonFinite';
}

/** Distance of the special bars from the bins, in bins. */
const APART = 2;

/** Bars of a histogram from left to right, exact zeros before and non-finite values after the bins, as own bars. */
export function barsOf({ edges, counts, zeros, nonFinite, scale }: Histogram): Bar[] {
  const bins = Array.from(counts, (count, index): Bar => ({ at: index + 0.5, count, from: edges[index]!, to: edges[index + 1]! }));
  const zero: Bar = { at: -APART + 0.5, count: zeros, special: 'zero' };
  // On a signed axis the zeros stand in the middle of the bins; as a bar of their own they are still to be seen.
  const before = zeros > 0 && scale !== 'linear' ? [zero] : [];
  const after: Bar[] = nonFinite > 0 ? [{ at: counts.length + APART - 0.5, count: nonFinite, special: 'nonFinite' }] : [];
  return [...before, ...bins, ...after];
}

export interface BarWords {
  readonly x: string;
  readonly y: string;
  readonly yLog: string;
  readonly nonFinite: string;
  /** What exact zeros are; absent for `= 0`, which no tick of the axis says. */
  readonly zero?: string;
}

/** A histogram as bars of equal width over a labelled axis. `signed` colours the sides of zero. */
export function barsDrawing(theme: Theme, histogram: Histogram, titles: BarWords, signed = false): Drawing {
  const bars = barsOf(histogram);
  const least = Math.min(0, bars[0]?.at ?? 0) - 0.5;
  const most = Math.max(histogram.counts.length, bars.at(-1)?.at ?? 0) + 0.5;
  const special: BinTick[] = bars
    .filter(bar => bar.special)
    .map(bar => ({ value: bar.at, label: bar.special === 'zero' ? (titles.zero ?? '= 0') : titles.nonFinite }));
  const isWide = isUneven(bars.map(bar => bar.count));
  const zeroAt = binPosition(histogram, 0);
  const colourOf = (bar: Bar) => (bar.special ? theme.muted : signed ? (bar.at < zeroAt ? theme.negative : theme.positive) : theme.rows);
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          data: bars.map(bar => ({ x: bar.at, y: bar.count })),
          backgroundColor: bars.map(bar => faded(theme, colourOf(bar), bar.special ? 0.5 : 0.75)),
          borderColor: bars.map(colourOf),
          borderWidth: 1,
          categoryPercentage: 1,
          barPercentage: 0.9,
          minBarLength: 2,
        },
      ],
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: titles.x, min: least, max: most, ticks: [...special, ...binTicks(histogram)], hideGrid: false }),
      axis(theme, isWide ? { title: titles.yLog, type: 'symlog', constant: 1, min: 0 } : { title: titles.y, min: 0, most: 6 }),
    ),
    stops: { x: bars.map(bar => bar.at), y: bars.map(bar => bar.count), near: 0 },
  };
}

/** True when the tallest bar would flatten the others: more than 100 times the middle one. */
export function isUneven(counts: Iterable<number>): boolean {
  const held = [...counts].filter(count => count > 0).sort((a, b) => a - b);
  return held.length > 2 && held.at(-1)! > 100 * held[held.length >> 1]!;
}
