import type { Places } from '../places';

/** The part of the loss that comes from rows of one kind; NaN where parts do not add up to a whole. */
export function shareOfLoss({ x, curve, axis }: Places, perSample: Float64Array, kind: 'easy' | 'positives'): number {
  // On both axes of confidence the middle is where the true class gets one half.
  const middle = axis === 'logit' ? 0 : 0.5;
  let held = 0;
  let total = 0;
  for (let i = 0; i < perSample.length; i += 1) {
    const loss = perSample[i]!;
    if (!(loss >= 0)) return Number.NaN;
    total += loss;
    const isMeant = kind === 'positives' ? curve[i] === 0 : curve[i] === 1 ? x[i]! < middle : x[i]! > middle;
    held += Number(isMeant) * loss;
  }
  return total > 0 && total < Number.POSITIVE_INFINITY ? held / total : Number.NaN;
}
