import type { LossDefinition } from '../../core/definition';
import { NOTATION } from '../../strings/reference';
import { type Inline, type Line, plain, words } from './blocks';

/** What the letters of a loss's formulas stand for, where neither the formula itself nor the table of parameters says it. */
export function notationOf({ formula, parameters, prediction }: LossDefinition): Line {
  const latex = [formula.value, formula.gradient].join(' ');
  const letters = lettersOf(latex);
  const isExplained = (letter: string) =>
    parameters.some(({ kind, symbol }) => kind === 'number' && symbol === letter) ||
    new RegExp(`(?:\\\\q?quad|(?<!\\\\),) ${letter}(?:_[cijky])? =`).test(latex);
  // Beside logits a p is a probability that is made of them.
  const isProbability = (letter: string) => letter === 'p' && letters.has('x');
  // A d is a distance only where distances are predicted.
  const isOther = (letter: string) => letter === 'd' && prediction !== 'distance';
  const told = Object.entries(NOTATION).filter(
    ([letter]) => letters.has(letter) && !isExplained(letter) && !isProbability(letter) && !isOther(letter),
  );
  return told.flatMap(([letter, meaning], i): Inline[] => [
    ...(i === 0 ? [] : [plain(', ')]),
    { kind: 'symbol', latex: letter, plain: letter },
    plain(': '),
    words(meaning),
  ]);
}

/** The single letters of a formula, without those of words and of commands. */
function lettersOf(latex: string): ReadonlySet<string> {
  const bare = latex.replace(/\\(?:text|mathrm|begin|end|operatorname\*?)\{[^}]*\}/g, ' ').replace(/\\[A-Za-z]+/g, ' ');
  return new Set(bare.match(/[A-Za-z]/g) ?? []);
}
