import type { Vector } from './arrays';
import type { ShapeAxis } from './definition';
import { quantileOfSorted, sortedNumbers } from './reduce';

/** Stretches that are drawn without data. Probabilities stop short of 0 and 1, where cross entropy and its derivative leave every scale. */
const USUAL: Readonly<Record<ShapeAxis, readonly [number, number]>> = {
  error: [-3, 3],
  ratio: [0.05, 4],
  distance: [0, 3],
  gap: [-3, 3],
  probability: [0.005, 0.995],
  logit: [-6, 6],
  margin: [-2, 3],
  cosine: [-1, 1],
  overlap: [0, 1],
};

/** What must be in the picture even when no sample is near: the minimum of an error, both sides of a margin. */
const ALWAYS: Readonly<Partial<Record<ShapeAxis, readonly [number, number]>>> = {
  error: [0, 0],
  ratio: [0.5, 2],
  distance: [0, 1.5],
  gap: [-1.5, 0.5],
  logit: [-2, 2],
  margin: [-0.5, 1.5],
};

/**
 * The x domain of the function-shape plot: bounded axes whole, others the central 99 % of the samples' finite places, widened to
 * what must be seen and by 4 % on both sides.
 */
export function domainOf(axis: ShapeAxis, x?: Vector): readonly [number, number] {
  const must = ALWAYS[axis];
  const sorted = x && must ? finiteOf(sortedNumbers(x)) : undefined;
  if (!must || !sorted || sorted.length === 0) return USUAL[axis];
  const low = Math.min(must[0], quantileOfSorted(sorted, 0.005));
  const high = Math.max(must[1], quantileOfSorted(sorted, 0.995));
  if (!(high > low)) return USUAL[axis];
  const margin = 0.04 * (high - low);
  return Number.isFinite(margin) ? [low - margin, high + margin] : USUAL[axis];
}

/** Sorted values without the infinite ones at both ends. */
function finiteOf(sorted: Float64Array): Float64Array {
  let [start, end] = [0, sorted.length];
  while (start < end && sorted[start] === Number.NEGATIVE_INFINITY) start++;
  while (end > start && sorted[end - 1] === Number.POSITIVE_INFINITY) end--;
  return sorted.subarray(start, end);
}
