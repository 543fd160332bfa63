import type { Vector } from '../arrays';
import { sign } from '../numerics';

/** Sums of squares between these bounds have neither overflowed nor lost digits to underflow. */
export const SMALLEST = 1e-280;
export const LARGEST = 1e280;

/** Which distance: the degree p of the norm, and the ε that is added to every coordinate difference. */
export interface Metric {
  readonly p: number;
  readonly eps: number;
}

/**
 * ‖u‖_p with u = a − b + ε over one row: Σ|u_i| for p = 1, √Σu_i² for p = 2. For other p, and where squares overflow or underflow,
 *
 *     ‖u‖_p = m·(Σ (|u_i|/m)^p)^(1/p),   m = max |u_i|, so that no power exceeds 1
 */
export function distance(a: Vector, b: Vector, start: number, end: number, { p, eps }: Metric): number {
  let sum = 0;
  if (p === 1) {
    for (let i = start; i < end; i++) sum += Math.abs(a[i]! - b[i]! + eps);
    return sum;
  }
  if (p === 2) {
    for (let i = start; i < end; i++) {
      const u = a[i]! - b[i]! + eps;
      sum += u * u;
    }
    if (sum > SMALLEST && sum < LARGEST) return Math.sqrt(sum);
  }
  let m = 0;
  for (let i = start; i < end; i++) m = Math.max(m, Math.abs(a[i]! - b[i]! + eps));
  if (m === 0 || !Number.isFinite(m)) return m;
  sum = 0;
  for (let i = start; i < end; i++) sum += (Math.abs(a[i]! - b[i]! + eps) / m) ** p;
  return m * sum ** (1 / p);
}

/**
 * Adds factor·∂‖u‖_p/∂a_i, with u = a − b + ε and its norm in `length`:
 *
 *     ∂‖u‖_p/∂a_i = sign(u_i)·(|u_i|/‖u‖)^(p−1):   sign(u_i) for p = 1, u_i/‖u‖ for p = 2
 *
 * At u = 0, the tip of the cone, 0 lies among the slopes and is added.
 */
export function addSlopes(
  out: Float64Array,
  a: Vector,
  b: Vector,
  start: number,
  end: number,
  { p, eps }: Metric,
  length: number,
  factor: number,
): void {
  if (length === 0) return;
  const scale = factor / length;
  if (p === 2 && Number.isFinite(scale)) {
    for (let i = start; i < end; i++) out[i]! += (a[i]! - b[i]! + eps) * scale;
    return;
  }
  if (p === 1) {
    const size = Number.isNaN(length) ? length : factor;
    for (let i = start; i < end; i++) out[i]! += sign(a[i]! - b[i]! + eps) * size;
    return;
  }
  for (let i = start; i < end; i++) {
    const u = a[i]! - b[i]! + eps;
    out[i]! += factor * sign(u) * (Math.abs(u) / length) ** (p - 1);
  }
}
