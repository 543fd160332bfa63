import type { Stops } from './drawing';

/** Stops in pixels of the canvas, computed once a layout. */
export interface StopPixels {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** How close the pointer has to come to a point. */
const REACH = 28;

interface PixelScale {
  getPixelForValue(value: number): number;
}

export function pixelsOf(stops: Stops, xScale: PixelScale, yScale: PixelScale): StopPixels {
  const count = stops.x.length;
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  for (let index = 0; index < count; index += 1) {
    x[index] = xScale.getPixelForValue(stops.x[index]!);
    y[index] = yScale.getPixelForValue(stops.y[index]!);
  }
  return { x, y };
}

/** The stop that a pointer means: the closest of the first `near` within reach, else the closest of the rest along an axis; −1 for none. */
export function nearestStop(pixels: StopPixels, near: number, x: number, y: number, along: 'x' | 'y' = 'x'): number {
  let best = -1;
  let bestDistance = near < pixels.x.length ? (REACH / 2) ** 2 : REACH ** 2;
  for (let index = 0; index < near; index += 1) {
    const distance = (pixels.x[index]! - x) ** 2 + (pixels.y[index]! - y) ** 2;
    if (distance < bestDistance) {
      best = index;
      bestDistance = distance;
    }
  }
  if (best >= 0) return best;
  bestDistance = Number.POSITIVE_INFINITY;
  for (let index = near; index < pixels.x.length; index += 1) {
    const distance = along === 'x' ? Math.abs(pixels.x[index]! - x) : Math.abs(pixels.y[index]! - y);
    if (distance < bestDistance) {
      best = index;
      bestDistance = distance;
    }
  }
  return best;
}
