import type { WhatIfView } from '../../../src/protocol/shapeViews';

/** A what-if that stays on the curve. */
export interface Ghost {
  readonly row: number;
  readonly prediction: readonly number[];
  readonly place: number;
  readonly curve: number;
  readonly loss: number;
}

/** More ghosts than these hide the curve. */
export const MOST_GHOSTS = 5;

/** The predictions that were tried for one row, step by step, and those that were kept. */
export class WhatIfState {
  row: number | undefined;
  /** What is asked for; undefined for the row as it is. */
  wished: readonly number[] | undefined;
  ghosts: readonly Ghost[] = [];
  private readonly steps: (readonly number[] | undefined)[] = [];

  get canUndo(): boolean {
    return this.steps.length > 0;
  }

  /** Looks at another row; its trials begin anew. */
  start(row: number | undefined): void {
    if (row === this.row) return;
    this.row = row;
    this.wished = undefined;
    this.steps.length = 0;
  }

  /** Begins a step, which one undo takes back as a whole: a drag, a key, a number. */
  begin(): void {
    this.steps.push(this.wished);
  }

  /** Takes the last step back. */
  undo(): void {
    if (this.canUndo) this.wished = this.steps.pop();
  }

  /** Leaves the present what-if on the curve. */
  keep({ row, prediction, place, curve, losses }: WhatIfView): void {
    const ghost = { row, prediction, place: place.after, curve, loss: losses[0]!.loss.after };
    const others = this.ghosts.filter(each => each.row !== row || String(each.prediction) !== String(prediction));
    this.ghosts = [...others, ghost].slice(-MOST_GHOSTS);
  }

  forget(ghost: Ghost): void {
    this.ghosts = this.ghosts.filter(each => each !== ghost);
  }
}
