import type { NamedArray, Vector } from '../../core/arrays';
import type { ArrayFacts } from '../facts';
import { sumTolerance } from '../rowFacts';

/** In which space the numbers of rows of probabilities are: `raw` is neither. */
export type Space = 'prob' | 'log' | 'raw';

/** Log-probabilities of a softmax in float32 may end above 0 by a rounding error. */
const ROUNDING = 1e-6;

/** What the numbers can be: probabilities (or shares of another sum) are not negative, their logarithms not positive. */
export function spaceOf({ min, max, outsideUnit }: ArrayFacts): Space {
  if (outsideUnit === 0) return 'prob';
  return max <= ROUNDING && min < 0 ? 'log' : 'raw';
}

/** Rows whose probabilities do not add up to 1. */
export interface UnevenRows {
  /** Rows of the first axis, 0-based, ascending. */
  readonly rows: readonly number[];
  /** Rows along the last axis that are uneven, of all that are finite. */
  readonly count: number;
  readonly all: number;
  readonly smallest: number;
  readonly largest: number;
}

/**
 * Rows along the last axis (an array with one axis is one row) that do not add up to 1, or have a negative probability. Numbers written with
 * d decimals may miss 1 by half a unit of the last one each (advisor.md 2.4); with a single decimal too, where more proves something.
 */
export function unevenRows({ values, shape }: NamedArray, decimals: number, space: 'prob' | 'log'): UnevenRows {
  const width = Math.max(1, shape.at(-1) ?? 1);
  const perRow = shape.length > 1 ? values.length / (shape[0] || 1) : values.length;
  const tolerance = toleranceOf(width, decimals, space);
  const rows: number[] = [];
  let count = 0;
  let all = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (let start = 0; start + width <= values.length; start += width) {
    const sum = sumOf(values, start, start + width, space);
    if (Number.isNaN(sum)) continue;
    all += 1;
    smallest = Math.min(smallest, sum);
    largest = Math.max(largest, sum);
    if (Math.abs(sum - 1) <= tolerance) continue;
    count += 1;
    const row = Math.floor(start / perRow);
    if (rows[rows.length - 1] !== row) rows.push(row);
  }
  return { rows, count, all, smallest, largest };
}

function toleranceOf(width: number, decimals: number, space: 'prob' | 'log'): number {
  const half = 0.5 * 10 ** -decimals;
  // A logarithm that is off by half a unit makes its probability, and so the sum, off by that part of it.
  if (space === 'log') return Math.max(1e-4, 1.1 * half);
  return decimals === 1 ? width * half : sumTolerance(width, decimals);
}

/** NaN for a row with a missing number; a probability of 0 has the logarithm −∞. */
function sumOf(values: Vector, start: number, end: number, space: 'prob' | 'log'): number {
  let sum = 0;
  for (let i = start; i < end; i += 1) sum += space === 'log' ? Math.exp(values[i]!) : values[i]!;
  return sum;
}
