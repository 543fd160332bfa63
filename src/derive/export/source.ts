import type { Vector } from '../../core/arrays';

/** The name of a column, or its number where names do not tell the columns apart. */
export type ColumnKey = string | number;

/** A file of separated values, with what pandas must be told of it. */
export interface CsvFile {
  readonly kind: 'csv';
  readonly name: string;
  /** As Python names it. */
  readonly encoding: string;
  /** A blank stands for a run of blanks. */
  readonly separator: string;
  readonly decimal: string;
  /** The sign between groups of three digits. */
  readonly thousands?: string;
  /** Lines above the header; above the first record where the columns go by number. */
  readonly skip: number;
  /** False where the columns go by number. */
  readonly isNamed: boolean;
  /** The only columns to be read, where some records are longer than others. */
  readonly only?: readonly number[];
  /** Columns of words that would pass for numbers or truth values. */
  readonly asText: readonly ColumnKey[];
  /** Words for a missing value that pandas does not know by itself. */
  readonly missing: readonly string[];
  /** True when blanks follow separators. */
  readonly hasBlanks: boolean;
  /** The records that are meant, counted from 0; `to` is not among them. */
  readonly rows?: { readonly from: number; readonly to?: number };
}

/** A JSON document, or one a line. */
export interface JsonFile {
  readonly kind: 'json';
  readonly name: string;
  readonly encoding: string;
  readonly isPerLine: boolean;
}

export type ExportFile = CsvFile | JsonFile;

/** What has to be done to the texts of a column before they are numbers. */
export interface Cleaning {
  /** What is left off: a unit, the signs between groups of three digits. */
  readonly drop: readonly string[];
  /** True where the decimal sign is a comma. */
  readonly hasComma: boolean;
  /** True where the minus may be U+2212. */
  readonly hasLongMinus: boolean;
}

/** Steps from the top of a JSON document to a value in it. */
export type JsonPath = readonly (string | number)[];

/**
 * One column of numbers in a JSON document. `array`: the array at `path`. `records`: a value (by its own keys) of each object in the array
 * at `path`. `column`: a column of the matrix at `path`. `numbered`: the entries of the object at `path`, whose keys are row numbers, or a
 * value of each.
 */
export interface JsonColumn {
  readonly kind: 'array' | 'records' | 'column' | 'numbered';
  readonly path: JsonPath;
  readonly keys: readonly string[];
  /** For `column`. */
  readonly index: number;
  /** True when some records lack the value. */
  readonly isPartial: boolean;
}

/** How what is written becomes the numbers of an array. */
export interface Meaning {
  /** What each word stands for. */
  readonly words?: readonly (readonly [string, number])[];
  /** Labels that count from 1 become indices that count from 0. */
  readonly isFromOne?: boolean;
}

/** Where an array comes from. */
export type ExportPlace =
  | ({
      readonly from: 'csv';
      readonly file: number;
      readonly columns: readonly ColumnKey[];
      readonly cleaning?: Cleaning;
      /** True when some cells are neither numbers nor words for a missing value that pandas knows. */
      readonly isLoose: boolean;
      /** True when blanks may stand behind the words. */
      readonly isPadded: boolean;
      /** True when each cell holds an array, as JSON writes it. */
      readonly holdsLists: boolean;
    } & Meaning)
  | ({ readonly from: 'json'; readonly file: number; readonly columns: readonly JsonColumn[] } & Meaning)
  /** Written into the code. */
  | { readonly from: 'numbers'; readonly values: Vector };

/** An array with its shape: samples first, as it was read or, for numbers in the code, as it is used. */
export interface ExportArray {
  readonly place: ExportPlace;
  readonly shape: readonly number[];
}

/** The arrays of a dataset by the names that code knows them by: `target`, `prediction`, `weight`, and those of `Dataset.extra`. */
export interface ExportSource {
  readonly files: readonly ExportFile[];
  readonly arrays: Readonly<Record<string, ExportArray>>;
  /** Statements that change the arrays once they are loaded, as the fixes of the panel did. */
  readonly fixes?: readonly string[];
}
