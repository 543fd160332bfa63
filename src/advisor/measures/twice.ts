import type { Vector } from '../../core/arrays';
import type { Evidence } from '../evidence';
import { columnOfMaximum } from './columns';
import { sampleOf } from './sample';
import { undoSoftmax } from './undoSoftmax';

/** What the labels say of probabilities that may have been through a softmax or sigmoid twice. */
export type TwiceVerdict =
  /** Undoing the second one tells the labels better. */
  | 'twice'
  /** They go with the labels as calibrated probabilities do, and undoing would spoil that: a model that knows a little and says so. */
  | 'once'
  /** Too few rows, or labels that have nothing to do with them (an untrained model). */
  | 'open';

/** Standard errors beyond which undoing is better for sure: 2 % of chance, 0.1 % where only the slope says so. A handful of rows needs more. */
const BETTER = 2;
const STEEPER = 3;
const FEW_ROWS = 10;
/** Standard errors beyond which that reading is given up: unrelated labels do so with 2 % of chance. */
const WORSE = 2;
/** Undone probabilities may be 0; a single row must not decide, so this much is the least. */
const LEAST = 1e-3;
const MOST_NUMBERS = 40_000;

/** Numbers beside whether what they speak of came true; `columns` of them stand in a row of the file. */
interface Compared {
  readonly truth: Float64Array;
  readonly given: Float64Array;
  readonly undone: Float64Array;
  readonly columns: number;
}

/** Of rows of class probabilities beside class indices or one-hot rows. */
export function softmaxVerdict(evidence: Evidence, width: number): TwiceVerdict {
  const { values } = evidence.dataset.prediction;
  const rows = Math.floor(values.length / width);
  const labelOf = labelReader(evidence, rows, width);
  if (!labelOf) return 'open';
  const places = sampleOf(rows, Math.max(1, Math.floor(MOST_NUMBERS / width))).filter(row => isUsable(values, row, width, labelOf(row)));
  const size = places.length * width;
  const [truth, given, undone] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let at = 0; at < places.length; at += 1) {
    const row = places[at]!;
    truth[at * width + labelOf(row)] = 1;
    for (let c = 0; c < width; c += 1) given[at * width + c] = values[row * width + c]!;
    undoSoftmax(undone.subarray(at * width, (at + 1) * width), values, row * width);
  }
  return verdict({ truth, given, undone, columns: width });
}

/** Of single probabilities beside labels 0 and 1 (or −1 and 1), number by number. */
export function sigmoidVerdict({ dataset: { target, prediction } }: Evidence): TwiceVerdict {
  if (target.values.length !== prediction.values.length) return 'open';
  const places = sampleOf(target.values.length, MOST_NUMBERS).filter(
    i => Number.isFinite(prediction.values[i]!) && [-1, 0, 1].includes(target.values[i]!),
  );
  const given = places.map(i => prediction.values[i]!);
  return verdict({
    truth: places.map(i => Number(target.values[i] === 1)),
    given,
    undone: given.map(p => Math.log(p) - Math.log1p(-p)),
    columns: 1,
  });
}

function verdict(compared: Compared): TwiceVerdict {
  const gain = gainOf(compared);
  const { slope, expected, error } = slopesOf(compared);
  const few = (FEW_ROWS * compared.columns) / compared.truth.length;
  if (gain > BETTER + few || slope - 1 > (STEEPER + few) * error) return 'twice';
  const isOnce = gain < -WORSE && slope > WORSE * error && expected - slope > WORSE * error;
  return isOnce ? 'once' : 'open';
}

/** How many standard errors the mean log-likelihood of the labels rises by undoing, row by row. */
function gainOf({ truth, given, undone, columns }: Compared): number {
  const rows = truth.length / columns;
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < rows; row += 1) {
    let gain = 0;
    for (let i = row * columns; i < (row + 1) * columns; i += 1) {
      if (truth[i] === 1) gain = Math.log(Math.max(LEAST, undone[i]!) / given[i]!);
      else if (columns === 1) gain = Math.log(Math.max(LEAST, 1 - undone[i]!) / (1 - given[i]!));
    }
    sum += gain;
    squares += gain * gain;
  }
  const mean = sum / rows;
  const error = Math.sqrt((squares / rows - mean * mean) / (rows - 1));
  return error > 0 ? mean / error : 0;
}

/**
 * The slope of a regression of what came true on the given probabilities, which is 1 for calibrated ones; the slope that the undone ones
 * have on them, about 4 for two classes; and the standard error Σ p(1 − p)(p − p̄)² of the first.
 */
function slopesOf({ truth, given, undone, columns }: Compared) {
  const rows = truth.length / columns;
  let [spread, along, other, noise] = [0, 0, 0, 0];
  for (let c = 0; c < columns; c += 1) {
    let mean = 0;
    for (let i = c; i < given.length; i += columns) mean += given[i]! / rows;
    for (let i = c; i < given.length; i += columns) {
      const p = given[i]!;
      spread += (p - mean) ** 2;
      along += truth[i]! * (p - mean);
      other += undone[i]! * (p - mean);
      noise += p * (1 - p) * (p - mean) ** 2;
    }
  }
  return { slope: along / spread, expected: other / spread, error: Math.sqrt(noise) / spread };
}

function labelReader({ dataset: { target } }: Evidence, rows: number, width: number): ((row: number) => number) | undefined {
  const { values } = target;
  if (values.length === rows) return row => values[row]!;
  return values.length === rows * width ? row => columnOfMaximum(values, row * width, width) : undefined;
}

function isUsable(values: Vector, row: number, width: number, label: number): boolean {
  let sum = 0;
  for (let i = row * width; i < (row + 1) * width; i += 1) sum += values[i]!;
  return Number.isFinite(sum) && Number.isInteger(label) && label >= 0 && label < width;
}
