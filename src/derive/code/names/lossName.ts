import type { ParameterValues } from '../../../core/definition';
import type { Library } from '../../../core/equivalent';
import type { Text } from '../../../core/text';
import type { Literal } from '../literal';

/** What a name computes, where its arguments are as `when` says. */
export interface Variant {
  readonly lossId: string;
  /** Our parameters over the defaults, with which the library's number comes out. */
  readonly preset: ParameterValues;
  /** Arguments of this variant that are not the library's defaults: `from_logits`, `reduction`. */
  readonly when: Readonly<Record<string, Literal>>;
  /** What differs from ours. */
  readonly differs?: Text;
}

/** A name by which a library's users call a loss. */
export interface LossName {
  readonly library: Library;
  /** Where it stands, in the spelling of `canonicalPath`, or the word that is given as `loss=` or `objective=`. */
  readonly path: string;
  readonly variants: readonly Variant[];
  /** The names of its arguments in their order. */
  readonly signature: readonly string[];
  /** Arguments that the name itself sets: `tf.nn.softmax_cross_entropy_with_logits` takes logits. */
  readonly fixed: Readonly<Record<string, Literal>>;
}

/** A line of a table of names. What it computes is told by the equivalents of the losses under its own path, unless `like` or `loss` does. */
export interface NameLine {
  readonly path: string;
  /** The path of an equivalent or of another line, whose variants it has. */
  readonly like?: string;
  /** Arguments under which it works like the equivalent of another path. */
  readonly or?: { readonly when: Readonly<Record<string, Literal>>; readonly like: string };
  readonly loss?: { readonly lossId: string; readonly preset?: ParameterValues };
  /** Its arguments in their order, separated by blanks. */
  readonly signature?: string;
  readonly fixed?: Readonly<Record<string, Literal>>;
  /** The loss that is meant first, where the equivalents of several tell of this name. */
  readonly first?: string;
}
