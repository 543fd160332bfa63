import type { JsonColumn, JsonPath } from '../../derive/export/source';

/** A column that a document holds, with its entries as they are written; arrays within are flattened. */
export interface Held {
  readonly column: JsonColumn;
  /** Its key path, as the reader calls it. */
  readonly name: string;
  readonly leaves: readonly unknown[];
}

type Json = Readonly<Record<string, unknown>>;

/** More keys of one kind of record are not looked through. */
const MOST_KEYS = 2000;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything in a document that may be a column of `length` entries, outermost first. */
export function* columnsIn(value: unknown, length: number, path: JsonPath = []): Generator<Held> {
  if (Array.isArray(value)) yield* inArray(value, length, path);
  else if (isObject(value)) {
    yield* inNumbered(value, length, path);
    for (const [key, child] of Object.entries(value)) yield* columnsIn(child, length, [...path, key]);
  }
}

function* inArray(list: readonly unknown[], length: number, path: JsonPath): Generator<Held> {
  const name = nameOf(path);
  const [first] = list;
  if (isObject(first)) {
    if (list.length !== length || !list.every(isObject)) return;
    for (const keys of keyPaths(first)) {
      const entries = (list as readonly Json[]).map(record => valueAt(record, keys));
      const isPartial = entries.includes(undefined);
      if (isPartial && !(list as readonly Json[]).every(record => isObject(valueAt(record, keys.slice(0, -1))))) continue;
      yield {
        column: columnOf('records', path, { keys, isPartial }),
        name: joined(name, keys),
        leaves: flattened(entries),
      };
    }
    return;
  }
  if (list.length === length) yield { column: columnOf('array', path), name, leaves: flattened(list) };
  if (!Array.isArray(first)) return;
  if (list.length === length && first.every(entry => !Array.isArray(entry) && !isObject(entry))) {
    const rows = list as readonly (readonly unknown[])[];
    for (let index = 0; index < Math.min(first.length, MOST_KEYS); index++)
      yield { column: columnOf('column', path, { index }), name, leaves: rows.map(row => row[index]) };
  }
  // Arrays one below the other: each line of JSON Lines, or a pair in one list.
  if (list.length < 100) for (const [at, entry] of list.entries()) if (Array.isArray(entry)) yield* inArray(entry, length, [...path, at]);
}

/** pandas' orients by row number. */
function* inNumbered(object: Json, length: number, path: JsonPath): Generator<Held> {
  const keys = Object.keys(object);
  if (keys.length !== length || !keys.every(key => /^\d{1,9}$/.test(key))) return;
  const entries = [...keys].sort((a, b) => Number(a) - Number(b)).map(key => object[key]);
  const name = nameOf(path);
  const [first] = entries;
  if (!isObject(first)) {
    yield { column: columnOf('numbered', path), name, leaves: entries };
    return;
  }
  if (!entries.every(isObject)) return;
  for (const own of keyPaths(first))
    yield {
      column: columnOf('numbered', path, { keys: own }),
      name: joined(name, own),
      leaves: (entries as readonly Json[]).map(entry => valueAt(entry, own)),
    };
}

/** `flat` takes 260 ms for a plain list of 10^6 numbers, looking through it 50 ms, and lists are most often plain. */
function flattened(list: readonly unknown[]): readonly unknown[] {
  return list.some(entry => Array.isArray(entry)) ? list.flat(Number.POSITIVE_INFINITY) : list;
}

/** The ways into a record: keys, and keys of the objects below them. */
function keyPaths(record: Json): (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  for (const [key, value] of Object.entries(record)) {
    if (paths.length > MOST_KEYS) break;
    if (isObject(value)) paths.push(...keyPaths(value).map(rest => [key, ...rest]));
    else paths.push([key]);
  }
  return paths;
}

function valueAt(record: Json, keys: readonly string[]): unknown {
  let value: unknown = record;
  for (const key of keys) value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

function columnOf(kind: JsonColumn['kind'], path: JsonPath, rest: Partial<JsonColumn> = {}): JsonColumn {
  return { kind, path, keys: [], index: 0, isPartial: false, ...rest };
}

function nameOf(path: JsonPath): string {
  return path.join('.');
}

function joined(name: string, keys: readonly string[]): string {
  return [...(name === '' ? [] : [name]), ...keys].join('.');
}
