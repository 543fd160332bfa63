/** U+202F: as narrow as a thin space, and a line never breaks at it. */
const THIN_SPACE = '\u202f';

/**
 * A number for reading: `digits` significant digits, thousands separated by a narrow space from five digits on, a power of
 * ten below 1e-4 and from 1e7 on. Korean and English write all of these alike, so there is one format for both.
 * Non-finite values are written `NaN`, `∞` and `−∞`; the minus is U+2212.
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e7) return withMinus(powerOfTen(value, digits));
  if (Number.isInteger(value)) return withMinus(separated(String(value)));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return withMinus(separated(trimmed(value.toFixed(Math.min(decimals, 20)))));
}

/** A number with its sign always shown, for errors and gradients. */
export function formatSigned(value: number, digits = 4): string {
  return value > 0 ? '+' + formatNumber(value, digits) : formatNumber(value, digits);
}

/** A share of one as a percentage: `27.9 %`. What is not quite nothing or everything does not read as if it were. */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return formatNumber(share);
  const percent = share * 100;
  if (percent > 0 && percent < 0.05) return '<0.1 %';
  if (percent >= 99.95 && percent < 100) return '>99.9 %';
  return withMinus(`${trimmed(percent.toFixed(1))} %`);
}

/** A whole number of things: `2 400`. */
export function formatCount(count: number): string {
  return Number.isSafeInteger(count) ? withMinus(separated(String(count))) : formatNumber(count);
}

/** Every digit that a double has, for copying. */
export function formatExact(value: number): string {
  return String(value);
}

function powerOfTen(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string];
  return `${trimmed(mantissa)}e${Number(exponent)}`;
}

function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

function separated(digits: string): string {
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(digits) as unknown as [string, string, string, string];
  return sign + (whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE) : whole) + rest;
}

function withMinus(digits: string): string {
  return digits.replaceAll('-', '−');
}
