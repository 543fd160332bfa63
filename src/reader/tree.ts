import { Grid } from './grid';
import type { Node, ObjectNode, RecordsNode } from './nodes';
import { numberFrom } from './number';

/** Every 1024th record's offset is kept; the others are found by reading on from there. */
const RECORD_STEP = 1024;

/** One level of what is open. Depth lives in a list of these, never on the call stack. */
export type Frame =
  | { readonly kind: 'object'; readonly node: ObjectNode; key: string; readonly close: number }
  | { readonly kind: 'grid'; readonly grid: Grid; readonly level: number; readonly owner: boolean; readonly close: number }
  | { readonly kind: 'records'; readonly node: RecordsNode; readonly close: number }
  | { readonly kind: 'record'; readonly node: RecordsNode; readonly prefix: string; key: string; readonly close: number }
  | { readonly kind: 'call'; filled: boolean; readonly close: number }
  | { readonly kind: 'skipped'; readonly close: number };

/** What the text puts between brackets or quotes, or without either. */
export type Scalar = number | string | boolean | null;

const CURLY = 125;

/** The sign that closes a frame, as a syntax error names it; a log's list of records has none and wants the next record. */
export function closing(frame: Frame): string {
  return frame.close === 0 ? '{' : String.fromCharCode(frame.close);
}

/** Puts what the parser reads where it belongs: the entry of an object, the leaf of a grid, the column of an array of records. */
export class Tree {
  root: Node | undefined;
  readonly frames: Frame[] = [];

  /** The value is complete when nothing is open any more. */
  get isComplete(): boolean {
    return this.root !== undefined && this.frames.length === 0;
  }

  get top(): Frame | undefined {
    return this.frames.at(-1);
  }

  /** A scalar of `[start, end)`. False where only a record may stand. */
  scalar(value: Scalar, start: number, end: number): boolean {
    const receiver = this.receiver();
    if (receiver === undefined) this.root ??= { kind: 'scalar', value, start, end };
    else if (receiver.kind === 'object') receiver.node.entries.set(receiver.key, { kind: 'scalar', value, start, end });
    else if (receiver.kind === 'grid') leafInto(receiver.grid, receiver.level, value, start);
    else if (receiver.kind === 'record') {
      const grid = columnOf(receiver, start, false);
      if (grid) leafInto(grid, 0, value, start);
    } else return receiver.kind !== 'records';
    return true;
  }

  /** The grid that a scalar at the top goes to, if any. */
  get grid(): Grid | undefined {
    const { top } = this;
    if (top?.kind === 'grid') return top.grid;
    return top?.kind === 'record' ? top.node.columns.get(top.prefix + top.key) : undefined;
  }

  /**
   * The frame for an array that opens at `start` and closes with the char code `close`; undefined where only a record may stand. `ofRecords`
   * says that an object comes first in it; `end` is the end of the text.
   */
  arrayFrame(start: number, end: number, close: number, ofRecords: boolean): Frame | undefined {
    const receiver = this.receiver();
    if (receiver?.kind === 'records') return undefined;
    if (receiver?.kind === 'skipped') return { kind: 'skipped', close };
    if (receiver?.kind === 'grid') {
      receiver.grid.open(receiver.level, start);
      return { kind: 'grid', grid: receiver.grid, level: receiver.level + 1, owner: false, close };
    }
    if (receiver?.kind === 'record') {
      const column = columnOf(receiver, start, true);
      if (!column) return { kind: 'skipped', close };
      column.open(0, start);
      return { kind: 'grid', grid: column, level: 1, owner: false, close };
    }
    if (ofRecords) {
      const node: RecordsNode = { kind: 'records', columns: new Map(), rows: 0, offsets: [], start, end };
      this.settle(receiver, node);
      return { kind: 'records', node, close };
    }
    const grid = new Grid(Math.min(1 << 16, (end - start) >> 3));
    grid.start = start;
    grid.end = end;
    this.settle(receiver, { kind: 'grid', grid });
    return { kind: 'grid', grid, level: 0, owner: true, close };
  }

  /** The frame for an object that opens at `start`. */
  objectFrame(start: number, end: number): Frame {
    const receiver = this.receiver();
    if (receiver?.kind === 'records') {
      const { node } = receiver;
      if (node.rows % RECORD_STEP === 0) node.offsets.push(start);
      node.rows += 1;
      return { kind: 'record', node, prefix: '', key: '', close: CURLY };
    }
    if (receiver?.kind === 'record')
      return { kind: 'record', node: receiver.node, prefix: `${receiver.prefix}${receiver.key}.`, key: '', close: CURLY };
    const node: ObjectNode = { kind: 'object', entries: new Map(), start, end };
    // An object among numbers: its contents are passed over, and the array is no array of numbers.
    if (receiver?.kind === 'grid') receiver.grid.hasObjects = true;
    else this.settle(receiver, node);
    return { kind: 'object', node, key: '', close: CURLY };
  }

  /** Closes the frame at the top; `end` is the offset after its closing sign. */
  close(frame: Frame, end: number): void {
    this.frames.pop();
    if (frame.kind === 'grid') {
      frame.grid.close(frame.level, end);
      if (frame.owner) frame.grid.end = end;
    } else if (frame.kind === 'object' || frame.kind === 'records') frame.node.end = end;
  }

  /** The frame that a value belongs to: inside `np.array(…)` the one around the call. */
  private receiver(): Frame | undefined {
    let depth = this.frames.length - 1;
    for (let frame = this.frames[depth]; frame?.kind === 'call'; frame = this.frames[--depth]) frame.filled = true;
    return this.frames[depth];
  }

  private settle(receiver: Frame | undefined, node: Node): void {
    if (receiver?.kind === 'object') receiver.node.entries.set(receiver.key, node);
    else this.root ??= node;
  }
}

/** The grid of a record's key, brought to the current row; undefined when the key came before in this record. */
function columnOf(frame: Frame & { kind: 'record' }, start: number, isArray: boolean): Grid | undefined {
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

function leafInto(grid: Grid, level: number, value: Scalar, start: number): void {
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
