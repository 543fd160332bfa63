import { layoutOf, makeBatch } from '../../core/batch';
import type { Batch } from '../../core/definition';
import type { Prepared } from '../../core/prepare';

/** Predictions of a stretch: its losses stay in the cache, and 10^6 losses need no memory of their own, which costs more than computing them. */
const STRETCH = 16_384;

/**
 * Computes the loss of every sample, stretch by stretch, unweighted. `visit` gets the losses of the samples from `first` on, in an array
 * that is overwritten for the next stretch.
 */
export function eachLoss(prepared: Prepared, visit: (losses: Float64Array, first: number) => void): void {
  const { definition, batch, parameters } = prepared;
  const { count, width } = batch;
  const isPairs = layoutOf(definition, parameters) === 'pairs';
  // Columns of pairs must begin anew with each stretch.
  const step = isPairs ? Math.max(1, Math.floor(STRETCH / batch.columns)) * batch.columns : Math.max(1, Math.floor(STRETCH / width));
  const losses = new Float64Array(Math.min(step, count));
  for (let first = 0; first < count; first += step) {
    const samples = Math.min(step, count - first);
    const out = losses.subarray(0, samples);
    definition.perSample(out, stretchOf(batch, first, samples), parameters);
    visit(out, first);
  }
}

function stretchOf({ target, prediction, count, width, columns, extra }: Batch, first: number, samples: number): Batch {
  const part = (values: Batch['target']) => {
    const each = values.length / count;
    return (values as Float64Array).subarray(first * each, (first + samples) * each);
  };
  const extras = Object.fromEntries(Object.entries(extra).map(([name, values]) => [name, part(values)]));
  return makeBatch(part(target), part(prediction), samples, width, columns, extras);
}
