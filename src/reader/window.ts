import type { SourceRange } from '../core/arrays';
import type { Column } from './column';
import { readCsv } from './csv';
import { cellEnd, skipBlanks } from './csvScan';
import { formatOf, looksLikeLiterals, separatorOf } from './detect';
import { sniffDialect } from './dialect';
import { tablesOf } from './jsonTables';
import { startOfLine } from './lines';
import { nameBefore } from './literal';
import type { Node, RecordsNode } from './nodes';
import { ValueParser } from './parse';

/** A window of a document: some hundred lines around the pointer. */
export interface DocumentWindow {
  readonly text: string;
  /** True when the window begins at the document's first character. */
  readonly fromStart: boolean;
  /** The document's first line, when the window begins later. */
  readonly header?: string;
  readonly offset: number;
  readonly languageId: string;
  readonly fileName: string;
}

/** An array or column as far as the window shows it. */
export interface WindowArray {
  readonly name: string;
  readonly values: Float64Array;
  readonly shape: readonly number[];
  readonly words?: readonly string[];
}

/** The array under the pointer, and the others beside it. */
export interface ArrayAt extends WindowArray {
  /** The stretch of the window that a tip is about: the array, or the cell of a table. */
  readonly range: SourceRange;
  readonly siblings: readonly WindowArray[];
}

/** The array or column at `offset` of a window, or undefined where there is none. Arrays may be cut off at either end of the window. */
export function arrayAt(window: DocumentWindow): ArrayAt | undefined {
  const format = formatOf(window.languageId, window.fileName);
  if (format === 'csv' || (format === 'unknown' && !looksLikeLiterals(window.text))) return columnAt(window);
  return literalAt(window.text, window.offset, window.fromStart) ?? recordKeyAt(window.text, window.offset);
}

function columnAt({ text, fromStart, header, offset, languageId, fileName }: DocumentWindow): ArrayAt | undefined {
  const separatorForced = separatorOf(languageId, fileName);
  const lead = fromStart || header === undefined ? '' : `${header}\n`;
  const whole = lead + text;
  const steps = readCsv({
    text: whole,
    regions: [{ start: 0, end: whole.length }],
    wholeDocument: true,
    ...(separatorForced === undefined ? {} : { separator: separatorForced }),
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (!step.value.ok) return undefined;
  const columns = step.value.value.tables[0]!.columns;
  const { separator } = sniffDialect(whole, 0, whole.length, separatorForced);
  const line = startOfLine(text, offset);
  let at = skipBlanks(text, line, text.length, separator);
  for (let column = 0; column < columns.length; column++) {
    const stop = cellEnd(text, at, text.length, separator);
    if (stop < 0) return undefined;
    if (offset <= stop) return stop > at ? found(columns, columns[column]!, { start: at, end: stop }) : undefined;
    if (text.charCodeAt(stop) !== separator) return undefined;
    at = skipBlanks(text, stop + 1, text.length, separator);
  }
  return undefined;
}

function found(columns: readonly Column[], hit: Column, range: SourceRange): ArrayAt | undefined {
  if (hit.kind === 'empty') return undefined;
  const siblings = columns.filter(column => column !== hit && column.kind !== 'empty' && column.kind !== 'mixed').map(windowArray);
  return { ...windowArray(hit), range, siblings };
}

/** Whole rows only: the last one may be cut off by the window. */
function windowArray({ name, values, shape, words }: Column): WindowArray {
  const width = shape.slice(1).reduce((product, axis) => product * axis, 1);
  const rows = Math.min(shape[0] ?? 0, width > 0 ? Math.floor(values.length / width) : 0);
  return { name, values: values.slice(0, rows * width), shape: [rows, ...shape.slice(1)], ...(words ? { words } : {}) };
}

/** Every array of the window that can be read, and the one around `offset`. */
function literalAt(text: string, offset: number, fromStart: boolean): ArrayAt | undefined {
  const columns: Column[] = [];
  let at = 0;
  if (!fromStart) {
    // The array may have begun above the window: read as if it began with it.
    const above = cutValue(`[${text}`, 0);
    const column = above && arrayOf(`[${text}`, above.node, '');
    if (column) {
      columns.push({ ...column, source: { start: 0, end: Math.max(0, above.end - 1) } });
      at = Math.max(0, above.end - 1);
    }
  }
  for (at = text.indexOf('[', at); at >= 0; at = text.indexOf('[', at)) {
    const read = cutValue(text, at);
    const column = read && arrayOf(text, read.node, nameBefore(text, at));
    if (column) columns.push({ ...column, source: { start: at, end: read.end } });
    at = column ? read.end : at + 1;
  }
  for (const hit of columns) {
    const { end } = hit.source;
    const start = keyStart(text, hit.source.start);
    if (start <= offset && offset <= end) return found(columns, hit, offset < hit.source.start ? { start, end } : hit.source);
  }
  return undefined;
}

/** A name longer than this is not looked for before its array. */
const LONGEST_KEY = 200;

/** Where the key of the value at `at` begins (`"y_true": […]`), or `at` where none stands before it. */
function keyStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_KEY), at);
  return at - (/(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\w$]+)\s*[:=]\s*$/.exec(before)?.[0].length ?? 0);
}

/** The value at `start`, complete or cut off by the end of the text. */
function cutValue(text: string, start: number): { readonly node: Node; readonly end: number } | undefined {
  const parser = new ValueParser(text, start, text.length, true);
  while (parser.advance(text.length));
  const isCut = parser.failure?.code === 'syntax-error' && parser.at >= text.length;
  return parser.root && (!parser.failure || isCut) ? { node: parser.root, end: parser.at } : undefined;
}

function arrayOf(text: string, node: Node, name: string): Column | undefined {
  if (node.kind !== 'grid' || node.grid.leaves.length < 2 || node.grid.ragged) return undefined;
  return tablesOf(text, [{ name, node }], 'none').tables[0]?.columns[0];
}

/** The key of an array of records (or of JSON Lines) under the pointer, with its values in the records of the window. */
function recordKeyAt(text: string, offset: number): ArrayAt | undefined {
  const node: RecordsNode = { kind: 'records', columns: new Map(), rows: 0, offsets: [], start: 0, end: text.length };
  const first = /\{\s*["'\w]/.exec(text)?.index ?? -1;
  let under: SourceRange | undefined;
  // The window may cut the last record off; then it does not count.
  let complete = 0;
  for (let at = first; at >= 0; at = text.indexOf('{', at)) {
    const parser = new ValueParser(text, at, text.length, true, { node });
    const before = node.rows;
    parser.readEntry();
    complete = parser.isBetweenRecords ? node.rows : before;
    if (at <= offset && offset < parser.at) under = { start: at, end: parser.at };
    at = Math.max(at + 1, parser.at);
  }
  if (!under || complete < 2) return undefined;
  const all = tablesOf(text, [{ name: '', node }], 'header').tables[0]?.columns ?? [];
  const columns = all.map(column => ({ ...column, shape: [complete, ...column.shape.slice(1)] }));
  if (columns.length === 0) return undefined;
  const row = Array.from({ length: complete }).findIndex((_, at) => columns[0]!.rangeOf(at).end >= offset);
  let hit: { column: Column; start: number } | undefined;
  for (const column of columns) {
    const width = column.shape.slice(1).reduce((product, axis) => product * axis, 1);
    const start = column.offsetOf(row * width);
    const keyStart = start - column.name.length - 6;
    if (start >= 0 && keyStart <= offset && (!hit || start > hit.start)) hit = { column, start };
  }
  return hit && found(columns, hit.column, under);
}
