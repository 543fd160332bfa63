import { endOfRecord, nextRecord } from './csvScan';
import { cellsOf, type Dialect } from './dialect';
import { isHeader } from './header';
import type { Preamble } from './preamble';

/** A record as text, with its place. */
export interface SampleRecord {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

/** The names of the columns as written, if any, and the first records below them. */
export interface Head {
  readonly header?: readonly string[];
  /** Offset below the header; records that begin before it are none. */
  readonly end: number;
  readonly records: readonly SampleRecord[];
}

/** Tells the header from the records, by the first few of them; undefined where there are none. */
export function headOf(text: string, start: number, end: number, dialect: Dialect, preamble: Preamble): Head | undefined {
  const [first, ...below] = sampleRecords(text, start, end, dialect, 50);
  if (!first) return undefined;
  const { decimal, separator } = dialect;
  const headed = isHeader(
    first.cells,
    below.map(record => record.cells),
    decimal,
  );
  if (!headed) {
    const named = preamble.header === undefined ? [] : cellsOf(preamble.header, separator);
    return { ...(named.length === first.cells.length ? { header: named } : {}), end: start, records: [first, ...below] };
  }
  const [rule, ...rest] = below;
  if (rule && isRule(rule.cells)) return { header: first.cells, end: rule.end, records: rest };
  const isNamed = below.length > 0 && below.every(record => record.cells.length === first.cells.length + 1) && areRowNames(below);
  return { header: isNamed ? ['', ...first.cells] : first.cells, end: first.end, records: below };
}

/** The line below the header of a Markdown table: `|---|:--:|`. */
function isRule(cells: readonly string[]): boolean {
  return cells.some(cell => cell !== '') && cells.every(cell => cell === '' || /^:?-{2,}:?$/.test(cell));
}

/**
 * R writes row names without a name above them: one header cell fewer than cells. They are words, or count from 1 (pandas: 0). Other
 * numbers there mean that a comma is one too many (`1,0,9` below `y_true,y_pred`), and shifting the columns would be a silent mistake.
 */
function areRowNames(records: readonly SampleRecord[]): boolean {
  if (records[0]!.cells.at(-1) === '') return false;
  const names = records.map(record => record.cells[0]!);
  if (new Set(names).size < names.length) return false;
  const from = Number(names[0]);
  if (Number.isNaN(from)) return true;
  return (from === 0 || from === 1) && names.length > 1 && names.every((name, at) => Number(name) === from + at);
}

function sampleRecords(text: string, start: number, end: number, { separator }: Dialect, most: number): SampleRecord[] {
  const records: SampleRecord[] = [];
  let at = nextRecord(text, start, end, separator);
  while (at < end && records.length < most) {
    const stop = endOfRecord(text, at, end, separator);
    records.push({ start: at, end: stop, cells: cellsOf(text.slice(at, stop), separator) });
    at = nextRecord(text, stop, end, separator);
  }
  return records;
}
