import type { NamedArray } from '../core/arrays';
import { RowCounter, type RowFacts } from './rowFacts';
import { UniqueCounter, type Uniques } from './uniques';

/** Everything that the rules ask about one array, gathered in one pass. Statistics are over finite values. */
export interface ArrayFacts {
  readonly name: string;
  /** Samples. */
  readonly rows: number;
  /** Numbers a sample: 1 for `(n,)` and `(n,1)`. */
  readonly width: number;
  /** Number of axes longer than 1, at least 1. */
  readonly rank: number;
  readonly finite: number;
  readonly missing: number;
  readonly infinite: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly deviation: number;
  readonly integers: boolean;
  readonly multiplesOfTen: boolean;
  /** How many are below 0, exactly 0, and outside [0, 1] by more than `UNIT_TOLERANCE`. */
  readonly negative: number;
  readonly zeros: number;
  readonly outsideUnit: number;
  /** Absent when there are more than 1000 distinct values. */
  readonly uniques?: Uniques;
  /** Decimals that the first values are written with, at most 17. */
  readonly decimals: number;
  /** Present when a sample has several numbers. */
  readonly perRow?: RowFacts;
}

/** A probability may miss [0, 1] by this much (the rule of torchmetrics). */
export const UNIT_TOLERANCE = 1e-6;

/** How many values are looked at for their decimals. */
const DECIMAL_SAMPLE = 500;

/** Rows and numbers a row, for any shape, also one that does not fit the values. */
export function layoutOf(array: NamedArray): { rows: number; width: number; rank: number } {
  const { shape, values } = array;
  const width = shape.slice(1).reduce((product, axis) => product * axis, 1);
  if (!(width >= 1) || !Number.isFinite(width)) return { rows: 0, width: 1, rank: 1 };
  return {
    rows: Math.floor(values.length / width),
    width,
    rank: Math.max(1, shape.filter(axis => axis > 1).length),
  };
}

/** Gathers the facts of an array: 25 ms for 10^6 values. */
export function factsOf(array: NamedArray): ArrayFacts {
  const { values } = array;
  const { rows, width, rank } = layoutOf(array);
  const uniques = new UniqueCounter();
  let finite = 0;
  let missing = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  // Sums of distances to the first finite value: large offsets keep their digits.
  let origin = 0;
  let sum = 0;
  let squares = 0;
  let integers = true;
  let multiplesOfTen = true;
  let negative = 0;
  let zeros = 0;
  let outsideUnit = 0;
  const { length } = values;
  for (let i = 0; i < length; i += 1) {
    const value = values[i]!;
    if (!Number.isFinite(value)) {
      if (Number.isNaN(value)) missing += 1;
      continue;
    }
    if (finite === 0) origin = value;
    finite += 1;
    const distance = value - origin;
    sum += distance;
    squares += distance * distance;
    if (value < min) min = value;
    if (value > max) max = value;
    if (value < 0) negative += 1;
    else if (value === 0) zeros += 1;
    if (value < -UNIT_TOLERANCE || value > 1 + UNIT_TOLERANCE) outsideUnit += 1;
    if (integers && !Number.isInteger(value)) integers = false;
    if (multiplesOfTen && value % 10 !== 0) multiplesOfTen = false;
    uniques.add(value);
  }
  const decimals = decimalsOf(values);
  const distinct = uniques.result();
  return {
    name: array.name,
    rows,
    width,
    rank,
    finite,
    missing,
    infinite: length - finite - missing,
    min: finite > 0 ? min : Number.NaN,
    max: finite > 0 ? max : Number.NaN,
    mean: finite > 0 ? origin + sum / finite : Number.NaN,
    deviation: finite > 0 ? Math.sqrt(Math.max(0, squares / finite - (sum / finite) ** 2)) : Number.NaN,
    integers: finite > 0 && integers,
    multiplesOfTen: finite > 0 && multiplesOfTen,
    negative,
    zeros,
    outsideUnit,
    decimals,
    ...(distinct ? { uniques: distinct } : {}),
    ...(width > 1 ? { perRow: new RowCounter(width, decimals).count(values, rows) } : {}),
  };
}

/** Decimals that values are written with: `0.25` has 2, `1e-7` has 7. */
function decimalsOf(values: NamedArray['values']): number {
  let most = 0;
  for (let i = 0; i < Math.min(values.length, DECIMAL_SAMPLE); i += 1) {
    const [mantissa = '', exponent = '0'] = String(values[i]).split('e');
    most = Math.max(most, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
  }
  return Math.min(17, most);
}
