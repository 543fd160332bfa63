import type { Brackets } from './brackets';
import { isMark, isName, KIND, quotedAt, type Tokens, wordAt } from './tokens';

/** A value that the text of a program shows. */
export type Literal = number | boolean | string | null | readonly number[];

/** Longer lists are data and no setting; deeper nesting, too. */
const MOST_ENTRIES = 10_000;
const DEEPEST = 3;

const WORDS: Readonly<Record<string, Literal>> = {
  True: true,
  False: false,
  None: null,
  true: true,
  false: false,
  null: null,
  undefined: null,
};

/** What makes an array of a list and changes none of its numbers. */
const MAKERS = /^(?:tensor|Tensor|FloatTensor|DoubleTensor|as_tensor|array|asarray|constant|tensor1d|scalar|float32|float64)$/;
const MOVERS = /^(?:to|cuda|cpu|float|double|half|type|astype)$/;

/** The value of the tokens from `from` up to `to`, where it is written out; undefined where only a running program knows it. */
export function literalOf(tokens: Tokens, brackets: Brackets, from: number, to: number, depth = 0): Literal | undefined {
  const end = withoutMovers(tokens, brackets, from, to);
  if (end <= from || depth > DEEPEST) return undefined;
  if (isMark(tokens, from, '-')) {
    const value = end === from + 2 ? numberAt(tokens, from + 1) : undefined;
    return value === undefined ? undefined : -value;
  }
  if (end === from + 1) {
    if (tokens.kinds[from] === KIND.string) return quotedAt(tokens, from);
    const word = wordAt(tokens, from);
    return isName(tokens, from) && Object.hasOwn(WORDS, word) ? WORDS[word] : numberAt(tokens, from);
  }
  const last = end - 1;
  const open = brackets.partner[last]!;
  if (open === from && (isMark(tokens, open, '[') || isMark(tokens, open, '('))) return listOf(tokens, brackets, open + 1, last, depth);
  if (open > from && isMark(tokens, open, '(') && isName(tokens, open - 1) && MAKERS.test(wordAt(tokens, open - 1))) {
    return literalOf(tokens, brackets, open + 1, argumentEnd(tokens, brackets, open + 1, last), depth + 1);
  }
  // keras.losses.Reduction.SUM, tf.Reduction.MEAN
  if (isName(tokens, last) && isMark(tokens, last - 1, '.') && wordAt(tokens, last - 2) === 'Reduction')
    return wordAt(tokens, last).toLowerCase();
  return undefined;
}

/** Where the argument ends that begins at `from`: at the next comma outside of further brackets, or at `to`. */
export function argumentEnd(tokens: Tokens, { partner }: Brackets, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    if (isMark(tokens, i, ',')) return i;
    if (partner[i]! > i) i = partner[i]!;
  }
  return to;
}

/** `torch.tensor([1, 3]).to(device)` without what only moves it. */
function withoutMovers(tokens: Tokens, { partner }: Brackets, from: number, to: number): number {
  let end = to;
  while (isMark(tokens, end - 1, ')')) {
    const open = partner[end - 1]!;
    if (open - 2 <= from || !isMark(tokens, open - 2, '.') || !MOVERS.test(wordAt(tokens, open - 1))) break;
    end = open - 2;
  }
  return end;
}

function listOf(tokens: Tokens, brackets: Brackets, from: number, to: number, depth: number): readonly number[] | undefined {
  const entries: number[] = [];
  for (let at = from; at < to; ) {
    const end = argumentEnd(tokens, brackets, at, to);
    const entry = literalOf(tokens, brackets, at, end, depth + 1);
    if (typeof entry !== 'number' || entries.length === MOST_ENTRIES) return undefined;
    entries.push(entry);
    at = end + 1;
  }
  return entries;
}

function numberAt(tokens: Tokens, index: number): number | undefined {
  if (tokens.kinds[index] !== KIND.number) return undefined;
  const value = Number(wordAt(tokens, index).replaceAll('_', ''));
  return Number.isNaN(value) ? undefined : value;
}
