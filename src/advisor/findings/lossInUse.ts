import type { Dataset } from '../../core/arrays';
import { type Prepared, prepare } from '../../core/prepare';
import { usableRows } from '../measures/usableRows';
import type { CheckInput } from './check';

/** Beyond this many predictions a loss is too slow to be computed for a note: cross-entropy takes 30 ms for 10^6, and all findings together have 100. */
export const MOST_PREDICTIONS = 500_000;

const kept = new WeakMap<CheckInput, Prepared | null>();

/**
 * The loss that stands beside the data on all rows without a missing value, ready to be computed. Undefined where the core refuses it,
 * where the arrays do not fit together, and beyond 500 000 predictions. Prepared once for all checks of a search.
 */
export function lossInUse(input: CheckInput): Prepared | undefined {
  let prepared = kept.get(input);
  if (prepared === undefined) {
    const isSmall = input.evidence.dataset.prediction.values.length <= MOST_PREDICTIONS;
    prepared = (isSmall ? lossOn(input, usableRows(input.evidence)) : undefined) ?? null;
    kept.set(input, prepared);
  }
  return prepared ?? undefined;
}

/** The same on a part of the rows. */
export function lossOn({ loss, parameters }: CheckInput, dataset: Dataset | undefined): Prepared | undefined {
  const prepared = dataset && prepare(loss, dataset, parameters);
  return prepared?.ok ? prepared.value : undefined;
}
