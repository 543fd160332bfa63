import type { LossDefinition, ResolvedParameters, ShapeAxis } from '../core/definition';
import { domainOf } from '../core/domainOf';
import { type AxisPlaces, placesKey, samplesOnAxis } from '../core/positions';
import { ok, type Result } from '../core/problem';
import type { Histogram } from '../protocol/views';
import type { Computable } from './sessions';
import { linearHistogram } from './summaries/histogram';
import { countBelow, countUpTo, type Sorted, sortedFinite } from './summaries/sorted';

/** Samples beyond one end of the window; `infinite` of them at no finite place. */
interface Beyond {
  readonly count: number;
  readonly infinite: number;
  /** The place furthest out; the window's end when there is nothing beyond it. */
  readonly furthest: number;
}

/** Where the samples stand on an axis, and the window that shows most of them. */
export interface Places extends AxisPlaces {
  readonly sorted: Sorted;
  readonly domain: readonly [number, number];
  /** The samples within the window, by place. */
  readonly density: Histogram;
  readonly left: Beyond;
  readonly right: Beyond;
}

/**
 * The places of all samples on an axis. Kept with the session: few parameters move samples along an axis, and
 * sorting 10^6 of them again for each step of a slider would cost 100 ms.
 */
export function placesOn(session: Computable, definition: LossDefinition, parameters: ResolvedParameters, axis: ShapeAxis): Result<Places> {
  const key = placesKey(definition, parameters, axis);
  if (session.places?.key === key) return ok(session.places.places);
  const found = samplesOnAxis(definition, session.used.dataset, parameters, axis);
  if (!found.ok) return found;
  const { x } = found.value;
  const sorted = sortedFinite(x);
  const domain = domainOf(axis, sorted.values);
  const left = leftOf(x, sorted, domain[0]);
  const right = rightOf(x, sorted, domain[1]);
  const inside = sorted.values.subarray(left.count - left.infinite, sorted.values.length - right.count + right.infinite);
  const density = linearHistogram({ values: inside, nonFinite: sorted.nonFinite }, domain[0], domain[1]);
  const places = { ...found.value, sorted, domain, density, left, right };
  session.places = { key, places };
  return ok(places);
}

/** Where the samples stand, without their order: what single rows need while a slider moves. */
export function samplesOn(
  session: Computable,
  definition: LossDefinition,
  parameters: ResolvedParameters,
  axis: ShapeAxis,
): Result<AxisPlaces> {
  if (session.places?.key === placesKey(definition, parameters, axis)) return ok(session.places.places);
  return samplesOnAxis(definition, session.used.dataset, parameters, axis);
}

function leftOf(x: Float64Array, { values, nonFinite }: Sorted, end: number): Beyond {
  const infinite = nonFinite > 0 ? countOf(x, Number.NEGATIVE_INFINITY) : 0;
  const count = countBelow(values, end) + infinite;
  return { count, infinite, furthest: infinite > 0 ? Number.NEGATIVE_INFINITY : count > 0 ? values[0]! : end };
}

function rightOf(x: Float64Array, { values, nonFinite }: Sorted, end: number): Beyond {
  const infinite = nonFinite > 0 ? countOf(x, Number.POSITIVE_INFINITY) : 0;
  const count = values.length - countUpTo(values, end) + infinite;
  return { count, infinite, furthest: infinite > 0 ? Number.POSITIVE_INFINITY : count > 0 ? values[values.length - 1]! : end };
}

function countOf(x: Float64Array, wanted: number): number {
  let count = 0;
  for (let i = 0; i < x.length; i += 1) if (x[i] === wanted) count += 1;
  return count;
}
