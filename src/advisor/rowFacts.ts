import type { Vector } from '../core/arrays';

/** What the rules ask about the rows of a matrix. Rows with a non-finite value are left out. */
export interface RowFacts {
  /** Rows looked at. */
  readonly rows: number;
  /** How far a row sum may be from 1 and still count as 1, given the printed decimals. */
  readonly tolerance: number;
  /** Rows without a negative number whose sum is 1. */
  readonly simplex: number;
  /** Rows of zeros with a single 1. */
  readonly oneHot: number;
  /** Rows without a negative number whose sum is 100, within 1 or what the printed decimals allow. */
  readonly hundred: number;
  /** Rows of numbers ≤ 0 whose exponentials add up to 1. */
  readonly logSimplex: number;
  /** Rows of Euclidean norm 1, within 1e-3. */
  readonly unitNorm: number;
  readonly zeroNorm: number;
  readonly smallestNorm: number;
  readonly largestNorm: number;
  readonly smallestSum: number;
  readonly largestSum: number;
  /** True when each column adds up to 1: a softmax over the wrong axis. */
  readonly columnsSumToOne: boolean;
}

/** Norms of unit vectors may differ from 1 by this much. */
const NORM_TOLERANCE = 1e-3;

/**
 * How far the sum of `width` probabilities printed with `decimals` decimals may be from 1: each is rounded by at most half
 * a unit of its last digit. With fewer than two decimals a sum proves nothing, so only exact sums count.
 */
export function sumTolerance(width: number, decimals: number): number {
  const exact = Math.max(1e-6, width * 1e-7);
  if (decimals < 2) return exact;
  return Math.max(exact, Math.min(width * 0.5 * 10 ** -decimals, decimals >= 3 ? 0.02 : 0.2));
}

/** Counts kinds of rows in one pass over a row-major matrix. */
export class RowCounter {
  readonly #width: number;
  readonly #tolerance: number;
  readonly #percent: number;
  readonly #decimals: number;

  constructor(width: number, decimals: number) {
    this.#width = width;
    this.#decimals = decimals;
    this.#tolerance = sumTolerance(width, decimals);
    this.#percent = Math.max(1, Math.min(5, width * 0.5 * 10 ** -decimals));
  }

  count(values: Vector, rows: number): RowFacts {
    const width = this.#width;
    const tolerance = this.#tolerance;
    const percent = this.#percent;
    const columnTolerance = Math.max(1e-3, sumTolerance(rows, this.#decimals));
    let counted = 0;
    let simplex = 0;
    let oneHot = 0;
    let hundred = 0;
    let logSimplex = 0;
    let unitNorm = 0;
    let zeroNorm = 0;
    let smallestNorm = Number.POSITIVE_INFINITY;
    let largestNorm = 0;
    let smallestSum = Number.POSITIVE_INFINITY;
    let largestSum = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < rows; row += 1) {
      const start = row * width;
      let sum = 0;
      let squares = 0;
      let negatives = 0;
      let positives = 0;
      let ones = 0;
      let zeros = 0;
      for (let column = 0; column < width; column += 1) {
        const value = values[start + column]!;
        sum += value;
        squares += value * value;
        if (value < 0) negatives += 1;
        else if (value > 0) positives += 1;
        if (value === 1) ones += 1;
        else if (value === 0) zeros += 1;
      }
      if (!Number.isFinite(sum)) continue;
      counted += 1;
      const norm = Math.sqrt(squares);
      if (sum < smallestSum) smallestSum = sum;
      if (sum > largestSum) largestSum = sum;
      if (norm < smallestNorm) smallestNorm = norm;
      if (norm > largestNorm) largestNorm = norm;
      if (norm === 0) zeroNorm += 1;
      if (Math.abs(norm - 1) <= NORM_TOLERANCE) unitNorm += 1;
      if (ones === 1 && zeros === width - 1) oneHot += 1;
      if (negatives === 0) {
        if (Math.abs(sum - 1) <= tolerance) simplex += 1;
        else if (Math.abs(sum - 100) <= percent) hundred += 1;
      } else if (positives === 0) {
        let mass = 0;
        for (let column = 0; column < width; column += 1) mass += Math.exp(values[start + column]!);
        // Log-probabilities printed with d decimals carry that relative error into each exponential.
        if (Math.abs(mass - 1) <= Math.max(1e-4, tolerance / width)) logSimplex += 1;
      }
    }
    return {
      rows: counted,
      tolerance,
      simplex,
      oneHot,
      hundred,
      logSimplex,
      unitNorm,
      zeroNorm,
      smallestNorm,
      largestNorm,
      smallestSum,
      largestSum,
      // Asked only where rows in [0, 1] do not sum to 1.
      get columnsSumToOne() {
        return columnsSumToOne(values, rows, width, columnTolerance);
      },
    };
  }
}

/** Columns over the rows that are finite, of which there must be some. */
function columnsSumToOne(values: Vector, rows: number, width: number, tolerance: number): boolean {
  const sums = new Float64Array(width);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const value = values[row * width + column]!;
      if (Number.isFinite(value)) sums[column]! += value;
    }
  }
  return rows > 1 && sums.every(sum => Math.abs(sum - 1) <= tolerance);
}
