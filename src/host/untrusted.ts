import type { ParameterValue, ParameterValues, ShapeAxis } from '../core/definition';
import type { ExportLibrary } from '../derive/exportCode';
import type { ModelRef } from '../protocol/compareViews';
import type { PanelSource } from '../protocol/panelMessages';
import type { Position, Span } from '../protocol/places';
import type { RowSort } from '../protocol/selectionViews';
import type { PlotWindow } from '../protocol/views';
import type { ColumnChoice, ReadInput } from '../reader/reading';

// Checks of everything that comes from outside: webview messages, restored panel state, command arguments. Each answers
// the value rebuilt from known keys, or undefined; nothing of a foreign object is passed on.

/** No selection of a person has more parts, and no column choice more classes, than this. */
const LIMIT = 10_000;
const LONGEST_NAME = 10_000;

/** An object that is not an array. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}

/** A whole number from 0 on: a row, a line, a character. */
export function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** A number that is one. */
export function asFinite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A text that is no longer than a name can reasonably be. */
export function asName(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST_NAME ? value : undefined;
}

/** The id of a loss, which also names files in `dist/formulas`. */
export function asLossId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z0-9_]{1,64}$/.test(value) ? value : undefined;
}

/** One of the given words. */
export function asOneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find(word => word === value);
}

/** Every entry checked, or nothing. */
export function asList<Entry>(check: (value: unknown) => Entry | undefined, value: unknown, most = LIMIT): readonly Entry[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const checked = Array.from(value, check);
  return checked.includes(undefined) ? undefined : (checked as Entry[]);
}

function asPosition(value: unknown): Position | undefined {
  const record = asRecord(value);
  const line = asCount(record?.line);
  const character = asCount(record?.character);
  return line === undefined || character === undefined ? undefined : { line, character };
}

/** A span whose end does not stand before its start. */
export function asSpan(value: unknown): Span | undefined {
  const record = asRecord(value);
  const start = asPosition(record?.start);
  const end = asPosition(record?.end);
  if (!start || !end || end.line < start.line || (end.line === start.line && end.character < start.character)) return undefined;
  return { start, end };
}

function asParameterValue(value: unknown): ParameterValue | undefined {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return asName(value) ?? asList(entry => (typeof entry === 'number' ? entry : undefined), value);
}

/** Parameter values by name. A key such as `__proto__` stays a key: fromEntries defines, it does not assign. */
export function asParameters(value: unknown): ParameterValues | undefined {
  const record = asRecord(value);
  if (!record) return undefined;
  const entries = Object.entries(record).map(([name, entry]) => [name, asParameterValue(entry)] as const);
  if (entries.length > 100 || entries.some(([, entry]) => entry === undefined)) return undefined;
  return Object.fromEntries(entries) as ParameterValues;
}

/** Parameter values by loss. */
export function asMoved(value: unknown): Readonly<Record<string, ParameterValues>> | undefined {
  const entries = Object.entries(asRecord(value) ?? {}).map(([lossId, moved]) => [asLossId(lossId), asParameters(moved)] as const);
  if (entries.length > 1000 || entries.some(([lossId, moved]) => lossId === undefined || !moved)) return undefined;
  return Object.fromEntries(entries) as Record<string, ParameterValues>;
}

const AXES = [
  'error',
  'ratio',
  'distance',
  'gap',
  'probability',
  'logit',
  'margin',
  'cosine',
  'overlap',
] as const satisfies readonly ShapeAxis[];

/** An axis of the Shape tab. */
export function asAxis(value: unknown): ShapeAxis | undefined {
  return asOneOf(AXES, value);
}

/** What a table of rows is sorted by: the name of a field. */
export function asRowSort(value: unknown): RowSort | undefined {
  const record = asRecord(value);
  const direction = asOneOf(['ascending', 'descending'] as const, record?.direction);
  const by = record?.by;
  return typeof by === 'string' && /^\w{1,64}$/.test(by) && direction ? { by, direction } : undefined;
}

/** A part of a plane that has an extent. */
export function asPlotWindow(value: unknown): PlotWindow | undefined {
  const record = asRecord(value);
  const side = (given: unknown): readonly [number, number] | undefined => {
    const [low, high, ...more] = asList(asFinite, given, 2) ?? [];
    return low !== undefined && high !== undefined && low < high && more.length === 0 ? [low, high] : undefined;
  };
  const [x, y] = [side(record?.x), side(record?.y)];
  return x && y ? { x, y } : undefined;
}

/** An array of the panel's files, by its name. */
export function asModelRef(value: unknown): ModelRef | undefined {
  const record = asRecord(value);
  const [file, label] = [asCount(record?.file), asName(record?.label)];
  return file === undefined || label === undefined ? undefined : { file, label };
}

const EXPORT_LIBRARIES = ['pytorch', 'keras', 'optax', 'sklearn', 'numpy'] as const satisfies readonly ExportLibrary[];

/** A library that code is written for. */
export function asExportLibrary(value: unknown): ExportLibrary | undefined {
  return asOneOf(EXPORT_LIBRARIES, value);
}

function asOneColumn(value: unknown): string | number | undefined {
  return asName(value) ?? asCount(value);
}

function asColumnChoice(value: unknown): ColumnChoice | undefined {
  return asOneColumn(value) ?? asList(asOneColumn, value);
}

/** Columns chosen by a person. */
export function asColumns(value: unknown): ReadInput['columns'] | undefined {
  const record = asRecord(value);
  if (!record) return undefined;
  const target = asColumnChoice(record.target);
  const prediction = asColumnChoice(record.prediction);
  const weight = asOneColumn(record.weight);
  return {
    ...(target === undefined ? {} : { target }),
    ...(prediction === undefined ? {} : { prediction }),
    ...(weight === undefined ? {} : { weight }),
  };
}

/** What a panel shows: one file or two, with the selections in it. */
export function asPanelSource(value: unknown): PanelSource | undefined {
  const record = asRecord(value);
  const uris = asList(asName, record?.uris, 2);
  const selections = asList(asSpan, record?.selections);
  if (!uris || uris.length === 0 || !selections) return undefined;
  const columns = asColumns(record?.columns);
  return { uris, selections, ...(columns ? { columns } : {}) };
}
