import type { Dataset, NamedArray, Vector } from '../src/core/arrays';
import { arrayFrom } from '../src/core/dataset';
import type { Batch, LossDefinition } from '../src/core/definition';
import { batchFor } from '../test/core/samples';

/** Prediction elements of every batch that is timed: 10^6 pairs, 10^5 rows of 10, or one set of 10^6. */
export const ELEMENTS = 1e6;
const WIDTH = 10;

const made = new Map<string, Batch>();

/** A batch of the full size for a loss, the same one for losses of the same domains: 63 times 16 MB would not stay in memory. */
export function fullBatch(loss: LossDefinition): Batch {
  const extra = (loss.extra ?? []).map(({ name }) => name).join('+');
  const key = [loss.layout, loss.target, loss.prediction, extra].join(' ');
  const known = made.get(key);
  if (known) return known;
  const width = { pairs: 1, rows: WIDTH, sets: ELEMENTS }[loss.layout];
  const batch = batchFor(loss, 7, ELEMENTS / width, width);
  made.set(key, batch);
  return batch;
}

/** The same batch as a dataset, for `evaluate`. */
export function fullDataset(loss: LossDefinition): Dataset {
  const { target, prediction, count, width, extra } = fullBatch(loss);
  const rows = loss.layout === 'pairs' ? [count] : [count, width];
  const array = (name: string, values: Vector, shape: readonly number[]): NamedArray => ({ ...arrayFrom(name, values), shape });
  const hasOnePerRow = target.length === count;
  return {
    target: array('target', target, loss.target === 'none' ? [0] : hasOnePerRow ? [count] : rows),
    prediction: array('prediction', prediction, rows),
    extra: Object.fromEntries(Object.entries(extra).map(([name, values]) => [name, array(name, values, rows)])),
  };
}
