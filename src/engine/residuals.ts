import type { Vector } from '../core/arrays';
import { fail, ok, problem, type Result } from '../core/problem';
import { mean } from '../core/reduce';
import { worstK } from '../core/worst';
import type { ResidualsView } from '../protocol/taskViews';
import type { Density, Series } from '../protocol/views';
import { residualWords } from '../strings/residuals';
import type { Computable } from './sessions';
import { cloudOf } from './summaries/cloud';
import { densityOf } from './summaries/density';
import { leastSquares } from './summaries/leastSquares';
import { normalQuantile } from './summaries/normalQuantile';
import { type Ranking, rankingOf } from './summaries/ranking';
import { roundHistogram } from './summaries/roundHistogram';
import { finiteOf, quantileOf, type Sorted } from './summaries/sorted';
import { type Trend, trendOf } from './summaries/trend';
import type { Turn } from './turn';
import { widthOf } from './used';

/** Rows that stand out over a density. */
const NAMED_POINTS = 200;

/** Points of a quantile plot: the ends, where it matters, are all among them. */
const QUANTILE_POINTS = 600;

/** Residuals further out than this many interquartile ranges flatten the rest of a straight axis; of 10^6 normal ones none is beyond 4. */
const FAR = 10;

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
  const ranking = rankingOf(errors);
  const sorted = finiteOf(ranking);
  await turn();
  const worst = Array.from(worstK(errors.map(Math.abs), NAMED_POINTS));
  const quartiles = [0.25, 0.5, 0.75].map(share => quantileOf(sorted.values, share)) as [number, number, number];
  const spread = quartiles[2] - quartiles[0];
  const bend = bendOf(sorted, spread);
  await turn();
  const clouds = {
    residuals: cloudOf(p, errors, () => worst, rowOf, bend === undefined ? undefined : () => bentDensity(p, errors, bend)),
    fit: cloudOf(t, p, () => worst, rowOf),
  };
  await turn();
  const trend = await trendOf(p, errors, turn);
  await turn();
  const bias = mean(errors);
  const found = {
    count: errors.length,
    ...clouds,
    trend,
    ...(bend === undefined ? {} : { bend }),
    histogram: roundHistogram(sorted, bend),
    normal: normalPlot(ranking, rowOf),
    normalLine: lineThroughQuartiles(quartiles),
    fitLine: leastSquares(t, p),
    mean: bias,
    median: quartiles[1],
    spread,
    funnel: funnelOf(trend),
  };
  return ok({ ...found, says: residualWords({ ...found, deviation: deviationOf(errors, bias) }) });
}

/**
 * The spread at the largest predictions over that at the smallest: medians over a quarter of the stretches each. A prediction that is far off
 * stands at an end because it is far off, so the very last stretch tells of outliers and of no funnel. NaN where there are too few rows.
 */
function funnelOf({ low, high }: Trend): number {
  const widths = high.map((upper, at) => upper - low[at]!);
  const quarter = Math.max(1, Math.floor(widths.length / 4));
  const middleOf = (some: Float64Array) => quantileOf(some.slice().sort(), 0.5);
  return widths.length < 2 ? Number.NaN : middleOf(widths.slice(-quarter)) / middleOf(widths.slice(0, quarter));
}

/** Straight within half the interquartile range, in digits that can be told; nothing while no residual is far out. */
function bendOf({ values }: Sorted, spread: number): number | undefined {
  const furthest = Math.max(Math.abs(values[0] ?? 0), Math.abs(values[values.length - 1] ?? 0));
  return spread > 0 && furthest > FAR * spread ? Number((spread / 2).toPrecision(2)) : undefined;
}

/** Counts over a grid whose rows are equally high on the bent axis. */
function bentDensity(x: Vector, errors: Float64Array, bend: number): Density {
  const bent = densityOf(
    x,
    errors.map(error => Math.asinh(error / bend)),
  );
  return { ...bent, yMin: bend * Math.sinh(bent.yMin), yMax: bend * Math.sinh(bent.yMax) };
}

/** Quantiles at the shares (i + ½)/n, thinned evenly in the quantile of the normal, so that no end is lost. */
function normalPlot({ values, order }: Ranking, rowOf: (element: number) => number): Series {
  const count = values.length;
  const quantileAt = (place: number) => normalQuantile((place + 0.5) / count);
  const places = count <= QUANTILE_POINTS ? Array.from(values.keys()) : evenPlaces(count, quantileAt);
  // The ranking descends.
  return {
    x: Float64Array.from(places, quantileAt),
    y: Float64Array.from(places, place => values[count - 1 - place]!),
    row: Float64Array.from(places, place => rowOf(order[count - 1 - place]!)),
    banded: false,
  };
}

/** The first place at or beyond each of these quantiles, evenly apart; both ends among them. */
function evenPlaces(count: number, quantileAt: (place: number) => number): readonly number[] {
  const end = quantileAt(count - 1);
  const places = new Set<number>();
  let low = 0;
  for (let step = 0; step < QUANTILE_POINTS; step += 1) {
    const wanted = end * ((2 * step) / (QUANTILE_POINTS - 1) - 1);
    for (let high = count - 1; low < high; ) {
      const middle = (low + high) >>> 1;
      if (quantileAt(middle) < wanted) low = middle + 1;
      else high = middle;
    }
    places.add(low);
  }
  return [...places];
}

function lineThroughQuartiles([low, , high]: readonly [number, number, number]): ResidualsView['normalLine'] {
  const slope = (high - low) / (2 * normalQuantile(0.75));
  return { slope, intercept: (low + high) / 2 };
}

function deviationOf(values: Float64Array, centre: number): number {
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return Math.sqrt(squares / values.length);
}
