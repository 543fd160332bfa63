import { logQuotient, logTail, NEAR } from './_logRatio';

/** (t − μ)/μ: how far the target is from the mean μ, with all its digits near 0; −1 for an infinite mean. */
export function departure(t: number, mean: number): number {
  const y = (t - mean) / mean;
  return Math.abs(y) < NEAR ? y : t / mean - 1;
}

/**
 * Poisson deviance 2(t ln(t/μ) − t + μ) for y = (t − μ)/μ, |y| < NEAR.
 *
 *     ln(1 + y) = 2s + 2s³K(s²),  s = y/(2 + y)        K = `logTail`
 *     t ln(t/μ) − t + μ = μ((1 + y) ln(1 + y) − y) = (t − μ)s + 2t·s³K        since (1 + y)·2s − y = y·s
 *
 * The terms that cancel are gone: exact to rounding, and never negative.
 */
export function poissonNear(t: number, mean: number, y: number): number {
  const s = y / (2 + y);
  const z = s * s;
  return 2 * s * (t - mean + 2 * t * z * logTail(z));
}

/** Poisson deviance for any y = (t − μ)/μ; where t/μ is 0, t is 0 or nothing beside μ. */
export function poissonDeviance(t: number, mean: number, y: number): number {
  if (Math.abs(y) < NEAR) return poissonNear(t, mean, y);
  return t / mean === 0 ? 2 * mean : 2 * (t * logQuotient(t, mean) - (t - mean));
}

/**
 * Gamma deviance 2(ln(μ/t) + t/μ − 1) = 2(y − ln(1 + y)) for y = (t − μ)/μ, |y| < NEAR.
 *
 *     y − ln(1 + y) = y·s − 2s³K(s²)        since y − 2s = y·s; exact to rounding, and never negative
 */
export function gammaNear(y: number): number {
  const s = y / (2 + y);
  const z = s * s;
  return 2 * s * (y - 2 * z * logTail(z));
}

/** Gamma deviance for any y = (t − μ)/μ. */
export function gammaDeviance(t: number, mean: number, y: number): number {
  return Math.abs(y) < NEAR ? gammaNear(y) : 2 * (y - logQuotient(t, mean));
}
