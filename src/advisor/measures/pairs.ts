import type { Dataset } from '../../core/arrays';
import { ROW_SAMPLE, sampleOf } from './sample';

/** Targets and predictions that belong together. */
export interface Pairs {
  readonly target: Float64Array;
  readonly prediction: Float64Array;
}

/** The finite pairs of a sample of rows in one column of arrays with `width` numbers a row. */
export function sampledPairs({ target, prediction }: Dataset, rows: number, width: number, column: number, most = ROW_SAMPLE): Pairs {
  const places = sampleOf(rows, most);
  const [t, p] = [new Float64Array(places.length), new Float64Array(places.length)];
  let count = 0;
  for (let at = 0; at < places.length; at += 1) {
    const i = places[at]! * width + column;
    if (!Number.isFinite(target.values[i]! - prediction.values[i]!)) continue;
    t[count] = target.values[i]!;
    p[count] = prediction.values[i]!;
    count += 1;
  }
  return { target: t.subarray(0, count), prediction: p.subarray(0, count) };
}
