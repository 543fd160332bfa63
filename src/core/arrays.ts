/**
 * Numbers that their holder may read but not write. At run time always a `Float64Array`, so that every kernel sees one
 * hidden class and stays monomorphic.
 */
export interface Vector {
  readonly length: number;
  readonly [index: number]: number;
}

/** A half-open stretch of the source text, in UTF-16 code units after a byte order mark has been stripped. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/**
 * An array of numbers with a name and a shape.
 *
 * `values` is row-major, sample axis first, class axis last; missing values are NaN. `shape` keeps `(n,)` and `(n,1)`
 * distinct, because confusing the two is a mistake worth reporting.
 */
export interface NamedArray {
  /** The header as written, the key path in JSON, the variable's name, or `column 1` … */
  readonly name: string;
  readonly values: Vector;
  readonly shape: readonly number[];
  /** Where the array stands in the text it was read from; `NOWHERE` for arrays made by code. */
  readonly source: SourceRange;
  /** Offset in the source text of element `index` (row-major), found lazily; -1 when the element has no place of its own. */
  readonly offsetOf: (index: number) => number;
  /** The class names that the indices in `values` stand for, when the source held words. */
  readonly words?: readonly string[];
  /**
   * Set when the source was not a rectangle: `values` then holds every number in reading order and `shape` is their count.
   * Nothing is cut off or filled up; `evaluate` refuses such an array with `ragged-rows`.
   */
  readonly ragged?: Ragged;
}

/** Where rows stop having the same length: the first such row (0-based), its length, the usual one, and how many rows differ. */
export interface Ragged {
  readonly row: number;
  readonly found: number;
  readonly expected: number;
  readonly count: number;
}

/** The source of an array that no text was read for. */
export const NOWHERE: SourceRange = { start: 0, end: 0 };

/** What a loss is computed on. Lengths may differ: `evaluate` refuses that, `advise` explains it. */
export interface Dataset {
  readonly target: NamedArray;
  readonly prediction: NamedArray;
  /** One weight a sample (first axis), or one an element. */
  readonly weight?: NamedArray;
  /** Further arrays that some losses need: `variance`, `input2`, `positive`, `negative`. */
  readonly extra?: Readonly<Record<string, NamedArray>>;
  /** Names of the classes, in the order of the prediction's last axis. */
  readonly classNames?: readonly string[];
}

/** Product of the axes; 1 for a scalar. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, axis) => product * axis, 1);
}
