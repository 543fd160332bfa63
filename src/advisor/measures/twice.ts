import type { Vector } from '../../core/arrays';
import type { Evidence } from '../evidence';
import { sampleOf } from './sample';
import { undoSoftmax } from './undoSoftmax';

/** What the labels say of probabilities that may have been through a softmax or sigmoid twice. */
export type TwiceVerdict =
  /** Undoing the second one tells the labels better. */
  | 'twice'
  /** They tell more than the shares of the classes, and undoing would spoil it: a weak model, well calibrated. */
  | 'once'
  /** Too few rows, or labels that have nothing to do with them (an untrained model). */
  | 'open';

/** Standard errors that a mean gain in log-likelihood must be off 0 to count. */
const DEVIATIONS = 2;
/** Undone probabilities may be 0; a single row must not decide, so this much is the least. */
const LEAST = 1e-3;
const MOST_ROWS = 4000;

/** Paired log-probabilities of what is true: as given, undone, and by the shares of the classes alone. */
interface Likelihoods {
  readonly given: Float64Array;
  readonly undone: Float64Array;
  readonly share: Float64Array;
}

/** Of rows of class probabilities beside class indices or one-hot rows. */
export function softmaxVerdict(evidence: Evidence, width: number): TwiceVerdict {
  const { dataset } = evidence;
  const { values } = dataset.prediction;
  const rows = Math.floor(values.length / width);
  const labelOf = labelReader(evidence, rows, width);
  if (!labelOf) return 'open';
  const places = sampleOf(rows, MOST_ROWS).filter(
    row => isClass(labelOf(row), width) && Number.isFinite(sumOf(values, row * width, width)),
  );
  const counts = new Float64Array(width);
  for (const row of places) counts[labelOf(row)]! += 1;
  const undone = new Float64Array(width);
  const of = (value: (row: number, label: number) => number) => places.map(row => Math.log(value(row, labelOf(row))));
  return verdict({
    given: of((row, label) => values[row * width + label]!),
    undone: of((row, label) => {
      undoSoftmax(undone, values, row * width);
      return Math.max(LEAST, undone[label]!);
    }),
    share: of((_, label) => counts[label]! / places.length),
  });
}

/** Of single probabilities beside labels 0 and 1 (or −1 and 1), number by number. */
export function sigmoidVerdict({ dataset: { target, prediction } }: Evidence): TwiceVerdict {
  if (target.values.length !== prediction.values.length) return 'open';
  const places = sampleOf(target.values.length, MOST_ROWS).filter(i => Number.isFinite(prediction.values[i]!) && isSign(target.values[i]!));
  const share = places.reduce((sum, i) => sum + Number(target.values[i] === 1), 0) / places.length;
  const of = (value: (p: number) => number) =>
    places.map(i => {
      const p = value(prediction.values[i]!);
      return Math.log(Math.max(LEAST, target.values[i] === 1 ? p : 1 - p));
    });
  return verdict({ given: of(p => p), undone: of(p => Math.log(p) - Math.log1p(-p)), share: of(() => share) });
}

function verdict({ given, undone, share }: Likelihoods): TwiceVerdict {
  const gain = deviations(undone, given);
  if (gain > DEVIATIONS) return 'twice';
  return gain < -DEVIATIONS && deviations(given, share) > DEVIATIONS ? 'once' : 'open';
}

/** How many standard errors the mean of a − b lies above 0. */
function deviations(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < a.length; i += 1) {
    const difference = a[i]! - b[i]!;
    sum += difference;
    squares += difference * difference;
  }
  const mean = sum / a.length;
  const error = Math.sqrt((squares / a.length - mean * mean) / (a.length - 1));
  return error > 0 ? mean / error : 0;
}

function labelReader({ dataset: { target } }: Evidence, rows: number, width: number): ((row: number) => number) | undefined {
  const { values } = target;
  if (values.length === rows) return row => values[row]!;
  return values.length === rows * width ? row => largestOf(values, row * width, width) : undefined;
}

/** The place of the largest of a row. */
function largestOf(values: Vector, start: number, width: number): number {
  let place = 0;
  for (let c = 1; c < width; c += 1) if (values[start + c]! > values[start + place]!) place = c;
  return place;
}

function sumOf(values: Vector, start: number, width: number): number {
  let sum = 0;
  for (let c = 0; c < width; c += 1) sum += values[start + c]!;
  return sum;
}

function isClass(label: number, width: number): boolean {
  return Number.isInteger(label) && label >= 0 && label < width;
}

function isSign(label: number): boolean {
  return label === 0 || label === 1 || label === -1;
}
