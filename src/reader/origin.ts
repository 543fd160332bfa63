import type { SourceRange } from '../core/arrays';
import type { Unit } from './candidates';
import type { Column } from './column';
import type { Dialect } from './dialect';
import type { FoundTable } from './found';

/** How a document of separated values was read, for a program that is to read it again. */
export interface CsvLayout {
  readonly text: string;
  readonly dialect: Dialect;
  /** Number of columns. */
  readonly width: number;
  /** Offset of the record that names the columns; absent where none does. */
  readonly header?: number;
  /** Offset below the header: the first record begins at or after it. */
  readonly body: number;
  /** The parts that were read, in order: one region from `body` on for a whole document. */
  readonly regions: readonly SourceRange[];
  /** Records in the regions. */
  readonly rows: number;
  /** True when some records have empty cells beyond the last column. */
  readonly hasSurplus: boolean;
}

/** The columns that one array was made of, in the order of its last axis. */
export interface Origin {
  /** Which of the texts: 0, or 1 when the predictions came from a second one. */
  readonly file: number;
  readonly columns: readonly Column[];
  readonly layout?: CsvLayout;
}

/** Where the arrays of a dataset come from. */
export interface Origins {
  readonly target: Origin;
  readonly prediction: Origin;
  readonly weight?: Origin;
  readonly extra?: Readonly<Record<string, Origin>>;
}

/** The origin of an array in the tables that were found. */
export function originOf(tables: readonly FoundTable[], { columns }: Pick<Unit, 'columns'>): Origin {
  const layout = tables.find(table => table.columns.includes(columns[0]!))?.layout;
  return { file: 0, columns, ...(layout && { layout }) };
}
