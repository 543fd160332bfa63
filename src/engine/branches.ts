import type { LossDefinition, ResolvedParameters, Stretch } from '../core/definition';
import type { BranchView } from '../protocol/shapeViews';
import type { Places } from './places';
import { countBelow, countUpTo } from './summaries/sorted';

/** The cases and terms of a formula on an axis, with the rows that stand in each. */
export function branchesOf({ shape }: LossDefinition, parameters: ResolvedParameters, places: Places): readonly BranchView[] {
  const { domain } = places;
  return (shape.branches ?? []).map(({ label, where }) => {
    const stretches = where(parameters);
    const shown = stretches.map(stretch => ({ ...stretch, from: Math.max(stretch.from, domain[0]), to: Math.min(stretch.to, domain[1]) }));
    return { label, stretches: shown.filter(({ from, to }) => from < to), rows: rowsIn(places, stretches) };
  });
}

function rowsIn({ sorted, x, curve, left, right }: Places, stretches: readonly Stretch[]): number {
  if (stretches.some(stretch => stretch.curve !== undefined)) {
    let count = 0;
    for (let i = 0; i < x.length; i += 1) {
      for (const { from, to, curve: own } of stretches) count += Number(x[i]! >= from && x[i]! <= to && curve[i] === own);
    }
    return count;
  }
  const { values } = sorted;
  return stretches.reduce((count, { from, to, isOpen }) => {
    const inside = isOpen ? countBelow(values, to) - countUpTo(values, from) : countUpTo(values, to) - countBelow(values, from);
    // The sorted places are the finite ones.
    const beyond = (from === Number.NEGATIVE_INFINITY ? left.infinite : 0) + (to === Number.POSITIVE_INFINITY ? right.infinite : 0);
    return count + inside + beyond;
  }, 0);
}
