import type { Vector } from '../arrays';
import type { NumberParameter, ParameterValue } from '../definition';
import type { LossCode } from '../equivalent';
import { text } from '../text';
import { py } from './_code';

/** Sums of squares between these bounds have neither overflowed nor lost digits to underflow. */
const SMALLEST = 1e-280;
export const LARGEST = 1e280;

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
    'ε보다 짧은 길이는 ε으로 보아 영벡터의 코사인이 0이 됩니다. ε = 0이면 영벡터의 코사인은 정의되지 않습니다(NaN).',
  ),
};

/** Lengths of two vectors and the cosine between them. One object is made a call of a kernel and used for every row. */
export interface Angle {
  targetLength: number;
  length: number;
  cosine: number;
}

/**
 * ‖t‖ and ‖p‖, at least `floor`, and cos = t·p/(‖t‖‖p‖), in one pass. When a square overflows or underflows, the lengths are taken of
 * v/m with m = max |v_i|, and cos of the quotients t_i/‖t‖ and p_i/‖p‖, none of which exceeds 1. Infinite entries give NaN.
 */
export function measureAngle(angle: Angle, t: Vector, p: Vector, start: number, end: number, floor: number): void {
  let dot = 0;
  let tt = 0;
  let pp = 0;
  for (let i = start; i < end; i++) {
    const a = t[i]!;
    const b = p[i]!;
    dot += a * b;
    tt += a * a;
    pp += b * b;
  }
  if (tt > SMALLEST && tt < LARGEST && pp > SMALLEST && pp < LARGEST) {
    angle.targetLength = Math.max(Math.sqrt(tt), floor);
    angle.length = Math.max(Math.sqrt(pp), floor);
    angle.cosine = dot / (angle.targetLength * angle.length);
    return;
  }
  angle.targetLength = scaledLength(t, start, end, floor);
  angle.length = scaledLength(p, start, end, floor);
  angle.cosine = 0;
  for (let i = start; i < end; i++) angle.cosine += (t[i]! / angle.targetLength) * (p[i]! / angle.length);
}

export function scaledLength(v: Vector, start: number, end: number, floor: number): number {
  let m = 0;
  for (let i = start; i < end; i++) m = Math.max(m, Math.abs(v[i]!));
  if (m === 0 || !Number.isFinite(m)) return Math.max(m, floor);
  let squares = 0;
  for (let i = start; i < end; i++) squares += (v[i]! / m) * (v[i]! / m);
  return Math.max(m * Math.sqrt(squares), floor);
}

/**
 * `factor` times d cos/d p_i; by −1, which is the derivative of −cos and of 1 − cos:
 *
 *     ∂/∂p (p·t̂/‖p‖) = t̂/‖p‖ − (p·t̂) p/‖p‖³ = (t̂ − cos·p̂)/‖p‖
 *
 * Where the floor holds the length fixed, only the first term is left: t̂/ε.
 */
export function cosineDerivative(
  out: Float64Array,
  t: Vector,
  p: Vector,
  start: number,
  end: number,
  angle: Angle,
  floor: number,
  factor = -1,
): void {
  const { targetLength, length, cosine } = angle;
  const along = length === floor && floor > 0 ? 0 : cosine;
  const inverse = 1 / targetLength;
  const fall = along / length;
  const scale = factor / length;
  if (Number.isFinite(inverse) && Number.isFinite(scale))
    for (let i = start; i < end; i++) out[i] = (t[i]! * inverse - p[i]! * fall) * scale;
  else for (let i = start; i < end; i++) out[i] = (factor * (t[i]! / targetLength - along * (p[i]! / length))) / length;
}

/** Lines of NumPy that multiply the lengths of the two vectors of each row. */
export function lengthLines(floor: ParameterValue | undefined): string[] {
  const length = (array: string) => `np.maximum(np.linalg.norm(${array}, axis=-1), ${py(floor)})`;
  return [`lengths = ${length('target')} * ${length('prediction')}`];
}

/** scikit-learn code: `value` gives one number a row. */
export function pairedCosineCode(value: string): LossCode {
  return { imports: ['from sklearn.metrics.pairwise import paired_cosine_distances'], mean: `(${value}).mean()`, perSample: value };
}
