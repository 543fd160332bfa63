import { countUpTo, quantileOf, type Sorted } from '../summaries/sorted';

/** Makes MAD an estimate of the standard deviation of a normal distribution. */
const NORMAL_MAD = 0.6745;

/** Sorted errors from other sides, made once for each order of errors: a slider asks at every step. */
interface Sides {
  sizes?: Float64Array;
  scale?: number;
  sums?: Float64Array;
  squares?: Float64Array;
}

const sides = new WeakMap<Sorted, Sides>();

function sidesOf(errors: Sorted): Sides {
  const held = sides.get(errors) ?? {};
  sides.set(errors, held);
  return held;
}

/** Sizes of errors, ascending: both halves are in order already and are merged. */
export function sizesOf(errors: Sorted): Float64Array {
  const held = sidesOf(errors);
  held.sizes ??= merged(errors.values);
  return held.sizes;
}

function merged(values: Float64Array): Float64Array {
  const sizes = new Float64Array(values.length);
  let right = 0;
  while (right < values.length && values[right]! < 0) right += 1;
  let left = right - 1;
  for (let at = 0; at < sizes.length; at += 1) {
    const takesLeft = left >= 0 && (right >= values.length || -values[left]! <= values[right]!);
    sizes[at] = takesLeft ? -values[left]! : values[right]!;
    if (takesLeft) left -= 1;
    else right += 1;
  }
  return sizes;
}

/** The scale σ̂ of errors by their median absolute deviation, which outliers do not move; 0 where more than half are alike. */
export function scaleOf(errors: Sorted): number {
  const held = sidesOf(errors);
  held.scale ??= medianDeviation(errors.values) / NORMAL_MAD;
  return held.scale;
}

/** The median distance from the median: the distances of the sorted values fall, then rise, so they are merged like sizes. */
function medianDeviation(values: Float64Array): number {
  const median = quantileOf(values, 0.5);
  return quantileOf(merged(values.map(value => value - median)), 0.5);
}

/** Sums of the first errors: `sums[k]` of the k smallest. */
function sumsOf(errors: Sorted): Float64Array {
  const held = sidesOf(errors);
  if (!held.sums) {
    held.sums = new Float64Array(errors.values.length + 1);
    for (let k = 0; k < errors.values.length; k += 1) held.sums[k + 1] = held.sums[k]! + errors.values[k]!;
  }
  return held.sums;
}

/** What lies below and above a place: Σ (at − e) of the smaller errors, Σ (e − at) of the larger ones. */
export function reachOf(errors: Sorted, at: number, below: number): { readonly left: number; readonly right: number } {
  const sums = sumsOf(errors);
  const count = errors.values.length;
  return { left: below * at - sums[below]!, right: sums[count]! - sums[below]! - (count - below) * at };
}

/** What the errors beyond a size hold of the squared error; NaN where there is none. */
export function squaresBeyond(errors: Sorted, size: number): number {
  const sizes = sizesOf(errors);
  const held = sidesOf(errors);
  if (!held.squares) {
    held.squares = new Float64Array(sizes.length + 1);
    for (let k = 0; k < sizes.length; k += 1) held.squares[k + 1] = held.squares[k]! + sizes[k]! * sizes[k]!;
  }
  const whole = held.squares[sizes.length]!;
  return whole > 0 && Number.isFinite(whole) ? (whole - held.squares[countUpTo(sizes, size)]!) / whole : Number.NaN;
}
