import type { TakenColumn } from './columns';

/** Ends a line by RFC 4180. */
const LINE_END = '\r\n';

/** What spreadsheets take for the beginning of a formula, in the wide forms of East Asian keyboards, too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** The first line of a table. */
export function csvHeader(columns: readonly TakenColumn[]): string {
  return columns.map(({ name }) => name).join(',') + LINE_END;
}

/** A row as a line of RFC 4180. */
export function csvLine(columns: readonly TakenColumn[], index: number): string {
  let line = '';
  for (let column = 0; column < columns.length; column += 1) {
    const { kind, at } = columns[column]!;
    line += (column > 0 ? ',' : '') + (kind === 'word' ? csvWord(at(index)) : csvNumber(at(index)));
  }
  return line + LINE_END;
}

/** Every digit that a double has, so that it is read back as the same number; NaN and infinities as pandas and NumPy spell them. */
export function csvNumber(value: number): string {
  if (value - value === 0) return Object.is(value, -0) ? '-0' : String(value);
  if (Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
}

/**
 * A word of the data, the one thing in the file that somebody else wrote. A spreadsheet would compute `=cmd|…` even between quotes, so
 * such a word gets an apostrophe before it, which makes it text there; the class number stands in the column before it as it is.
 */
export function csvWord(word: string): string {
  const safe = FORMULA.test(word) ? `'${word}` : word;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
