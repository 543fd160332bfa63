import type { ResolvedParameters } from '../definition';

/** The weight of each class: as given, else all 1, so that kernels need no second loop. */
export function weightsOf({ classWeights }: ResolvedParameters, classes: number): Float64Array {
  return classWeights === null ? new Float64Array(classes).fill(1) : Float64Array.from(classWeights as readonly number[]);
}

/** The index that marks rows to ignore; NaN, which equals nothing, when there is none. */
export function ignoredIndex({ ignoreIndex }: ResolvedParameters): number {
  return ignoreIndex === null ? Number.NaN : (ignoreIndex as number);
}
