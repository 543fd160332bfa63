/** ln 2. */
export const LN2 = Math.LN2;

/**
 * softplus, ln(1 + eˣ), also written log1pExp.
 *
 *     ln(1 + eˣ) = ln(eˣ(1 + e⁻ˣ)) = x + ln(1 + e⁻ˣ)      for x ≥ 0, so that e never overflows;
 *     both cases in one: max(x, 0) + log1p(e^−|x|)
 *
 * Full relative precision for every x: for x → −∞ the value is eˣ itself, which `log1p` keeps and `log(1 + …)` rounds to 0
 * below −36.7. ±Infinity gives Infinity and 0, NaN gives NaN.
 */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/**
 * max(x, 0), exactly, without a jump on the sign of x.
 *
 *     (x + |x|)/2 is x for x > 0 and 0 for x < 0; halving first keeps it from overflowing
 *
 * `Math.max` jumps on what it compares, and half of all margins surprise the processor: 2.5 ms instead of 7 on 10^6 numbers. ±Infinity,
 * where ∞ − ∞ is NaN, and NaN itself take the slow way.
 */
export function positivePart(x: number): number {
  const part = 0.5 * x + 0.5 * Math.abs(x);
  return Number.isNaN(part) ? Math.max(x, 0) : part;
}

/**
 * The sign of x without a jump: 1, 0 or −1, and NaN for NaN.
 *
 * x/|x| is NaN for 0 and ±Infinity only (and NaN), which are rare; `Math.sign` jumps on a sign that nobody can
 * foresee: 2.5 ms instead of 6.5 on 10^6 errors.
 */
export function sign(x: number): number {
  const quotient = x / Math.abs(x);
  return Number.isNaN(quotient) ? Math.sign(x) : quotient;
}

/** 1 for x > 0, else 0 (NaN for NaN), without a jump: (s² + s)/2 with s = sign x. */
export function step(x: number): number {
  const s = sign(x);
  return 0.5 * (s * s + s);
}

/**
 * The logistic sigmoid 1 / (1 + e⁻ˣ).
 *
 *     for x < 0: 1 / (1 + e⁻ˣ) = eˣ / (eˣ + 1)            so that the exponential never overflows
 *
 * Full relative precision for every x, also in the lower tail. 1 − σ(x) is `sigmoid(-x)`, never a subtraction: that loses all digits past 36.
 */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

/**
 * ln cosh x.
 *
 *     with a = |x| and q = e⁻ᵃ − 1 = expm1(−a):
 *     a < 1:  cosh a − 1 = (eᵃ + e⁻ᵃ − 2)/2 = eᵃ(1 − e⁻ᵃ)²/2 = q² / (2(1 + q))  ⇒  log1p(q² / (2(1 + q)))
 *     a ≥ 1:  cosh a = eᵃ(1 + e⁻²ᵃ)/2                                        ⇒  a + log1p((1 + q)²) − ln 2
 *
 * Full relative precision for every x; x + softplus(−2x) − ln 2, the usual form, has an absolute error of 1e-16 and no digit left below 1e-8.
 */
export function logCosh(x: number): number {
  const a = Math.abs(x);
  const q = Math.expm1(-a);
  return a < 1 ? Math.log1p((q * q) / (2 * (1 + q))) : a + Math.log1p((1 + q) * (1 + q)) - LN2;
}

/** Index of the largest of `values[start … end)`, the first one on ties; `start` when none compares (NaN). */
export function indexOfMaximum(values: { readonly [index: number]: number }, start: number, end: number): number {
  let best = start;
  for (let i = start + 1; i < end; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

/**
 * ln Σ e^xᵢ over `values[start … end)`, leaving out index `except` (−1 for none).
 *
 *     ln Σ e^xᵢ = m + ln Σ e^(xᵢ − m) = m + log1p(Σ_{i ≠ k} e^(xᵢ − m)),   m = x_k the maximum
 *
 * Exact to rounding for all finite xᵢ; −Infinity for an empty sum or when every xᵢ is −Infinity.
 */
export function logSumExp(values: { readonly [index: number]: number }, start: number, end: number, except = -1): number {
  let k = -1;
  for (let i = start; i < end; i++) if (i !== except && (k < 0 || values[i]! > values[k]!)) k = i;
  if (k < 0 || values[k] === -Infinity) return -Infinity;
  const m = values[k]!;
  if (m === Infinity) return Infinity;
  let rest = 0;
  for (let i = start; i < end; i++) if (i !== except && i !== k) rest += Math.exp(values[i]! - m);
  return m + Math.log1p(rest);
}
