import { endOfLine } from './lines';
import { numberFrom } from './number';

/** How a text of separated values is written. */
export interface Dialect {
  /** Char code of the separator; 32 stands for a run of blanks. */
  readonly separator: number;
  /** Char code of the decimal sign. */
  readonly decimal: number;
}

export const COMMA = 44;
export const BLANK = 32;
export const QUOTE = 34;
const SEPARATORS = [COMMA, 59, 9, 124, BLANK] as const;
const SNIFFED_RECORDS = 50;
const SNIFFED_LENGTH = 200_000;

/**
 * Finds separator and decimal sign from the first records. The separator is the one that cuts most records into the same
 * number (two or more) of cells, counted outside quotes; on a draw the one that leaves more numbers, then the earlier of `,`
 * `;` tab `|` blanks. A decimal comma is assumed where something else separates, `digit,digit` is found and no `digit.digit`.
 */
export function sniffDialect(text: string, start: number, end: number, forced?: number): Dialect {
  const records = firstRecords(text, start, end);
  let best = { separator: COMMA as number, score: 0 };
  for (const separator of forced === undefined ? SEPARATORS : [forced]) {
    const score = scoreOf(records, separator);
    if (score > best.score) best = { separator, score };
  }
  const separator = forced ?? best.separator;
  return { separator, decimal: separator !== COMMA && hasDecimalComma(records, separator) ? COMMA : 46 };
}

function hasDecimalComma(records: readonly string[], separator: number): boolean {
  let commas = 0;
  for (const record of records) {
    for (const cell of cellsOf(record, separator)) {
      if (/^[+-]?\d+\.\d+/.test(cell)) return false;
      if (/^[+-]?\d*,\d+(e[+-]?\d+)?$/i.test(cell)) commas += 1;
    }
  }
  return commas > 0;
}

function scoreOf(records: readonly string[], separator: number): number {
  if (records.length === 0) return 0;
  const widths = new Map<number, number>();
  let numbers = 0;
  let cells = 0;
  for (const [row, record] of records.entries()) {
    const found = cellsOf(record, separator);
    // A header of words says nothing of the share of numbers.
    if (row === 1 && numbers === 0) cells = 0;
    widths.set(found.length, (widths.get(found.length) ?? 0) + 1);
    cells += found.length;
    for (const cell of found)
      if (numberFrom(cell) !== undefined || (separator !== COMMA && numberFrom(cell, COMMA) !== undefined)) numbers += 1;
  }
  let agreed = 0;
  for (const [width, count] of widths) if (width > 1 && count > agreed) agreed = count;
  // Agreement counts first; a blank after each comma must not make blanks the separator, so blanks need almost all cells to be numbers.
  const share = numbers / Math.max(1, cells);
  if (separator === BLANK && share < 0.6) return 0;
  return agreed === 0 ? 0 : agreed / records.length + share / 2;
}

/** The cells of one record, trimmed, quotes respected. For samples only: the scanner does the real work. */
export function cellsOf(record: string, separator: number): string[] {
  const cells: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < record.length; at++) {
    const code = record.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (code === separator) {
      if (separator === BLANK && at === from) {
        from = at + 1;
        continue;
      }
      cells.push(bare(record.slice(from, at)));
      from = at + 1;
    }
  }
  if (separator !== BLANK || record.slice(from).trim() !== '') cells.push(bare(record.slice(from)));
  return cells;
}

/** A cell without blanks around it, and without its quotes. */
export function bare(cell: string): string {
  if (isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(cell.length - 1))) return cell;
  // No expression: `\s+$` takes quadratic time on a long run of blanks.
  const trimmed = cell.trim().replace(/^\u200b|\u200b$/g, '');
  return trimmed.length >= 2 && trimmed.charCodeAt(0) === QUOTE && trimmed.endsWith('"')
    ? trimmed.slice(1, -1).replaceAll('""', '"').trim()
    : trimmed;
}

/** Neither blank nor quote: most cells begin and end so, and need no trimming. */
function isPlain(code: number): boolean {
  return code > QUOTE && code < 127;
}

function firstRecords(text: string, start: number, end: number): string[] {
  // A slice, because `indexOf` in a text without quotes would run to its end once a record.
  const sample = text.slice(start, Math.min(end, start + SNIFFED_LENGTH));
  const records: string[] = [];
  let at = 0;
  while (at < sample.length && records.length < SNIFFED_RECORDS) {
    const stop = recordEnd(sample, at, sample.length);
    const record = sample.slice(at, stop);
    if (record.trim() !== '') records.push(record);
    at = stop + 1;
  }
  return records;
}

/** End of the record that starts at `at`: its line end outside quotes, or `end`. */
function recordEnd(text: string, at: number, end: number): number {
  let from = at;
  let stop = Math.min(end, endOfLine(text, at));
  let quote = text.indexOf('"', from);
  while (quote >= 0 && quote < stop) {
    const close = text.indexOf('"', quote + 1);
    if (close < 0 || close >= end) return quoteOpensCell(text, quote) ? end : stop;
    if (!quoteOpensCell(text, quote)) from = quote + 1;
    else {
      from = close + 1;
      if (close >= stop) stop = Math.min(end, endOfLine(text, from));
    }
    quote = text.indexOf('"', from);
  }
  return stop;
}

/** A quote opens a quoted cell only at the cell's beginning; elsewhere it is a letter (5" pipe). A doubled quote continues one. */
function quoteOpensCell(text: string, quote: number): boolean {
  let at = quote - 1;
  while (at >= 0 && (text.charCodeAt(at) === BLANK || text.charCodeAt(at) === 160)) at -= 1;
  if (at < 0) return true;
  const code = text.charCodeAt(at);
  return code === 10 || code === 13 || code === QUOTE || code === 0xfeff || (SEPARATORS as readonly number[]).includes(code);
}
