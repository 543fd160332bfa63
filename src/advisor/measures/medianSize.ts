import type { Vector } from '../../core/arrays';
import { medianInPlace } from '../robust';
import { ROW_SAMPLE, sampleOf } from './sample';

/** The median of the sizes of the finite values, of a sample where there are many; NaN of nothing. */
export function medianSize(values: Vector): number {
  const sizes = sampleOf(values.length, ROW_SAMPLE).map(i => Math.abs(values[i]!));
  return medianInPlace(sizes.filter(Number.isFinite));
}
