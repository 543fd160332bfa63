import type { NamedArray } from '../../core/arrays';
import { lossById } from '../../core/losses/index';
import { ok, type Result } from '../../core/problem';
import { pairwiseSum } from '../../core/reduce';
import { lossByRow, type MovedQuestion, questionOf, rankedBy } from '../byRow';
import { Kept } from '../kept';
import { bestFirst } from '../overview';
import { shareOf } from '../rowLine';
import type { RowValues } from '../rowValues';
import { classReader, classScores, probabilityOfOne } from '../scores';
import type { Computable } from '../sessions';
import { taskViewOf } from '../taskView';
import type { Turn } from '../turn';
import { twoClasses, usualThreshold } from '../twoClasses';
import { widthOf } from '../used';

/** Columns that were made for expressions and sorting: 8 MB each at 10^6 rows. */
const KEPT_COLUMNS = 6;

/** Lines are looked up this many at a time, some 10 ms. */
const LINES_A_TURN = 50_000;

/** A column of the rows that expressions and sorting may name. */
export interface Field {
  /** One number for each used sample. */
  column(turn: Turn): Promise<Result<Float64Array>> | Result<Float64Array>;
  /** Words for its numbers, where it holds classes that have names. */
  names?(): ReadonlyMap<string, number>;
}

const columns = new WeakMap<Computable, Kept<Float64Array>>();

/** The fields of the rows under a loss: those of every row, then one for each loss of the table. */
export function fieldsOf(session: Computable, question: MovedQuestion, values: RowValues): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  /** A column that no loss changes, kept. */
  const fixed = (name: string, make: (turn: Turn) => Promise<Float64Array> | Float64Array, names?: Field['names']) => {
    fields.set(name, { column: turn => keptColumn(session, name, () => make(turn)), ...(names && { names }) });
  };
  const given = (name: string, make: () => Float64Array) => fields.set(name, { column: () => ok(make()) });
  const { used } = session;
  const { target, prediction } = used.dataset;
  fixed('row', () => Float64Array.from({ length: used.count }, (_, index) => used.rowOf(index) + 1));
  if (session.lineOf(0) > 0) fixed('line', turn => lines(session, turn));
  numbersOf(fixed, 'target', target, target.words ? () => namesFrom(target.words!) : undefined);
  numbersOf(fixed, 'prediction', prediction);
  if (widthOf(target) === 1 && widthOf(prediction) === 1) fixed('error', () => difference(prediction, target));
  given('loss', () => values.loss);
  given('gradient', () => values.gradient);
  given('rank', () => rankedBy(values).rank);
  given('share', () => sharesOf(values.loss));
  for (const [name, field] of Object.entries(classColumns(session))) fixed(name, field.make, field.names);
  for (const { lossId } of bestFirst(session.advice)) {
    if (lossById(lossId) && !fields.has(lossId)) fields.set(lossId, { column: () => otherLoss(session, lossId, question) });
  }
  return fields;
}

/** The names that a person is told of: the losses that do not fit these data are left out. */
export function fieldNames(session: Computable, fields: ReadonlyMap<string, Field>): readonly string[] {
  const unfit = new Set(session.advice.fits.filter(({ fit }) => fit === 'unfit').map(({ lossId }) => lossId));
  return [...fields.keys()].filter(name => !unfit.has(name));
}

async function keptColumn(
  session: Computable,
  name: string,
  make: () => Promise<Float64Array> | Float64Array,
): Promise<Result<Float64Array>> {
  const kept = columns.get(session) ?? new Kept<Float64Array>(KEPT_COLUMNS);
  columns.set(session, kept);
  const held = kept.get(name) ?? (await make());
  kept.set(name, held);
  return ok(held);
}

function otherLoss(session: Computable, lossId: string, question: MovedQuestion): Result<Float64Array> {
  const own = lossId === question.lossId ? question : questionOf(session, lossId, question);
  const found = lossByRow(session, own);
  return found.ok ? ok(found.value.loss) : found;
}

/** One field for an array of one number a row, else one for each number. */
function numbersOf(
  add: (name: string, make: () => Float64Array, names?: Field['names']) => void,
  name: string,
  array: NamedArray,
  names?: Field['names'],
): void {
  const width = widthOf(array);
  if (width === 1) add(name, () => array.values as Float64Array, names);
  else for (let column = 0; column < width; column += 1) add(`${name}${column}`, () => strided(array, column, width));
}

function strided({ values }: NamedArray, column: number, width: number): Float64Array {
  const own = new Float64Array(values.length / width);
  for (let row = 0, i = column; row < own.length; row += 1, i += width) own[row] = values[i]!;
  return own;
}

function difference(prediction: NamedArray, target: NamedArray): Float64Array {
  const [p, t] = [prediction.values, target.values];
  const errors = new Float64Array(p.length);
  for (let i = 0; i < errors.length; i += 1) errors[i] = p[i]! - t[i]!;
  return errors;
}

function sharesOf(loss: Float64Array): Float64Array {
  const total = pairwiseSum(loss);
  return loss.map(value => shareOf(value, total));
}

async function lines(session: Computable, turn: Turn): Promise<Float64Array> {
  const { used } = session;
  const found = new Float64Array(used.count);
  for (let index = 0; index < found.length; index += 1) {
    if (index % LINES_A_TURN === 0) await turn();
    found[index] = session.lineOf(used.rowOf(index));
  }
  return found;
}

type ClassColumns = Readonly<Record<string, { readonly make: () => Float64Array; readonly names?: Field['names'] }>>;

/**
 * True class, decided class and how sure the decision is, where rows have one class each. Of two classes the numbers are 0 and 1, whatever
 * the labels are, decided where the Decisions tab decides at first.
 */
function classColumns(session: Computable): ClassColumns {
  const { dataset, count } = session.used;
  const kind = session.advice.prediction[0]?.kind;
  const scores = classScores(kind, widthOf(dataset.prediction));
  if (scores) {
    const reader = classReader(dataset, scores);
    const words = dataset.classNames ?? dataset.target.words;
    const names = words && (() => namesFrom(words));
    const of = (value: (index: number) => number) => () => Float64Array.from({ length: count }, (_, index) => value(index));
    return {
      class: { make: of(reader.trueClass), names },
      decided: { make: of(reader.topClass), names },
      confidence: { make: of(index => reader.probability(index, reader.topClass(index))) },
    };
  }
  const family = lossById(bestFirst(session.advice)[0]?.lossId ?? '')?.family;
  if (widthOf(dataset.prediction) !== 1 || taskViewOf(session, family) !== 'decisions') return {};
  const two = () => twoClasses(session, 0)!;
  const words = dataset.target.words;
  const names = words && (() => namesFrom(words.slice(0, 2)));
  const sure = (p: number) => Math.max(p, 1 - p);
  return {
    class: { make: () => Float64Array.from(two().labels as ArrayLike<number>), names },
    decided: { make: () => decidedOf(two()), names },
    ...(probabilityOfOne(kind) && { confidence: { make: () => Float64Array.from(two().scores as ArrayLike<number>, sure) } }),
  };
}

function decidedOf(two: NonNullable<ReturnType<typeof twoClasses>>): Float64Array {
  const threshold = usualThreshold(two);
  return Float64Array.from(two.scores as ArrayLike<number>, score => Number(score >= threshold));
}

function namesFrom(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, value) => [word.trim(), value]));
}
