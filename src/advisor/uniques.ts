/** The distinct values of an array, ascending, with how often each occurs. */
export interface Uniques {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

/** More distinct values than this never mean classes (the cap that AutoGluon uses). */
export const MOST_UNIQUES = 1000;

/** Whole numbers below this are counted in a typed array: labels and masks are, and a Map costs ten times as much per value. */
const SMALL = 1024;

/** Counts distinct values until there are more than `MOST_UNIQUES`, then costs nothing. */
export class UniqueCounter {
  readonly #small = new Float64Array(SMALL);
  readonly #others = new Map<number, number>();
  #distinct = 0;

  /** True once there are too many to count: further values change nothing. */
  get isFull(): boolean {
    return this.#distinct > MOST_UNIQUES;
  }

  /** `value` must be finite. */
  add(value: number): void {
    if (this.isFull) return;
    if (value >= 0 && value < SMALL && Number.isInteger(value)) {
      if (this.#small[value] === 0) this.#distinct += 1;
      this.#small[value]! += 1;
    } else {
      const seen = this.#others.get(value);
      if (seen === undefined) this.#distinct += 1;
      this.#others.set(value, (seen ?? 0) + 1);
    }
  }

  /** Undefined when there were too many to count. */
  result(): Uniques | undefined {
    if (this.isFull) return undefined;
    const pairs: [number, number][] = [...this.#others];
    this.#small.forEach((count, value) => {
      if (count > 0) pairs.push([value, count]);
    });
    pairs.sort(([a], [b]) => a - b);
    return { values: pairs.map(([value]) => value), counts: pairs.map(([, count]) => count) };
  }
}
