import type { Chart } from 'chart.js';
import type { CalibrationView } from '../../src/protocol/taskViews';
import { formatNumber } from '../../src/strings/numbers';
import { faded, type Theme } from '../theme';
import { AXIS_WIDTH, axis, chartOptions, type Drawing } from './drawing';

/** The strip of counts lies under the unit square, in units of its side. */
const STRIP_BOTTOM = -0.26;
const STRIP_TOP = -0.05;

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1].map(value => ({ value, label: formatNumber(value) }));

/** Observed share over predicted probability, a point a bin with its interval; dashed where the two are equal. Below, how many rows each bin holds. */
export function calibrationDrawing(theme: Theme, view: CalibrationView, titles: { readonly x: string; readonly y: string }): Drawing {
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
          pointRadius: 4.5,
          pointBackgroundColor: theme.rows,
          pointBorderColor: theme.background,
          borderColor: theme.rows,
          borderWidth: 1.5,
          order: 1,
          // A share of 0 or 1 is a whole point, too.
          clip: false,
        },
      ],
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: titles.x, min: 0, max: 1, ticks: TICKS }),
      axis(theme, { title: titles.y, min: STRIP_BOTTOM, max: 1, ticks: TICKS, width: AXIS_WIDTH }),
    ),
    below: chart => {
      drawCounts(chart, theme, view);
      drawIntervals(chart, theme, view);
    },
    stops: { x: points.map(({ x }) => x), y: points.map(({ y }) => y), near: 0 },
  };
}

function drawCounts({ ctx, scales }: Chart, theme: Theme, { from, to, count }: CalibrationView): void {
  const most = count.reduce((largest, rows) => Math.max(largest, rows), 1);
  const bottom = scales.y!.getPixelForValue(STRIP_BOTTOM);
  const tallest = bottom - scales.y!.getPixelForValue(STRIP_TOP);
  ctx.save();
  ctx.fillStyle = faded(theme, theme.rows, 0.6);
  ctx.strokeStyle = theme.background;
  for (let bin = 0; bin < count.length; bin += 1) {
    const [left, right] = [scales.x!.getPixelForValue(from[bin]!), scales.x!.getPixelForValue(to[bin]!)];
    // A row is seen, however many there are in other bins.
    const height = Math.max(1, (tallest * count[bin]!) / most);
    ctx.fillRect(left, bottom - height, right - left, height);
    ctx.strokeRect(left, bottom - height, right - left, height);
  }
  ctx.restore();
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
