import type { Vector } from '../../core/arrays';
import type { Turn } from '../turn';
import { rankingOf } from './ranking';
import { quantileOf } from './sorted';

/** A running summary of y along x: medians and quartiles over stretches that hold equally many points. */
export interface Trend {
  readonly x: Float64Array;
  readonly median: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** No more stretches than this, each with no fewer points than that: fewer say nothing of a quartile. */
const MOST_STRETCHES = 24;
const FEWEST_POINTS = 12;

/** Stretches for the root of the count: more points give finer stretches as well as steadier ones. */
const PER_ROOT = 0.65;

/** Medians and quartiles of y over stretches of x. Empty where there are too few points for two stretches. Coordinates must be finite. */
export async function trendOf(x: Vector, y: Vector, turn: Turn): Promise<Trend> {
  const count = x.length;
  const stretches = Math.min(MOST_STRETCHES, Math.floor(count / FEWEST_POINTS), Math.ceil(PER_ROOT * Math.sqrt(count)));
  if (stretches < 2) return { x: new Float64Array(0), median: new Float64Array(0), low: new Float64Array(0), high: new Float64Array(0) };
  const { values, order } = rankingOf(x);
  const trend = {
    x: new Float64Array(stretches),
    median: new Float64Array(stretches),
    low: new Float64Array(stretches),
    high: new Float64Array(stretches),
  };
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const from = Math.floor((stretch * count) / stretches);
    const to = Math.floor(((stretch + 1) * count) / stretches);
    // Some 10 ms at 10^6 points.
    await turn();
    const held = new Float64Array(to - from);
    for (let i = 0; i < held.length; i += 1) held[i] = y[order[from + i]!]!;
    held.sort();
    // The ranking descends, charts ascend.
    const place = stretches - 1 - stretch;
    trend.x[place] = values[(from + to) >> 1]!;
    trend.median[place] = quantileOf(held, 0.5);
    trend.low[place] = quantileOf(held, 0.25);
    trend.high[place] = quantileOf(held, 0.75);
  }
  return trend;
}
