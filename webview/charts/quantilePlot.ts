import type { Series } from '../../src/protocol/views';
import { faded, type Theme } from '../theme';
import { axis, chartOptions, type Drawing, rangeOf } from './drawing';

/** Quantiles of residuals over those of a normal distribution, with the line on which normal residuals would lie. */
export function quantileDrawing(
  theme: Theme,
  { x, y }: Series,
  line: { readonly slope: number; readonly intercept: number },
  titles: { readonly x: string; readonly y: string },
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
          data: [on(from), on(to)],
          pointRadius: 0,
          borderColor: theme.muted,
          borderWidth: 1.5,
          borderDash: [6, 4],
          order: 2,
        },
        {
          data: Array.from(x, (at, index) => ({ x: at, y: y[index]! })),
          pointRadius: 2.5,
          pointBackgroundColor: faded(theme, theme.rows, 0.72),
          pointBorderColor: theme.rows,
          pointBorderWidth: 1,
          order: 1,
        },
      ],
    } as Drawing['data'],
    options: chartOptions(axis(theme, { title: titles.x, min: from, max: to, most: 8 }), axis(theme, { title: titles.y, most: 7 })),
    stops: { x, y, near: x.length },
  };
}
