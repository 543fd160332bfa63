import type { Chart, PointStyle } from 'chart.js';
import { clipArea, drawPoint, unclipArea } from 'chart.js/helpers';

/** How a line is drawn. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
}

/** How a point is drawn; `edge` without a width is none. */
export interface Marker {
  readonly style: PointStyle;
  readonly radius: number;
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
  /** Degrees. */
  readonly rotation?: number;
}

/** Where a point stands, in units of the axes. */
interface At {
  readonly x: number;
  readonly y: number;
}

/** Farther out no line is followed, in pixels: a pole has places at infinity. */
const FAR = 1e5;

/**
 * A line through samples, broken where one is no number. Painted by hand, as Chart.js keeps an element for every sample and builds
 * all of them again for every step of a slider.
 */
export function paintLine({ ctx, chartArea, scales }: Chart, x: ArrayLike<number>, y: ArrayLike<number>, stroke: Stroke): void {
  const half = stroke.width / 2;
  clipArea(ctx, { ...chartArea, top: chartArea.top - half, bottom: chartArea.bottom + half });
  ctx.beginPath();
  let isDown = false;
  for (let sample = 0; sample < x.length; sample += 1) {
    const height = y[sample]!;
    if (Number.isNaN(height)) {
      isDown = false;
      continue;
    }
    const across = scales.x!.getPixelForValue(x[sample]!);
    const up = Math.min(FAR, Math.max(-FAR, scales.y!.getPixelForValue(height)));
    if (isDown) ctx.lineTo(across, up);
    else ctx.moveTo(across, up);
    isDown = true;
  }
  ctx.strokeStyle = stroke.colour;
  ctx.lineWidth = stroke.width;
  ctx.lineJoin = 'round';
  ctx.setLineDash([...stroke.dash]);
  ctx.stroke();
  unclipArea(ctx);
}

/** Points, those at the edges whole. */
export function paintMarkers({ ctx, scales }: Chart, places: readonly At[], marker: Marker): void {
  const { style, radius, rotation = 0, edgeWidth } = marker;
  ctx.save();
  ctx.fillStyle = marker.fill;
  ctx.strokeStyle = marker.edge;
  ctx.lineWidth = edgeWidth;
  const options = { pointStyle: style, rotation, radius, borderWidth: edgeWidth };
  for (const { x, y } of places) drawPoint(ctx, options, scales.x!.getPixelForValue(x), scales.y!.getPixelForValue(y));
  ctx.restore();
}
