import type { Dataset, NamedArray, Vector } from '../core/arrays';
import { logit } from '../core/axes';
import type { ParameterValues } from '../core/definition';
import { indexOfMaximum, logSumExp, sigmoid } from '../core/numerics';
import type { Text } from '../core/text';
import type { Answers } from './advice';
import { undoSoftmax } from './measures/undoSoftmax';

/** The array that a step changes. */
export type Side = 'target' | 'prediction';

/** One change of the panel's view of the data. The file stays as it is; no step moves a row or changes their number. */
export type FixStep =
  /** value · factor + offset: subtract 1 from labels, divide by 255 or by 100, map −1/1 to 0/1. */
  | { readonly kind: 'scale'; readonly array: Side | 'both'; readonly factor: number; readonly offset: number }
  /** Each value of `from` becomes the one of `to` at its place; other values stay. */
  | { readonly kind: 'relabel'; readonly array: Side; readonly from: readonly number[]; readonly to: readonly number[] }
  /** A function of each value; `softmax`, `log-softmax` and `undo-softmax` of each row. What is undone is a second sigmoid or softmax, so that probabilities are left. */
  | { readonly kind: 'apply'; readonly array: Side; readonly function: keyof typeof functions | keyof typeof rowFunctions }
  /** Divides each row by its sum. */
  | { readonly kind: 'normalise'; readonly array: Side }
  /** Column `order[c]` becomes column c of the predictions. */
  | { readonly kind: 'reorder-columns'; readonly array: Side; readonly order: readonly number[] }
  /** n×n values: rows become columns. */
  | { readonly kind: 'transpose'; readonly array: Side }
  /** Rows (0-based samples) that take no part any more. */
  | { readonly kind: 'leave-out'; readonly rows: readonly number[] }
  | { readonly kind: 'swap' }
  /** Takes axes of length 1 away beyond the first axis, so that both arrays have the same shape. */
  | { readonly kind: 'squeeze' }
  /** No change of numbers: another loss, or other parameters of the same. */
  | { readonly kind: 'use-loss'; readonly lossId: string; readonly parameters?: ParameterValues }
  /** No change of numbers: what a person would answer. */
  | { readonly kind: 'answer'; readonly answers: Answers };

/** A step with the words of its button. */
export type Fix = FixStep & { readonly label: Text };

/** The dataset with the step applied; the same object where the step changes no numbers. Copies the arrays that it changes. */
export function applyFix(dataset: Dataset, step: FixStep): Dataset {
  switch (step.kind) {
    case 'scale':
      return sidesOf(step.array).reduce((now, side) => scaled(now, side, step.factor, step.offset), dataset);
    case 'relabel':
      return changed(dataset, step.array, relabelling(step.from, step.to));
    case 'apply':
      return step.function in rowFunctions
        ? byRow(dataset, step.array, rowFunctions[step.function as keyof typeof rowFunctions])
        : changed(dataset, step.array, functions[step.function as keyof typeof functions]);
    case 'normalise':
      return byRow(dataset, step.array, divideBySum);
    case 'reorder-columns':
      return byRow(dataset, step.array, (row, from) => row.set(step.order.map(column => from[column] ?? Number.NaN)));
    case 'transpose':
      return transposed(dataset, step.array);
    case 'leave-out':
      return without(dataset, step.rows);
    case 'swap': {
      const { classNames: _, ...rest } = dataset;
      return { ...rest, target: dataset.prediction, prediction: dataset.target };
    }
    case 'squeeze':
      return squeezed(dataset);
    case 'use-loss':
    case 'answer':
      return dataset;
  }
}

/** Two labels, as most tables have, are compared faster than looked up. */
function relabelling(from: readonly number[], to: readonly number[]): (value: number) => number {
  const target = (place: number) => to[place] ?? Number.NaN;
  if (from.length <= 2) {
    const [first, second] = [from[0], from[1]];
    const [one, two] = [target(0), target(1)];
    return value => (value === first ? one : value === second ? two : value);
  }
  const places = new Map(from.map((value, place) => [value, target(place)]));
  return value => places.get(value) ?? value;
}

/** The arrays that a step changes. */
export function sidesOf(array: Side | 'both'): readonly Side[] {
  return array === 'both' ? ['target', 'prediction'] : [array];
}

const functions = {
  exp: Math.exp,
  ln: Math.log,
  logit,
  sigmoid,
  // Printed digits are rounded: 0.7311 is a little above the sigmoid of 1.
  'undo-sigmoid': (p: number) => Math.min(1, Math.max(0, logit(p))),
  round: Math.round,
} as const;

const rowFunctions = { softmax, 'log-softmax': logSoftmax, 'undo-softmax': undoneSoftmax } as const;

function softmax(row: Float64Array, from: Vector): void {
  const largest = from[indexOfMaximum(from, 0, row.length)]!;
  for (let c = 0; c < row.length; c += 1) row[c] = Math.exp(from[c]! - largest);
  divideBySum(row, row);
}

function logSoftmax(row: Float64Array, from: Vector): void {
  // The largest is taken away first: beside logits of 10^8 the logarithm of a sum keeps no digits.
  const largest = from[indexOfMaximum(from, 0, row.length)]!;
  for (let c = 0; c < row.length; c += 1) row[c] = from[c]! - largest;
  const logSum = logSumExp(row, 0, row.length);
  for (let c = 0; c < row.length; c += 1) row[c]! -= logSum;
}

function undoneSoftmax(row: Float64Array, from: Vector): void {
  undoSoftmax(row, from, 0);
  // Printed digits are rounded: a 0 may come out a little below.
  for (let c = 0; c < row.length; c += 1) row[c] = Math.max(0, row[c]!);
  divideBySum(row, row);
}

function divideBySum(row: Float64Array, from: Vector): void {
  let sum = 0;
  for (let c = 0; c < row.length; c += 1) sum += from[c]!;
  for (let c = 0; c < row.length; c += 1) row[c] = from[c]! / sum;
}

function replaced(dataset: Dataset, side: Side, array: NamedArray): Dataset {
  return side === 'target' ? { ...dataset, target: array } : { ...dataset, prediction: array };
}

function changed(dataset: Dataset, side: Side, of: (value: number) => number): Dataset {
  const array = dataset[side];
  const values = new Float64Array(array.values.length);
  for (let i = 0; i < values.length; i += 1) values[i] = of(array.values[i]!);
  return withNumbers(dataset, side, values);
}

/** A loop of its own: calls of a function that makes new numbers take ten times as long. */
function scaled(dataset: Dataset, side: Side, factor: number, offset: number): Dataset {
  const from = dataset[side].values;
  const values = new Float64Array(from.length);
  for (let i = 0; i < values.length; i += 1) values[i] = from[i]! * factor + offset;
  return withNumbers(dataset, side, values);
}

function withNumbers(dataset: Dataset, side: Side, values: Float64Array): Dataset {
  // Words stand for the indices that the reader gave them, which are no longer there.
  const { words: _, ...rest } = dataset[side];
  return replaced(dataset, side, { ...rest, values });
}

/** A row is the last axis, as losses over classes read it; an array with one axis is one row. */
function byRow(dataset: Dataset, side: Side, write: (row: Float64Array, from: Float64Array) => void): Dataset {
  const array = dataset[side];
  const width = Math.max(1, Math.floor(array.shape.at(-1) ?? 1));
  const source = array.values as Float64Array;
  const values = Float64Array.from(source);
  for (let start = 0; start + width <= values.length; start += width)
    write(values.subarray(start, start + width), source.subarray(start, start + width));
  return replaced(dataset, side, { ...array, values });
}

function transposed(dataset: Dataset, side: Side): Dataset {
  const array = dataset[side];
  const [rows = 0, width = 1] = array.shape;
  if (array.shape.length !== 2 || rows !== width) return dataset;
  const values = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < width; column += 1) values[column * rows + row] = array.values[row * width + column]!;
  return replaced(dataset, side, { ...array, values });
}

/** The engine leaves out rows that are not finite; so the rows to leave out become NaN, on both sides. */
function without({ target, prediction, ...rest }: Dataset, rows: readonly number[]): Dataset {
  return { ...rest, target: blanked(target, rows), prediction: blanked(prediction, rows) };
}

function blanked(array: NamedArray, rows: readonly number[]): NamedArray {
  const width = Math.max(1, Math.floor(array.shape.slice(1).reduce((product, axis) => product * axis, 1)));
  const values = Float64Array.from(array.values as Float64Array);
  for (const row of rows) values.fill(Number.NaN, row * width, (row + 1) * width);
  return { ...array, values };
}

function squeezed({ target, prediction, ...rest }: Dataset): Dataset {
  const [t, p] = [withoutOnes(target.shape), withoutOnes(prediction.shape)];
  // (1, n) beside (n,) is n samples of one number, written as a row.
  const inner = ([first, ...axes]: readonly number[], other: readonly number[]) =>
    first === 1 && axes.length === other.length && axes.length > 0 ? axes : [first ?? 1, ...axes];
  return { ...rest, target: { ...target, shape: inner(t, p) }, prediction: { ...prediction, shape: inner(p, t) } };
}

/** Without the axes of length 1 beyond the first. */
function withoutOnes([first = 1, ...rest]: readonly number[]): readonly number[] {
  return [first, ...rest.filter(axis => axis !== 1)];
}
