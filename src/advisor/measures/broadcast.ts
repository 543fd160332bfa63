import type { NamedArray } from '../../core/arrays';
import { sizeOf } from '../../core/arrays';

/** The shape to which NumPy and PyTorch stretch two shapes, aligned at their last axes; undefined where they refuse. */
export function broadcastShape(one: readonly number[], other: readonly number[]): readonly number[] | undefined {
  const rank = Math.max(one.length, other.length);
  const [a, b] = [padded(one, rank), padded(other, rank)];
  if (a.some((axis, i) => axis !== b[i] && axis !== 1 && b[i] !== 1)) return undefined;
  return a.map((axis, i) => Math.max(axis, b[i]!));
}

/** True for two shapes that are equal once axes of length 1 are taken away, but not before; both hold the same numbers in the same order. */
export function differByOnes(one: NamedArray, other: NamedArray): boolean {
  const [a, b] = [one.shape, other.shape];
  if (one.ragged || other.ragged || one.values.length !== sizeOf(a) || other.values.length !== sizeOf(b)) return false;
  return !isSame(a, b) && isSame(withoutOnes(a), withoutOnes(b));
}

/**
 * The mean of (p − t)² over all pairs that stretching makes of two arrays whose shapes differ by axes of length 1. Along an axis that only
 * one of them has, every element meets every other, and the mean over such pairs is var(p) + var(t) + (mean p − mean t)²; axes that both have
 * pair one to one. Elements whose partner at the same place is not finite take no part. Undefined where the shapes are refused.
 */
export function stretchedSquaredError(target: NamedArray, prediction: NamedArray): number | undefined {
  const shape = broadcastShape(target.shape, prediction.shape);
  if (!shape) return undefined;
  const isShared = shape.map((_, i) => axisOf(target, shape.length, i) > 1 && axisOf(prediction, shape.length, i) > 1);
  const groups = shape.reduce((product, axis, i) => (isShared[i] ? product * axis : product), 1);
  const [ofTarget, ofPrediction] = [target, prediction].map(array => groupOf(array, shape, isShared));
  const sums = { target: new Moments(groups), prediction: new Moments(groups) };
  // Distances to the first target: large offsets keep their digits.
  const origin = firstFinite(target);
  for (let i = 0; i < target.values.length; i += 1) {
    const [t, p] = [target.values[i]! - origin, prediction.values[i]! - origin];
    if (!Number.isFinite(p - t)) continue;
    sums.target.add(ofTarget!(i), t);
    sums.prediction.add(ofPrediction!(i), p);
  }
  let total = 0;
  let pairs = 0;
  for (let group = 0; group < groups; group += 1) {
    const [t, p] = [sums.target.of(group), sums.prediction.of(group)];
    const count = t.count * p.count;
    if (count === 0) continue;
    total += count * (t.variance + p.variance + (p.mean - t.mean) ** 2);
    pairs += count;
  }
  return pairs > 0 ? total / pairs : undefined;
}

/** Count, sum and sum of squares of the elements of each group. */
class Moments {
  readonly #counts: Float64Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;

  constructor(groups: number) {
    this.#counts = new Float64Array(groups);
    this.#sums = new Float64Array(groups);
    this.#squares = new Float64Array(groups);
  }

  add(group: number, value: number): void {
    this.#counts[group]! += 1;
    this.#sums[group]! += value;
    this.#squares[group]! += value * value;
  }

  of(group: number): { readonly count: number; readonly mean: number; readonly variance: number } {
    const count = this.#counts[group]!;
    const mean = this.#sums[group]! / count;
    return { count, mean, variance: Math.max(0, this.#squares[group]! / count - mean * mean) };
  }
}

/** Which group the element `index` of an array belongs to: its place along the shared axes. */
function groupOf({ shape }: NamedArray, stretched: readonly number[], isShared: readonly boolean[]): (index: number) => number {
  const own = padded(shape, stretched.length);
  if (!isShared.includes(true)) return () => 0;
  return index => {
    let [rest, group, step] = [index, 0, 1];
    for (let axis = own.length - 1; axis >= 0; axis -= 1) {
      const length = own[axis]!;
      const place = rest % length;
      rest = (rest - place) / length;
      if (!isShared[axis]) continue;
      group += place * step;
      step *= length;
    }
    return group;
  };
}

function firstFinite({ values }: NamedArray): number {
  for (let i = 0; i < values.length; i += 1) if (Number.isFinite(values[i]!)) return values[i]!;
  return 0;
}

function axisOf({ shape }: NamedArray, rank: number, axis: number): number {
  return padded(shape, rank)[axis]!;
}

function padded(shape: readonly number[], rank: number): readonly number[] {
  return [...new Array<number>(rank - shape.length).fill(1), ...shape];
}

function withoutOnes(shape: readonly number[]): readonly number[] {
  return shape.filter(axis => axis !== 1);
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((axis, i) => axis === other[i]);
}
