import type { SourceRange } from '../core/arrays';
import { roleOf } from './columns';
import { cellEnd, endOfRecord, nextRecord, skipBlanks } from './csvScan';
import { bare, sniffDialect } from './dialect';
import { endOfLine, startOfLine } from './lines';
import type { ReadInput } from './reading';

/** Which records of a CSV document are meant, and which columns when cells were selected. */
export interface CsvSelection {
  readonly regions: readonly SourceRange[];
  /** Two cells were selected: these columns are target and prediction. */
  readonly columns?: ReadInput['columns'];
  /** 0-based numbers of the only columns meant, in order: a column selection leaves out the others. */
  readonly only?: readonly number[];
}

/** The part of one record that a selection covers. */
interface Piece {
  readonly record: number;
  readonly first: number;
  readonly last: number;
  /** True when the record has no other cells. */
  readonly isAll: boolean;
}

/**
 * Selections widened to whole records. Several selections inside single records are a column selection (or cells picked one by one): the
 * table of those cells, each taken whole, because a rectangle of the screen cuts through cells of different widths. Of two cells in
 * two columns the first is the target, the second the prediction, unless their headers say otherwise. One cell alone is a caret.
 * `isTable` says that the whole document is the table, not only what is selected of it.
 */
export function csvSelection(
  text: string,
  selections: readonly SourceRange[],
  separatorForced: number | undefined,
  isTable: boolean,
): CsvSelection {
  const whole = [{ start: 0, end: text.length }];
  if (selections.length === 0) return { regions: whole };
  const sniffed = isTable ? 0 : startOfLine(text, Math.min(...selections.map(({ start }) => start)));
  const sniffedEnd = isTable ? text.length : endOfLine(text, Math.max(...selections.map(({ end }) => end)));
  const { separator } = sniffDialect(text, sniffed, sniffedEnd, separatorForced);
  const recordStart = recordStarts(text, separator);
  const regions: SourceRange[] = [];
  const pieces: Piece[] = [];
  for (const { start, end } of selections) {
    const from = recordStart(start);
    const last = end > start && isLineEnd(text, end - 1) ? Math.max(from, recordStart(end - 1)) : recordStart(end);
    const to = endOfRecord(text, nextRecord(text, last, text.length, separator), text.length, separator);
    regions.push({ start: from, end: Math.max(to, end) });
    const piece = last === from ? pieceAt(text, from, start, end, separator) : undefined;
    if (piece) pieces.push(piece);
  }
  const rows = merged(regions);
  if (pieces.length < selections.length || pieces.every(piece => piece.isAll)) return { regions: rows };
  const [first, second] = [...new Set(pieces.map(piece => piece.first))] as [number, number?];
  const areCells = pieces.every(piece => piece.first === piece.last);
  if (selections.length === 1) return { regions: areCells ? whole : rows };
  const header = nextRecord(text, 0, text.length, separator);
  const records = new Set(pieces.map(piece => piece.record));
  const inHeader = records.size === 1 && records.has(recordStart(header));
  if (areCells && second !== undefined && pieces.every(piece => piece.first === first || piece.first === second)) {
    const use = inHeader || selections.length === 2 ? whole : rows;
    return { regions: use, columns: inOrder(text, header, first, second, separator) };
  }
  const isAll = pieces.some(piece => piece.isAll);
  return { regions: records.size === 1 ? whole : rows, ...(isAll ? {} : { only: columnsIn(pieces, records.size) }) };
}

/** The columns that more than half of the records have selected; a rectangle touches the next cell where numbers are shorter. */
function columnsIn(pieces: readonly Piece[], records: number): number[] {
  const touched = new Map<number, Set<number>>();
  for (const { record, first, last } of pieces)
    for (let column = first; column <= last; column++) touched.set(column, (touched.get(column) ?? new Set()).add(record));
  const most = Math.max(...Array.from(touched.values(), found => found.size));
  const enough = Math.min(most, records / 2 + 0.5);
  return [...touched.keys()].filter(column => touched.get(column)!.size >= enough).sort((a, b) => a - b);
}

/** Start of the record that an offset lies in. In a text with quotes it is found by reading on from the record found last. */
function recordStarts(text: string, separator: number): (offset: number) => number {
  if (!text.includes('"')) return offset => startOfLine(text, offset);
  const top = nextRecord(text, 0, text.length, separator);
  let at = top;
  return offset => {
    if (offset < at) at = top;
    for (;;) {
      const next = nextRecord(text, endOfRecord(text, at, text.length, separator), text.length, separator);
      if (next > offset || next >= text.length) return Math.min(at, offset);
      at = next;
    }
  };
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

/** The cells of a record that a selection covers a part of; undefined where it covers none. */
function pieceAt(text: string, record: number, start: number, end: number, separator: number): Piece | undefined {
  let at = skipBlanks(text, record, text.length, separator);
  let first = -1;
  let last = -1;
  for (let column = 0; ; column++) {
    const stop = cellEnd(text, at, text.length, separator);
    if (stop < 0) return undefined;
    if (start < stop && end > at) {
      if (first < 0) first = column;
      last = column;
    }
    if (stop >= text.length || text.charCodeAt(stop) !== separator)
      return first < 0 ? undefined : { record, first, last, isAll: first === 0 && last === column };
    at = skipBlanks(text, stop + 1, text.length, separator);
  }
}

function inOrder(text: string, header: number, first: number, second: number, separator: number): ReadInput['columns'] {
  const firstRole = roleAt(text, header, first, separator);
  const secondRole = roleAt(text, header, second, separator);
  const swapped = secondRole === 'target' || (firstRole !== undefined && firstRole !== 'target' && secondRole === undefined);
  return swapped ? { target: second, prediction: first } : { target: first, prediction: second };
}

function roleAt(text: string, record: number, column: number, separator: number) {
  const end = endOfRecord(text, record, text.length, separator);
  let at = record;
  for (let passed = 0; passed < column; passed++) at = skipBlanks(text, cellEnd(text, at, end, separator) + 1, end, separator);
  const stop = cellEnd(text, at, end, separator);
  return roleOf(bare(text.slice(at, stop < 0 ? end : stop)));
}

function merged(regions: readonly SourceRange[]): SourceRange[] {
  const sorted = [...regions].sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
