import type { NamedArray } from '../../core/arrays';
import type { ColumnKey, ExportFile, ExportPlace } from '../../derive/export/source';
import type { Origin } from '../../reader/origin';
import type { SessionFile } from '../computed';
import { type CsvReading, csvReading, type NumberFormat } from './csvColumns';
import { type CsvFrame, csvFrame } from './csvFile';
import { pythonEncoding } from './encodings';
import { columnsIn } from './jsonColumns';
import { jsonPlace } from './jsonPlace';
import { type JsonText, jsonText } from './jsonText';

/** More different words for a missing value are not written into code. */
const MOST_MISSING = 10;

/** A file as code opens it, and where its arrays stand in it, in the order in which they were asked for. */
export interface Opened {
  readonly file: ExportFile;
  readonly places: readonly ExportPlace[];
}

/** An array with the columns that it was made of. */
export interface Wanted {
  readonly array: NamedArray;
  readonly origin: Origin;
}

/** How code can load these arrays of a file; undefined where it cannot. */
export function opening(source: SessionFile, wanted: readonly Wanted[]): Opened | undefined {
  const encoding = source.encoding === undefined ? undefined : pythonEncoding(source.encoding);
  const layout = wanted[0]?.origin.layout;
  if (encoding === undefined) return undefined;
  if (!layout) return jsonOpening(source.name, encoding, jsonText(source.text), wanted);
  const frame = csvFrame(layout, source.name, encoding);
  const readings = wanted.map(({ origin, array }) => csvReading(origin, layout, array));
  return frame && readings.every(reading => reading !== undefined) ? csvOpening(frame, readings, wanted) : undefined;
}

function jsonOpening(name: string, encoding: string, document: JsonText | undefined, wanted: readonly Wanted[]): Opened | undefined {
  if (!document) return undefined;
  const lengths = [...new Set(wanted.map(({ origin }) => origin.columns[0]?.shape[0] ?? 0))];
  const held = lengths.flatMap(length => [...columnsIn(document.value, length)]);
  const places = wanted.map(({ origin, array }) => jsonPlace(held, origin, array));
  if (!places.every(place => place !== undefined)) return undefined;
  return { file: { kind: 'json', name, encoding, isPerLine: document.isPerLine }, places };
}

function csvOpening({ file, keyOf }: CsvFrame, readings: readonly CsvReading[], wanted: readonly Wanted[]): Opened | undefined {
  const numbers = readings.filter(({ kind }) => kind === 'numbers');
  const shared = sharedFormat(numbers);
  const format = shared ?? { decimal: file.decimal };
  // What is no number becomes NaN column by column, but only read_csv knows decimal commas and signs between digits.
  const isSimple = format.decimal === '.' && format.thousands === undefined;
  const missing = isSimple ? [] : [...new Set(numbers.filter(reading => shared || !reading.cleaning).flatMap(({ odd }) => odd))];
  const canRead = numbers.every(reading => shared || reading.cleaning || reading.format?.decimal === file.decimal);
  if (!canRead || missing.length > MOST_MISSING) return undefined;
  const columns = wanted.map(({ origin }) => origin.columns.map(({ index }) => keyOf(index)));
  const places = readings.map((reading, at) => csvPlace(reading, wanted[at]!.origin.file, columns[at]!, shared !== undefined, isSimple));
  const asText = readings.flatMap(({ kind }, at) => (kind === 'text' ? columns[at]! : []));
  return { file: { ...file, ...format, missing, asText }, places };
}

/** The format of all numbers, where they have one. */
function sharedFormat(numbers: readonly CsvReading[]): NumberFormat | undefined {
  const [first] = numbers;
  const areAlike = numbers.every(
    ({ format }) => format?.decimal === first?.format?.decimal && format?.thousands === first?.format?.thousands,
  );
  return areAlike ? first?.format : undefined;
}

function csvPlace(
  { kind, meaning, cleaning, odd, isPadded }: CsvReading,
  file: number,
  columns: readonly ColumnKey[],
  isShared: boolean,
  isSimple: boolean,
): ExportPlace {
  const isCleaned = cleaning !== undefined && !isShared;
  return {
    from: 'csv',
    file,
    columns,
    ...meaning,
    ...(isCleaned && { cleaning }),
    isLoose: isCleaned || (isSimple && odd.length > 0),
    isPadded: isPadded ?? false,
    holdsLists: kind === 'lists',
  };
}
