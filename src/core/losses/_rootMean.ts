import type { Vector } from '../arrays';
import type { Batch } from '../definition';

/** Sums of squares between these bounds have neither overflowed nor lost digits to underflow. */
const SMALLEST = 1e-280;
const LARGEST = 1e280;

/**
 * The root of Σ w·e²/D, the root of Σ w·e², and the derivative of the first; `squares` is Σ w·e² as plainly summed.
 *
 *     ∂/∂pᵢ √(Σ w e²/D) = w eᵢ / (D · RMSE)
 *     with m = max |e|:  RMSE = m·√(Σ w (e/m)²/D)        and        w eᵢ/(D · RMSE) = w (eᵢ/m) / (D · (RMSE/m))
 *
 * The second form is for squares that overflow (|e| > 1e154) or underflow (|e| < 1e-162). No errors at all: value and derivative 0
 * (automatic differentiation gives 0/0). An infinite error: Infinity, with derivative 0 for the finite ones.
 */
export function rootMeanSquare(
  gradient: Float64Array,
  { target, prediction, count }: Batch,
  weight: Vector | undefined,
  denominator: number,
  squares: number,
): { sum: number; mean: number } {
  const isSafe = squares > SMALLEST && squares < LARGEST;
  const scale = isSafe ? 1 : scaleOf(target, prediction, count);
  const total = isSafe ? squares : squaresOf(target, prediction, weight, scale, count);
  const root = Math.sqrt(total / denominator);
  const slope = root === 0 ? 0 : 1 / (denominator * root * scale);
  if (weight) for (let i = 0; i < count; i++) gradient[i] = weight[i]! * (prediction[i]! - target[i]!) * slope;
  else for (let i = 0; i < count; i++) gradient[i] = (prediction[i]! - target[i]!) * slope;
  return { sum: scale * Math.sqrt(total), mean: scale * root };
}

/** max |e|; 1 where nothing can be divided by it. */
function scaleOf(target: Vector, prediction: Vector, count: number): number {
  let largest = 0;
  for (let i = 0; i < count; i++) largest = Math.max(largest, Math.abs(prediction[i]! - target[i]!));
  return largest === 0 || largest === Number.POSITIVE_INFINITY ? 1 : largest;
}

/** Σ w (e/m)². */
function squaresOf(target: Vector, prediction: Vector, weight: Vector | undefined, scale: number, count: number): number {
  let total = 0;
  for (let i = 0; i < count; i++) {
    const ratio = (prediction[i]! - target[i]!) / scale;
    total += (weight ? weight[i]! : 1) * ratio * ratio;
  }
  return total;
}
