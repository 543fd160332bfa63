import type { NamedArray } from '../../core/arrays';
import type { Cleaning, Meaning } from '../../derive/export/source';
import type { CellStyle } from '../../reader/cellStyle';
import type { Column } from '../../reader/column';
import { BLANK, COMMA } from '../../reader/dialect';
import type { CsvLayout, Origin } from '../../reader/origin';
import { meaningOf } from './meaning';

/** What pandas takes for a missing value or an infinity by itself (pandas 1.5; later versions know `None` too). */
const KNOWN: ReadonlySet<string> = new Set(
  [
    ['', '#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN', '<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'n/a'],
    ['nan', 'null', 'inf', '-inf', '+inf', 'Inf', '-Inf', 'Infinity', '-Infinity', 'INF', '-INF'],
  ].flat(),
);
/** Blanks that pandas does not take for any. */
const UNSEEN = ['\u00a0', '\u200b', '\ufeff'];
const LONG_MINUS = '\u2212';

/** How numbers are written: what pandas can be told for a whole table. */
export interface NumberFormat {
  readonly decimal: string;
  readonly thousands?: string;
}

/** How the columns of one array are to be read. */
export interface CsvReading {
  /** `words`: pandas would take them for numbers or truth values unless told that they are text. */
  readonly kind: 'numbers' | 'lists' | 'words' | 'text';
  readonly meaning: Meaning;
  /** Absent where pandas cannot read the numbers as they are. */
  readonly format?: NumberFormat;
  /** What else makes numbers of the texts, column by column; absent for numbers that need nothing. */
  readonly cleaning?: Cleaning;
  /** Different cells without a number that pandas would not take for missing. */
  readonly odd: readonly string[];
  /** True for words behind which blanks may stand. */
  readonly isPadded?: boolean;
}

/** What pandas must be told to read the columns as this program did; undefined where that would not be short. */
export function csvReading({ columns }: Origin, layout: CsvLayout, array: NamedArray): CsvReading | undefined {
  const [first] = columns;
  if (!first || columns.some(column => column.isBroken || !column.cells)) return undefined;
  if (first.shape.length > 1) return columns.length === 1 ? listsOf(first) : undefined;
  const isPadded = hasBlanksBefore(layout);
  if (first.words) return wordsOf(first, array, isPadded);
  const meaning = meaningOf(columns.length === 1 ? first.values : undefined, array.values);
  if (!meaning) return undefined;
  const styles = columns.map(({ style }): CellStyle => style ?? { decimal: layout.dialect.decimal });
  const unseen = UNSEEN.filter(each => layout.text.includes(each));
  const hasLongMinus = layout.text.includes(LONG_MINUS);
  const odd = oddCells(columns, isPadded);
  const format = unseen.length === 0 && !hasLongMinus ? formatOf(styles) : undefined;
  const isDressed = columns.some(({ style }) => style) || unseen.length > 0 || hasLongMinus;
  if (!isDressed) return { kind: 'numbers', meaning, odd, ...(format && { format }) };
  const hasComma = styles.some(({ decimal }) => decimal === COMMA);
  // A point that groups digits and one before decimals cannot be told apart in one group of columns.
  if (hasComma && styles.some(({ decimal }) => decimal !== COMMA)) return format && { kind: 'numbers', meaning, odd, format };
  const drop = [...new Set([...unseen, ...styles.flatMap(signsOf)])];
  return { kind: 'numbers', meaning, odd, cleaning: { drop, hasComma, hasLongMinus }, ...(format && { format }) };
}

/** The one way in which all are written, where pandas has an option for it. */
function formatOf(styles: readonly CellStyle[]): NumberFormat | undefined {
  const [{ unit, thousands, decimal }] = styles as readonly [CellStyle];
  const areAlike = styles.every(style => style.unit === unit && style.thousands === thousands && style.decimal === decimal);
  if (!areAlike || unit !== undefined || (thousands !== undefined && thousands !== ',' && thousands !== '.')) return undefined;
  return { decimal: String.fromCharCode(decimal), ...(thousands !== undefined && { thousands }) };
}

/** What a style leaves off. */
function signsOf({ unit, thousands }: CellStyle): string[] {
  const groups: Readonly<Record<string, readonly string[]>> = { ' ': [' ', '\u00a0', '\u202f'], "'": ["'", '\u2019'] };
  return [...(unit ? [unit] : []), ...(thousands ? (groups[thousands] ?? [thousands]) : [])];
}

/** True when blanks stand before separators or line ends: pandas keeps them, and does not know `NA ` for a missing value. */
function hasBlanksBefore({ text, dialect }: CsvLayout): boolean {
  return dialect.separator !== BLANK && (text.includes(` ${String.fromCharCode(dialect.separator)}`) || / [\r\n]/.test(text));
}

function oddCells(columns: readonly Column[], isPadded: boolean): string[] {
  const odd = new Set<string>();
  for (const { cells, values } of columns) {
    if (values.every(value => Number.isFinite(value))) continue;
    let row = 0;
    for (const cell of cells!()) {
      if (!Number.isFinite(values[row]!) && (isPadded || !KNOWN.has(cell))) odd.add(cell);
      row += 1;
    }
  }
  return [...odd];
}

/** A column of arrays that JSON can read, none of them missing. */
function listsOf({ values, words, cells }: Column): CsvReading | undefined {
  if (words || !values.every(value => Number.isFinite(value))) return undefined;
  for (const cell of cells!()) if (!isJson(cell)) return undefined;
  return { kind: 'lists', meaning: {}, odd: [] };
}

function isJson(cell: string): boolean {
  try {
    JSON.parse(cell);
    return true;
  } catch {
    return false;
  }
}

/** A column of words: each as it is written, with its number. */
function wordsOf(column: Column, { values }: NamedArray, isPadded: boolean): CsvReading | undefined {
  const known = new Map<string, number>();
  let row = 0;
  for (const cell of column.cells!()) {
    const value = values[row++]!;
    if (Number.isNaN(value)) continue;
    if ((known.get(cell) ?? value) !== value) return undefined;
    known.set(cell, value);
  }
  const words = [...known].sort(([a, i], [b, j]) => i - j || (a < b ? -1 : 1));
  const isNumber = (word: string) => word.trim() !== '' && !Number.isNaN(Number(word));
  const looksOther = words.every(([word]) => /^(?:true|false)$/i.test(word)) || words.some(([word]) => isNumber(word));
  return { kind: looksOther ? 'text' : 'words', meaning: { words }, odd: [], isPadded };
}
