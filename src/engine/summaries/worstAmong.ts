import { worstK } from '../../core/worst';

/** The `count` worst of some samples, worst first, as in `worstK`. */
export function worstAmong(order: Float64Array, samples: Uint32Array, count: number): number[] {
  const own = Float64Array.from(samples, index => order[index]!);
  return Array.from(worstK(own, count), at => samples[at]!);
}
