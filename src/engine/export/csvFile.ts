import type { ColumnKey, CsvFile } from '../../derive/export/source';
import { cellEnd, endOfRecord, nextRecord, skipBlanks } from '../../reader/csvScan';
import { BLANK, QUOTE } from '../../reader/dialect';
import type { CsvLayout } from '../../reader/origin';

/** A table as pandas is to read it, before anything is known of the columns in use. */
export interface CsvFrame {
  readonly file: Omit<CsvFile, 'asText' | 'missing'>;
  /** What pandas calls the column of that number. */
  readonly keyOf: (column: number) => ColumnKey;
}

/** How pandas can read the records that were meant; undefined where it cannot, because they stand in several places. */
export function csvFrame(layout: CsvLayout, name: string, encoding: string): CsvFrame | undefined {
  const { text, dialect, regions, hasSurplus, width } = layout;
  const [region, ...more] = regions;
  if (!region || more.length > 0) return undefined;
  const names = hasSurplus ? undefined : namesIn(layout);
  const separator = String.fromCharCode(dialect.separator);
  const isPart = nextRecord(text, layout.body, text.length, dialect.separator) < region.start;
  const from = isPart ? recordsBetween(layout, layout.body, region.start) : 0;
  const goesOn = nextRecord(text, region.end, text.length, dialect.separator) < text.length;
  const top = names ? layout.header! : layout.body;
  return {
    file: {
      kind: 'csv',
      name,
      encoding,
      separator,
      decimal: String.fromCharCode(dialect.decimal),
      skip: /\S/.test(text.slice(0, top)) ? linesIn(text, top) : 0,
      isNamed: names !== undefined,
      ...(hasSurplus && { only: Array.from({ length: width }, (_, at) => at) }),
      hasBlanks: dialect.separator !== BLANK && hasBlanksBehind(text, separator),
      ...((from > 0 || goesOn) && { rows: { from, ...(goesOn && { to: from + layout.rows }) } }),
    },
    keyOf: column => names?.[column] ?? column,
  };
}

/** The names as pandas reads them, where each tells its column apart; a first column of row names has none. */
function namesIn({ text, dialect, header, body, width }: CsvLayout): readonly (string | undefined)[] | undefined {
  if (header === undefined) return undefined;
  const end = endOfRecord(text, header, text.length, dialect.separator);
  // Something stands between the header and the records: the rule of a Markdown table.
  if (end !== body) return undefined;
  const names = rawCells(text, header, end, dialect.separator);
  const isShort = names.length === width - 1;
  if (names.length !== width && !isShort) return undefined;
  // pandas numbers repeated names anew and makes up names for empty ones.
  const isTelling = new Set(names).size === names.length && names.every(name => name.trim() !== '');
  return isTelling ? [...(isShort ? [undefined] : []), ...names] : undefined;
}

/** True when a blank follows a separator; not inside of quotes. */
function hasBlanksBehind(text: string, separator: string): boolean {
  const pair = `${separator} `;
  for (let at = text.indexOf(pair), from = 0, isQuoted = false; at >= 0; at = text.indexOf(pair, at + 1)) {
    for (let quote = text.indexOf('"', from); quote >= 0 && quote < at; quote = text.indexOf('"', quote + 1)) isQuoted = !isQuoted;
    if (!isQuoted) return true;
    from = at;
  }
  return false;
}

/** The cells of a record, quotes taken off where a cell begins with one; blanks before a cell are skipped, those behind it stay. */
function rawCells(text: string, start: number, end: number, separator: number): string[] {
  const cells: string[] = [];
  for (let at = start; ; ) {
    const stop = cellEnd(text, at, end, separator);
    const cell = text.slice(at, stop < 0 ? end : stop);
    cells.push(cell.charCodeAt(0) === QUOTE && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (stop < 0 || stop >= end || text.charCodeAt(stop) !== separator) return cells;
    at = skipBlanks(text, stop + 1, end, separator);
    if (separator === BLANK && at >= end) return cells;
  }
}

function recordsBetween({ text, dialect }: CsvLayout, start: number, end: number): number {
  let count = 0;
  for (let at = nextRecord(text, start, end, dialect.separator); at < end; count += 1)
    at = nextRecord(text, endOfRecord(text, at, end, dialect.separator), end, dialect.separator);
  return count;
}

/** Lines that end before `end`, as pandas counts lines to skip: one that goes on inside of quotes is one. */
function linesIn(text: string, end: number): number {
  let count = 0;
  let isQuoted = false;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10))) count += 1;
  }
  const isInLine = end > 0 && end < text.length && text.charCodeAt(end - 1) !== 10 && text.charCodeAt(end - 1) !== 13;
  return isInLine ? count + 1 : count;
}
