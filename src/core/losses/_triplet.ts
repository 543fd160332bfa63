import { type AxisCase, ONLY } from '../axes';
import type { Batch, ResolvedParameters } from '../definition';
import { positivePart, step } from '../numerics';
import { addSlopes, distance, LARGEST, type Metric, SMALLEST } from './_minkowski';

/** The distances of one triplet. One object is made a call of a kernel and used for every row. */
export interface Distances {
  near: number;
  far: number;
  /** True when `far` is measured from the positive, which with `swap` may be nearer to the negative than the anchor is. */
  isSwapped: boolean;
}

export function measureTriplet(
  distances: Distances,
  { prediction, extra, width }: Batch,
  row: number,
  metric: Metric,
  swap: boolean,
): void {
  const [start, end] = [row * width, (row + 1) * width];
  distances.near = distance(prediction, extra.positive!, start, end, metric);
  distances.far = distance(prediction, extra.negative!, start, end, metric);
  distances.isSwapped = false;
  if (!swap) return;
  const other = distance(extra.positive!, extra.negative!, start, end, metric);
  if (other >= distances.far) return;
  distances.far = other;
  distances.isSwapped = true;
}

export function metricOf({ p, eps }: ResolvedParameters): Metric {
  return { p: p as number, eps: eps as number };
}

/** True where the triplet has a slope; at the kink, 0 lies between the slopes, and NaN propagates. */
export function isActive(gap: number, margin: number): boolean {
  return !(gap + margin <= 0);
}

/** Writes a row's derivative by the anchor: that of d₊, less that of d₋ when it depends on the anchor. */
export function writeDerivative(out: Float64Array, batch: Batch, row: number, metric: Metric, distances: Distances, margin: number): void {
  const { prediction, extra, width } = batch;
  const [start, end] = [row * width, (row + 1) * width];
  for (let i = start; i < end; i++) out[i] = 0;
  if (!isActive(distances.near - distances.far, margin)) return;
  addSlopes(out, prediction, extra.positive!, start, end, metric, distances.near, 1);
  if (!distances.isSwapped) addSlopes(out, prediction, extra.negative!, start, end, metric, distances.far, -1);
}

/**
 * Euclidean distances from the anchor, the usual case, values and gradient at once: both sums in one loop and both slopes in another.
 * Rows of which a square could overflow or underflow, or whose slope is not a number, go the long way.
 */
export function euclideanTriplets(values: Float64Array, gradient: Float64Array, batch: Batch, metric: Metric, margin: number): void {
  const { prediction, extra, count, width } = batch;
  const [positive, negative, { eps }, distances] = [extra.positive!, extra.negative!, metric, { near: 0, far: 0, isSwapped: false }];
  for (let row = 0, start = 0; row < count; row++, start += width) {
    const end = start + width;
    let near = 0;
    let far = 0;
    for (let i = start; i < end; i++) {
      const u = prediction[i]! - positive[i]! + eps;
      const v = prediction[i]! - negative[i]! + eps;
      near += u * u;
      far += v * v;
    }
    if (near > SMALLEST && near < LARGEST && far > SMALLEST && far < LARGEST) {
      near = Math.sqrt(near);
      far = Math.sqrt(far);
      const gap = near - far;
      values[row] = positivePart(gap + margin);
      const active = step(gap + margin);
      const pull = active / near;
      const push = active / far;
      for (let i = start; i < end; i++)
        gradient[i] = (prediction[i]! - positive[i]! + eps) * pull - (prediction[i]! - negative[i]! + eps) * push;
    } else {
      measureTriplet(distances, batch, row, metric, false);
      values[row] = positivePart(distances.near - distances.far + margin);
      writeDerivative(gradient, batch, row, metric, distances, margin);
    }
  }
}

/** In one dimension: the positive at −r and the negative at r, far enough apart, and the anchor between them with d₊ − d₋ = x. */
export const gapCase = ({ eps }: ResolvedParameters): AxisCase => ({
  label: ONLY,
  width: 1,
  fill(x, { prediction, direction, extra, at }) {
    const r = Math.max(1, Math.abs(x));
    extra.positive![at] = -r;
    extra.negative![at] = r;
    prediction[at] = 0.5 * x - (eps as number);
    direction[at] = 0.5;
  },
});
