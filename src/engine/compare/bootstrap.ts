import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { quantiles } from '../../core/reduce';
import type { Turn } from '../turn';
import { type Parts, ratio } from './parts';

/** A seed that is the same at every run, so that the same rows give the same interval. */
export const SEED = 1;

/** Additions between two turns: some ten milliseconds. */
const PIECE = 4e6;

/** Rows up to which the ends of an interval are worth ten thousand resamples. */
const FEW_ROWS = 2000;

/** The ends of the middle 95 %. */
const ENDS = [0.025, 0.975];

/** How often `rows` rows are drawn anew: the chance in the ends of an interval falls with the root of it. */
export function resamplesFor(rows: number): number {
  return rows <= FEW_ROWS ? 10_000 : 2000;
}

/** The ends of an interval. */
export type Ends = readonly [low: number, high: number];

/**
 * Percentile intervals of the values of several models under one or more losses, and of their differences to the first model of the
 * same loss: the bootstrap of Efron and Tibshirani, *An Introduction to the Bootstrap* (1993), 13.3, paired as in Koehn, *Statistical
 * significance tests for machine translation evaluation* (2004). As many rows as there are are drawn with replacement, the same for all
 * models; the value of a ratio or of a root is that of the drawn rows, not a mean of values.
 */
export async function bootstrap(
  losses: readonly (readonly Parts[])[],
  turn: Turn,
  resamples = resamplesFor(losses[0]?.[0]?.sum.length ?? 0),
): Promise<readonly (readonly { readonly value: Ends; readonly difference: Ends }[])[]> {
  const all = losses.flat();
  const rows = all[0]?.sum.length ?? 0;
  const table = new Table(all, rows);
  const drawn = all.map(() => new Float64Array(resamples));
  const random = xoroshiro128plus(SEED);
  let done = 0;
  for (let resample = 0; resample < resamples; resample += 1) {
    const sums = table.draw(() => Math.floor(((random.next() >>> 0) / 2 ** 32) * rows));
    for (const [at, values] of drawn.entries()) values[resample] = table.valueOf(at, sums);
    done += rows * table.width;
    if (done < PIECE) continue;
    done = 0;
    await turn();
  }
  let at = 0;
  const result: { readonly value: Ends; readonly difference: Ends }[][] = [];
  for (const models of losses) {
    const first = drawn[at];
    result.push([]);
    for (let model = 0; model < models.length; model += 1, at += 1) {
      await turn();
      const own = drawn[at]!;
      result.at(-1)!.push({ value: endsOf(own), difference: endsOf(own.map((value, i) => value - first![i]!)) });
    }
  }
  return result;
}

/** A draw without a value (no row of weight in it) tells nothing. */
function endsOf(values: Float64Array): Ends {
  const [low, high] = quantiles(values, ENDS);
  return [low!, high!];
}

/** The parts of all losses and models side by side, row by row: a drawn row is one stretch of memory. */
class Table {
  readonly width: number;
  private readonly numbers: Float64Array;
  private readonly sums: Float64Array;
  /** Where the sizes of an entry stand; −1 where they are one number. */
  private readonly sizeAt: readonly number[];

  constructor(
    private readonly all: readonly Parts[],
    private readonly rows: number,
  ) {
    let width = all.length;
    this.sizeAt = all.map(({ size }) => (typeof size === 'number' ? -1 : width++));
    this.width = width;
    this.sums = new Float64Array(width);
    this.numbers = new Float64Array(width * rows);
    for (const [at, { sum, size }] of all.entries()) {
      this.fill(at, sum);
      if (typeof size !== 'number') this.fill(this.sizeAt[at]!, size);
    }
  }

  private fill(at: number, values: Float64Array): void {
    for (let row = 0; row < this.rows; row += 1) this.numbers[row * this.width + at] = values[row]!;
  }

  /** The sums over as many drawn rows as there are; overwritten by the next draw. */
  draw(next: () => number): Float64Array {
    const { numbers, sums, width, rows } = this;
    sums.fill(0);
    for (let draw = 0; draw < rows; draw += 1) {
      const from = next() * width;
      for (let at = 0; at < width; at += 1) sums[at]! += numbers[from + at]!;
    }
    return sums;
  }

  valueOf(at: number, sums: Float64Array): number {
    const { size, isRoot } = this.all[at]!;
    return ratio(sums[at]!, typeof size === 'number' ? size * this.rows : sums[this.sizeAt[at]!]!, isRoot);
  }
}
