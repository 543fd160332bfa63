import type { Vector } from '../../core/arrays';
import { sigmoid } from '../../core/numerics';
import { columnOfMaximum } from './columns';
import { sampleOf } from './sample';

/** How labels and decisions agree on a sample of rows, and what chance would do. */
export interface Decisions {
  readonly rows: number;
  readonly accuracy: number;
  /** The accuracy of decisions that are as frequent, but made without looking. */
  readonly chance: number;
  /** Mean probability of the class that was decided for. */
  readonly confidence: number;
  /** How many standard deviations Pearson's χ² of labels and decisions lies above that of independent ones (Wilson and Hilferty 1931). */
  readonly dependence: number;
  /** Half of the sum of the differences between the shares of the classes, 0..1. */
  readonly distance: number;
}

/** Rows that are looked at: an accuracy is known to 0.01. */
const MOST_ROWS = 4000;

/** How the predictions of a row become probabilities. */
export type Space = 'probabilities' | 'logits' | 'log-probabilities';

/** What is compared: labels 0..C−1 (other values are passed over) beside C predictions a row, or one for two classes. */
export interface Decided {
  readonly labelOf: (row: number) => number;
  readonly predictions: Vector;
  readonly rows: number;
  /** Predictions a row; 1 for one number that speaks for the second of two classes. */
  readonly width: number;
  readonly space: Space;
}

/** Undefined without a row that counts. */
export function decisionsOf({ labelOf, predictions, rows, width, space }: Decided): Decisions | undefined {
  const classes = Math.max(2, width);
  const counts = new Float64Array(classes * classes);
  const places = sampleOf(rows, MOST_ROWS);
  let kept = 0;
  let confidence = 0;
  for (let at = 0; at < places.length; at += 1) {
    const row = places[at]!;
    const label = labelOf(row);
    const top = topOf(predictions, row * width, width, space);
    if (!(label >= 0 && label < classes && Number.isInteger(label)) || !Number.isFinite(top.probability)) continue;
    counts[label * classes + top.place]! += 1;
    confidence += top.probability;
    kept += 1;
  }
  return kept > 0 ? { rows: kept, confidence: confidence / kept, ...agreement(counts, classes, kept) } : undefined;
}

function topOf(values: Vector, start: number, width: number, space: Space): { readonly place: number; readonly probability: number } {
  if (width === 1) {
    const value = values[start]!;
    const p = space === 'probabilities' ? value : space === 'logits' ? sigmoid(value) : Math.exp(value);
    return p >= 0.5 ? { place: 1, probability: p } : { place: 0, probability: 1 - p };
  }
  const place = columnOfMaximum(values, start, width);
  const top = values[start + place]!;
  if (space === 'probabilities') return { place, probability: top };
  if (space === 'log-probabilities') return { place, probability: Math.exp(top) };
  let sum = 0;
  for (let c = 0; c < width; c += 1) sum += Math.exp(values[start + c]! - top);
  return { place, probability: 1 / sum };
}

function agreement(counts: Float64Array, classes: number, rows: number): Omit<Decisions, 'rows' | 'confidence'> {
  const [labels, decided] = [new Float64Array(classes), new Float64Array(classes)];
  let right = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const [label, place] = [Math.floor(i / classes), i % classes];
    labels[label]! += counts[i]!;
    decided[place]! += counts[i]!;
    if (label === place) right += counts[i]!;
  }
  let [chance, distance, chiSquare] = [0, 0, 0];
  for (let c = 0; c < classes; c += 1) {
    chance += (labels[c]! / rows) * (decided[c]! / rows);
    distance += Math.abs(labels[c]! - decided[c]!) / (2 * rows);
  }
  for (let i = 0; i < counts.length; i += 1) {
    const expected = (labels[Math.floor(i / classes)]! * decided[i % classes]!) / rows;
    if (expected > 0) chiSquare += (counts[i]! - expected) ** 2 / expected;
  }
  const present = (sizes: Float64Array) => sizes.reduce((sum, size) => sum + Number(size > 0), 0);
  const freedom = (present(labels) - 1) * (present(decided) - 1);
  const spread = 2 / (9 * freedom);
  return {
    accuracy: right / rows,
    chance,
    distance,
    // With a single class on one side there is nothing that could depend.
    dependence: freedom > 0 ? ((chiSquare / freedom) ** (1 / 3) - (1 - spread)) / Math.sqrt(spread) : Number.POSITIVE_INFINITY,
  };
}
