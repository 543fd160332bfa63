import type { ThresholdCurve } from '../../src/protocol/taskViews';
import type { Theme } from '../theme';
import { AXIS_WIDTH, axis, chartOptions, type Drawing } from './drawing';

/** A curve of rates in the unit square, with the line of chance. Steps of a precision curve go up before they go on. */
export function ratesDrawing(
  theme: Theme,
  curve: ThresholdCurve,
  titles: { readonly x: string; readonly y: string },
  chance: readonly [{ readonly x: number; readonly y: number }, { readonly x: number; readonly y: number }],
): Drawing {
  // The rates do not fall along the curve, so its points come sorted by x.
  const points = Array.from(curve.x, (x, index) => ({ x, y: curve.y[index]! })).filter(({ y }) => Number.isFinite(y));
  return {
    type: 'scatter',
    data: {
      datasets: [
        { type: 'line' as const, data: points, pointRadius: 0, borderColor: theme.curve, borderWidth: 2, order: 1, clip: false },
        {
          type: 'line' as const,
          data: [...chance],
          pointRadius: 0,
          borderColor: theme.muted,
          borderWidth: 1.5,
          borderDash: [6, 4],
          order: 2,
        },
      ],
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: titles.x, min: 0, max: 1, most: 6 }),
      axis(theme, { title: titles.y, min: 0, max: 1, most: 6, width: AXIS_WIDTH }),
    ),
    stops: { x: points.map(({ x }) => x), y: points.map(({ y }) => y), near: 0 },
  };
}
