import type { Dataset, Vector } from '../../core/arrays';
import { batchOf } from '../../core/batch';
import type { Batch, LossDefinition, ParameterValues, ResolvedParameters } from '../../core/definition';
import { lengthProblem, resolveParameters } from '../../core/parameters';
import { fail, ok, type Result } from '../../core/problem';
import { pairwiseSum } from '../../core/reduce';
import { denominatorOf, weightPerSample } from '../../core/weights';

/** A loss ready to be valued: everything that `evaluate` checks has been checked. */
export interface Prepared {
  readonly definition: LossDefinition;
  readonly batch: Batch;
  readonly parameters: ResolvedParameters;
  readonly weight: Vector | undefined;
  readonly denominator: number;
}

/**
 * Memory that the losses of one Overview share. Twenty losses on 10^6 rows would else ask for 20 × 24 MB, and touching fresh
 * memory costs more than the arithmetic.
 */
export class Scratch {
  readonly #held = new Map<string, Float64Array>();

  /** `length` numbers to overwrite, valid until the same name is taken again. */
  take(name: 'perSample' | 'gradient' | 'constant', length: number): Float64Array {
    const held = this.#held.get(name);
    if (held?.length === length) return held;
    const fresh = new Float64Array(length);
    this.#held.set(name, fresh);
    return fresh;
  }
}

/** The door of `evaluate` without its kernels. */
export function prepare(definition: LossDefinition, dataset: Dataset, given: ParameterValues): Result<Prepared> {
  const resolved = resolveParameters(definition, given);
  if (!resolved.ok) return resolved;
  const parameters = resolved.value;
  const made = batchOf(definition, dataset, parameters);
  if (!made.ok) return made;
  const batch = made.value;
  const { count, width, columns } = batch;
  const classes = width > 1 || definition.layout === 'rows' ? width : columns;
  const refusal = (count > 0 ? lengthProblem(definition, parameters, classes) : undefined) ?? definition.check?.(batch, parameters);
  if (refusal) return fail(refusal);
  const weight = weightPerSample(dataset.weight, batch, dataset.prediction);
  if (!weight.ok) return weight;
  return ok({
    definition,
    batch,
    parameters,
    weight: weight.value,
    denominator: denominatorOf(definition, batch, weight.value, parameters),
  });
}

/** The reduced value of a loss on a batch (the prepared one, or one with other predictions), and its per-sample values in scratch memory. */
export function lossOf(
  prepared: Prepared,
  scratch: Scratch,
  batch = prepared.batch,
): { readonly value: number; readonly perSample: Float64Array } {
  const { definition, parameters, weight, denominator } = prepared;
  const perSample = scratch.take('perSample', batch.count);
  definition.perSample(perSample, batch, parameters);
  if (weight) for (let i = 0; i < perSample.length; i += 1) perSample[i]! *= weight[i]!;
  const total = pairwiseSum(perSample);
  if (!definition.whole) return { value: total / denominator, perSample };
  const { mean } = definition.whole(scratch.take('gradient', batch.prediction.length), batch, weight, denominator, total);
  return { value: mean, perSample };
}
