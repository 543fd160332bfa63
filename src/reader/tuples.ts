import { isNameCode, skipSpace } from './blanks';
import type { Node } from './nodes';
import { ValueParser } from './parse';
import type { ReadSteps } from './reading';

const STEP = 1 << 17;

/** Knows at each round bracket whether it may open a tuple: not behind a name, where it is a call's, and not among the arguments of a call. */
export class RoundBrackets {
  private readonly areCalls: boolean[] = [];
  private calls = 0;

  /** The bracket at `at` opens; true when it belongs to a call. */
  isCall(text: string, at: number): boolean {
    let before = at - 1;
    while (before >= 0 && (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9)) before -= 1;
    const code = text.charCodeAt(before);
    return isNameCode(code) || code === 41 || code === 93;
  }

  get isInCall(): boolean {
    return this.calls > 0;
  }

  open(isCall: boolean): void {
    this.areCalls.push(isCall);
    if (isCall) this.calls += 1;
  }

  close(): void {
    if (this.areCalls.pop()) this.calls -= 1;
  }
}

/**
 * The tuple that opens at `start`: `(1, 0)`, `(1,)`, `((1, 0), (0, 1))`. Undefined for one number or a formula in brackets, for words
 * that nobody named, and for a tuple of lists or arrays, which are arrays by themselves.
 */
export function* readTuple(text: string, start: number, end: number, isNamed: boolean): ReadSteps<{ node: Node; end: number } | undefined> {
  const parser = new ValueParser(text, start, end, true);
  while (parser.advance(STEP)) yield (parser.at - start) / (end - start);
  const { root } = parser;
  if (parser.failure || root?.kind !== 'grid') return undefined;
  const { grid } = root;
  const isOfTuples = text.charCodeAt(skipSpace(text, start + 1, end)) === 40;
  if (grid.hasObjects || (grid.shape.length > 1 && !isOfTuples)) return undefined;
  if (grid.leaves.texts > 0 && !isNamed) return undefined;
  if (grid.leaves.length < 2 && !/,\s*\)$/.test(text.slice(Math.max(start, parser.at - 20), parser.at))) return undefined;
  return { node: root, end: parser.at };
}
