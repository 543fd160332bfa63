import { minimumBetween } from '../../core/minimum';
import type { Path } from './path';

/** Trials between the ends of the window for where the loss is smallest. */
const TRIALS = 64;
const DOUBLINGS = 60;
const HALVINGS = 60;

/**
 * The numbers at which a loss along a path is half of what it is at `path.from`: on the way to its minimum, and beyond the minimum where it
 * rises again. `window` are two numbers of the path between which, or between one of which and the start, the minimum lies.
 */
export function halvings(loss: (number: number) => number, path: Path, window: readonly [number, number]): readonly number[] {
  const wished = loss(path.from) / 2;
  if (!(wished > 0) || !Number.isFinite(wished)) return [];
  const least = minimumOf(loss, window);
  if (!(loss(least) < wished)) return [];
  const near = crossing(loss, wished, least, path.from);
  const beyond = outwards(loss, wished, least, path);
  return beyond === undefined ? [near] : [near, beyond];
}

/** Where the loss is smallest in the window: the best of some trials, and what lies around it. */
function minimumOf(loss: (number: number) => number, [low, high]: readonly [number, number]): number {
  const at = (trial: number) => low + ((high - low) * trial) / TRIALS;
  const value = (number: number) => {
    const found = loss(number);
    return Number.isNaN(found) ? Number.POSITIVE_INFINITY : found;
  };
  let best = 0;
  for (let trial = 1; trial <= TRIALS; trial += 1) if (value(at(trial)) < value(at(best))) best = trial;
  const [from, to] = [at(Math.max(0, best - 1)), at(Math.min(TRIALS, best + 1))];
  const found = minimumBetween(value, Math.min(from, to), Math.max(from, to));
  return value(found) <= value(at(best)) ? found : at(best);
}

/** Between a place that costs less and one that costs more. */
function crossing(loss: (number: number) => number, wished: number, less: number, more: number): number {
  let [low, high] = [less, more];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (loss(middle) < wished) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** On the other side of the minimum, as far as the path goes. */
function outwards(loss: (number: number) => number, wished: number, least: number, { from, ends }: Path): number | undefined {
  const side = least >= from ? 1 : -1;
  let step = Math.abs(least - from) / 16 || 1;
  let before = least;
  for (let doubling = 0; doubling < DOUBLINGS; doubling += 1, step *= 2) {
    const next = Math.min(ends[1], Math.max(ends[0], least + side * step));
    const there = loss(next);
    if (Number.isNaN(there) || next === before) return undefined;
    if (there > wished) return crossing(loss, wished, before, next);
    before = next;
  }
  return undefined;
}
