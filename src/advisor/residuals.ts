import type { Vector } from '../core/arrays';
import { medianInPlace, selectInPlace } from './robust';

/** The residuals p − t of paired numbers, and what the outliers among them weigh. */
export interface ResidualFacts {
  readonly count: number;
  readonly median: number;
  /** Median absolute deviation; 0 when more than half of the residuals are equal. */
  readonly mad: number;
  /**
   * Residuals with a modified z-score beyond 3.5 (Iglewicz and Hoaglin 1993). Where MAD is 0 the score is undefined, and residuals beyond
   * 3·IQR from the quartiles (Tukey 1977) take their place; none when that is 0 too.
   */
  readonly outliers: number;
  /** Their share of the sum of squared errors, 0..1. */
  readonly outlierShare: number;
  /** 0-based indices of pairs that are outliers, ascending. */
  readonly outlierRows: readonly number[];
  readonly largest: number;
  /** How many predictions lie below and above their target. */
  readonly below: number;
  readonly above: number;
  /** Skewness of the targets whose residual is no outlier, and their largest over their median. */
  readonly bulkSkew: number;
  readonly bulkSpread: number;
  readonly targetMedian: number;
  /** How many pairs the medians were taken of: all of them up to `MEDIAN_SAMPLE`. */
  readonly sampled: number;
}

const LARGEST_SCORE = 3.5;
const FAR_FENCE = 3;
/** Differences of decimal numbers are off by up to this part of the larger target: half a unit in the last place, twice. */
const ROUNDING = 2 ** -51;
/** Makes MAD an estimate of the standard deviation of a normal distribution. */
const NORMAL_MAD = 0.6745;

/**
 * Medians of more pairs than this are taken of a sample of this size: the median of 10^5 normal numbers is off by 0.4 % of their
 * standard deviation (1.25/√n), and that of 10^7 takes two seconds.
 */
export const MEDIAN_SAMPLE = 100_000;

/** What the residuals are measured by. */
interface Scale {
  readonly median: number;
  readonly mad: number;
  /** Residuals below `low` or above `high` are outliers. */
  readonly low: number;
  readonly high: number;
}

/** Facts of the residuals of finite pairs; `undefined` when there is none. */
export function residualFacts(target: Vector, prediction: Vector): ResidualFacts | undefined {
  const length = Math.min(target.length, prediction.length);
  let count = 0;
  let below = 0;
  let above = 0;
  let largest = 0;
  let largestTarget = 0;
  for (let i = 0; i < length; i += 1) {
    const residual = prediction[i]! - target[i]!;
    const size = Math.abs(residual);
    // False for NaN too.
    if (!(size < Number.POSITIVE_INFINITY)) continue;
    count += 1;
    if (residual < 0) below += 1;
    else if (residual > 0) above += 1;
    if (size > largest) largest = size;
    const targetSize = Math.abs(target[i]!);
    if (targetSize > largestTarget) largestTarget = targetSize;
  }
  if (count === 0) return undefined;
  const sample = finitePairs(target, prediction, length);
  const residuals = sample.map(i => prediction[i]! - target[i]!);
  const scale = scaleOf(residuals, ROUNDING * largestTarget);
  const { low, high } = scale;
  const isBulk = (i: number) => {
    const residual = prediction[i]! - target[i]!;
    return residual >= low && residual <= high;
  };
  const targetMedian = medianInPlace(sample.filter(isBulk).map(i => target[i]!));
  const outlierRows: number[] = [];
  const bulk = new Moments(targetMedian);
  let outlierSquares = 0;
  let squares = 0;
  for (let i = 0; i < length; i += 1) {
    const residual = prediction[i]! - target[i]!;
    if (!(Math.abs(residual) < Number.POSITIVE_INFINITY)) continue;
    // Divided by the largest before squaring: no overflow.
    const part = largest > 0 ? residual / largest : 0;
    squares += part * part;
    if (residual < low || residual > high) {
      outlierRows.push(i);
      outlierSquares += part * part;
    } else bulk.add(target[i]!);
  }
  return {
    count,
    median: scale.median,
    mad: scale.mad,
    outliers: outlierRows.length,
    outlierShare: squares > 0 ? outlierSquares / squares : 0,
    outlierRows,
    largest,
    below,
    above,
    bulkSkew: bulk.skewness,
    bulkSpread: targetMedian > 0 ? bulk.max / targetMedian : 0,
    targetMedian,
    sampled: residuals.length,
  };
}

/** The threshold beyond which Huber's loss turns linear, from the scale of the residuals (statsmodels' 1.345). */
export function huberDelta(residuals: ResidualFacts): number | undefined {
  const delta = (1.345 * residuals.mad) / NORMAL_MAD;
  return delta > 0 && Number.isFinite(delta) ? Number(delta.toPrecision(3)) : undefined;
}

/**
 * Indices of finite pairs: all of them, or one from each of `MEDIAN_SAMPLE` stretches of equal length. Its place in the stretch wanders, so
 * that the columns of a matrix take part alike.
 */
function finitePairs(target: Vector, prediction: Vector, length: number): Float64Array {
  const stretch = Math.max(1, length / MEDIAN_SAMPLE);
  const places = Math.min(length, MEDIAN_SAMPLE);
  const found = new Float64Array(places);
  let count = 0;
  let state = 1;
  for (let place = 0; place < places; place += 1) {
    // Park and Miller's generator, as the tests use it.
    state = (state * 16807) % 2147483647;
    const i = stretch === 1 ? place : Math.floor((place + state / 2147483647) * stretch);
    if (Number.isFinite(prediction[i]! - target[i]!)) {
      found[count] = i;
      count += 1;
    }
  }
  return found.subarray(0, count);
}

/** Median and MAD of residuals, which are reordered, and the fences beyond which they are outliers. */
function scaleOf(residuals: Float64Array, rounding: number): Scale {
  const median = medianInPlace(residuals);
  const spread = medianInPlace(residuals.map(residual => Math.abs(residual - median)));
  // Equal residuals such as 1.2 − 1 and 4.2 − 4 differ by rounding: that is no scale.
  if (spread > rounding) {
    const fence = (LARGEST_SCORE * spread) / NORMAL_MAD;
    return { median, mad: spread, low: median - fence, high: median + fence };
  }
  const first = selectInPlace(residuals, Math.floor(0.25 * (residuals.length - 1)));
  const third = selectInPlace(residuals, Math.ceil(0.75 * (residuals.length - 1)));
  const fence = third - first > rounding ? FAR_FENCE * (third - first) : Number.POSITIVE_INFINITY;
  return { median, mad: 0, low: first - fence, high: third + fence };
}

/** Sums of distances to a middle value: large offsets keep their digits. */
class Moments {
  max = Number.NEGATIVE_INFINITY;
  readonly #middle: number;
  #count = 0;
  #first = 0;
  #second = 0;
  #third = 0;

  constructor(middle: number) {
    this.#middle = middle;
  }

  add(value: number): void {
    if (value > this.max) this.max = value;
    const distance = value - this.#middle;
    this.#count += 1;
    this.#first += distance;
    this.#second += distance * distance;
    this.#third += distance * distance * distance;
  }

  /** E(x − μ)³/σ³ from the moments about the middle; 0 without spread, and where the powers overflow. */
  get skewness(): number {
    const mean = this.#first / this.#count;
    const second = this.#second / this.#count;
    const variance = second - mean * mean;
    // Less than rounding leaves of the squares is no spread.
    if (!(variance > 1e-14 * second)) return 0;
    const skewness = (this.#third / this.#count - 3 * mean * second + 2 * mean ** 3) / variance ** 1.5;
    return Number.isFinite(skewness) ? skewness : 0;
  }
}
