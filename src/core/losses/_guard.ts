import type { ResolvedParameters } from '../definition';

/** The parameter `clamp` as a small number, so that a kernel's loop compares integers. */
export const EXACT = 0;
export const TORCH = 1;
export const CLIP = 2;
export const ADD = 3;

export function guardOf(parameters: ResolvedParameters): number {
  return ['none', 'torch', 'clip', 'add'].indexOf(parameters.clamp as string);
}

/** ln p under a guard: exact (ln 0 = −∞), clipped to [ε, 1 − ε], or ln(p + ε). */
export function guardedLog(probability: number, guard: number, eps: number): number {
  if (guard === CLIP) return Math.log(Math.min(Math.max(probability, eps), 1 - eps));
  return guard === ADD ? Math.log(probability + eps) : Math.log(probability);
}

/** d ln p / dp under the same guard: 1/p, 0 outside the clip, 1/(p + ε). */
export function guardedSlope(probability: number, guard: number, eps: number): number {
  if (guard === CLIP) return probability < eps || probability > 1 - eps ? 0 : 1 / probability;
  // Adding 0 makes a −0 a 0, whose inverse is +∞.
  return 1 / (probability + (guard === ADD ? eps : 0));
}
