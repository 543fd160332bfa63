import type { TakenColumn } from './columns';

/** What stands before the columns of a JSON file. */
export interface RowsAbout {
  readonly loss: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly mean: number;
  readonly target: string;
  readonly prediction: string;
  /** The expression that selected the rows. */
  readonly where?: string;
  /** Rows of the data that took no part. */
  readonly leftOut: number;
}

const NOTE = 'JSON has no NaN and no infinity: null stands for both.';

/** Opens the file: what the rows are of, and the object of columns. */
export function jsonStart(about: RowsAbout): string {
  const { leftOut, mean, ...rest } = about;
  const head = { ...rest, mean: Number.isFinite(mean) ? mean : null, left_out: leftOut, note: NOTE };
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "columns": {\n`;
}

export const JSON_END = '  }\n}\n';

/** What opens a column, and what ends one. */
export function jsonOpens({ name }: TakenColumn): string {
  return `    ${JSON.stringify(name)}: [`;
}

export function jsonCloses(isLast: boolean): string {
  return isLast ? ']\n' : '],\n';
}

/** A value of a column. Words may hold what ends a line in JavaScript; JSON.stringify keeps that legal. */
export function jsonValue(column: TakenColumn, index: number): string {
  if (column.kind === 'word') return JSON.stringify(column.at(index));
  const value = column.at(index);
  if (value - value !== 0) return 'null';
  return Object.is(value, -0) ? '-0.0' : String(value);
}
