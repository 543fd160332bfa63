import type { Dataset, NamedArray, Ragged, Vector } from './arrays';
import { NOWHERE } from './arrays';

/** Numbers as a caller has them: nested arrays, typed arrays, or a single number. */
export type ArrayInput = number | Float64Array | readonly unknown[] | ArrayLike<unknown>;

/** What `datasetFrom` takes. */
export interface DatasetInput {
  readonly target: ArrayInput;
  readonly prediction: ArrayInput;
  readonly weight?: ArrayInput;
  readonly extra?: Readonly<Record<string, ArrayInput>>;
}

/** Nesting that is deeper than any tensor; what lies below counts as no number, so cyclic arrays end. */
const DEEPEST = 16;

/**
 * Makes a dataset of nested JavaScript arrays or typed arrays. Never throws and never changes a length: unequal lengths are
 * kept for `advise` to explain and `evaluate` to refuse.
 *
 * - A `Float64Array` is taken as it is, not copied; it must not be written afterwards.
 * - Booleans become 1 and 0, bigints and numeric strings numbers; everything else that is no number becomes NaN.
 * - Rows of unequal length (or numbers beside arrays) give an array with `ragged` set: all numbers in reading order.
 */
export function datasetFrom(input: DatasetInput): Dataset {
  const { target, prediction, weight, extra } = input ?? {};
  const arrays = Object.entries(extra ?? {}).map(([name, values]) => [name, arrayFrom(name, values)] as const);
  return {
    target: arrayFrom('target', target),
    prediction: arrayFrom('prediction', prediction),
    ...(weight === undefined || weight === null ? {} : { weight: arrayFrom('weight', weight) }),
    ...(extra ? { extra: Object.fromEntries(arrays) } : {}),
  };
}

/** A named array of nested arrays or a typed array, by the rules of `datasetFrom`. A single number becomes one sample. */
export function arrayFrom(name: string, input: unknown): NamedArray {
  if (input === undefined || input === null) return named(name, new Float64Array(0), [0]);
  if (input instanceof Float64Array) return named(name, input, [input.length]);
  if (!isList(input)) return named(name, Float64Array.of(numberFrom(input)), [1]);
  const shape = shapeOf(input);
  const leaves: number[] = [];
  const ragged = collect(input, shape, 0, leaves);
  const values = Float64Array.from(leaves);
  return ragged ? { ...named(name, values, [values.length]), ragged } : named(name, values, shape);
}

function named(name: string, values: Vector, shape: readonly number[]): NamedArray {
  return { name, values, shape, source: NOWHERE, offsetOf: () => -1 };
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function numberFrom(leaf: unknown): number {
  if (typeof leaf === 'number') return leaf;
  if (typeof leaf === 'boolean' || typeof leaf === 'bigint') return Number(leaf);
  return typeof leaf === 'string' && leaf.trim() !== '' ? Number(leaf) : Number.NaN;
}

/** The shape that the first element of each axis suggests. */
function shapeOf(list: ArrayLike<unknown>): number[] {
  const shape: number[] = [];
  for (let level: unknown = list; isList(level) && shape.length < DEEPEST; level = level[0]) shape.push(level.length);
  return shape;
}

/** Appends every number below `list` to `leaves`; tells where the rectangle that `shape` describes is broken, if it is. */
function collect(list: ArrayLike<unknown>, shape: readonly number[], axis: number, leaves: number[]): Ragged | undefined {
  const expected = shape[axis + 1];
  let ragged: Ragged | undefined;
  let inner: Ragged | undefined;
  for (let i = 0; i < list.length; i++) {
    const entry = list[i];
    const found = isList(entry) && axis + 1 < DEEPEST ? entry.length : undefined;
    if (found !== expected) {
      // A number where arrays stand counts as a row of one, an array where numbers stand by its length.
      ragged = ragged ? { ...ragged, count: ragged.count + 1 } : { row: i, found: found ?? 1, expected: expected ?? 1, count: 1 };
    }
    if (found === undefined) leaves.push(numberFrom(entry));
    else {
      const below = collect(entry as ArrayLike<unknown>, shape, axis + 1, leaves);
      if (below) inner ??= axis === 0 ? { ...below, row: i } : below;
    }
  }
  return ragged ?? inner;
}
