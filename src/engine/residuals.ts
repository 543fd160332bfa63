import { fail, ok, problem, type Result } from '../core/problem';
import { worstK } from '../core/worst';
import type { ResidualsView } from '../protocol/taskViews';
import type { Series } from '../protocol/views';
import { residualWords } from '../strings/residuals';
import type { Computable } from './sessions';
import { cloudOf } from './summaries/cloud';
import { linearHistogram, symlogHistogram } from './summaries/histogram';
import { normalQuantile } from './summaries/normalQuantile';
import { quantileOf, type Sorted, sortedFinite } from './summaries/sorted';
import { trendOf } from './summaries/trend';
import type { Turn } from './turn';
import { widthOf } from './used';

/** Rows that stand out over a density. */
const NAMED_POINTS = 200;

/** Points of a quantile plot: the ends, where it matters, are all among them. */
const QUANTILE_POINTS = 600;

/** The Residuals tab: it looks at the numbers themselves, whatever the loss. */
export async function residuals(session: Computable, turn: Turn): Promise<Result<ResidualsView>> {
  const { target, prediction } = session.used.dataset;
  const [t, p] = [target.values, prediction.values];
  if (t.length !== p.length || t.length === 0)
    return fail(problem('shape-mismatch', { array: 'target', found: String(t.length), expected: String(p.length) }));
  const errors = new Float64Array(p.length);
  for (let i = 0; i < errors.length; i += 1) errors[i] = p[i]! - t[i]!;
  const each = widthOf(prediction);
  const rowOf = (element: number) => session.used.rowOf(Math.floor(element / each));
  await turn();
  const sorted = sortedFinite(errors);
  await turn();
  const worst = () => Array.from(worstK(errors.map(Math.abs), NAMED_POINTS));
  const clouds = { residuals: cloudOf(p, errors, worst, rowOf), fit: cloudOf(t, p, worst, rowOf) };
  await turn();
  const trend = trendOf(p, errors);
  await turn();
  const quartiles = [0.25, 0.5, 0.75].map(share => quantileOf(sorted.values, share)) as [number, number, number];
  const mean = meanOf(errors);
  const last = trend.x.length - 1;
  const found = {
    count: errors.length,
    ...clouds,
    trend,
    histogram: histogramOf(sorted, quartiles[2] - quartiles[0]),
    normal: normalPlot(errors, sorted, rowOf),
    normalLine: lineThroughQuartiles(quartiles),
    fitLine: leastSquares(t, p),
    mean,
    median: quartiles[1],
    spread: quartiles[2] - quartiles[0],
    funnel: last < 0 ? Number.NaN : (trend.high[last]! - trend.low[last]!) / (trend.high[0]! - trend.low[0]!),
  };
  return ok({ ...found, says: residualWords({ ...found, deviation: deviationOf(errors, mean) }) });
}

/** Linear, unless the tails would leave everything else in one bin. */
function histogramOf(sorted: Sorted, spread: number): ResidualsView['histogram'] {
  const { values } = sorted;
  const furthest = Math.max(Math.abs(values[0] ?? 0), Math.abs(values[values.length - 1] ?? 0));
  return spread > 0 && furthest > 25 * spread ? symlogHistogram(sorted, spread) : linearHistogram(sorted);
}

/** Quantiles at the shares (i + ½)/n, thinned evenly in the quantile of the normal, so that no end is lost. */
function normalPlot(errors: Float64Array, { values }: Sorted, rowOf: (element: number) => number): Series {
  const count = values.length;
  const wanted = new Set<number>();
  if (count <= QUANTILE_POINTS) for (let i = 0; i < count; i += 1) wanted.add(i);
  else {
    const end = normalQuantile(0.5 / count);
    for (let step = 0; step < QUANTILE_POINTS; step += 1) {
      const share = normalShare(end - (2 * end * step) / (QUANTILE_POINTS - 1));
      wanted.add(Math.min(count - 1, Math.max(0, Math.round(share * count - 0.5))));
    }
  }
  const places = [...wanted].sort((a, b) => a - b);
  const rows = rowsAt(
    errors,
    places.map(i => values[i]!),
  );
  return {
    x: Float64Array.from(places, i => normalQuantile((i + 0.5) / count)),
    y: Float64Array.from(places, i => values[i]!),
    row: Float64Array.from(places, (_, at) => (rows[at] === undefined ? -1 : rowOf(rows[at]))),
    banded: false,
  };
}

/** One element for each of these residuals. */
function rowsAt(errors: Float64Array, wanted: readonly number[]): readonly (number | undefined)[] {
  const place = new Map<number, number>();
  const asked = new Set(wanted);
  for (let i = 0; i < errors.length; i += 1) if (asked.has(errors[i]!)) place.set(errors[i]!, i);
  return wanted.map(value => place.get(value));
}

/** Share of a normal distribution below z, to 1e-7 (Abramowitz and Stegun 26.2.17): it only chooses which points to show. */
function normalShare(z: number): number {
  const k = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    k *
    (0.31938153 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}

function lineThroughQuartiles([low, , high]: readonly [number, number, number]): ResidualsView['normalLine'] {
  const slope = (high - low) / (2 * normalQuantile(0.75));
  return { slope, intercept: (low + high) / 2 };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i]!;
  return sum / values.length;
}

function deviationOf(values: Float64Array, mean: number): number {
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / values.length);
}

/** The line of y by x with the least squares; level where x does not vary. */
function leastSquares(x: ArrayLike<number>, y: ArrayLike<number>): ResidualsView['fitLine'] {
  const [xMean, yMean] = [meanOf(x), meanOf(y)];
  let together = 0;
  let alone = 0;
  for (let i = 0; i < x.length; i += 1) {
    together += (x[i]! - xMean) * (y[i]! - yMean);
    alone += (x[i]! - xMean) ** 2;
  }
  const slope = alone > 0 ? together / alone : 0;
  return { slope, intercept: yMean - slope * xMean };
}
