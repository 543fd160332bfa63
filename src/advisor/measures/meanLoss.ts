import type { Prepared } from '../../core/prepare';
import { pairwiseSum, weightedSum } from '../../core/reduce';
import { eachLoss } from './eachLoss';

/** Σ w·ℓ and the mean that the loss divides it to, without an array of all losses: 10^6 of them take half the time of `evaluate`. */
export function meanLoss(prepared: Prepared): { readonly sum: number; readonly mean: number } {
  const { definition, weight, denominator } = prepared;
  let sum = 0;
  eachLoss(prepared, (losses, first) => {
    sum += weight ? weightedSum(losses, (weight as Float64Array).subarray(first, first + losses.length)) : pairwiseSum(losses);
  });
  const mean = sum / denominator;
  return definition.reduction === 'rootMean' ? { sum: Math.sqrt(sum), mean: Math.sqrt(mean) } : { sum, mean };
}
