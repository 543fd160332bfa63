import type { SourceRange } from '../core/arrays';
import type { Column } from './column';
import type { CsvLayout } from './origin';
import type { Reading, ReadingNote } from './reading';

/** A table or a group of arrays, before anyone has said what its columns are for. */
export interface FoundTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly source: SourceRange;
  /** `header`: names come from the file. `order`: a person put two arrays in order. `none`: neither. */
  readonly naming: 'header' | 'order' | 'none';
  /** The record of row `row`, where the table has records; otherwise each array has its own places. */
  readonly recordOf?: (row: number) => SourceRange;
  /** How it is written, where it is a document of separated values. */
  readonly layout?: CsvLayout;
  /** True when its rows cannot be trusted (ragged), so that no dataset may be made of it. */
  readonly broken?: boolean;
}

/** What a format reader hands over. */
export interface Found {
  readonly tables: readonly FoundTable[];
  readonly notes: readonly ReadingNote[];
  readonly format: Reading['format'];
  readonly tabular: boolean;
}
