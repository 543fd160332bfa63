import type { Dataset, NamedArray, SourceRange } from '../core/arrays';
import type { Problem } from '../core/problem';
import type { Column } from './column';
import type { Origin, Origins } from './origin';

/** What a column or array holds, as far as its values tell. */
export type ValueKind = 'number' | 'integer' | 'boolean' | 'word' | 'mixed' | 'empty';

/** What a column is for, as its header tells (`formats.md` 3.2). */
export type ColumnRole =
  | 'ignore'
  | 'weight'
  | 'mask'
  | 'logit'
  | 'logProbability'
  | 'quantile'
  | 'probability'
  | 'variance'
  | 'secondInput'
  | 'prediction'
  | 'target';

/** A column or array that could be a target or a prediction. */
export interface Candidate {
  /** Header as written, key path in JSON, or `column 1` …; for a group of class columns the names of all members, in class order. */
  readonly names: readonly string[];
  /** What a person calls it: the name, or `prob_0 … prob_9` for a group. */
  readonly label: string;
  /** 0-based numbers of the columns or arrays in their table. */
  readonly indices: readonly number[];
  readonly kind: ValueKind;
  /** Samples first: `[n]` or `[n, classes]`. */
  readonly shape: readonly number[];
  readonly role?: ColumnRole;
  /** The first few values, for the Quick Pick. */
  readonly preview: string;
  readonly source: SourceRange;
}

/** Any array of a text, whether it is in use or not: another model's predictions stand in one of them. */
export interface AnyArray {
  readonly candidate: Candidate;
  /** Which of the texts, as in `PlacedRange`. */
  readonly file: number;
  /** Several arrays may be made of one column, which tells that they overlap. */
  readonly columns: readonly Column[];
  /** True for one of several columns that together are an array. */
  readonly isPart: boolean;
  readonly read: () => { readonly array: NamedArray; readonly classNames?: readonly string[] };
}

/** A table (CSV) or a group of arrays (JSON) found in the text. */
export interface Table {
  /** Key path of the table in JSON, file name or empty. */
  readonly name: string;
  readonly rows: number;
  readonly candidates: readonly Candidate[];
}

/** Which columns were taken, by the names that `Candidate.names` gives. */
export interface ChosenColumns {
  readonly target: readonly string[];
  readonly prediction: readonly string[];
  readonly weight?: string;
}

/** A stretch of one of the texts that were read: file 0, or 1 when the predictions came from a second one. */
export interface PlacedRange extends SourceRange {
  readonly file: number;
}

/** Something the reader says, with the file that `range` belongs to (0 when absent). */
export type ReadingNote = Problem & { readonly file?: number };

/** One array of a text, with the place of each sample. */
export interface SingleArray {
  readonly array: NamedArray;
  readonly names: readonly string[];
  readonly rangeOf: (index: number) => SourceRange;
  /** Names of the classes, when columns named by class make up the array. */
  readonly classNames?: readonly string[];
  readonly origin: Origin;
}

/** What came out of a text. `dataset` is absent when a person has to choose the columns (note `choose-columns`) or only one array was found. */
export interface Reading {
  readonly dataset?: Dataset;
  readonly tables: readonly Table[];
  /** Every array of the tables. */
  readonly arrays: readonly AnyArray[];
  readonly columns: ChosenColumns;
  /** What the arrays of the dataset were made of, so that another program can be told how to load them. */
  readonly origins?: Origins;
  /** What the reader wants to say: left-out text, guessed separators, missing values … Errors among them say why there is no dataset. */
  readonly notes: readonly ReadingNote[];
  /** The stretches of text that sample `index` was read from: its record, or its element in each array. Target first. */
  readonly rangesOf: (index: number) => readonly PlacedRange[];
  /**
   * Where there is no dataset: the one array that could play this part, by its name or because it is the only one. For `joinReadings`,
   * which takes the target from one file and the prediction from another.
   */
  readonly single?: (role: 'target' | 'prediction') => SingleArray | undefined;
  /** How the text was understood. */
  readonly format: 'csv' | 'json' | 'literal';
  /** True when rows are lines of a table, so that a person counts them as lines of the file. */
  readonly tabular: boolean;
}

/** What to read. Exactly one of `text` and `bytes`. */
export interface ReadInput {
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly fileName?: string;
  /** VS Code language id: csv, tsv, json, jsonc, jsonl, plaintext … */
  readonly languageId?: string;
  /** UTF-16 offsets; empty ranges are carets: the array or table under the first caret is meant. */
  readonly selections?: readonly SourceRange[];
  /** Columns chosen by a person, by name as written or 0-based number. */
  readonly columns?: {
    readonly target?: ColumnChoice;
    readonly prediction?: ColumnChoice;
    readonly weight?: string | number;
  };
}

/** One column, or several that together are the classes. */
export type ColumnChoice = string | number | readonly (string | number)[];

/** How far a long reading has come, 0 to 1. */
export type ReadProgress = number;

/**
 * Reading in steps of a few milliseconds, so that an engine can report progress and be cancelled between them; the
 * return value is the result. `read` runs all steps at once.
 */
export type ReadSteps<T> = Generator<ReadProgress, T, void>;
