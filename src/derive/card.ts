import type { Language, Text } from '../core/text';

/** What a loss's hover card shows, derived from its definition. */
export interface LossCard {
  readonly lossId: string;
  readonly name: Text;
  readonly short: string;
  /** One sentence: what it expects of target and prediction, with the output activation. */
  readonly expects: Text;
  readonly use: Text;
  readonly avoid: Text;
  /** Text of the formula for screen readers, LaTeX as written. */
  readonly formulaText: string;
  readonly gradientText: string;
  /** The curve as a small SVG picture without fixed colours (currentColor and classes), made by `shapePicture`; absent when there is none. */
  readonly picture?: string;
  readonly libraries: readonly { readonly library: string; readonly call: string; readonly differs?: Text }[];
  readonly sources: readonly string[];
  readonly language?: Language;
}
