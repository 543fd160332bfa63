/** Offset after the number that `scanNumber` read last, or -1 when no number stood there. A variable, not an object: nothing is allocated per cell. */
export let numberEnd = -1;

/** True when the number read last was an integer that no double can hold exactly. */
export let wasRounded = false;

/** 2^53 itself may be what 2^53 + 1 was rounded to on the way. */
const LARGEST_EXACT = 2 ** 53 - 1;
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const MINUS = 45;
const UNICODE_MINUS = 0x2212;

/**
 * The decimal number that begins at `start`; sets `numberEnd`.
 *
 * Digits are gathered into an integer mantissa, divided or multiplied once by a power of ten. That one operation rounds
 * correctly while the mantissa is below 2^53 and the power at most 10^22, both exact doubles (W. D. Clinger, "How to
 * read floating point numbers accurately", PLDI 1990); everything else goes to `Number`.
 */
export function scanNumber(text: string, start: number, end: number, decimal = 46): number {
  let at = start;
  let code = at < end ? text.charCodeAt(at) : 0;
  const negative = code === MINUS || code === UNICODE_MINUS;
  if (negative || code === 43) code = ++at < end ? text.charCodeAt(at) : 0;
  const firstDigit = at;
  let mantissa = 0;
  while (code >= 48 && code <= 57) {
    mantissa = mantissa * 10 + (code - 48);
    code = ++at < end ? text.charCodeAt(at) : 0;
  }
  let digits = at - firstDigit;
  let power = 0;
  if (code === decimal) {
    const firstFraction = at + 1;
    code = ++at < end ? text.charCodeAt(at) : 0;
    while (code >= 48 && code <= 57) {
      mantissa = mantissa * 10 + (code - 48);
      code = ++at < end ? text.charCodeAt(at) : 0;
    }
    power = firstFraction - at;
    digits -= power;
  }
  if (digits === 0) {
    numberEnd = -1;
    return Number.NaN;
  }
  if (code === 101 || code === 69) {
    const exponent = scanExponent(text, at + 1, end);
    if (exponentEnd > 0) {
      at = exponentEnd;
      power += exponent;
    }
  }
  numberEnd = at;
  wasRounded = false;
  if (mantissa <= LARGEST_EXACT && power >= -22 && power <= 22) {
    const size = power < 0 ? mantissa / POWERS_OF_TEN[-power]! : mantissa * POWERS_OF_TEN[power]!;
    return negative ? -size : size;
  }
  return slowNumber(text.slice(start, at), decimal);
}

let exponentEnd = 0;

function scanExponent(text: string, start: number, end: number): number {
  let at = start;
  let code = at < end ? text.charCodeAt(at) : 0;
  const negative = code === MINUS || code === UNICODE_MINUS;
  if (negative || code === 43) code = ++at < end ? text.charCodeAt(at) : 0;
  const firstDigit = at;
  let exponent = 0;
  while (code >= 48 && code <= 57) {
    exponent = Math.min(exponent * 10 + (code - 48), 99999);
    code = ++at < end ? text.charCodeAt(at) : 0;
  }
  exponentEnd = at > firstDigit ? at : 0;
  return negative ? -exponent : exponent;
}

function slowNumber(written: string, decimal: number): number {
  const plain = written.replace(/\u2212/g, '-').replace(String.fromCharCode(decimal), '.');
  const value = Number(plain);
  wasRounded = plain.length < 400 && /^[+-]?\d+$/.test(plain) && BigInt(plain.replace('+', '')) !== BigInt(value);
  return value;
}

/** The number that fills all of `written`, or undefined. Hex, `1_000`, dates and words are no numbers. */
export function numberFrom(written: string, decimal = 46): number | undefined {
  const value = scanNumber(written, 0, written.length, decimal);
  return numberEnd === written.length && written.length > 0 ? value : undefined;
}
