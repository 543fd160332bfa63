import { COMMA } from './dialect';
import { numberFrom } from './number';

/** How the numbers of a column are dressed. */
export interface CellStyle {
  /** A sign that is left off: %, a currency. */
  readonly unit?: string;
  /** The sign between groups of three digits. */
  readonly thousands?: string;
  /** Char code of the decimal sign. */
  readonly decimal: number;
}

/** Longer cells are text; the limit also bounds the work of the expressions below. */
const LONGEST_NUMBER = 64;
const NUMBER = String.raw`[+\-\u2212]?(?:\d[\d.,'’\u00a0\u202f ]*|[.,]\d+)(?:e[+-]?\d+)?`;
const DRESSED = new RegExp(String.raw`^(?<front>[$€£¥₩￦])?\s*(?<number>${NUMBER})\s*(?<back>[%％‰$€£¥₩￦원]|USD|EUR|KRW|JPY)?$`, 'iu');
const GROUPS: readonly { readonly thousands: string; readonly decimal: number; readonly form: RegExp }[] = [
  { thousands: ',', decimal: 46, form: /^[+\-\u2212]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/ },
  { thousands: '.', decimal: COMMA, form: /^[+\-\u2212]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/ },
  { thousands: ' ', decimal: 46, form: /^[+\-\u2212]?[1-9]\d{0,2}([ \u00a0\u202f]\d{3})+(\.\d+)?$/ },
  { thousands: ' ', decimal: COMMA, form: /^[+\-\u2212]?[1-9]\d{0,2}([ \u00a0\u202f]\d{3})+(,\d+)?$/ },
  { thousands: "'", decimal: 46, form: /^[+\-\u2212]?[1-9]\d{0,2}(['’]\d{3})+(\.\d+)?$/ },
];

/**
 * The style that all sampled texts of a column share, or undefined when they are words. Groups of three digits are taken
 * for thousands only when they hold in every sample; `0,456` or `1,5` make the comma a decimal sign.
 */
export function styleOf(samples: readonly string[], decimal: number): CellStyle | undefined {
  if (samples.length === 0) return undefined;
  const units = new Set<string>();
  const numbers: string[] = [];
  for (const sample of samples) {
    const parts = sample.length > LONGEST_NUMBER ? undefined : DRESSED.exec(sample)?.groups;
    if (!parts) return undefined;
    const unit = parts.front ?? parts.back;
    if (unit) units.add(unit);
    numbers.push(parts.number!.trim());
  }
  if (units.size > 1) return undefined;
  const unit = units.size === 1 ? { unit: [...units][0]! } : {};
  const plain = (written: string) => numberFrom(written, decimal) !== undefined;
  if (numbers.every(plain)) return { ...unit, decimal };
  for (const { thousands, decimal: sign, form } of GROUPS) {
    if (
      numbers.every(
        written => form.test(written) || (numberFrom(written, sign) !== undefined && Math.abs(numberFrom(written, sign)!) < 1000),
      )
    )
      return { ...unit, thousands, decimal: sign };
  }
  return numbers.every(written => numberFrom(written, COMMA) !== undefined) ? { ...unit, decimal: COMMA } : undefined;
}

/** The number of one cell in the column's style, or undefined. */
export function readStyled(cell: string, style: CellStyle): number | undefined {
  const parts = cell.length > LONGEST_NUMBER ? undefined : DRESSED.exec(cell)?.groups;
  if (!parts) return undefined;
  const unit = parts.front ?? parts.back;
  if (unit !== undefined && unit !== style.unit) return undefined;
  const written = parts.number!.trim();
  if (style.thousands === undefined) return numberFrom(written, style.decimal);
  const group = GROUPS.find(form => form.thousands === style.thousands && form.decimal === style.decimal)!;
  return numberFrom(group.form.test(written) ? written.replace(SIGNS[style.thousands]!, '') : written, style.decimal);
}

const SIGNS: Readonly<Record<string, RegExp>> = { ',': /,/g, '.': /\./g, ' ': /[ \u00a0\u202f]/g, "'": /['’]/g };
