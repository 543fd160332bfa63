import type { Vector } from '../arrays';
import type { NumberParameter } from '../definition';
import { text } from '../text';

/** Sums of squares between these bounds have neither overflowed nor lost digits to underflow. */
const SMALLEST = 1e-280;
const LARGEST = 1e280;

/** The floor under the length of a vector. */
export const lengthFloor: NumberParameter = {
  kind: 'number',
  name: 'eps',
  symbol: '\\varepsilon',
  label: 'ε',
  default: 1e-7,
  min: 0,
  max: 1,
  scale: 'log',
  about: text(
    'Lengths below ε count as ε, so that a zero vector has the cosine 0; with ε = 0 it has none (NaN).',
    'ε보다 짧은 길이는 ε으로 보아 영벡터의 코사인이 0이 됩니다. ε = 0이면 영벡터의 코사인은 없습니다(NaN).',
  ),
};

function largestOf(v: Vector, start: number, end: number): number {
  let largest = 0;
  for (let i = start; i < end; i++) largest = Math.max(largest, Math.abs(v[i]!));
  return largest;
}

/**
 * ‖v‖, at least `floor`. With m = max |v_i|, ‖v‖ = m·√Σ(v_i/m)² when the squares themselves would overflow or underflow.
 * Infinite entries give NaN directions later, as they should.
 */
export function lengthOf(v: Vector, start: number, end: number, floor: number): number {
  let squares = 0;
  for (let i = start; i < end; i++) squares += v[i]! * v[i]!;
  if (squares > SMALLEST && squares < LARGEST) return Math.max(Math.sqrt(squares), floor);
  const m = largestOf(v, start, end);
  if (m === 0 || !Number.isFinite(m)) return Math.max(m, floor);
  let scaled = 0;
  for (let i = start; i < end; i++) scaled += (v[i]! / m) * (v[i]! / m);
  return Math.max(m * Math.sqrt(scaled), floor);
}

/** cos = Σ (a_i/‖a‖)(b_i/‖b‖), with both lengths given; each factor is at most 1, so nothing overflows. */
export function cosineOf(a: Vector, b: Vector, start: number, end: number, lengthA: number, lengthB: number): number {
  let cosine = 0;
  for (let i = start; i < end; i++) cosine += (a[i]! / lengthA) * (b[i]! / lengthB);
  return cosine;
}

/**
 * d cos / d p_i times `sign`:
 *
 *     ∂/∂p (p·b̂/‖p‖) = b̂/‖p‖ − (p·b̂) p/‖p‖³ = (b̂ − cos·p̂)/‖p‖
 *
 * Where the floor holds the length fixed, only the first term is left: b̂/ε.
 */
export function cosineGradient(
  out: Float64Array,
  target: Vector,
  prediction: Vector,
  start: number,
  end: number,
  targetLength: number,
  length: number,
  cosine: number,
  floor: number,
  sign: number,
): void {
  const along = length === floor && floor > 0 ? 0 : cosine;
  for (let i = start; i < end; i++) out[i] = (sign * (target[i]! / targetLength - along * (prediction[i]! / length))) / length;
}
