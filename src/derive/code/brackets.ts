import { KIND, type Tokens } from './tokens';

/** Which brackets belong together, and in which one each token stands. */
export interface Brackets {
  /** For a bracket its partner, −1 for every other token and for a bracket without one. */
  readonly partner: Int32Array;
  /** The opening bracket of the innermost pair around a token, −1 outside of all. */
  readonly around: Int32Array;
}

const OPENING = '([{';
const CLOSING = ')]}';

/** So many brackets may be left open inside one that closes; looking through all of them would cost the square of their number. */
const MOST_UNCLOSED = 8;

/** Pairs the brackets of a program. One that is never closed, as while somebody types, pairs with nothing and disturbs no statement below. */
export function bracketsOf({ text, count, kinds, starts }: Tokens): Brackets {
  const partner = new Int32Array(count).fill(-1);
  const around = new Int32Array(count).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < count; i += 1) {
    if (kinds[i] === KIND.line) open.length = 0;
    const sign = kinds[i] === KIND.mark ? text[starts[i]!]! : '';
    const closes = sign === '' ? -1 : CLOSING.indexOf(sign);
    if (closes >= 0) {
      let from = open.length - 1;
      while (from >= 0 && open.length - from <= MOST_UNCLOSED && text[starts[open[from]!]!] !== OPENING[closes]) from -= 1;
      if (from >= 0 && open.length - from <= MOST_UNCLOSED) {
        partner[i] = open[from]!;
        partner[open[from]!] = i;
        open.length = from;
      }
    }
    around[i] = open.at(-1) ?? -1;
    if (sign !== '' && OPENING.includes(sign)) open.push(i);
  }
  return { partner, around };
}
