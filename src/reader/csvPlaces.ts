import type { SourceRange } from '../core/arrays';
import { type CsvScanner, cellEnd, endOfRecord, nextRecord, skipBlanks } from './csvScan';
import { bare, QUOTE } from './dialect';

/** Finds records and cells again, from the nearest remembered record. */
export class CsvPlaces {
  private lastRow = -1;
  private lastOffset = 0;

  constructor(private readonly scanner: CsvScanner) {}

  record(row: number): SourceRange {
    const { text, dialect } = this.scanner;
    const start = this.startOf(row);
    return { start, end: trimmedEnd(text, start, endOfRecord(text, start, this.endAt(start), dialect.separator)) };
  }

  cell(row: number, column: number): SourceRange {
    const { text, dialect } = this.scanner;
    const { separator } = dialect;
    let at = this.startOf(row);
    const end = this.endAt(at);
    for (let passed = 0; passed < column; passed++) {
      const stop = cellEnd(text, at, end, separator);
      if (stop < 0 || stop >= end || text.charCodeAt(stop) !== separator) return { start: at, end: at };
      at = skipBlanks(text, stop + 1, end, separator);
    }
    const stop = cellEnd(text, at, end, separator);
    const close = trimmedEnd(text, at, stop < 0 ? end : stop);
    const quoted = close - at >= 2 && text.charCodeAt(at) === QUOTE;
    return quoted ? { start: at + 1, end: close - 1 } : { start: at, end: close };
  }

  /** Every cell of a column as text, in order. */
  *cells(column: number): Generator<string> {
    const { text, rows } = this.scanner;
    for (let row = 0; row < rows; row++) {
      const { start, end } = this.cell(row, column);
      yield bare(text.slice(start, end)).replaceAll('""', '"');
    }
  }

  private endAt(offset: number): number {
    return this.scanner.regions.find(region => offset < region.end)?.end ?? this.scanner.text.length;
  }

  private startOf(row: number): number {
    const { indexRows, indexOffsets, text, dialect } = this.scanner;
    const wanted = Math.max(0, Math.min(this.scanner.rows - 1, row));
    let low = 0;
    let high = indexRows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (indexRows[middle]! <= wanted) low = middle;
      else high = middle - 1;
    }
    let at = nextRecord(text, indexOffsets[low]!, text.length, dialect.separator);
    let passed = indexRows[low]!;
    if (this.lastRow <= wanted && this.lastRow >= passed) {
      at = this.lastOffset;
      passed = this.lastRow;
    }
    while (passed < wanted) {
      const end = this.endAt(at);
      at = nextRecord(text, endOfRecord(text, at, end, dialect.separator), end, dialect.separator);
      passed += 1;
    }
    this.lastRow = wanted;
    this.lastOffset = at;
    return at;
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at -= 1;
  return at;
}
