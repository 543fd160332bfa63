import { countBelow, quantileOf, type Sorted } from '../summaries/sorted';
import { reachOf } from './errors';

// Of a quantile or an expectile loss τ says where predictions should lie among the targets. Errors are e = p − t: with a shift s added to all
// predictions, the targets at or below the prediction are those with e ≥ −s.

/** The share of targets at or below their predictions as they stand. */
export function presentCoverage(errors: Sorted): number {
  const { values } = errors;
  return values.length === 0 ? Number.NaN : (values.length - countBelow(values, 0)) / values.length;
}

/** The share of targets that a τ-expectile of these targets has at or below it, for predictions that differ from the present ones by a shift. */
export function expectileCoverage(errors: Sorted, tau: number): number {
  const { values } = errors;
  if (values.length === 0) return Number.NaN;
  // The wished shift −m balances τ Σ(m − e)₊ = (1 − τ) Σ(e − m)₊; the left side grows with m, so m lies where that turns.
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { left, right } = reachOf(errors, values[middle]!, middle);
    if (tau * left < (1 - tau) * right) low = middle + 1;
    else high = middle;
  }
  // m lies in (e[low − 1], e[low]]: the errors from e[low] on are those of covered targets.
  return (values.length - countBelow(values, values[low]!)) / values.length;
}

/** The τ whose expectile covers this share: Σ(m − e)₊ and Σ(e − m)₊ weigh τ against 1 − τ where m is the error that the share leaves below. */
export function expectileOfCoverage(errors: Sorted, share: number): number {
  const m = quantileOf(errors.values, 1 - share);
  const { left, right } = reachOf(errors, m, countBelow(errors.values, m));
  return right / (left + right);
}
