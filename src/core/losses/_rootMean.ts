import type { Vector } from '../arrays';
import type { Batch } from '../definition';

/**
 * The root of Σ w·e²/D, the root of Σ w·e², and the derivative of the first.
 *
 *     ∂/∂pᵢ √(Σ w e²/D) = w eᵢ / (D · RMSE)
 *     with m = max |e|:  RMSE = m·√(Σ w (e/m)²/D)        and        w eᵢ/(D · RMSE) = w (eᵢ/m) / (D · (RMSE/m))
 *
 * so that squares neither overflow (|e| > 1e154) nor underflow (|e| < 1e-162). No errors at all: value and derivative 0 (automatic
 * differentiation gives 0/0). An infinite error: Infinity, with derivative 0 for the finite ones.
 */
export function rootMeanSquare(
  gradient: Float64Array,
  { target, prediction, count }: Batch,
  weight: Vector | undefined,
  denominator: number,
): { sum: number; mean: number } {
  let largest = 0;
  for (let i = 0; i < count; i++) largest = Math.max(largest, Math.abs(prediction[i]! - target[i]!));
  const scale = largest === 0 || largest === Number.POSITIVE_INFINITY ? 1 : largest;
  let squares = 0;
  for (let start = 0; start < count; start += 4096)
    squares += squaresOf(target, prediction, weight, scale, start, Math.min(start + 4096, count));
  const root = Math.sqrt(squares / denominator);
  const slope = root === 0 ? 0 : 1 / (denominator * root * scale);
  for (let i = 0; i < count; i++) gradient[i] = (weight ? weight[i]! : 1) * (prediction[i]! - target[i]!) * slope;
  return { sum: scale * Math.sqrt(squares), mean: scale * root };
}

function squaresOf(target: Vector, prediction: Vector, weight: Vector | undefined, scale: number, start: number, end: number): number {
  let total = 0;
  for (let i = start; i < end; i++) {
    const ratio = (prediction[i]! - target[i]!) / scale;
    total += (weight ? weight[i]! : 1) * ratio * ratio;
  }
  return total;
}
