import type { Prepared } from '../../core/prepare';
import { pairwiseSum } from '../../core/reduce';
import { applyWeight } from '../../core/weights';

/**
 * Memory that the losses of one Overview share. Twenty losses on 10^6 rows would else ask for 20 × 24 MB, and touching fresh
 * memory costs more than the arithmetic.
 */
export class Scratch {
  readonly #held = new Map<string, Float64Array>();

  /** `length` numbers to overwrite, valid until the same name is taken again. */
  take(name: 'perSample' | 'gradient' | 'constant' | 'moved', length: number): Float64Array {
    const held = this.#held.get(name);
    if (held?.length === length) return held;
    const fresh = new Float64Array(length);
    this.#held.set(name, fresh);
    return fresh;
  }
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
  if (weight) applyWeight(perSample, weight);
  const total = pairwiseSum(perSample);
  if (!definition.whole) return { value: total / denominator, perSample };
  const { mean } = definition.whole(scratch.take('gradient', batch.prediction.length), batch, weight, denominator, total);
  return { value: mean, perSample };
}
