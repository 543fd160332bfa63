import { type AxisCase, ONLY } from '../axes';
import type { Batch, ResolvedParameters } from '../definition';
import { distance, type Metric } from './_minkowski';

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
