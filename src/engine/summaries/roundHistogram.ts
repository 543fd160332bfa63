import type { Histogram } from '../../protocol/views';
import { countsBetween, linearHistogram } from './histogram';
import { quantileOf, type Sorted } from './sorted';

const MOST_BINS = 50;
const FEWEST_BINS = 4;

/** Steps between edges that a person reads without counting. */
const ROUND = [1, 2, 2.5, 5, 10];

/**
 * Counts of signed values over bins between round numbers, one of which is 0: a bin lies on one side of it, and its limits can be written
 * down exactly. As wide as Freedman and Diaconis advise (Z. Wahrscheinlichkeitstheorie 57, 1981), in some 50 bins at most. With `bend` they are
 * equally wide in asinh(x / bend).
 */
export function roundHistogram(sorted: Sorted, bend?: number): Histogram {
  const { values, nonFinite } = sorted;
  const edges = bend === undefined ? straightEdges(values) : bentEdges(values, bend);
  if (!edges) return linearHistogram(sorted);
  return { edges, counts: countsBetween(values, edges), scale: bend === undefined ? 'linear' : 'symlog', zeros: 0, nonFinite };
}

function straightEdges(values: Float64Array): Float64Array | undefined {
  const wanted = widthOf(values, value => value);
  if (!(wanted > 0)) return undefined;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const off = (factor: number) => Math.abs(Math.log((factor * power) / wanted));
  const step = power * ROUND.reduce((best, factor) => (off(factor) < off(best) ? factor : best));
  const edges = edgesAt(values, step, value => value).map(index => Number((index * step).toPrecision(12)));
  return isRising(edges) ? edges : undefined;
}

function bentEdges(values: Float64Array, bend: number): Float64Array | undefined {
  const bent = (value: number) => Math.asinh(value / bend);
  const step = widthOf(values, bent);
  if (!(step > 0)) return undefined;
  const edges = edgesAt(values, step, bent).map(index => Number((bend * Math.sinh(index * step)).toPrecision(3)));
  return isRising(edges) ? edges : undefined;
}

function widthOf(values: Float64Array, axis: (value: number) => number): number {
  const at = (share: number) => axis(quantileOf(values, share));
  const range = at(1) - at(0);
  // All the same: any width will do that has the size of the number.
  if (range === 0) return Math.abs(at(0)) / FEWEST_BINS || 1;
  const advised = (2 * (at(0.75) - at(0.25))) / Math.cbrt(values.length);
  return Math.min(range / FEWEST_BINS, Math.max(range / MOST_BINS, advised));
}

/** The multiples of a step that hold all values between them. */
function edgesAt(values: Float64Array, step: number, axis: (value: number) => number): Float64Array {
  const first = Math.floor(axis(values[0]!) / step + 1e-9);
  // At least two bins, so that one of them can be told from all rows.
  const last = Math.max(first + 2, Math.ceil(axis(values[values.length - 1]!) / step - 1e-9));
  return Float64Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** False where the values are so large that a double cannot tell the edges apart. */
function isRising(edges: Float64Array): boolean {
  return edges.every((edge, index) => index === 0 || edge > edges[index - 1]!);
}
