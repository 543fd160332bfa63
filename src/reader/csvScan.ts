import type { SourceRange } from '../core/arrays';
import { ColumnBuilder } from './columnBuilder';
import { BLANK, bare, type Dialect, QUOTE } from './dialect';
import { numberEnd, scanNumber, wasRounded } from './number';

/** Every 1024th record's offset is kept; the others are found by reading on from there. */
const INDEX_STEP = 1024;

/** The first record that has another number of cells than the header or first record. */
export interface Uneven {
  readonly row: number;
  readonly found: number;
  readonly range: SourceRange;
}

/**
 * Reads records into columns, by char codes of the string.
 *
 * Measured with `bench/read.ts` (27 MB, 10^6 rows of an id and two numbers, Node 24, one run on a shared 2-core machine, each to typed
 * arrays): this reader, roles and places included, 217 ms; uDSV 700; papaparse 1023; csv-parse 1913. So none of them is used.
 */
export class CsvScanner {
  readonly builders: ColumnBuilder[];
  rows = 0;
  uneven: Uneven | undefined;
  unevenCount = 0;
  /** True when some records have empty cells beyond the last column. */
  hasSurplus = false;
  /** Offset of a quote that is never closed. */
  unclosedAt = -1;
  /** Rows at which `indexOffsets` stand. */
  readonly indexRows: number[] = [];
  readonly indexOffsets: number[] = [];
  private region = 0;
  private at: number;
  private extraText = false;

  constructor(
    readonly text: string,
    readonly regions: readonly SourceRange[],
    readonly dialect: Dialect,
    readonly width: number,
    capacity: number,
  ) {
    this.builders = Array.from({ length: width }, () => new ColumnBuilder(capacity));
    this.at = regions[0]?.start ?? 0;
  }

  /** Offset that reading has come to. */
  get offset(): number {
    return this.at;
  }

  /** Reads about `budget` characters more; false when all is read. */
  advance(budget: number): boolean {
    const current = this.regions[this.region];
    if (!current || this.unclosedAt >= 0) return false;
    const stop = Math.min(current.end, this.at + budget);
    this.scan(stop, current.end);
    if (this.at >= current.end) {
      this.region += 1;
      this.at = this.regions[this.region]?.start ?? this.at;
      if (this.region < this.regions.length && this.rows % INDEX_STEP !== 0) this.remember(this.at);
    }
    return this.region < this.regions.length && this.unclosedAt < 0;
  }

  private remember(offset: number): void {
    this.indexRows.push(this.rows);
    this.indexOffsets.push(offset);
  }

  private scan(stop: number, end: number): void {
    const { text, builders, width } = this;
    const { separator, decimal } = this.dialect;
    let at = this.at;
    while (at < stop) {
      at = skipBlanks(text, at, end, separator);
      let code = at < end ? text.charCodeAt(at) : 10;
      if (code === 10 || code === 13) {
        at += 1;
        continue;
      }
      const recordStart = at;
      if (this.rows % INDEX_STEP === 0) this.remember(at);
      let column = 0;
      this.extraText = false;
      for (;;) {
        let done = false;
        if (column < width) {
          const value = scanNumber(text, at, end, decimal);
          let after = numberEnd;
          if (after > 0) {
            code = after < end ? text.charCodeAt(after) : 10;
            if ((code === 32 || code === 9 || code > 127) && code !== separator) {
              after = skipBlanks(text, after, end, separator);
              code = after < end ? text.charCodeAt(after) : 10;
            }
            if (code === separator || code === 10 || code === 13) {
              const builder = builders[column]!;
              if (builder.length === builder.values.length) builder.reserve();
              builder.values[builder.length++] = value;
              if (wasRounded) builder.markRounded(text.slice(at, after).trim());
              at = after;
              done = true;
            }
          }
        }
        if (!done) {
          at = this.textCell(at, end, column);
          code = at < end ? text.charCodeAt(at) : 10;
        }
        column += 1;
        if (code !== separator) break;
        at = skipBlanks(text, at + 1, end, separator);
        if (separator === BLANK && (at >= end || text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13)) break;
      }
      if (column !== width) this.settleWidth(column, { start: recordStart, end: Math.min(at, end) });
      this.rows += 1;
      at += 1;
    }
    this.at = at;
  }

  private textCell(start: number, end: number, column: number): number {
    const { text } = this;
    const stop = cellEnd(text, start, end, this.dialect.separator);
    if (stop < 0) {
      this.unclosedAt = start;
      this.builders[column]?.pushMissing();
      return end;
    }
    const builder = this.builders[column];
    if (builder?.isText) {
      builder.passText();
      return stop;
    }
    const cell = bare(text.slice(start, stop));
    if (!builder) {
      if (cell !== '') this.extraText = true;
      return stop;
    }
    const value = text.charCodeAt(start) === QUOTE ? scanNumber(cell, 0, cell.length, this.dialect.decimal) : Number.NaN;
    if (!Number.isNaN(value) && numberEnd === cell.length) {
      builder.push(value);
      if (wasRounded) builder.markRounded(cell);
    } else builder.pushText(cell);
    return stop;
  }

  /** Fills a short record; a longer one is fine when its further cells are empty (a separator at the end of each line). */
  private settleWidth(found: number, range: SourceRange): void {
    for (let column = found; column < this.width; column++) this.builders[column]!.pushMissing();
    if (found > this.width && !this.extraText) {
      this.hasSurplus = true;
      return;
    }
    this.unevenCount += 1;
    this.uneven ??= { row: this.rows, found, range };
  }
}

/** Skips blanks, no-break and zero-width spaces; a tab too unless it separates. */
export function skipBlanks(text: string, start: number, end: number, separator: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 160 && code !== 0x200b && code !== 0xfeff && (code !== 9 || separator === 9)) break;
    at += 1;
  }
  return at;
}

/** End of the cell whose first non-blank is at `start`: at its separator, a line end, or `end`. -1 when a quote stays open. */
export function cellEnd(text: string, start: number, end: number, separator: number): number {
  let at = start;
  if (at < end && text.charCodeAt(at) === QUOTE) {
    do {
      at = text.indexOf('"', at + 1);
      if (at < 0 || at >= end) return -1;
      at += 1;
    } while (at < end && text.charCodeAt(at) === QUOTE);
  }
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === separator || code === 10 || code === 13) break;
    at += 1;
  }
  return at;
}

/** Where the record that starts at `start` (its first non-blank) ends: at its line end or `end`. */
export function endOfRecord(text: string, start: number, end: number, separator: number): number {
  let at = start;
  for (;;) {
    const stop = cellEnd(text, at, end, separator);
    if (stop < 0) return end;
    if (stop >= end || text.charCodeAt(stop) !== separator) return stop;
    at = skipBlanks(text, stop + 1, end, separator);
  }
}

/** Start of the next record at or after `at` (blank lines are no records). */
export function nextRecord(text: string, at: number, end: number, separator: number): number {
  let from = at;
  for (;;) {
    from = skipBlanks(text, from, end, separator);
    if (from >= end) return end;
    const code = text.charCodeAt(from);
    if (code !== 10 && code !== 13) return from;
    from += 1;
  }
}
