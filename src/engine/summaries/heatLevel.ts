import type { HeatLevel } from '../../protocol/editorViews';
import { rankingOf } from './ranking';
import { countBelow, countUpTo } from './sorted';

/** Where a level ends, as a share of all rows counted from the worst: the levels 5, 4, 3 and 2; what lies beyond is 1. */
const ENDS = [0.01, 0.05, 0.2, 0.5] as const;

/** The numbers of a series that are numbers, infinite ones too, in ascending order. Scrolling must not sort 10^6 of them again. */
const kept = new WeakMap<Float64Array, Float64Array>();

/**
 * Tells how hot a row is by the rank of its loss among those of all rows, 5 for the worst 1 %. Rows with the same loss share the middle of
 * their ranks, as statisticians rank ties: where all are alike none is worse than the others, and a single worst row is of level 5 also
 * among ten. NaN is the worst.
 */
export function heatLevels(order: Float64Array): (loss: number) => HeatLevel {
  const values = kept.get(order) ?? ascending(order);
  kept.set(order, values);
  const unknown = order.length - values.length;
  return loss => {
    const isUnknown = Number.isNaN(loss);
    const upTo = countUpTo(values, loss);
    const worse = isUnknown ? 0 : unknown + values.length - upTo;
    const same = isUnknown ? unknown : upTo - countBelow(values, loss);
    const place = (worse + (same - 1) / 2) / order.length;
    const beyond = ENDS.findIndex(end => place < end);
    return (beyond < 0 ? 1 : 5 - beyond) as HeatLevel;
  };
}

function ascending(series: Float64Array): Float64Array {
  const { values } = rankingOf(series);
  let start = 0;
  while (Number.isNaN(values[start])) start += 1;
  return values.slice(start).reverse();
}
