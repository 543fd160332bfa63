import type { Batch } from '../definition';
import { quickExp } from '../quick';
import { gammaNear, poissonNear } from './_deviance';
import { NEAR } from './_logRatio';
import { bracket, type PowerRule, powerRule } from './_tweedie';

/** Poisson deviance of μ = e^p: ln(t/μ) = ln t − p needs no μ, so that it outlives a μ of 0. */
function poisson(t: number, p: number, mean: number): number {
  const y = (t - mean) / mean;
  if (Math.abs(y) < NEAR) return poissonNear(t, mean, y);
  return 2 * ((t === 0 ? 0 : t * (Math.log(t) - p)) - (t - mean));
}

/** Gamma deviance of μ = e^p, of y = t·e^−p − 1: a μ that overflows does no harm. */
function gamma(t: number, p: number, y: number): number {
  return Math.abs(y) < NEAR ? gammaNear(y) : 2 * (y - (Math.log(t) - p));
}

/** ln(t/μ) of the ratio r = t·e^−p, from its parts where it overflows or runs out of digits. */
function logOf(ratio: number, t: number, p: number): number {
  return ratio > 1e-300 && ratio < 1e300 ? Math.log(ratio) : Math.log(t) - p;
}

/** The deviance of a mean e^p. */
export function logValue(t: number, p: number, rule: PowerRule): number {
  const { power } = rule;
  if (power === 0) return (quickExp(p) - t) ** 2;
  if (power === 1) return poisson(t, p, quickExp(p));
  if (power === 2) return gamma(t, p, t * quickExp(-p) - 1);
  if (power === 1.5) {
    const root = quickExp(0.5 * p);
    const gap = Math.sqrt(t) - root;
    return 4 * gap * (gap / root);
  }
  const ratio = t * quickExp(-p);
  return 2 * quickExp((2 - power) * p) * bracket(t, ratio - 1, logOf(ratio, t, p), rule);
}

/** By p: 2(μ^(2−q) − tμ^(1−q)) = −2y·μ^(2−q). */
export function logDerivative(t: number, p: number, power: number): number {
  if (power === 0) return 2 * (quickExp(p) - t) * quickExp(p);
  if (power === 1) return 2 * (quickExp(p) - t);
  if (power === 2) return -2 * (t * quickExp(-p) - 1);
  if (power === 1.5) {
    const root = quickExp(0.5 * p);
    return -2 * (Math.sqrt(t) - root) * (Math.sqrt(t) / root + 1);
  }
  return -2 * (t * quickExp(-p) - 1) * quickExp((2 - power) * p);
}

/** Deviances and derivatives of predictions that are logarithms of means. */
export function logsBoth(values: Float64Array, gradient: Float64Array, { target, prediction, count }: Batch, power: number): void {
  if (power === 0) {
    for (let i = 0; i < count; i++) {
      const mean = quickExp(prediction[i]!);
      const error = mean - target[i]!;
      values[i] = error * error;
      gradient[i] = 2 * error * mean;
    }
  } else if (power === 1) {
    for (let i = 0; i < count; i++) {
      const mean = quickExp(prediction[i]!);
      values[i] = poisson(target[i]!, prediction[i]!, mean);
      gradient[i] = 2 * (mean - target[i]!);
    }
  } else if (power === 2) {
    for (let i = 0; i < count; i++) {
      const y = target[i]! * quickExp(-prediction[i]!) - 1;
      values[i] = gamma(target[i]!, prediction[i]!, y);
      gradient[i] = -2 * y;
    }
  } else if (power === 1.5) {
    for (let i = 0; i < count; i++) {
      const targetRoot = Math.sqrt(target[i]!);
      const root = quickExp(0.5 * prediction[i]!);
      const gap = targetRoot - root;
      values[i] = 4 * gap * (gap / root);
      gradient[i] = -2 * gap * (targetRoot / root + 1);
    }
  } else {
    const rule = powerRule(power);
    for (let i = 0; i < count; i++) {
      const t = target[i]!;
      const p = prediction[i]!;
      const ratio = t * quickExp(-p);
      const factor = quickExp((2 - power) * p);
      values[i] = 2 * factor * bracket(t, ratio - 1, logOf(ratio, t, p), rule);
      gradient[i] = -2 * (ratio - 1) * factor;
    }
  }
}
