import type { Batch } from '../definition';
import { departure, gammaDeviance, poissonDeviance } from './_deviance';
import { logRatio } from './_logRatio';
import { bracket, type PowerRule, powerRule } from './_tweedie';

/** 4(√t − √μ)²/√μ, of the difference d = √t − √μ = (t − μ)/(√t + √μ), which loses no digit. */
function rootGap(t: number, mean: number, root: number): number {
  return (t - mean) / (Math.sqrt(t) + root);
}

/** The deviance of a mean μ. */
export function meanValue(t: number, mean: number, rule: PowerRule): number {
  const { power } = rule;
  if (power === 0) return (mean - t) * (mean - t);
  const y = departure(t, mean);
  if (power === 1) return poissonDeviance(t, mean, y);
  if (power === 2) return gammaDeviance(t, mean, y);
  if (power === 1.5) {
    const root = Math.sqrt(mean);
    const gap = rootGap(t, mean, root);
    return 4 * gap * (gap / root);
  }
  return 2 * mean * mean ** (1 - power) * bracket(t, y, logRatio(t, mean, y), rule);
}

/** 2(μ − t)μ^−q = −2y·μ^(1−q). */
export function meanDerivative(t: number, mean: number, power: number): number {
  if (power === 0) return 2 * (mean - t);
  const y = departure(t, mean);
  if (power === 1) return -2 * y;
  if (power === 2) return (-2 * y) / mean;
  if (power === 1.5) return (-2 * y) / Math.sqrt(mean);
  return -2 * y * mean ** (1 - power);
}

/** Deviances and derivatives of predictions that are means. */
export function meansBoth(values: Float64Array, gradient: Float64Array, { target, prediction, count }: Batch, power: number): void {
  if (power === 0) {
    for (let i = 0; i < count; i++) {
      const error = prediction[i]! - target[i]!;
      values[i] = error * error;
      gradient[i] = 2 * error;
    }
  } else if (power === 1) {
    for (let i = 0; i < count; i++) {
      const y = departure(target[i]!, prediction[i]!);
      values[i] = poissonDeviance(target[i]!, prediction[i]!, y);
      gradient[i] = -2 * y;
    }
  } else if (power === 2) {
    for (let i = 0; i < count; i++) {
      const y = departure(target[i]!, prediction[i]!);
      values[i] = gammaDeviance(target[i]!, prediction[i]!, y);
      gradient[i] = (-2 * y) / prediction[i]!;
    }
  } else if (power === 1.5) {
    for (let i = 0; i < count; i++) {
      const root = Math.sqrt(prediction[i]!);
      const gap = rootGap(target[i]!, prediction[i]!, root);
      values[i] = 4 * gap * (gap / root);
      gradient[i] = (-2 * departure(target[i]!, prediction[i]!)) / root;
    }
  } else {
    const rule = powerRule(power);
    for (let i = 0; i < count; i++) {
      const t = target[i]!;
      const mean = prediction[i]!;
      const y = departure(t, mean);
      const factor = mean ** (1 - power);
      values[i] = 2 * mean * factor * bracket(t, y, logRatio(t, mean, y), rule);
      gradient[i] = -2 * y * factor;
    }
  }
}
