import type { Line, Series } from '../../src/protocol/views';
import { formatSigned } from '../../src/strings/numbers';
import { faded, type Theme } from '../theme';
import { axis, chartOptions, type Drawing, rangeOf } from './drawing';
import { zeroLine } from './layers';
import { drawnResidualAxis, type ResidualAxis } from './residualAxis';

/** A straight line is bent with the axis: enough pieces for it to look smooth. */
const PIECES = 80;

/** Quantiles of residuals over those of a normal distribution, with the line on which normal residuals would lie. */
export function quantileDrawing(
  theme: Theme,
  { x, y }: Series,
  line: Line,
  titles: { readonly x: string; readonly y: string },
  residuals: ResidualAxis,
): Drawing {
  const [left, right] = rangeOf(x) ?? [-1, 1];
  const margin = (right - left || 1) * 0.04;
  const [from, to] = [left - margin, right + margin];
  const on = (at: number) => ({ x: at, y: line.intercept + line.slope * at });
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'line' as const,
          data: Array.from({ length: PIECES + 1 }, (_, piece) => on(from + ((to - from) * piece) / PIECES)),
          pointRadius: 0,
          borderColor: theme.foreground,
          borderWidth: 1.5,
          borderDash: [6, 4],
          order: 1,
        },
        {
          data: Array.from(x, (at, index) => ({ x: at, y: y[index]! })),
          pointRadius: 2.5,
          pointBackgroundColor: faded(theme, theme.rows, 0.72),
          pointBorderColor: theme.rows,
          pointBorderWidth: 1,
          order: 2,
        },
      ],
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: titles.x, min: from, max: to, most: 8 }),
      drawnResidualAxis(theme, residuals, titles.y, formatSigned),
    ),
    below: zeroLine(theme),
    stops: { x, y, near: x.length },
  };
}
