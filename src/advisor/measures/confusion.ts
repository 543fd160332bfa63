import type { NamedArray, Vector } from '../../core/arrays';
import { columnOfMaximum, columnOfOne } from './columns';
import { ROW_SAMPLE, sampleOf } from './sample';

/** How often each class was given the largest prediction, on a sample of rows. */
export interface Confusion {
  /** `counts[label · classes + column]`: rows of this label whose largest prediction stands in this column. */
  readonly counts: Float64Array;
  readonly classes: number;
  readonly rows: number;
}

/**
 * Compares class indices (`labels` has a number a row; others than 0..C−1 are passed over), or one-hot rows, with the largest of the C
 * predictions of a row; the first of equal ones counts.
 */
export function confusionOf({ values, shape }: NamedArray, predictions: Vector, classes: number): Confusion {
  const rows = Math.floor(predictions.length / classes);
  const labelOf =
    values.length === rows ? (row: number) => values[row]! : (row: number) => columnOfOne(values, row * (shape.at(-1) ?? 1), classes);
  const counts = new Float64Array(classes * classes);
  const places = sampleOf(rows, ROW_SAMPLE);
  let kept = 0;
  for (let at = 0; at < places.length; at += 1) {
    const row = places[at]!;
    const label = labelOf(row);
    if (!(label >= 0 && label < classes && Number.isInteger(label))) continue;
    const start = row * classes;
    const largest = columnOfMaximum(predictions, start, classes);
    if (!Number.isFinite(predictions[start + largest]!)) continue;
    counts[label * classes + largest]! += 1;
    kept += 1;
  }
  return { counts, classes, rows: kept };
}
