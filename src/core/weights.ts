import type { NamedArray, Vector } from './arrays';
import { raggedProblem, shapeText } from './batch';
import type { Batch, LossDefinition, ResolvedParameters } from './definition';
import type { Result } from './problem';
import { fail, ok, problem } from './problem';
import { pairwiseSum } from './reduce';

/**
 * One weight for each per-sample value. A weight array may have one number a per-sample value, or one an entry of the first
 * axis, which then counts for everything below it. Anything else is refused: there is no silent broadcasting.
 */
export function weightPerSample(weight: NamedArray | undefined, batch: Batch, prediction: NamedArray): Result<Vector | undefined> {
  if (!weight) return ok(undefined);
  const ragged = raggedProblem(weight);
  if (ragged) return fail(ragged);
  const found = weight.values.length;
  if (found === batch.count) return ok(weight.values);
  const rows = prediction.shape[0] ?? 1;
  if (found === rows && rows > 0 && batch.count % rows === 0) {
    const spread = new Float64Array(batch.count);
    const each = batch.count / rows;
    for (let row = 0; row < rows; row++) spread.fill(weight.values[row]!, row * each, (row + 1) * each);
    return ok(spread);
  }
  return fail(problem('shape-mismatch', { array: weight.name, found: shapeText(weight.shape), expected: String(batch.count) }));
}

/**
 * The D of `mean = Σ w·ℓ / D`.
 *
 * `count` is the number of per-sample values, `weightSum` Σ w, `nonzeroCount` the number of w ≠ 0. A loss whose rows carry weights
 * of their own (r: the weight of the target's class, 0 for an ignored row) counts each row r times, as torch's cross entropy does:
 * Σ r, Σ w·r, and Σ r over w ≠ 0.
 */
export function denominatorOf(
  definition: LossDefinition,
  batch: Batch,
  weight: Vector | undefined,
  parameters: ResolvedParameters,
): number {
  const parts = denominatorParts(definition, batch, weight, parameters);
  return parts ? pairwiseSum(parts) : batch.count;
}

/** What each per-sample value adds to that D; undefined where each adds 1. */
export function denominatorParts(
  definition: LossDefinition,
  batch: Batch,
  weight: Vector | undefined,
  parameters: ResolvedParameters,
): Vector | undefined {
  const rule = weight ? parameters.normalization : 'count';
  if (!definition.rowWeight) {
    if (rule === 'weightSum') return weight;
    return rule === 'nonzeroCount' ? Float64Array.from(weight as Float64Array, w => Number(w !== 0)) : undefined;
  }
  const own = new Float64Array(batch.count);
  definition.rowWeight(own, batch, parameters);
  if (rule === 'weightSum') for (let i = 0; i < own.length; i++) own[i]! *= weight![i]!;
  else if (rule === 'nonzeroCount') for (let i = 0; i < own.length; i++) if (weight![i] === 0) own[i] = 0;
  return own;
}

/** Multiplies per-sample values by their weights, in place. */
export function applyWeight(perSample: Float64Array, weight: Vector): void {
  for (let i = 0; i < perSample.length; i++) perSample[i]! *= weight[i]!;
}
