import type { Vector } from '../core/arrays';
import { medianInPlace } from './robust';

/** The residuals p − t of paired numbers, and what the outliers among them weigh. */
export interface ResidualFacts {
  readonly count: number;
  readonly median: number;
  /** Median absolute deviation; 0 when more than half of the residuals are equal. */
  readonly mad: number;
  /** Residuals with a modified z-score beyond 3.5 (Iglewicz and Hoaglin 1993); none when MAD is 0. */
  readonly outliers: number;
  /** Their share of the sum of squared errors, 0..1. */
  readonly outlierShare: number;
  /** 0-based indices of pairs that are outliers, ascending. */
  readonly outlierRows: readonly number[];
  readonly largest: number;
  /** Skewness of the targets whose residual is no outlier, and their largest over their median. */
  readonly bulkSkew: number;
  readonly bulkSpread: number;
  readonly targetMedian: number;
}

const LARGEST_SCORE = 3.5;
/** Differences of decimal numbers are off by up to this part of the larger target: half a unit in the last place, twice. */
const ROUNDING = 2 ** -51;
/** Makes MAD an estimate of the standard deviation of a normal distribution. */
const NORMAL_MAD = 0.6745;

/** Facts of the residuals of finite pairs; `undefined` when there is none. */
export function residualFacts(target: Vector, prediction: Vector): ResidualFacts | undefined {
  const length = Math.min(target.length, prediction.length);
  const residuals = new Float64Array(length);
  const rows = new Int32Array(length);
  let count = 0;
  let largestTarget = 0;
  for (let i = 0; i < length; i += 1) {
    const residual = prediction[i]! - target[i]!;
    if (!Number.isFinite(residual)) continue;
    residuals[count] = residual;
    rows[count] = i;
    largestTarget = Math.max(largestTarget, Math.abs(target[i]!));
    count += 1;
  }
  if (count === 0) return undefined;
  const scratch = residuals.slice(0, count);
  const median = medianInPlace(scratch);
  for (let i = 0; i < count; i += 1) scratch[i] = Math.abs(residuals[i]! - median);
  // Equal residuals such as 1.2 − 1 and 4.2 − 4 differ by rounding: that is no scale.
  const spread = medianInPlace(scratch);
  const mad = spread > ROUNDING * largestTarget ? spread : 0;
  // Residuals that lie further from the median than this are outliers; without a scale (MAD 0) none can be told.
  const fence = mad > 0 ? (LARGEST_SCORE * mad) / NORMAL_MAD : Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let i = 0; i < count; i += 1) largest = Math.max(largest, Math.abs(residuals[i]!));
  const outlierRows: number[] = [];
  const bulk = new Float64Array(count);
  let bulkCount = 0;
  let outlierSquares = 0;
  let squares = 0;
  for (let i = 0; i < count; i += 1) {
    // Divided by the largest before squaring: no overflow.
    const square = largest > 0 ? (residuals[i]! / largest) ** 2 : 0;
    squares += square;
    if (Math.abs(residuals[i]! - median) > fence) {
      outlierRows.push(rows[i]!);
      outlierSquares += square;
    } else {
      bulk[bulkCount] = target[rows[i]!]!;
      bulkCount += 1;
    }
  }
  return {
    count,
    median,
    mad,
    outliers: outlierRows.length,
    outlierShare: squares > 0 ? outlierSquares / squares : 0,
    outlierRows,
    largest,
    ...bulkFacts(bulk.subarray(0, bulkCount)),
  };
}

/** The threshold beyond which Huber's loss turns linear, from the scale of the residuals (statsmodels' 1.345). */
export function huberDelta(residuals: ResidualFacts): number | undefined {
  const delta = (1.345 * residuals.mad) / NORMAL_MAD;
  return delta > 0 && Number.isFinite(delta) ? Number(delta.toPrecision(3)) : undefined;
}

function bulkFacts(bulk: Float64Array): { bulkSkew: number; bulkSpread: number; targetMedian: number } {
  let sum = 0;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of bulk) {
    sum += value;
    if (value > max) max = value;
  }
  const mean = sum / bulk.length;
  let second = 0;
  let third = 0;
  for (const value of bulk) {
    const distance = value - mean;
    second += distance * distance;
    third += distance * distance * distance;
  }
  const deviation = Math.sqrt(second / bulk.length);
  const bulkSkew = deviation > 0 ? third / bulk.length / deviation ** 3 : 0;
  const targetMedian = medianInPlace(bulk);
  return { bulkSkew, bulkSpread: targetMedian > 0 ? max / targetMedian : 0, targetMedian };
}
