import type { SourceRange } from '../core/arrays';
import type { Problem } from '../core/problem';
import { isNameCode, nameEnd, skipSpace, stringEnd, stringValue } from './blanks';
import type { NamedNode } from './jsonTables';
import { LooseValues } from './looseValues';
import { ValueParser } from './parse';
import type { ReadSteps } from './reading';
import { scaled } from './steps';
import { RoundBrackets, readTuple } from './tuples';

const STEP = 1 << 17;

/** What stands in a stretch of text that is no whole document: arrays with the names before them, and the first thing that could not be read. */
export interface Pieces {
  readonly nodes: NamedNode[];
  readonly failure?: Problem;
}

/**
 * Finds array literals in any text: `y_true = [1, 0]`, `"p": [.9, .2]`, `const p = [...]`, `t = (1, 0)`, `np.array([...])`, numpy's and
 * torch's prints. Numbers outside brackets are gathered into one array when nothing else is found.
 */
export function* readPieces(text: string, { start, end }: SourceRange, ofCode: boolean): ReadSteps<Pieces> {
  const nodes: NamedNode[] = [];
  const loose = new LooseValues();
  const brackets = new RoundBrackets();
  let failure: Problem | undefined;
  let name = '';
  let at = start;
  let yielded = start;
  while (at < end) {
    if (at - yielded > STEP) {
      yield (at - start) / (end - start);
      yielded = at;
    }
    at = skipSpace(text, at, end);
    if (at >= end) break;
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) {
      const stop = stringEnd(text, at, end);
      name = stop > 0 && isAssigned(text, stop, end) ? stringValue(text.slice(at, stop)) : '';
      at = stop > 0 ? stop : at + 1;
    } else if (code === 60 && text.startsWith('tf.', at + 1)) {
      // `<tf.Tensor: shape=(2,), dtype=float32, numpy=array([…])>`: the name before it stays, the attributes go.
      const values = text.indexOf('numpy=', at);
      at = values > 0 && values < Math.min(end, at + 200) ? values + 6 : at + 1;
    } else if (code === 40) {
      const isCall = brackets.isCall(text, at);
      const mayBeTuple =
        !isCall && !brackets.isInCall && (name !== '' || !ofCode) && !/shape\s*=\s*$/.test(text.slice(Math.max(start, at - 20), at));
      const tuple = mayBeTuple ? yield* scaled(readTuple(text, at, end, name !== ''), () => (at - start) / (end - start)) : undefined;
      if (tuple) {
        nodes.push({ name, node: tuple.node });
        name = '';
      } else brackets.open(isCall);
      at = tuple?.end ?? at + 1;
    } else if (code === 41) {
      brackets.close();
      at += 1;
    } else if (code === 91 || (code === 123 && (!ofCode || name !== ''))) {
      const parser = new ValueParser(text, at, end, true);
      while (parser.advance(STEP)) yield (parser.at - start) / (end - start);
      if (parser.root && !parser.failure) nodes.push({ name: name || variableBefore(text, at), node: parser.root });
      else if (parser.failure && (code === 91 || !ofCode)) failure = worse(failure, parser.failure);
      at = Math.max(at + 1, parser.failure && ofCode && code === 123 ? at + 1 : parser.at);
      name = '';
    } else if (isNameCode(code) && !(code >= 48 && code <= 57)) {
      const stop = nameEnd(text, at, end);
      const next = stop < end ? text.charCodeAt(stop) : 0;
      const isType = name !== '' && isTypeName(text, at);
      if (isAssigned(text, stop, end)) name = isType ? name : text.slice(at, stop);
      else if (next === 91 && !/^(Float|U?Int)\d+$/.test(text.slice(at, stop))) {
        // Indexing, or a type: `p[0]`, `const p: number[] = […]`, `p: list[float] = […]`.
        if (!isType) name = '';
        const close = text.indexOf(']', stop);
        at = close < 0 || close >= end ? end : close + 1;
        continue;
      } else if (next !== 40 && next !== 91 && !isType && text.slice(at, stop) !== 'new') {
        name = '';
        loose.take(text, at, end);
      }
      at = stop;
    } else {
      const stop = loose.take(text, at, end);
      if (stop > 0) name = '';
      at = stop > 0 ? stop : at + 1;
    }
  }
  const array = nodes.length === 0 && !ofCode && !failure ? loose.arrayIn(start, end) : undefined;
  if (array) nodes.push({ name: '', node: array });
  return failure ? { nodes, failure } : { nodes };
}

/** A truncated print is worse than a syntax error, and the first of a kind is told. */
function worse(known: Problem | undefined, found: Problem): Problem {
  return known && (known.code === 'truncated-print' || found.code !== 'truncated-print') ? known : found;
}

/** True when `=` or `:` follows, and not `==`, `=>` or `::`. */
function isAssigned(text: string, at: number, end: number): boolean {
  const next = skipSpace(text, at, end);
  if (next >= end) return false;
  const code = text.charCodeAt(next);
  const after = text.charCodeAt(next + 1);
  return (code === 61 && after !== 61 && after !== 62) || (code === 58 && after !== 58);
}

/** `p: Float64Array = …`: a name right after a colon is a type, not a new name. */
function isTypeName(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9)) before -= 1;
  return text.charCodeAt(before) === 58;
}

/** `numpy=` inside a tensor of TensorFlow is no variable. */
function variableBefore(text: string, at: number): string {
  const name = nameBefore(text, at);
  return name === 'numpy' ? '' : name;
}

const BEFORE =
  /(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|([\p{L}_$][\p{L}\p{N}_$.]*)(?::\s*[\p{L}\p{N}_[\].<>]+)?)\s*[=:]\s*(?:[\p{L}_][\p{L}\p{N}_.]*\(\s*)?$/u;

/** The name or key that the value at `offset` is given, or an empty string. Looks back 200 characters at most. */
export function nameBefore(text: string, offset: number): string {
  const found = BEFORE.exec(text.slice(Math.max(0, offset - 200), offset));
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}
