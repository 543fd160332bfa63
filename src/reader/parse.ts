import { type Problem, problem } from '../core/problem';
import { nameEnd, skipSpace, stringEnd, stringValue } from './blanks';
import { callEnd } from './calls';
import type { Grid } from './grid';
import { lineIndex } from './lines';
import { LITERAL_WORDS } from './literalWords';
import type { Node, RecordsNode } from './nodes';
import { numberEnd, scanNumber, wasRounded } from './number';
import { readNumberRun } from './numberRun';
import { closing, type Frame, type Scalar, Tree } from './tree';

/** Deeper nesting than this is no data. */
const DEEPEST = 100;

/**
 * Reads one value of JSON, JSON with comments, or a literal of Python or JavaScript.
 *
 * Own tokenizer: 10^6 numbers take 57 ms to a typed array with places, with `createScanner` of jsonc-parser 110 ms (`bench/read.ts`), and
 * there NaN, `1.`, `.5`, single quotes and `np.array(…)` come out as unknown tokens. JSON.parse takes 28 ms, but keeps no places.
 */
export class ValueParser {
  failure: Problem | undefined;
  at: number;
  private readonly tree = new Tree();
  /** What may come next: a value, a value or the end of its array or object, or a comma. */
  private expecting: 'value' | 'firstOrEnd' | 'separator' = 'value';

  /**
   * `lenient` allows blanks for commas and calls such as `np.array([…])`, as in text that is no JSON. With `entriesOf`, what is read is
   * one more entry of these records or this grid.
   */
  constructor(
    private readonly text: string,
    start: number,
    private readonly end: number,
    private readonly lenient: boolean,
    entriesOf?: { readonly node: RecordsNode } | { readonly grid: Grid },
  ) {
    this.at = start;
    if (!entriesOf) return;
    if ('grid' in entriesOf) {
      this.tree.root = { kind: 'grid', grid: entriesOf.grid };
      this.tree.frames.push({ kind: 'grid', grid: entriesOf.grid, level: 0, owner: false, close: 0 });
    } else {
      this.tree.root = entriesOf.node;
      this.tree.frames.push({ kind: 'records', node: entriesOf.node, close: 0 });
    }
  }

  /** Reads on for about `budget` characters; false when the value is complete or cannot be read. */
  advance(budget: number): boolean {
    const stop = this.at + budget;
    while (this.failure === undefined && !this.isComplete && this.at < stop) this.step();
    return this.failure === undefined && !this.isComplete;
  }

  /** Reads one record of JSON Lines, or one array of a column of them, into what the parser was made with; false when it cannot be read. */
  readEntry(): boolean {
    do this.step();
    while (this.failure === undefined && this.tree.frames.length > 1);
    if (this.failure === undefined && skipSpace(this.text, this.at, this.end) < this.end) {
      this.at = skipSpace(this.text, this.at, this.end);
      this.fail(undefined, 'end of line');
    }
    return this.failure === undefined;
  }

  /** True when the record that was read last is closed. */
  get isBetweenRecords(): boolean {
    return this.tree.frames.length === 1;
  }

  get isComplete(): boolean {
    return this.tree.isComplete;
  }

  /** The value, as far as it was read. */
  get root(): Node | undefined {
    return this.tree.root;
  }

  private step() {
    const { text, end } = this;
    this.at = skipSpace(text, this.at, end);
    const frame = this.tree.top;
    if (this.at >= end) return this.fail('end', frame ? closing(frame) : 'value');
    const code = text.charCodeAt(this.at);
    if (frame && this.expecting !== 'value' && code === frame.close) return this.closeFrame(frame);
    if (this.expecting === 'separator' && frame) {
      if (code === 44) {
        this.at += 1;
        this.expecting = 'firstOrEnd';
        return;
      }
      if (frame.kind === 'call') return this.skipArguments(frame);
      if (!this.lenient || frame.kind !== 'grid') return this.fail(undefined, `, ${closing(frame)}`);
    }
    if (frame?.kind === 'call' && frame.filled) return this.skipArguments(frame);
    if (frame && (frame.kind === 'object' || frame.kind === 'record') && !this.readKey(frame)) return;
    this.readValue(frame);
  }

  /** `"key" :` — also a bare name, as JavaScript writes it. */
  private readKey(frame: Frame & { key: string }): boolean {
    const { text, end } = this;
    const code = text.charCodeAt(this.at);
    let stop = code === 34 || code === 39 ? stringEnd(text, this.at, end) : nameEnd(text, this.at, end);
    if (stop <= this.at) {
      this.fail(undefined, '"key"');
      return false;
    }
    frame.key = code === 34 || code === 39 ? stringValue(text.slice(this.at, stop)) : text.slice(this.at, stop);
    stop = skipSpace(text, stop, end);
    this.at = stop;
    if (stop >= end || text.charCodeAt(stop) !== 58) {
      this.fail(stop >= end ? 'end' : undefined, ':');
      return false;
    }
    this.at = skipSpace(text, stop + 1, end);
    if (this.at < end) return true;
    this.fail('end', 'value');
    return false;
  }

  private readValue(frame: Frame | undefined) {
    const { text, end } = this;
    const start = this.at;
    const code = text.charCodeAt(start);
    if (code === 91) return this.openArray(93);
    if (code === 40 && this.lenient) return this.openArray(41);
    if (code === 123) {
      this.at += 1;
      return this.push(this.tree.objectFrame(start, end), start);
    }
    if (code === 34 || code === 39) {
      const stop = stringEnd(text, start, end);
      if (stop < 0) return this.fail(text.slice(start, start + 20), text[start]!);
      this.at = stop;
      return this.scalar(stringValue(text.slice(start, stop)), start);
    }
    const value = scanNumber(text, start, end);
    if (numberEnd > 0) {
      this.at = numberEnd;
      const rounded = wasRounded;
      if (this.startsWord()) return this.badWord(start);
      if (frame?.kind === 'grid') {
        frame.grid.leaf(frame.level, start);
        frame.grid.leaves.push(value);
        if (rounded) frame.grid.leaves.markRounded(text.slice(start, this.at));
        this.expecting = 'separator';
        this.at = readNumberRun(text, this.at, end, frame.grid, frame.level);
        return;
      }
      this.scalar(value, start);
      if (rounded) this.tree.grid?.leaves.markRounded(text.slice(start, this.at));
      return;
    }
    this.readWord(frame, start);
  }

  private startsWord(): boolean {
    if (this.at >= this.end) return false;
    const code = this.text.charCodeAt(this.at);
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57);
  }

  private badWord(start: number) {
    const stop = nameEnd(this.text, start, this.end);
    this.at = start;
    this.fail(this.text.slice(start, Math.min(stop, start + 20)), 'number');
  }

  private readWord(frame: Frame | undefined, start: number) {
    const { text, end } = this;
    if (text.startsWith('...', start) || text.charCodeAt(start) === 0x2026) {
      const { line } = lineIndex(text).positionOf(start);
      this.failure = problem('truncated-print', { line }, 'error', { start, end: Math.min(end, start + 3) });
      return;
    }
    const signed = text.charCodeAt(start) === 45 || text.charCodeAt(start) === 43 || text.charCodeAt(start) === 0x2212;
    const stop = nameEnd(text, signed ? start + 1 : start, end);
    const word = text.slice(signed ? start + 1 : start, stop);
    const after = skipSpace(text, stop, end);
    if (this.lenient && word !== '' && !signed && after < end && text.charCodeAt(after) === 40) {
      this.at = after + 1;
      return this.push({ kind: 'call', filled: false, close: 41 }, after);
    }
    const value = LITERAL_WORDS.get(word);
    if (value === undefined || (signed && typeof value !== 'number')) {
      const found = text.slice(start, Math.max(start + 1, Math.min(stop, start + 20)));
      return this.fail(found, frame?.kind === 'grid' ? 'number' : 'value');
    }
    this.at = stop;
    this.scalar(signed && text.charCodeAt(start) !== 43 ? -(value as number) : value, start);
  }

  private scalar(value: Scalar, start: number) {
    this.expecting = 'separator';
    if (this.tree.scalar(value, start, this.at)) return;
    const found = this.text.slice(start, Math.min(this.at, start + 20));
    this.at = start;
    this.fail(found, '{');
  }

  private openArray(close: number) {
    const { text, end } = this;
    const start = this.at;
    const ofRecords = text.charCodeAt(skipSpace(text, start + 1, end)) === 123;
    const frame = this.tree.arrayFrame(start, end, close, ofRecords);
    if (!frame) return this.fail('[', '{');
    this.at += 1;
    this.push(frame, start);
  }

  private push(frame: Frame, offset: number) {
    if (this.tree.frames.length >= DEEPEST) {
      this.failure = problem('too-deep', { limit: DEEPEST }, 'error', { start: offset, end: offset + 1 });
      return;
    }
    this.tree.frames.push(frame);
    this.expecting = 'firstOrEnd';
  }

  private closeFrame(frame: Frame) {
    this.at += 1;
    this.tree.close(frame, this.at);
    this.expecting = 'separator';
  }

  private skipArguments(frame: Frame) {
    const stop = callEnd(this.text, this.at, this.end, frame.close);
    this.at = stop < 0 ? this.end : stop;
    if (stop < 0) this.fail('end', ')');
    else this.closeFrame(frame);
  }

  private fail(found: string | undefined, expected: string) {
    const { text } = this;
    const at = Math.min(this.at, text.length);
    const { line, character } = lineIndex(text).positionOf(at);
    const shown = found === 'end' ? (at >= text.length ? 'end of text' : 'end of selection') : (found ?? text.slice(at, at + 1));
    this.failure = problem('syntax-error', { line, column: character, found: shown, expected }, 'error', {
      start: at,
      end: Math.min(text.length, at + Math.max(1, found && found !== 'end' ? found.length : 1)),
    });
  }
}
