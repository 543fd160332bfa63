import type { Dataset, Vector } from './arrays';
import { batchOf, layoutOf } from './batch';
import type { Batch, LossDefinition, ParameterValues, ResolvedParameters } from './definition';
import { lengthProblem, resolveParameters } from './parameters';
import { fail, ok, type Result } from './problem';
import { denominatorOf, weightPerSample } from './weights';

/** A loss ready to be valued: everything that can be refused has been checked, so that kernels check nothing. */
export interface Prepared {
  readonly definition: LossDefinition;
  readonly batch: Batch;
  readonly parameters: ResolvedParameters;
  /** One weight a per-sample value. */
  readonly weight: Vector | undefined;
  /** The D of `mean = sum / D`. */
  readonly denominator: number;
}

/**
 * The door of the loss core. Refused are: a parameter that is unknown or out of range, lengths that differ, ragged arrays, class
 * indices that do not exist, and values for which the formula means nothing (a probability of 1.2).
 */
export function prepare(definition: LossDefinition, dataset: Dataset, given: ParameterValues): Result<Prepared> {
  const resolved = resolveParameters(definition, given);
  if (!resolved.ok) return resolved;
  const parameters = resolved.value;
  const made = batchOf(definition, dataset, parameters);
  if (!made.ok) return made;
  const batch = made.value;
  const { count, width, columns } = batch;
  const classes = width > 1 || layoutOf(definition, parameters) === 'rows' ? width : columns;
  const refusal = (count > 0 ? lengthProblem(definition, parameters, classes) : undefined) ?? definition.check?.(batch, parameters);
  if (refusal) return fail(refusal);
  const weight = weightPerSample(dataset.weight, batch, dataset.prediction);
  if (!weight.ok) return weight;
  const denominator = denominatorOf(definition, batch, weight.value, parameters);
  return ok({ definition, batch, parameters, weight: weight.value, denominator });
}
