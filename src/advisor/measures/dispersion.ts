import type { Vector } from '../../core/arrays';

/** Pairs that are looked at: Pearson's statistic of 10^5 counts is known to half a percent. */
const SAMPLE = 100_000;

/**
 * How much counts vary beside what Poisson counts of the predicted rates would: the mean of (t − μ)²/μ, Pearson's χ² over n. 1 for Poisson
 * counts around their true rates. `predictions` are rates, or their logarithms; rates that are not above 0 are passed over. Every k-th
 * pair where there are more than 10^5; undefined below 20 pairs.
 */
export function dispersionOf(target: Vector, prediction: Vector, predictions: 'rates' | 'logarithms'): number | undefined {
  const length = Math.min(target.length, prediction.length);
  const step = Math.max(1, Math.ceil(length / SAMPLE));
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < length; i += step) {
    const rate = predictions === 'rates' ? prediction[i]! : Math.exp(prediction[i]!);
    const part = (target[i]! - rate) ** 2 / rate;
    if (!(rate > 0) || !Number.isFinite(part)) continue;
    sum += part;
    pairs += 1;
  }
  return pairs >= 20 ? sum / pairs : undefined;
}

/** Above this the counts vary more than chance explains: advisor.md 2.4 measured the 99 % points of Poisson(3). */
export function overdispersionLimit(pairs: number): number {
  return pairs >= 100 ? 1.4 : 2;
}
