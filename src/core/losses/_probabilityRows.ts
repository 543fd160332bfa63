import type { Vector } from '../arrays';
import type { ResolvedParameters } from '../definition';
import { weightsOf } from './_classes';
import { guardOf } from './_guard';

/** How rows of probabilities are read: the same for every row of a batch. */
export interface ProbabilityRule {
  readonly weights: Float64Array;
  readonly s: number;
  readonly guard: number;
  readonly eps: number;
  readonly normalize: boolean;
}

export function ruleOf(parameters: ResolvedParameters, classes: number): ProbabilityRule {
  return {
    weights: weightsOf(parameters, classes),
    s: (parameters.labelSmoothing as number | undefined) ?? 0,
    guard: guardOf(parameters),
    eps: parameters.eps as number,
    normalize: parameters.normalize as boolean,
  };
}

/** True when nothing is asked for but −Σ t ln p itself: no weights, smoothing, guard or sum to look at for each element. */
export function isPlain({ clamp, normalize, classWeights, labelSmoothing }: ResolvedParameters): boolean {
  return clamp === 'none' && normalize === false && classWeights === null && !labelSmoothing;
}

/** Σ p of a row when rows are normalised, else 1. */
export function divisorOf(probabilities: Vector, start: number, end: number, { normalize }: ProbabilityRule): number {
  if (!normalize) return 1;
  let total = 0;
  for (let i = start; i < end; i++) total += probabilities[i]!;
  return total;
}
