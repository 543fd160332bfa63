import type { Vector } from '../arrays';
import type { Batch, ResolvedParameters } from '../definition';
import type { Problem } from '../problem';
import { problem } from '../problem';

/** Softmax in float32 may overshoot 1 by a rounding error; this much is no mistake of the user. */
const ROUNDING = 1e-6;

/** Refuses values below `low` or above `high`; NaN passes and propagates. Row and column are 0-based. */
function outside(values: Vector, array: string, low: number, high: number, columns: number): Problem | undefined {
  let first = -1;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low || value > high) {
      if (first < 0) first = i;
      count++;
    }
  }
  if (first < 0) return undefined;
  const row = Math.floor(first / columns);
  return problem('probability-out-of-range', { array, row, column: first % columns, found: values[first]!, count });
}

/** An interval of allowed numbers: `low` and `high` themselves belong to it unless they are open. */
export interface Interval {
  readonly low: number;
  readonly high?: number;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

/** Refuses numbers outside an interval where the formula has no meaning (ln of a negative number); NaN passes and propagates. `columns` numbers stand in a row. */
export function checkValues(values: Vector, array: string, interval: Interval, columns: number): Problem | undefined {
  const { low, high = Number.POSITIVE_INFINITY, lowOpen = false, highOpen = false } = interval;
  let first = -1;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low || value > high || (lowOpen && value === low) || (highOpen && value === high)) {
      if (first < 0) first = i;
      count++;
    }
  }
  if (first < 0) return undefined;
  const from = Number.isFinite(low) ? `${lowOpen ? '(' : '['}${low}` : '(−∞';
  const to = Number.isFinite(high) ? `${high}${highOpen ? ')' : ']'}` : '∞)';
  const facts = { array, row: Math.floor(first / columns), column: first % columns, found: values[first]!, count };
  return problem('value-out-of-domain', { ...facts, expected: `${from}, ${to}` });
}

/** A probability outside [0, 1] has no logarithm to speak of. Clipping gives every number a meaning, so then all pass. */
export function checkProbabilities({ prediction, columns }: Batch, { clamp }: ResolvedParameters): Problem | undefined {
  return clamp === 'clip' ? undefined : outside(prediction, 'prediction', 0, 1, columns);
}

/** The same for rows of class probabilities; a row that will be divided by its sum may hold numbers above 1. */
export function checkRows({ prediction, width }: Batch, { clamp, normalize }: ResolvedParameters): Problem | undefined {
  return clamp === 'clip' ? undefined : outside(prediction, 'prediction', 0, normalize ? Number.POSITIVE_INFINITY : 1 + ROUNDING, width);
}

/** For divergences: whichever of the two is given as probabilities and not as logarithms. */
export function checkDistributions({ target, prediction, width }: Batch, parameters: ResolvedParameters): Problem | undefined {
  if (parameters.clamp === 'clip') return undefined;
  const wrongTarget = parameters.targetSpace === 'prob' ? outside(target, 'target', 0, 1 + ROUNDING, width) : undefined;
  return wrongTarget ?? (parameters.predictionSpace === 'prob' ? outside(prediction, 'prediction', 0, 1 + ROUNDING, width) : undefined);
}

/** Class indices must be whole numbers from 0 to C − 1, or the one that marks rows to ignore. */
export function checkClassIndices({ target, count, width }: Batch, { ignoreIndex }: ResolvedParameters): Problem | undefined {
  let row = -1;
  let fractional = 0;
  let beyond = 0;
  for (let i = 0; i < count; i++) {
    const index = target[i]!;
    if (index === ignoreIndex) continue;
    const whole = Number.isInteger(index);
    if (whole && index >= 0 && index < width) continue;
    if (row < 0) row = i;
    if (whole) beyond++;
    else fractional++;
  }
  if (row < 0) return undefined;
  const found = target[row]!;
  return Number.isInteger(found)
    ? problem('class-index-out-of-range', { row, found, classes: width, count: beyond })
    : problem('class-index-not-integer', { row, found, count: fractional });
}

/** Labels said to be 0 and 1 (or between) must be. */
export function checkLabels({ target, columns }: Batch, { labels }: ResolvedParameters): Problem | undefined {
  if (labels !== '01') return undefined;
  let first = -1;
  let count = 0;
  for (let i = 0; i < target.length; i++) {
    if (target[i]! < 0 || target[i]! > 1) {
      if (first < 0) first = i;
      count++;
    }
  }
  if (first < 0) return undefined;
  return problem('label-not-allowed', { row: Math.floor(first / columns), found: target[first]!, expected: '0, 1', count });
}
