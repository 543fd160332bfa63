/** The constants of a power q, for the loops over powers that have no closed form. */
export interface PowerRule {
  readonly power: number;
  /** True below 1.5: which of the two forms of `bracket` keeps its digits. */
  readonly isLow: boolean;
  readonly exponent: number;
  readonly divisor: number;
}

export function powerRule(power: number): PowerRule {
  const isLow = power < 1.5;
  return { power, isLow, exponent: isLow ? 1 - power : 2 - power, divisor: isLow ? 2 - power : 1 - power };
}

/** How close |y|, in units of 1/(|q| + 3), lets the series of `bracket` stand for it. */
const CLOSE = 1e-3;

/**
 * The deviance over 2μ^(2−q), a function of r = t/μ = 1 + y, with L = ln r:
 *
 *     r^(2−q)/((1−q)(2−q)) − r/(1−q) + 1/(2−q)
 *     = (r·expm1((1−q)L)/(1−q) − y)/(2−q)        b = 1 − q → 0 does no harm: expm1(bL)/b → L
 *     = (expm1((2−q)L)/(2−q) − y)/(1−q)          a = 2 − q → 0 does no harm
 *     = y²/2 − q·y³/6 + q(q+1)·y⁴/24 − q(q+1)(q+2)·y⁵/120 + …        near r = 1, where the others cancel
 *
 * Eleven digits at the least, where the series begins. For t ≤ 0 the first power is left out: 0 for t = 0, and by definition for the
 * negative targets that q < 0 allows.
 */
export function bracket(t: number, y: number, logRatio: number, { power, isLow, exponent, divisor }: PowerRule): number {
  if (Math.abs(y) * (Math.abs(power) + 3) < CLOSE) {
    return y * y * (1 / 2 - power * y * (1 / 6 - (power + 1) * y * (1 / 24 - ((power + 2) * y) / 120)));
  }
  if (t <= 0) return 1 / (2 - power) - (1 + y) / (1 - power);
  const head = Math.expm1(exponent * logRatio) / exponent;
  return ((isLow ? (1 + y) * head : head) - y) / divisor;
}
