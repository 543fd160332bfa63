import type { Histogram } from '../../src/protocol/views';
import { formatCount, formatSigned } from '../../src/strings/numbers';
import { faded, type Theme } from '../theme';
import { isUneven } from './bars';
import { axis, chartOptions, type Drawing } from './drawing';
import { zeroLine } from './layers';
import { drawnResidualAxis, type ResidualAxis } from './residualAxis';

/** A histogram of residuals that lies on its side, to stand beside the residual plot: its bars are as high as their bins are there. */
export function sideBarsDrawing(
  theme: Theme,
  { edges, counts }: Histogram,
  titles: { readonly x: string; readonly xLog: string; readonly y: string },
  residuals: ResidualAxis,
): Drawing {
  const most = Math.max(1, ...counts) * 1.06;
  const isWide = isUneven(counts);
  // There are no halves of rows.
  const label = (count: number) => (Number.isInteger(count) ? formatCount(count) : '');
  return {
    type: 'scatter',
    data: { datasets: [{ data: [] }] },
    options: chartOptions(
      axis(
        theme,
        isWide
          ? { title: titles.xLog, type: 'symlog', constant: 1, min: 0, max: most, label }
          : { title: titles.x, min: 0, max: most, most: 4, label },
      ),
      drawnResidualAxis(theme, residuals, titles.y, formatSigned),
    ),
    below: chart => {
      const { ctx, scales } = chart;
      const [x, y] = [scales.x!, scales.y!];
      ctx.save();
      for (let bin = 0; bin < counts.length; bin += 1) {
        if (counts[bin] === 0) continue;
        const colour = edges[bin]! < 0 ? theme.negative : theme.positive;
        const [bottom, top] = [y.getPixelForValue(edges[bin]!), y.getPixelForValue(edges[bin + 1]!)];
        const length = Math.max(2, x.getPixelForValue(counts[bin]!) - x.getPixelForValue(0));
        const gap = bottom - top > 8 ? 2 : 1;
        ctx.fillStyle = faded(theme, colour, 0.8);
        ctx.fillRect(x.getPixelForValue(0), top + gap / 2, length, Math.max(1, bottom - top - gap));
      }
      ctx.restore();
      zeroLine(theme)(chart);
    },
    stops: { x: counts, y: middles(edges, residuals.bend), near: 0, along: 'y' },
  };
}

/** The middle of each bin as it is drawn. */
function middles(edges: Float64Array, bend: number | undefined): Float64Array {
  const middle = (low: number, high: number) =>
    bend === undefined ? (low + high) / 2 : bend * Math.sinh((Math.asinh(low / bend) + Math.asinh(high / bend)) / 2);
  return Float64Array.from({ length: edges.length - 1 }, (_, bin) => middle(edges[bin]!, edges[bin + 1]!));
}
