import type { NamedArray, Vector } from '../../core/arrays';
import type { ExportPlace } from '../../derive/export/source';
import type { Origin } from '../../reader/origin';
import type { Held } from './jsonColumns';
import { meaningOf } from './meaning';

type JsonPlace = Extract<ExportPlace, { from: 'json' }>;
type Meaning = Pick<JsonPlace, 'words' | 'isFromOne'>;

/**
 * Where an array stands among the columns of a document. What is found has been compared number by number: of several columns that hold the same numbers,
 * the one whose name fits comes first. Undefined where the array is only a part of one, or stands there in another way.
 */
export function jsonPlace(held: readonly Held[], { columns, file }: Origin, array: NamedArray): JsonPlace | undefined {
  const width = columns.length;
  const found: Held[] = [];
  let meaning: Meaning = {};
  for (const [at, { name, values }] of columns.entries()) {
    const taken = width === 1 ? array.values : values;
    const match = firstMatch(held, name, taken, found[0]);
    if (!match) return undefined;
    found.push(match.held);
    if (at === 0) meaning = match.meaning;
  }
  if (meaning.words && width > 1) return undefined;
  return { from: 'json', file, columns: found.map(({ column }) => column), ...meaning };
}

function firstMatch(
  held: readonly Held[],
  name: string,
  taken: Vector,
  before: Held | undefined,
): { readonly held: Held; readonly meaning: Meaning } | undefined {
  const rank = ({ name: own, column }: Held) => {
    const isNear = before === undefined || (before.column.kind === column.kind && before.column.path.join('\n') === column.path.join('\n'));
    return (own === name ? 0 : own.endsWith(`.${name}`) || own === '' ? 1 : 2) + (isNear ? 0 : 0.5);
  };
  for (const each of [...held].sort((a, b) => rank(a) - rank(b))) {
    const meaning = each.leaves.length === taken.length ? meaningOfLeaves(each.leaves, taken) : undefined;
    if (meaning) return { held: each, meaning };
  }
  return undefined;
}

/** How what is written became the numbers: they are these numbers, or every word stands for one. */
function meaningOfLeaves(leaves: readonly unknown[], taken: Vector): Meaning | undefined {
  const words = new Map<string, number>();
  const numbers = new Float64Array(leaves.length);
  for (const [at, leaf] of leaves.entries()) {
    const value = taken[at]!;
    const number = numberOf(leaf);
    if (number !== undefined) numbers[at] = number;
    else if (typeof leaf !== 'string') return undefined;
    else if (!Number.isNaN(value)) {
      if ((words.get(leaf) ?? value) !== value) return undefined;
      words.set(leaf, value);
    }
  }
  if (words.size === 0) {
    // NaN and infinities are left out alike, and JSON has no way to tell them apart.
    const finite = Float64Array.from(taken as ArrayLike<number>, value => (Number.isFinite(value) ? value : Number.NaN));
    return leaves.some(leaf => typeof leaf === 'string') ? undefined : meaningOf(numbers, finite);
  }
  const isOfWords = leaves.every((leaf, at) => typeof leaf === 'string' || (leaf ?? null) === null || Number.isNaN(taken[at]!));
  return isOfWords ? { words: [...words].sort(([a, i], [b, j]) => i - j || (a < b ? -1 : 1)) } : undefined;
}

/** As NumPy makes a float of it; nothing for a text. */
function numberOf(leaf: unknown): number | undefined {
  if (leaf === null || leaf === undefined) return Number.NaN;
  if (typeof leaf === 'boolean') return leaf ? 1 : 0;
  return typeof leaf === 'number' ? leaf : undefined;
}
