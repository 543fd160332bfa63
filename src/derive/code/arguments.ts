import type { Brackets } from './brackets';
import { argumentEnd, type Literal, literalOf } from './literal';
import { isMark, isName, KIND, pathBegin, quotedAt, type Tokens, wordAt } from './tokens';

/** One argument of a call, or one entry of an object. */
export interface Argument {
  /** Its name, or for an argument without one its place in the call. */
  readonly name: string | number;
  /** The value, where it is written out. */
  readonly value: Literal | undefined;
  /** The value as it is written, shortened. */
  readonly written: string;
  /** The function whose result it is, where the program shows that: `softmax` of `F.softmax(x, dim=1)`, `x.softmax(1)` and `nn.Softmax(1)(x)`. */
  readonly outer?: string;
}

/** No call has more; what follows is data. */
const MOST_ARGUMENTS = 100;
const LONGEST_VALUE = 40;

/** The arguments between an opening bracket and its partner, in their order; none where it has no partner. */
export function argumentsOf(tokens: Tokens, brackets: Brackets, open: number): readonly Argument[] {
  const close = brackets.partner[open] ?? -1;
  const found: Argument[] = [];
  for (let at = open + 1; at < close && found.length < MOST_ARGUMENTS; ) {
    const end = argumentEnd(tokens, brackets, at, close);
    // Behind *args nobody knows the places.
    if (isMark(tokens, at, '*')) {
      if (!isMark(tokens, at + 1, '*')) break;
    } else if (end > at) {
      const name = nameOf(tokens, at);
      const from = name === undefined ? at : at + 2;
      const outer = outerOf(tokens, brackets, from, end);
      found.push({
        name: name ?? found.length,
        value: literalOf(tokens, brackets, from, end),
        written: shortened(tokens.text.slice(tokens.starts[from], tokens.ends[end - 1]), LONGEST_VALUE),
        ...(outer !== undefined && { outer }),
      });
    }
    at = end + 1;
  }
  return found;
}

function outerOf(tokens: Tokens, { partner }: Brackets, from: number, to: number): string | undefined {
  let open = partner[to - 1]!;
  if (open > from && isMark(tokens, open - 1, ')')) open = partner[open - 1]!;
  const isWhole = open > from && isMark(tokens, open, '(') && isName(tokens, open - 1) && pathBegin(tokens, open - 1) === from;
  return isWhole ? wordAt(tokens, open - 1) : undefined;
}

/** `delta=`, `'objective':` or `loss:` at the beginning of an argument. */
function nameOf(tokens: Tokens, at: number): string | undefined {
  if (isName(tokens, at) && isMark(tokens, at + 1, '=') && !isMark(tokens, at + 2, '=')) return wordAt(tokens, at);
  if (!isMark(tokens, at + 1, ':')) return undefined;
  if (tokens.kinds[at] === KIND.string) return quotedAt(tokens, at);
  return isName(tokens, at) && tokens.language === 'javascript' ? wordAt(tokens, at) : undefined;
}

/** A piece of a program on one line, cut where it is long. */
export function shortened(written: string, longest: number): string {
  const line = written.slice(0, 4 * longest).replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
