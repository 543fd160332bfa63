import type { Histogram } from '../../src/protocol/views';
import { formatCount } from '../../src/strings/numbers';
import { faded, type Theme } from '../theme';
import { type BinTick, binTicks } from './binAxis';
import { axis, chartOptions, type Drawing } from './drawing';

/** Two histograms over the same bins: the first downwards, the second upwards. Stops are the bins of the second, then those of the first. */
export function mirroredDrawing(
  theme: Theme,
  [down, up]: readonly [Histogram, Histogram],
  titles: { readonly x: string; readonly y: string },
  ticks: readonly BinTick[] = binTicks(up),
): Drawing {
  const bars = (histogram: Histogram, sign: 1 | -1, colour: string) => ({
    data: Array.from(histogram.counts, (count, bin) => ({ x: bin + 0.5, y: sign * count })),
    backgroundColor: faded(theme, colour, 0.75),
    borderColor: colour,
    borderWidth: 1,
    categoryPercentage: 1,
    barPercentage: 0.92,
    grouped: false,
  });
  const most = Math.max(1, ...down.counts, ...up.counts);
  const bins = up.counts.length;
  const at = Array.from({ length: bins }, (_, bin) => bin + 0.5);
  return {
    type: 'bar',
    data: { datasets: [bars(up, 1, theme.rows), bars(down, -1, theme.curve)] } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: titles.x, min: 0, max: bins, ticks }),
      axis(theme, { title: titles.y, min: -most * 1.05, max: most * 1.05, most: 7, label: value => formatCount(Math.abs(value)) }),
    ),
    stops: {
      x: [...at, ...at],
      y: [...Array.from(up.counts), ...Array.from(down.counts, count => -count)],
      near: 2 * bins,
      // The whole half of a bin counts as its bar, so that a small bar is found as easily as a tall one.
      at: (x, y) => Math.min(bins - 1, Math.max(0, Math.floor(x))) + (y >= 0 ? 0 : bins),
    },
  };
}
