import type { TakenColumn } from './columns';

// NumPy's format for one array (numpy.lib.format): a magic string, a version, the length of a header in Python, the header, the items.

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const ALIGNMENT = 64;
const ITEM_BYTES = 8;
const LONGEST_HEADER_1_0 = 0xffff;

/** The columns that an array of numbers can hold. */
export function npyColumns(columns: readonly TakenColumn[]): readonly Exclude<TakenColumn, { readonly kind: 'word' }>[] {
  return columns.filter(column => column.kind !== 'word');
}

/** The bytes before the items: a structured type with a field a column, `<i8` or `<f8`. Format 2.0 where 1.0 cannot hold the header. */
export function npyHeader(columns: readonly TakenColumn[], rows: number): Uint8Array {
  const fields = npyColumns(columns).map(({ name, kind }) => `('${name}', '${kind === 'integer' ? '<i8' : '<f8'}')`);
  const text = `{'descr': [${fields.join(', ')}], 'fortran_order': False, 'shape': (${rows},), }`;
  const isLong = text.length + ALIGNMENT > LONGEST_HEADER_1_0;
  const start = MAGIC.length + 2 + (isLong ? 4 : 2);
  // The line end belongs to the padding.
  const size = Math.ceil((start + text.length + 1) / ALIGNMENT) * ALIGNMENT;
  const bytes = new Uint8Array(size).fill(0x20);
  bytes.set([...MAGIC, isLong ? 2 : 1, 0]);
  const view = new DataView(bytes.buffer);
  if (isLong) view.setUint32(MAGIC.length + 2, size - start, true);
  else view.setUint16(MAGIC.length + 2, size - start, true);
  for (let i = 0; i < text.length; i += 1) bytes[start + i] = text.charCodeAt(i);
  bytes[size - 1] = 0x0a;
  return bytes;
}

/** The items of `count` rows; `indexOf` names the row at each place. */
export function npyItems(columns: readonly TakenColumn[], count: number, indexOf: (place: number) => number): Uint8Array {
  const numbers = npyColumns(columns);
  const bytes = new Uint8Array(count * numbers.length * ITEM_BYTES);
  const view = new DataView(bytes.buffer);
  for (let place = 0, offset = 0; place < count; place += 1) {
    const index = indexOf(place);
    for (const { kind, at } of numbers) {
      if (kind === 'integer') setInteger(view, offset, at(index));
      else view.setFloat64(offset, at(index), true);
      offset += ITEM_BYTES;
    }
  }
  return bytes;
}

/** Counts are not negative and below 2^53. */
function setInteger(view: DataView, offset: number, value: number): void {
  view.setUint32(offset, value >>> 0, true);
  view.setUint32(offset + 4, Math.floor(value / 2 ** 32), true);
}
