/** The predictions that were tried for one row, step by step. */
export class WhatIfState {
  row: number | undefined;
  /** What is asked for; undefined for the row as it is. */
  wished: readonly number[] | undefined;
  private readonly steps: (readonly number[] | undefined)[] = [];

  get canUndo(): boolean {
    return this.steps.length > 0;
  }

  /** Looks at a row, of other data or another one: trials begin anew. */
  start(row: number | undefined): void {
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
}
