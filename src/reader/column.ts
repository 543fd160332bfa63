import type { SourceRange } from '../core/arrays';
import type { Problem } from '../core/problem';
import type { CellStyle } from './cellStyle';
import type { ValueKind } from './reading';

/** What a column has in it, and where it first goes wrong. Rows count from 0. */
export interface Column {
  readonly name: string;
  /** 0-based number in its table. */
  readonly index: number;
  /** Row-major; missing values are NaN, words are indices into `words`. */
  readonly values: Float64Array;
  readonly shape: readonly number[];
  readonly kind: ValueKind;
  readonly words?: readonly string[];
  readonly preview: string;
  /** How the numbers of a column of separated values are dressed, where they are. */
  readonly style?: CellStyle;
  /** Every cell of a column of separated values as text, in order. Absent for other formats. */
  readonly cells?: () => Iterable<string>;
  /** True for arrays in cells that make no rectangle: no dataset can be made of the column, and its notes say why. */
  readonly isBroken?: true;
  /** What to say when this column is used. */
  readonly notes: readonly Problem[];
  readonly source: SourceRange;
  /** Offset of element `index` in the text, found lazily; -1 when it has no place. */
  readonly offsetOf: (index: number) => number;
  /** The stretch of text of entry `row` along the first axis. */
  readonly rangeOf: (row: number) => SourceRange;
}

/** What a builder knows of its values once all are in. */
export interface Gathered {
  readonly values: Float64Array;
  readonly kind: ValueKind;
  readonly words?: readonly string[];
  /** Problems of this column by its name, with the element that each one is about (-1 for none). */
  readonly problems: (name: string, rowOf: (element: number) => number) => { readonly element: number; readonly problem: Problem }[];
}
