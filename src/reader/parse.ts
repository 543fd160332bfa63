import { type Problem, problem } from '../core/problem';
import { nameEnd, skipSpace, stringEnd, stringValue } from './blanks';
import { Grid } from './grid';
import { lineIndex } from './lines';
import type { Node, ObjectNode, RecordsNode } from './nodes';
import { numberEnd, numberFrom, scanNumber, wasRounded } from './number';

/** Deeper nesting than this is no data. */
const DEEPEST = 100;
const RECORD_STEP = 1024;

/** One level of what is open. Depth lives in this list, never on the call stack. */
type Frame =
  | { readonly kind: 'object'; readonly node: ObjectNode; key: string; readonly close: number }
  | { readonly kind: 'grid'; readonly grid: Grid; readonly level: number; readonly owner: boolean; readonly close: number }
  | { readonly kind: 'records'; readonly node: RecordsNode; readonly close: number }
  | { readonly kind: 'record'; readonly node: RecordsNode; readonly prefix: string; key: string; readonly close: number }
  | { readonly kind: 'call'; filled: boolean; readonly close: number }
  | { readonly kind: 'skipped'; readonly close: number };

/**
 * Reads one value of JSON, JSON with comments, or a literal of Python or JavaScript.
 *
 * Own tokenizer: 10^6 numbers take 57 ms to a typed array with places, with `createScanner` of jsonc-parser 110 ms (`bench/read.ts`), and
 * there NaN, `1.`, `.5`, single quotes and `np.array(…)` come out as unknown tokens. JSON.parse takes 28 ms, but keeps no places.
 */
export class ValueParser {
  root: Node | undefined;
  failure: Problem | undefined;
  at: number;
  private readonly frames: Frame[] = [];
  /** What may come next: a value, a value or the end of its array or object, or a comma. */
  private expecting: 'value' | 'firstOrEnd' | 'separator' = 'value';

  /** `lenient` allows blanks for commas and calls such as `np.array([…])`, as in text that is no JSON. */
  constructor(
    private readonly text: string,
    start: number,
    private readonly end: number,
    private readonly lenient: boolean,
    lines?: { readonly node: RecordsNode },
  ) {
    this.at = start;
    if (lines) {
      this.root = lines.node;
      this.frames.push({ kind: 'records', node: lines.node, close: 0 });
    }
  }

  /** Reads on for about `budget` characters; false when the value is complete or cannot be read. */
  advance(budget: number): boolean {
    const stop = this.at + budget;
    while (this.failure === undefined && !this.isComplete && this.at < stop) this.step();
    return this.failure === undefined && !this.isComplete;
  }

  /** Reads one record of JSON Lines into the node that the parser was made with; false when the line cannot be read. */
  readRecord(): boolean {
    do this.step();
    while (this.failure === undefined && this.frames.length > 1);
    if (this.failure === undefined && skipSpace(this.text, this.at, this.end) < this.end) {
      this.at = skipSpace(this.text, this.at, this.end);
      this.fail(undefined, 'end of line');
    }
    return this.failure === undefined;
  }

  /** True when the record that was read last is closed. */
  get isBetweenRecords(): boolean {
    return this.frames.length === 1;
  }

  get isComplete(): boolean {
    return this.root !== undefined && this.frames.length === 0;
  }

  private step() {
    const { text, end } = this;
    this.at = skipSpace(text, this.at, end);
    const frame = this.frames.at(-1);
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
    if (code === 91) return this.openArray(frame, 93);
    if (code === 40 && this.lenient && frame) return this.openArray(frame, 41);
    if (code === 123) return this.openObject(frame);
    if (code === 34 || code === 39) {
      const stop = stringEnd(text, start, end);
      if (stop < 0) return this.fail(text.slice(start, start + 20), text[start]!);
      this.at = stop;
      return this.scalar(frame, stringValue(text.slice(start, stop)), start);
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
        return this.readNumbers(frame);
      }
      this.scalar(frame, value, start);
      if (rounded) this.gridAt(frame)?.leaves.markRounded(text.slice(start, this.at));
      return;
    }
    this.readWord(frame, start);
  }

  /** The hot loop: plain numbers with commas between them. Anything else is left to `step`. */
  private readNumbers(frame: Frame & { kind: 'grid' }) {
    const { text, end } = this;
    const { grid, level } = frame;
    let at = this.at;
    for (;;) {
      if (at >= end || text.charCodeAt(at) !== 44) break;
      let next = at + 1;
      while (next < end && isPlainBlank(text.charCodeAt(next))) next += 1;
      const value = scanNumber(text, next, end);
      const stop = numberEnd;
      if (stop < 0 || stop >= end || wasRounded) break;
      const after = text.charCodeAt(stop);
      if (after !== 44 && after !== 93 && !isPlainBlank(after)) break;
      grid.leaf(level, next);
      grid.leaves.push(value);
      at = stop;
    }
    this.at = at;
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
      return this.push({ kind: 'call', filled: false, close: 41 }, 'firstOrEnd', after);
    }
    const value = WORDS.get(word);
    if (value === undefined || (signed && typeof value !== 'number')) {
      const found = text.slice(start, Math.max(start + 1, Math.min(stop, start + 20)));
      return this.fail(found, frame?.kind === 'grid' ? 'number' : 'value');
    }
    this.at = stop;
    this.scalar(frame, signed && text.charCodeAt(start) !== 43 ? -(value as number) : value, start);
  }

  /** The frame that a value inside `np.array(…)` belongs to. */
  private receiver(frame: Frame | undefined): Frame | undefined {
    if (frame?.kind !== 'call') return frame;
    let depth = this.frames.length - 1;
    while (depth >= 0 && this.frames[depth]!.kind === 'call') {
      (this.frames[depth] as { filled: boolean }).filled = true;
      depth -= 1;
    }
    return this.frames[depth];
  }

  private gridAt(frame: Frame | undefined): Grid | undefined {
    if (frame?.kind === 'grid') return frame.grid;
    return frame?.kind === 'record' ? frame.node.columns.get(frame.prefix + frame.key) : undefined;
  }

  private scalar(frame: Frame | undefined, value: number | string | boolean | null, start: number) {
    this.expecting = 'separator';
    const receiver = this.receiver(frame);
    if (receiver === undefined) {
      this.root ??= { kind: 'scalar', value, start, end: this.at };
      return;
    }
    if (receiver.kind === 'object') receiver.node.entries.set(receiver.key, { kind: 'scalar', value, start, end: this.at });
    else if (receiver.kind === 'grid') leafInto(receiver.grid, receiver.level, value, start);
    else if (receiver.kind === 'record') {
      const grid = this.columnOf(receiver, start, false);
      if (grid) leafInto(grid, 0, value, start);
    } else if (receiver.kind === 'records') this.fail(this.text.slice(start, Math.min(this.at, start + 20)), '{');
  }

  /** The grid of a record's key, brought to the current row; undefined when the key came before in this record. */
  private columnOf(frame: Frame & { kind: 'record' }, start: number, isArray: boolean): Grid | undefined {
    const path = frame.prefix + frame.key;
    const row = frame.node.rows - 1;
    let grid = frame.node.columns.get(path);
    if (!grid) {
      grid = new Grid();
      grid.start = start;
      frame.node.columns.set(path, grid);
    }
    if (grid.rows > row) return undefined;
    if (grid.leaves.length === 0 && row > 0 && isArray) grid.lacksFirst(row, start);
    else grid.padTo(row);
    return grid;
  }

  private openArray(frame: Frame | undefined, close: number) {
    const start = this.at++;
    const receiver = this.receiver(frame);
    if (receiver?.kind === 'grid') {
      receiver.grid.open(receiver.level, start);
      return this.push({ kind: 'grid', grid: receiver.grid, level: receiver.level + 1, owner: false, close }, 'firstOrEnd', start);
    }
    if (receiver?.kind === 'record') {
      const grid = this.columnOf(receiver, start, true);
      if (!grid) return this.push({ kind: 'skipped', close }, 'firstOrEnd', start);
      grid.open(0, start);
      return this.push({ kind: 'grid', grid, level: 1, owner: false, close }, 'firstOrEnd', start);
    }
    if (receiver?.kind === 'records' || receiver?.kind === 'skipped') {
      if (receiver.kind === 'records') return this.fail('[', '{');
      return this.push({ kind: 'skipped', close }, 'firstOrEnd', start);
    }
    if (this.text.charCodeAt(skipSpace(this.text, this.at, this.end)) === 123) {
      const node: RecordsNode = { kind: 'records', columns: new Map(), rows: 0, offsets: [], start, end: this.end };
      this.settle(receiver, node);
      return this.push({ kind: 'records', node, close }, 'firstOrEnd', start);
    }
    const grid = new Grid(Math.min(1 << 16, (this.end - start) >> 3));
    grid.start = start;
    grid.end = this.end;
    this.settle(receiver, { kind: 'grid', grid });
    this.push({ kind: 'grid', grid, level: 0, owner: true, close }, 'firstOrEnd', start);
  }

  private openObject(frame: Frame | undefined) {
    const start = this.at++;
    const receiver = this.receiver(frame);
    if (receiver?.kind === 'records') {
      if (receiver.node.rows % RECORD_STEP === 0) receiver.node.offsets.push(start);
      receiver.node.rows += 1;
      return this.push({ kind: 'record', node: receiver.node, prefix: '', key: '', close: 125 }, 'firstOrEnd', start);
    }
    if (receiver?.kind === 'record')
      return this.push(
        { kind: 'record', node: receiver.node, prefix: `${receiver.prefix}${receiver.key}.`, key: '', close: 125 },
        'firstOrEnd',
        start,
      );
    if (receiver?.kind === 'grid') {
      // An object among numbers: its contents are passed over, and the array is no array of numbers.
      receiver.grid.hasObjects = true;
      const node: ObjectNode = { kind: 'object', entries: new Map(), start, end: start };
      return this.push({ kind: 'object', node, key: '', close: 125 }, 'firstOrEnd', start);
    }
    const node: ObjectNode = { kind: 'object', entries: new Map(), start, end: this.end };
    this.settle(receiver, node);
    this.push({ kind: 'object', node, key: '', close: 125 }, 'firstOrEnd', start);
  }

  private settle(receiver: Frame | undefined, node: Node) {
    if (receiver?.kind === 'object') receiver.node.entries.set(receiver.key, node);
    else this.root ??= node;
  }

  private push(frame: Frame, expecting: 'firstOrEnd', offset: number) {
    if (this.frames.length >= DEEPEST) {
      this.failure = problem('too-deep', { limit: DEEPEST }, 'error', { start: offset, end: offset + 1 });
      return;
    }
    this.frames.push(frame);
    this.expecting = expecting;
  }

  private closeFrame(frame: Frame) {
    this.at += 1;
    this.frames.pop();
    this.expecting = 'separator';
    if (frame.kind === 'grid') {
      frame.grid.close(frame.level, this.at);
      if (frame.owner) frame.grid.end = this.at;
    } else if (frame.kind === 'object' || frame.kind === 'records') frame.node.end = this.at;
  }

  /** What follows the first argument of `np.array(…)`: `dtype=float32`, `device='cuda:0'` … says nothing of the values. */
  private skipArguments(frame: Frame & { kind: 'call' }) {
    const { text, end } = this;
    let depth = 0;
    let at = this.at;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === 34 || code === 39) {
        const stop = stringEnd(text, at, end);
        if (stop < 0) break;
        at = stop;
        continue;
      }
      if (code === 40 || code === 91 || code === 60) depth += 1;
      else if (code === frame.close && depth === 0) {
        this.at = at;
        return this.closeFrame(frame);
      } else if (code === 41 || code === 93 || code === 62) depth -= 1;
      at += 1;
    }
    this.at = end;
    this.fail('end', ')');
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

function closing(frame: Frame): string {
  return frame.close === 0 ? '{' : String.fromCharCode(frame.close);
}

function isPlainBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function leafInto(grid: Grid, level: number, value: number | string | boolean | null, start: number): void {
  grid.leaf(level, start);
  const { leaves } = grid;
  if (value === null) leaves.pushMissing();
  else if (typeof value === 'boolean') leaves.pushBoolean(value);
  else if (typeof value === 'string') {
    const word = value.trim();
    const number = numberFrom(word);
    if (number === undefined) leaves.pushText(word);
    else leaves.push(number);
  } else if (Number.isNaN(value)) leaves.pushNonFinite(value);
  else leaves.push(value);
}

const WORDS = new Map<string, number | boolean | null>([
  ['true', true],
  ['false', false],
  ['True', true],
  ['False', false],
  ['null', null],
  ['None', null],
  ['undefined', null],
  ['NA', null],
  ['NaN', Number.NaN],
  ['nan', Number.NaN],
  ['np.nan', Number.NaN],
  ['math.nan', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['inf', Number.POSITIVE_INFINITY],
  ['Inf', Number.POSITIVE_INFINITY],
  ['np.inf', Number.POSITIVE_INFINITY],
  ['math.inf', Number.POSITIVE_INFINITY],
]);
