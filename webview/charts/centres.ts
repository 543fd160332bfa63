import type { Chart } from 'chart.js';
import type { Histogram } from '../../src/protocol/views';
import type { Theme } from '../theme';
import { type BarWords, barsDrawing } from './bars';
import { binPosition } from './binAxis';
import type { Drawing } from './drawing';

/** A place on the axis of a histogram, with its name. */
export interface Centre {
  readonly at: number;
  readonly label: string;
}

/** A histogram under the centres that losses aim at: one labelled line each, the labels below one another so that none covers another. */
export function centresDrawing(theme: Theme, histogram: Histogram, centres: readonly Centre[], titles: BarWords): Drawing {
  return { ...barsDrawing(theme, histogram, titles), above: chart => drawCentres(chart, theme, histogram, centres) };
}

function drawCentres({ ctx, chartArea, scales }: Chart, theme: Theme, histogram: Histogram, centres: readonly Centre[]): void {
  const lineHeight = theme.fontSize + 4;
  ctx.save();
  ctx.font = `${theme.fontSize}px ${theme.font}`;
  ctx.textBaseline = 'top';
  ctx.strokeStyle = theme.curve;
  ctx.lineWidth = 1.5;
  for (const [index, { at, label }] of centres.entries()) {
    const x = scales.x!.getPixelForValue(binPosition(histogram, at));
    const top = chartArea.top + index * lineHeight;
    ctx.beginPath();
    ctx.moveTo(x, top + lineHeight / 2);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
    const width = ctx.measureText(label).width;
    const isRight = x + 10 + width <= chartArea.right;
    const start = isRight ? x + 8 : x - 8 - width;
    // The bars must not shine through the label.
    ctx.fillStyle = theme.background;
    ctx.fillRect(start - 2, top, width + 4, lineHeight);
    ctx.fillStyle = theme.foreground;
    ctx.fillText(label, start, top + 2);
    ctx.beginPath();
    ctx.arc(x, top + lineHeight / 2, 3, 0, 2 * Math.PI);
    ctx.fillStyle = theme.curve;
    ctx.fill();
  }
  ctx.restore();
}
