import type { Grid } from './grid';

/** A number, word or null by itself. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: number | string | boolean | null;
  readonly start: number;
  readonly end: number;
}

/** Nested arrays of numbers or words. */
export interface GridNode {
  readonly kind: 'grid';
  readonly grid: Grid;
}

/** An array of records (or JSON Lines): a grid for each key. */
export interface RecordsNode {
  readonly kind: 'records';
  readonly columns: Map<string, Grid>;
  rows: number;
  /** Offset of every 1024th record. */
  readonly offsets: number[];
  readonly start: number;
  end: number;
}

/** An object. A `Map`, so that a key such as `__proto__` is a key like any other. */
export interface ObjectNode {
  readonly kind: 'object';
  readonly entries: Map<string, Node>;
  readonly start: number;
  end: number;
}

export type Node = ScalarNode | GridNode | RecordsNode | ObjectNode;
