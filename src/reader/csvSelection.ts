import type { SourceRange } from '../core/arrays';
import { roleOf } from './columns';
import { cellEnd, endOfRecord, nextRecord, skipBlanks } from './csvScan';
import { bare, sniffDialect } from './dialect';
import { startOfLine } from './lines';
import type { ReadInput } from './reading';

/** Which records of a CSV document are meant, and which columns when cells were selected. */
export interface CsvSelection {
  readonly regions: readonly SourceRange[];
  readonly columns?: ReadInput['columns'];
}

/**
 * Selections widened to whole records. Selections inside single records (cells, or a column selection) also name two
 * columns: the first touched is the target, the second the prediction, unless their headers say otherwise.
 */
export function csvSelection(text: string, selections: readonly SourceRange[], separatorForced: number | undefined): CsvSelection {
  const whole = [{ start: 0, end: text.length }];
  if (selections.length === 0) return { regions: whole };
  const { separator } = sniffDialect(text, 0, text.length, separatorForced);
  const quoted = text.includes('"');
  const recordStart = (offset: number) => {
    if (!quoted) return startOfLine(text, offset);
    let at = nextRecord(text, 0, text.length, separator);
    for (;;) {
      const next = nextRecord(text, endOfRecord(text, at, text.length, separator), text.length, separator);
      if (next > offset || next >= text.length) return Math.min(at, offset);
      at = next;
    }
  };
  const firstRecord = nextRecord(text, 0, text.length, separator);
  const firstEnd = endOfRecord(text, firstRecord, text.length, separator);
  const regions: SourceRange[] = [];
  const touched: number[] = [];
  let areCells = true;
  for (const { start, end } of selections) {
    const from = recordStart(start);
    const last = end > start && isLineEnd(text, end - 1) ? Math.max(from, recordStart(end - 1)) : recordStart(end);
    const to = endOfRecord(text, nextRecord(text, last, text.length, separator), text.length, separator);
    regions.push({ start: from, end: Math.max(to, end) });
    const column = last === from ? columnAt(text, from, start, end, separator) : undefined;
    if (column === undefined) areCells = false;
    else if (!touched.includes(column)) touched.push(column);
  }
  const rows = merged(regions);
  const inHeader = rows.every(region => region.end <= firstEnd + 1);
  const cells = areCells && touched.length === 2;
  const use = inHeader || (cells && selections.length === 2) ? whole : rows;
  if (!cells) return { regions: use };
  const [first, second] = touched as [number, number];
  const firstRole = roleAt(text, firstRecord, first, firstEnd, separator);
  const secondRole = roleAt(text, firstRecord, second, firstEnd, separator);
  const swapped = secondRole === 'target' || (firstRole !== undefined && firstRole !== 'target' && secondRole === undefined);
  return { regions: use, columns: swapped ? { target: second, prediction: first } : { target: first, prediction: second } };
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

/** The column that a selection inside one record lies in, or undefined when it spans several or the whole record. */
function columnAt(text: string, record: number, start: number, end: number, separator: number): number | undefined {
  let at = skipBlanks(text, record, text.length, separator);
  for (let column = 0; ; column++) {
    const stop = cellEnd(text, at, text.length, separator);
    if (stop < 0) return undefined;
    if (start <= stop) {
      const onlyCell = column === 0 && (stop >= text.length || text.charCodeAt(stop) !== separator);
      return end <= stop + 1 && !onlyCell ? column : undefined;
    }
    if (stop >= text.length || text.charCodeAt(stop) !== separator) return undefined;
    at = skipBlanks(text, stop + 1, text.length, separator);
  }
}

function roleAt(text: string, record: number, column: number, end: number, separator: number) {
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
