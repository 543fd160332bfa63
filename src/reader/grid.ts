import { ColumnBuilder } from './columnBuilder';

/** Every 1024th leaf's offset is kept; the others are found by reading on from there. */
export const LEAF_STEP = 1024;

/** Two nested arrays that should be equally long and are not. */
export interface Ragged {
  readonly row: number;
  readonly found: number;
  readonly expected: number;
  readonly offset: number;
  count: number;
}

/**
 * Gathers the leaves of nested arrays into one flat column and learns the shape on the way. Level 0 is the sample axis; for
 * a key of an array of records it is the list of records.
 */
export class Grid {
  readonly leaves: ColumnBuilder;
  readonly offsets: number[] = [];
  readonly sizes: number[] = [];
  private readonly counts: number[] = [0];
  private leafLevel = -1;
  ragged: Ragged | undefined;
  /** True when something stood in it that is no number, word, null or array of these. */
  hasObjects = false;
  start = 0;
  end = 0;
  /** The leaf that was looked up last, with its offset: a walk in order reads on from there. */
  lastLeaf = -1;
  lastOffset = 0;

  constructor(capacity = 16) {
    this.leaves = new ColumnBuilder(capacity);
  }

  /** Number of entries along the sample axis so far. */
  get rows(): number {
    return this.counts[0]!;
  }

  /** Call before a leaf is pushed to `leaves`: counts it, checks its depth, remembers its place. */
  leaf(level: number, offset: number): void {
    if (this.leaves.length % LEAF_STEP === 0) this.offsets.push(offset);
    if (this.leafLevel === -1) this.leafLevel = level;
    if (level !== this.leafLevel) this.uneven(1, this.sizes[this.leafLevel] ?? 0, offset);
    this.counts[level]! += 1;
  }

  /** An array opens inside level `level`. */
  open(level: number, offset: number): void {
    if (this.leafLevel !== -1 && level >= this.leafLevel) this.uneven(0, 1, offset);
    this.counts[level + 1] = 0;
  }

  /** The array of level `level` closes. */
  close(level: number, offset: number): void {
    const found = this.counts[level]!;
    const expected = this.sizes[level];
    if (level > 0) {
      if (expected === undefined) this.sizes[level] = found;
      else if (expected !== found) this.uneven(found, expected, offset);
      this.counts[level - 1]! += 1;
    } else this.sizes[0] = found;
  }

  /** Records before `rows` that lacked this key count as missing. */
  padTo(rows: number): void {
    const width = this.entrySize;
    while (this.counts[0]! < rows) {
      for (let leaf = 0; leaf < width; leaf++) {
        if (this.leaves.length % LEAF_STEP === 0) this.offsets.push(-1);
        this.leaves.pushMissing();
      }
      this.counts[0]! += 1;
    }
    this.sizes[0] = this.counts[0]!;
  }

  /** The key's first array comes in record `row`: the records before it lack an array whose size nobody knew. */
  lacksFirst(row: number, offset: number): void {
    this.ragged ??= { row: 0, found: 0, expected: 1, offset, count: row };
    this.counts[0] = row;
  }

  /** Leaves in one entry of the sample axis, as far as known. */
  get entrySize(): number {
    return this.sizes.slice(1).reduce((product, size) => product * size, 1);
  }

  get shape(): number[] {
    return [this.counts[0]!, ...this.sizes.slice(1)];
  }

  private uneven(found: number, expected: number, offset: number): void {
    if (this.ragged) this.ragged.count += 1;
    else this.ragged = { row: this.counts[0]!, found, expected, offset, count: 1 };
  }
}
