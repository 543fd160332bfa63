import type { Cloud, Line, PlotWindow } from '../../src/protocol/views';
import type { Theme } from '../theme';
import { cloudPoints } from './cloudPoints';
import { axis, chartOptions, type Drawing, orderByX, rangeOf } from './drawing';

/** Prediction against target on equal ranges, so that the diagonal is where predictions are right; with the line that fits them best. */
export function scatterDrawing(
  theme: Theme,
  view: Cloud,
  titles: { readonly x: string; readonly y: string },
  line?: Line,
  window?: PlotWindow,
): Drawing {
  const { density } = view;
  const order = orderByX(view.points.x);
  const x = order.map(index => view.points.x[index]!);
  const y = order.map(index => view.points.y[index]!);
  const extra = density ? [[density.xMin, density.xMax, density.yMin, density.yMax]] : [];
  const [low, high] = rangeOf(x, y, ...extra) ?? [0, 1];
  const margin = (high - low || 1) * 0.04;
  const range = { min: low - margin, max: high + margin };
  const [across, up] = window ? [endsOf(window.x), endsOf(window.y)] : [range, range];
  const points = cloudPoints(theme, view, x, y, 1);
  return {
    type: 'scatter',
    data: {
      datasets: [
        ...points.datasets,
        {
          type: 'line' as const,
          data: [
            { x: across.min, y: across.min },
            { x: across.max, y: across.max },
          ],
          pointRadius: 0,
          borderColor: theme.muted,
          borderWidth: 1.5,
          borderDash: [6, 4],
          order: 2,
        },
        ...(line ? fitted(theme, line, across) : []),
      ],
    } as Drawing['data'],
    options: chartOptions(axis(theme, { title: titles.x, ...across, most: 8 }), axis(theme, { title: titles.y, ...up, most: 7 })),
    below: points.below,
    stops: { x, y, near: x.length },
  };
}

function endsOf([min, max]: readonly [number, number]): { readonly min: number; readonly max: number } {
  return { min, max };
}

function fitted(theme: Theme, { slope, intercept }: Line, range: { readonly min: number; readonly max: number }) {
  const on = (x: number) => ({ x, y: intercept + slope * x });
  const drawn = (colour: string, width: number, order: number) => ({
    type: 'line' as const,
    data: [on(range.min), on(range.max)],
    pointRadius: 0,
    borderColor: colour,
    borderWidth: width,
    order,
  });
  // Under the diagonal, whose dashes let it be seen where the two are one; a rim keeps it apart from a density of its own colour.
  return [drawn(theme.curve, 2, 3), drawn(theme.background, 4.5, 4)];
}
