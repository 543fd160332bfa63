import type { LossDefinition, ResolvedParameters } from '../core/definition';
import type { BranchStretch, BranchView } from '../protocol/shapeViews';
import type { Places } from './places';
import { countUpTo } from './summaries/sorted';

/** The cases and terms of a formula on an axis, with the rows that stand in each. */
export function branchesOf({ shape }: LossDefinition, parameters: ResolvedParameters, places: Places): readonly BranchView[] {
  const { axis, domain } = places;
  return (shape.branches ?? []).map(({ about, where }) => {
    const stretches = where(parameters, axis);
    const shown = stretches.map(stretch => ({ ...stretch, from: Math.max(stretch.from, domain[0]), to: Math.min(stretch.to, domain[1]) }));
    return { about, stretches: shown.filter(({ from, to }) => from < to), rows: rowsIn(places, stretches) };
  });
}

function rowsIn({ sorted, x, curve, left, right }: Places, stretches: readonly BranchStretch[]): number {
  if (stretches.every(stretch => stretch.curve === undefined)) {
    const upTo = (end: number) => countUpTo(sorted.values, end);
    const finite = stretches.reduce((count, { from, to }) => count + upTo(to) - upTo(from), 0);
    const reaches = (end: number) => stretches.some(({ from, to }) => from === end || to === end);
    return finite + (reaches(Number.NEGATIVE_INFINITY) ? left.infinite : 0) + (reaches(Number.POSITIVE_INFINITY) ? right.infinite : 0);
  }
  let count = 0;
  for (let i = 0; i < x.length; i += 1) {
    const at = x[i]!;
    for (const stretch of stretches) count += Number(at >= stretch.from && at <= stretch.to && curve[i] === (stretch.curve ?? curve[i]));
  }
  return count;
}
