/** A part of a text: from its first character to behind its last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A text without what spellings differ by, and where each of its characters stands in the original. */
export interface Folded {
  readonly text: string;
  readonly places: readonly number[];
}

/** What `huber_loss`, `HuberLoss` and `Huber loss` differ by, besides capitals; and the dots and colons of library names. */
const SEPARATOR = /[\s_.:–—-]/;

/** Makes spellings of one name alike. */
export function fold(original: string): Folded {
  let text = '';
  const places: number[] = [];
  for (let i = 0; i < original.length; i += 1) {
    const letter = original[i]!;
    if (SEPARATOR.test(letter)) continue;
    text += letter.toLowerCase().charAt(0);
    places.push(i);
  }
  return { text, places };
}

/** True where a word begins: at the front, after a separator or a sign, and where a capital follows a small letter. */
export function beginsWord(original: string, at: number): boolean {
  const [before, letter] = [original[at - 1], original[at]];
  if (before === undefined || letter === undefined) return true;
  return /[^\p{L}\d]/u.test(before) || (/\p{Ll}|\d/u.test(before) && /\p{Lu}/u.test(letter));
}

/** Where a folded text stands in a text, each place once and none over another. */
export function rangesOf(wanted: string, original: string): readonly Range[] {
  if (wanted === '') return [];
  const { text, places } = fold(original);
  const found: Range[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push({ from: places[at]!, to: places[at + wanted.length - 1]! + 1 });
  }
  return found;
}
