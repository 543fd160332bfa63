import type { HeatLevel } from '../../protocol/editorViews';
import { countBelow, countUpTo, type Sorted, sortedFinite } from './sorted';

/** Where a level ends, as a share of all rows counted from the worst: the levels 5, 4, 3 and 2; what lies beyond is 1. */
const ENDS = [0.01, 0.05, 0.2, 0.5] as const;

/** Dragging back to a loss, and scrolling, must not sort 10^6 numbers again. */
const kept = new WeakMap<Float64Array, Sorted>();

/**
 * Tells how hot a row is by the rank of its loss among those of all rows, 5 for the worst 1 %. Rows with the same loss share the middle of their ranks, as
 * statisticians rank ties: where all are alike none is worse than the others, and a single worst row is of level 5 also among ten.
 */
export function heatLevels(order: Float64Array): (loss: number) => HeatLevel {
  const sorted = kept.get(order) ?? sortedFinite(order);
  kept.set(order, sorted);
  const { values, nonFinite } = sorted;
  return loss => {
    if (loss === Number.NEGATIVE_INFINITY) return 1;
    const upTo = countUpTo(values, loss);
    const isFinite = loss - loss === 0;
    const worse = isFinite ? nonFinite + values.length - upTo : 0;
    const same = isFinite ? upTo - countBelow(values, loss) : nonFinite;
    const place = (worse + (same - 1) / 2) / order.length;
    const beyond = ENDS.findIndex(end => place < end);
    return (beyond < 0 ? 1 : 5 - beyond) as HeatLevel;
  };
}
