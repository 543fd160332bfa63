import type { Library } from '../../src/core/equivalent';
import type { Catalogue, CatalogueEntry } from '../../src/derive/catalogue';
import type { OutsideLoss } from '../../src/strings/outside';
import { beginsWord, fold, rangesOf } from './fold';

/** A name by which a loss can be found. */
export interface Term {
  readonly text: string;
  /** Whose name it is, where it is a library's call. */
  readonly library?: Library;
}

/** A loss that a search has found, and the name that agreed best. */
export interface Hit {
  readonly loss: CatalogueEntry | OutsideLoss;
  readonly term: Term;
}

/** How well a name agrees, best first. */
const EXACT = 0;
const PREFIX = 1;
const WORD = 2;
const WITHIN = 3;
const SCATTERED = 4;
const NOT = 5;

/** The folded words of a query: the whole of it, and each of its words where there are several. */
export function wantedOf(query: string): { readonly whole: string; readonly words: readonly string[] } {
  // A Korean syllable that is still being typed ends in a single letter, which no name does.
  const typed = query.normalize('NFC').replace(/[\u3131-\u3163]+$/, '');
  const words = typed.split(/\s+/).map(word => fold(word).text);
  return { whole: fold(typed).text, words: words.filter(word => word !== '') };
}

/**
 * The losses whose names agree with a query, best first: the whole name before its beginning, that before the beginning of a word, that
 * before any other place; then a loss's own names before a library's, and short names before long ones. Several words that stand
 * nowhere side by side are looked for each by itself.
 */
export function search(catalogue: Catalogue, query: string): readonly Hit[] {
  const { whole, words } = wantedOf(query);
  if (whole === '') return [];
  const losses = [...catalogue.families.flatMap(family => family.losses), ...catalogue.outside.losses];
  return losses
    .map(loss => {
      const terms = termsOf(loss);
      const ranked = terms.map(term => ({ loss, term, rank: demoted(loss, rankOf(term, whole)) }));
      const best = ranked.reduce((one, other) => (compare(other.rank, one.rank) < 0 ? other : one));
      if (best.rank[0] < NOT || words.length < 2) return best;
      const isThere = words.every(word => terms.some(({ text }) => fold(text).text.includes(word)));
      return isThere ? { ...best, rank: [SCATTERED, 0, 0] as Rank } : best;
    })
    .filter(({ rank }) => rank[0] < NOT)
    .sort((one, other) => compare(one.rank, other.rank))
    .map(({ loss, term }) => ({ loss, term }));
}

/** Kind of agreement, own name or library's, length of the name. */
type Rank = readonly [number, number, number];

function compare(one: Rank, other: Rank): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** What is only named comes after what can be computed, unless its whole name was typed. */
function demoted(loss: CatalogueEntry | OutsideLoss, [agrees, kind, length]: Rank): Rank {
  return 'lossId' in loss || agrees === EXACT ? [agrees, kind, length] : [Math.max(agrees, WORD), 2, length];
}

/** Every name of a loss, its own first. */
function termsOf(loss: CatalogueEntry | OutsideLoss): readonly Term[] {
  const own = 'lossId' in loss ? [loss.short, loss.name.en, loss.name.ko, loss.lossId] : [loss.name.en, loss.name.ko];
  const calls = 'lossId' in loss ? loss.calls.map(({ library, call }) => ({ text: call, library })) : [];
  return [...[...own, ...loss.aliases].map(text => ({ text })), ...calls];
}

function rankOf({ text, library }: Term, wanted: string): Rank {
  const names = library === undefined ? [text] : namesIn(text);
  const ranks = names.map((name): Rank => [agreement(name, wanted), library === undefined ? 0 : 1, fold(name).text.length]);
  return ranks.reduce((one, other) => (compare(other, one) < 0 ? other : one));
}

/**
 * The names in a call: what is called, with its module and without, words in quotation marks (`'reg:tweedie'`), and the call itself. What
 * stands within a loss that is written out (`-(target * prediction.softmax(-1).log()).sum()`) is no name of it.
 */
export function namesIn(call: string): readonly string[] {
  const paths = call.match(/^[\w.]+(?=\()/) ?? [];
  const quoted = Array.from(call.matchAll(/(['"])([^'"]+)\1/g), ([, , word]) => word!);
  return [...paths.map(path => path.slice(path.lastIndexOf('.') + 1)), ...paths, ...quoted, call];
}

function agreement(name: string, wanted: string): number {
  const { text } = fold(name);
  if (text === wanted) return EXACT;
  if (text.startsWith(wanted)) return PREFIX;
  const ranges = rangesOf(wanted, name);
  if (ranges.length === 0) return NOT;
  return ranges.some(({ from }) => beginsWord(name, from)) ? WORD : WITHIN;
}
