import type { SourceRange } from '../core/arrays';
import { fail, ok, type Problem, problem, type Result } from '../core/problem';
import { isArrayCell, readCellArrays } from './cellArrays';
import { type CellStyle, readStyled, styleOf } from './cellStyle';
import type { Column, Gathered } from './column';
import { ColumnBuilder } from './columnBuilder';
import { type Head, headOf } from './csvHead';
import { CsvPlaces } from './csvPlaces';
import { CsvScanner, nextRecord } from './csvScan';
import { BLANK, type Dialect, sniffDialect } from './dialect';
import type { Found, FoundTable } from './found';
import { columnNames } from './header';
import { lineIndex } from './lines';
import type { CsvLayout } from './origin';
import { preambleOf } from './preamble';
import { previewOf } from './preview';
import type { ReadSteps } from './reading';
import { scaled } from './steps';

/** As many as a spreadsheet has. More come from a file that is no table, and would only exhaust the memory. */
const MOST_COLUMNS = 16_384;
const STEP = 1 << 18;
/** Share of the progress that reading the records is; the rest is looking again at columns of dressed numbers and arrays. */
const SCANNING = 0.8;

/** What to read as separated values. */
export interface CsvRequest {
  readonly text: string;
  readonly fileName?: string;
  /** Whole records; one region for a whole document. */
  readonly regions: readonly SourceRange[];
  /** Separator that the file type demands (tab for .tsv). */
  readonly separator?: number;
  /** 0-based numbers of the only columns that are meant, in order. */
  readonly only?: readonly number[];
  /** True when the document's first record may name the columns of later regions. */
  readonly wholeDocument: boolean;
}

/** Reads separated values into one table. */
export function* readCsv(request: CsvRequest): ReadSteps<Result<Found>> {
  const { text, fileName } = request;
  const preamble = preambleOf(text);
  const documentEnd = request.wholeDocument ? text.length : (request.regions.at(-1)?.end ?? 0);
  const start = request.wholeDocument ? preamble.end : (request.regions[0]?.start ?? 0);
  const dialect = sniffDialect(text, start, documentEnd, preamble.separator ?? request.separator);
  const { separator } = dialect;
  const head = headOf(text, start, documentEnd, dialect, preamble);
  if (!head) return fail(problem('empty-input', fileName ? { fileName } : {}));
  const { header, records } = head;
  const width = header?.length ?? records[0]!.cells.length;
  const widest = Math.max(width, ...records.map(record => record.cells.length));
  if (widest > MOST_COLUMNS) return fail(problem('too-large', { what: 'columns', found: widest, limit: MOST_COLUMNS }));
  const regions = clipped(request.regions, head.end);
  if (regions.length === 0) return fail(problem('no-numbers', fileName ? { fileName } : {}));
  const length = regions.reduce((sum, region) => sum + region.end - region.start, 0);
  const perRecord = records.length > 0 ? (records.at(-1)!.end - records[0]!.start) / records.length : 64;
  const scanner = new CsvScanner(text, regions, dialect, width, Math.ceil((length / Math.max(2, perRecord)) * 1.02) + 16);
  while (scanner.advance(STEP)) yield (SCANNING * (scanner.offset - start)) / Math.max(1, documentEnd - start);
  if (scanner.unclosedAt >= 0) {
    const { line } = lineIndex(text).positionOf(scanner.unclosedAt);
    return fail(problem('unclosed-quote', { line }, 'error', { start: scanner.unclosedAt, end: scanner.unclosedAt + 1 }));
  }
  if (scanner.rows === 0) return fail(problem('no-numbers', fileName ? { fileName } : {}));
  const names = columnNames(header, width);
  const notes: Problem[] = [];
  if (!header) notes.push(problem('no-header', { columns: width }, 'info'));
  if (scanner.uneven)
    notes.push(
      problem(
        'ragged-rows',
        { row: scanner.uneven.row, found: scanner.uneven.found, expected: width, count: scanner.unevenCount },
        'error',
        scanner.uneven.range,
      ),
    );
  if (dialect.decimal !== 46)
    notes.push(problem('number-style', { column: names.join(', '), separator: signOf(separator), decimal: ',' }, 'info'));
  const places = new CsvPlaces(scanner);
  const source = { start: regions[0]!.start, end: regions.at(-1)!.end };
  const columns: Column[] = [];
  const meant = request.only ?? names.keys();
  for (const index of meant) {
    const progress = (part: number) => SCANNING + (1 - SCANNING) * ((index + part) / width);
    const name = names[index];
    if (name === undefined) continue;
    columns.push(yield* scaled(columnSteps(scanner, places, index, name, source), progress));
    if (index % 64 === 63) yield progress(1);
  }
  const table: FoundTable = {
    name: fileName ?? '',
    rows: scanner.rows,
    columns,
    source,
    naming: columns.length === 2 && (request.only || !header) ? 'order' : header ? 'header' : 'none',
    recordOf: row => places.record(row),
    ...(request.wholeDocument && { layout: layoutOf(text, dialect, head, start, scanner) }),
    broken: scanner.uneven !== undefined,
  };
  return ok({ tables: [table], notes, format: 'csv', tabular: true });
}

function layoutOf(text: string, dialect: Dialect, head: Head, start: number, { width, regions, rows, hasSurplus }: CsvScanner): CsvLayout {
  const isNamed = head.header !== undefined && head.end > start;
  const header = isNamed ? { header: nextRecord(text, start, text.length, dialect.separator) } : {};
  return { text, dialect, width, ...header, body: head.end, regions, rows, hasSurplus };
}

function clipped(regions: readonly SourceRange[], from: number): SourceRange[] {
  return regions.filter(region => region.end > from).map(region => ({ start: Math.max(from, region.start), end: region.end }));
}

function signOf(separator: number): string {
  return separator === 9 ? 'tab' : separator === BLANK ? 'blank' : String.fromCharCode(separator);
}

function columnOf(
  { gathered, notes: extra, style }: Dressed,
  name: string,
  index: number,
  rows: number,
  places: CsvPlaces,
  source: SourceRange,
): Column {
  const { values, kind, words } = gathered;
  return {
    name,
    index,
    values,
    shape: [rows],
    kind,
    ...(words ? { words } : {}),
    ...(style ? { style } : {}),
    cells: () => places.cells(index),
    preview: previewOf(values, words),
    get notes() {
      const found = gathered.problems(name, element => element);
      return [
        ...extra,
        ...found.map(({ element, problem: what }) => (element >= 0 ? { ...what, range: places.cell(element, index) } : what)),
      ];
    },
    source,
    offsetOf: row => (row >= 0 && row < rows ? places.cell(row, index).start : -1),
    rangeOf: row => places.cell(row, index),
  };
}

interface Dressed {
  readonly gathered: Gathered;
  readonly notes: readonly Problem[];
  readonly style?: CellStyle;
}

/** A column as it is used: numbers without their dress, arrays out of their cells. */
function* columnSteps(scanner: CsvScanner, places: CsvPlaces, index: number, name: string, source: SourceRange): ReadSteps<Column> {
  const builder = scanner.builders[index]!;
  const { rows, text } = scanner;
  const arrays = builder.texts > 0 ? builder.samples.filter(isArrayCell) : [];
  if (arrays.length * 2 > builder.samples.length) {
    const column = yield* readCellArrays({ text, rows, cell: row => places.cell(row, index), source }, arrays, name, index);
    if (column) return column;
  }
  return columnOf(yield* undress(scanner, places, index, name), name, index, rows, places, source);
}

/** Reads a column again whose cells share a style (percent, currency, thousands): numbers come out, or the words stay. */
function* undress(scanner: CsvScanner, places: CsvPlaces, index: number, name: string): ReadSteps<Dressed> {
  const builder = scanner.builders[index]!;
  const style = builder.texts > 0 ? styleOf(builder.samples, scanner.dialect.decimal) : undefined;
  if (!style) return { gathered: builder.finish(), notes: [] };
  const again = new ColumnBuilder(scanner.rows);
  let seen = 0;
  for (const cell of places.cells(index)) {
    const value = readStyled(cell, style);
    if (value === undefined) again.pushText(cell);
    else again.push(value);
    if (++seen % 16_384 === 0) yield seen / scanner.rows;
  }
  return { gathered: again.finish(), notes: notesOf(style, name, scanner.dialect), style };
}

function notesOf(style: CellStyle, column: string, dialect: Dialect): Problem[] {
  const notes: Problem[] = [];
  if (style.unit) notes.push(problem('unit-stripped', { column, unit: style.unit }, 'info'));
  if (style.decimal !== dialect.decimal || style.thousands !== undefined) {
    const decimal = String.fromCharCode(style.decimal);
    notes.push(problem('number-style', { column, separator: signOf(dialect.separator), decimal }, 'warning'));
  }
  return notes;
}
