/**
 * A message as VS Code can carry it between the extension host and a webview.
 *
 * VS Code passes webview messages through JSON, in which NaN becomes null, and copies typed arrays apart with their whole
 * backing buffer, one limited slot each. So `pack` puts every series of a message into ONE buffer, and marks what JSON
 * would lose. Marks are objects with the one key `$`; a key of the sender's own that begins with `$` gets one more `$`,
 * so no text of the user's can pass for a mark.
 */

interface Packed {
  readonly $wire: 1;
  readonly tree: unknown;
  /** All series after one another: those of 8-byte numbers first, so that each begins at a multiple of its own size. */
  readonly series?: ArrayBuffer;
}

type Series = Float64Array | Uint32Array;

const LOST_IN_JSON = new Map<string, number | undefined>([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
  ['undefined', undefined],
]);

/** Makes a message out of plain data, Float64Arrays and Uint32Arrays. Throws a TypeError for anything else (functions, class instances, bigints). */
export function pack(value: unknown): unknown {
  const all: Series[] = [];
  collect(value, all);
  const offsets = new Map<Series, number>();
  let bytes = 0;
  for (const width of [8, 4]) {
    for (const series of all) {
      if (series.BYTES_PER_ELEMENT !== width || offsets.has(series)) continue;
      offsets.set(series, bytes);
      bytes += series.byteLength;
    }
  }
  const tree = encode(value, offsets);
  if (all.length === 0) return { $wire: 1, tree } satisfies Packed;
  const buffer = new ArrayBuffer(bytes);
  for (const [series, offset] of offsets) {
    new Uint8Array(buffer, offset, series.byteLength).set(new Uint8Array(series.buffer, series.byteOffset, series.byteLength));
  }
  return { $wire: 1, tree, series: buffer } satisfies Packed;
}

/** True for what `pack` makes; false for every foreign message. */
export function isPacked(message: unknown): message is Packed {
  return typeof message === 'object' && message !== null && (message as { $wire?: unknown }).$wire === 1 && 'tree' in message;
}

/** Gives back what was packed; each series owns its memory. Throws a TypeError when the message was not made by `pack`. */
export function unpack(message: unknown): unknown {
  if (!isPacked(message)) throw new TypeError('not a packed message');
  return decode(message.tree, message.series instanceof ArrayBuffer ? message.series : new ArrayBuffer(0));
}

function isSeries(value: object): value is Series {
  const kind = Object.prototype.toString.call(value);
  return kind === '[object Float64Array]' || kind === '[object Uint32Array]';
}

function collect(value: unknown, into: Series[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSeries(value)) into.push(value);
  else if (Array.isArray(value)) for (const entry of value) collect(entry, into);
  else for (const entry of Object.values(value)) collect(entry, into);
}

function encode(value: unknown, offsets: ReadonlyMap<Series, number>): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: numberMark(value) };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') throw new TypeError(`a message cannot hold a ${typeof value}`);
  if (isSeries(value)) return { $: [value.BYTES_PER_ELEMENT, offsets.get(value), value.length] };
  if (Array.isArray(value)) return Array.from(value, entry => encode(entry, offsets));
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new TypeError(`a message cannot hold a ${value.constructor?.name ?? 'class instance'}`);
  }
  const entries: [string, unknown][] = [];
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) entries.push([key.startsWith('$') ? '$' + key : key, encode(entry, offsets)]);
  }
  return Object.fromEntries(entries);
}

function numberMark(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function decode(value: unknown, buffer: ArrayBuffer): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(entry => decode(entry, buffer));
  if (Object.hasOwn(value, '$')) return decodeMark((value as { $: unknown }).$, buffer);
  // fromEntries defines its keys, so a key `__proto__` stays a key.
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key.startsWith('$') ? key.slice(1) : key, decode(entry, buffer)]));
}

function decodeMark(mark: unknown, buffer: ArrayBuffer): unknown {
  if (typeof mark === 'string' && LOST_IN_JSON.has(mark)) return LOST_IN_JSON.get(mark);
  if (Array.isArray(mark) && mark.length === 3 && mark.every(Number.isSafeInteger)) {
    const [width, offset, length] = mark as [number, number, number];
    const fits = offset >= 0 && length >= 0 && offset % width === 0 && offset + length * width <= buffer.byteLength;
    if (fits && width === 8) return new Float64Array(buffer, offset, length).slice();
    if (fits && width === 4) return new Uint32Array(buffer, offset, length).slice();
  }
  throw new TypeError('a mark of the message is damaged');
}
