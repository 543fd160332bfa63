/** Up to this |y| the deviances near t = μ come from their series. */
export const NEAR = 0.25;

/**
 * What is left of the logarithm's series in s = y/(2 + y), as a function of z = s².
 *
 *     ln(1 + y) = ln((1 + s)/(1 − s)) = 2s + 2s³·(1/3 + z/5 + z²/7 + …)
 *
 * Eight powers: for |y| ≤ 1/4, which is |s| ≤ 1/7, the next one is 9e-17 of the sum.
 */
export function logTail(z: number): number {
  const high = 1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19))));
  return 1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * high)));
}

/**
 * ln(b/a) of x = (b − a)/a.
 *
 *     with u = 1 + x as it is rounded:  ln(1 + x) = ln u + ln(1 + (x − (u − 1))/u) = ln u + (x − (u − 1))/u
 *
 * Full relative precision: u − 1 is exact near 1, so the last term gives back the digits of x that u has lost, all of them for tiny x.
 * `Math.log1p` does the same in half as much time again. For b < a/2 the quotient's own digits are better, and two logarithms where it
 * overflows or runs out of them.
 */
export function logRatio(b: number, a: number, x: number): number {
  if (x > -0.5 && x < 1e300) {
    const u = 1 + x;
    return Math.log(u) + (x - (u - 1)) / u;
  }
  return logQuotient(b, a);
}

/** ln(b/a) for a, b ≥ 0 that are not close to each other. */
export function logQuotient(b: number, a: number): number {
  const quotient = b / a;
  return quotient > 1e-300 && quotient < 1e300 ? Math.log(quotient) : Math.log(b) - Math.log(a);
}
