import type { LossDefinition } from '../core/definition';
import type { Library } from '../core/equivalent';
import { type Text, text } from '../core/text';
import { activationNames, predictionDomainNames, targetDomainNames } from '../strings/kinds';
import { formulaText } from './formulaText';
import { shapePicture } from './shapePicture';

/** What a loss's hover card shows, derived from its definition. */
export interface LossCard {
  readonly lossId: string;
  readonly name: Text;
  readonly short: string;
  /** One sentence: what it expects of target and prediction, with the output activation. */
  readonly expects: Text;
  readonly use: Text;
  readonly avoid: Text;
  /** The formula as one line of text, for screen readers. */
  readonly formulaText: string;
  readonly gradientText: string;
  /** The curve as a small SVG picture coloured by the page's CSS variables (`--le-curve` …), made by `shapePicture`. */
  readonly picture?: string;
  readonly libraries: readonly { readonly library: Library; readonly call: string; readonly differs?: Text }[];
  readonly sources: readonly string[];
}

/** Pixels of the card's picture. */
const PICTURE = { width: 260, height: 150 } as const;

/** The card of a loss. Its picture speaks in symbols, so that one card serves both languages. */
export function cardOf(definition: LossDefinition): LossCard {
  const { id, names, advice, formula, equivalents, sources } = definition;
  return {
    lossId: id,
    name: names.full,
    short: names.short,
    expects: expectation(definition),
    use: advice.use,
    avoid: advice.avoid,
    formulaText: formulaText(formula.value),
    gradientText: formulaText(formula.gradient),
    picture: shapePicture(definition, { theme: 'page', ...PICTURE }),
    // NumPy is what the loss is written in, no library that has it.
    libraries: equivalents
      .filter(({ library }) => library !== 'numpy')
      .map(({ library, call, differs }) => (differs ? { library, call, differs } : { library, call })),
    sources,
  };
}

/** "Target: labels 0 and 1. Prediction: probabilities, from an output layer with sigmoid." */
function expectation({ target, prediction, activation }: LossDefinition): Text {
  const [t, p, output] = [targetDomainNames[target], predictionDomainNames[prediction], activationNames[activation]];
  const [en, ko] = activation === 'none' ? ['', ''] : [` Output layer: ${output.en}.`, ` 출력층: ${output.ko}.`];
  return text(`Target: ${t.en}. Prediction: ${p.en}.${en}`, `정답: ${t.ko}. 예측: ${p.ko}.${ko}`);
}
