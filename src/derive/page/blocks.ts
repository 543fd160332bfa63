import type { Library } from '../../core/equivalent';
import type { Text } from '../../core/text';
import { same } from '../../strings/say';

/** The formulas of a loss. */
export type FormulaPart = 'value' | 'gradient' | 'stable';

/** A piece of a line. */
export type Inline =
  | { readonly kind: 'words'; readonly words: Text }
  | { readonly kind: 'code'; readonly code: string }
  /** A symbol of the formula: as LaTeX, and as plain text where no LaTeX is drawn. */
  | { readonly kind: 'symbol'; readonly latex: string; readonly plain: string }
  /** Another loss of the catalogue. */
  | { readonly kind: 'loss'; readonly lossId: string; readonly name: Text };

export type Line = readonly Inline[];

/** A cell of a table: one line or several. */
export type Cell = readonly Line[];

/** A part of a section. */
export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line }
  /** Terms with what they are. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: Text; readonly is: Line }[] }
  | { readonly kind: 'formula'; readonly part: FormulaPart; readonly title: Text; readonly latex: string; readonly plain: string }
  /** SVG text in each language, and the picture in words. */
  | { readonly kind: 'picture'; readonly svg: Text; readonly alt: Text }
  /** The first cell of a row names it. */
  | { readonly kind: 'table'; readonly columns: readonly Text[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'code'; readonly library: Library; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Line[] };

/** A part of a page under a heading. */
export interface Section {
  readonly title: Text;
  readonly blocks: readonly Block[];
}

/** Words as a piece of a line. */
export function words(sentence: Text): Inline {
  return { kind: 'words', words: sentence };
}

/** Words that are the same in every language. */
export function plain(sentence: string): Inline {
  return words(same(sentence));
}

/** Code as a piece of a line. */
export function code(source: string): Inline {
  return { kind: 'code', code: source };
}

/** A cell of one line. */
export function cell(...line: Line): Cell {
  return [line];
}

/** Pieces with something between them. */
export function joined(pieces: Line, between: Inline): Line {
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]));
}
