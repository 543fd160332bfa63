import type { Vector } from '../arrays';
import { quickExp } from '../quick';

// Softmax and its logarithm over one row of logits x_start … x_{end−1}, with m = x_k the largest:
//
//     S_j = e^x_j / Σ e^x_i = e^(x_j − m) / (1 + rest),        rest = Σ_{i≠k} e^(x_i − m)
//     −ln S_j = ln Σ e^x_i − x_j = (m − x_j) + log1p(rest)
//
// The maximum's own 1 is kept out of `rest`, so that a loss of 1e-20 keeps its digits (log1p) and so does
// 1 − S_k = rest / (1 + rest). No exponent is positive, so nothing overflows; a logit of −∞ has S = 0.

/** Σ_{i≠k} e^(x_i − m). */
export function restOf(logits: Vector, start: number, end: number, k: number): number {
  const m = logits[k]!;
  let rest = 0;
  for (let i = start; i < k; i++) rest += quickExp(logits[i]! - m);
  for (let i = k + 1; i < end; i++) rest += quickExp(logits[i]! - m);
  return rest;
}

/** Writes every e^(x_i − m) into `out` and returns the sum without the maximum's. */
export function powersOf(out: Float64Array, logits: Vector, start: number, end: number, k: number): number {
  const m = logits[k]!;
  let rest = 0;
  for (let i = start; i < end; i++) {
    const power = quickExp(logits[i]! - m);
    out[i] = power;
    if (i !== k) rest += power;
  }
  return rest;
}
