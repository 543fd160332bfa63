import type { Vector } from '../arrays';
import type { ResolvedParameters } from '../definition';

/** The label as ±1 is slope·t + shift: t itself, or 2t − 1 where labels are 0 and 1. */
export function labelMap(target: Vector, { labels }: ResolvedParameters): { readonly slope: number; readonly shift: number } {
  return labels === '01' || (labels === 'auto' && allZeroOrOne(target)) ? { slope: 2, shift: -1 } : { slope: 1, shift: 0 };
}

/** Ends at the first −1, so it costs nothing on labels that are signs already. */
function allZeroOrOne(target: Vector): boolean {
  for (let i = 0; i < target.length; i++) if (target[i] !== 0 && target[i] !== 1) return false;
  return true;
}
