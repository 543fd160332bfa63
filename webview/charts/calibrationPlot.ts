import type { Chart } from 'chart.js';
import type { CalibrationView } from '../../src/protocol/taskViews';
import type { Theme } from '../theme';
import { axis, chartOptions, type Drawing } from './drawing';

/** Observed share over predicted probability, a point a bin with its interval; dashed where the two are equal. The size of a point tells of its rows. */
export function calibrationDrawing(theme: Theme, view: CalibrationView, titles: { readonly x: string; readonly y: string }): Drawing {
  const most = view.count.reduce((largest, count) => Math.max(largest, count), 1);
  const points = Array.from(view.predicted, (x, index) => ({ x, y: view.observed[index]! }));
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          type: 'line' as const,
          data: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
          pointRadius: 0,
          borderColor: theme.muted,
          borderWidth: 1.5,
          borderDash: [6, 4],
          order: 2,
        },
        {
          type: 'line' as const,
          data: points,
          pointRadius: Array.from(view.count, count => 3 + 4 * Math.sqrt(count / most)),
          pointBackgroundColor: theme.rows,
          pointBorderColor: theme.background,
          borderColor: theme.rows,
          borderWidth: 1.5,
          order: 1,
        },
      ],
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: titles.x, min: 0, max: 1, most: 6 }),
      axis(theme, { title: titles.y, min: 0, max: 1, most: 6 }),
    ),
    below: chart => drawIntervals(chart, theme, view),
    stops: { x: points.map(({ x }) => x), y: points.map(({ y }) => y), near: 0 },
  };
}

function drawIntervals({ ctx, scales }: Chart, theme: Theme, { predicted, low, high }: CalibrationView): void {
  const CAP = 4;
  ctx.save();
  ctx.strokeStyle = theme.foreground;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  for (let bin = 0; bin < predicted.length; bin += 1) {
    const x = scales.x!.getPixelForValue(predicted[bin]!);
    const [bottom, top] = [scales.y!.getPixelForValue(low[bin]!), scales.y!.getPixelForValue(high[bin]!)];
    ctx.moveTo(x, bottom);
    ctx.lineTo(x, top);
    for (const end of [bottom, top]) {
      ctx.moveTo(x - CAP, end);
      ctx.lineTo(x + CAP, end);
    }
  }
  ctx.stroke();
  ctx.restore();
}
