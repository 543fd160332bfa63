import { Scale } from 'chart.js';
import { formatNumber } from '../../src/strings/numbers';
import { linearTicks } from './ticks';

/** Compresses a signed number: about linear within ±constant, logarithmic beyond. */
export function symlog(value: number, constant: number): number {
  return Math.asinh(value / constant);
}

/** Undoes `symlog`. */
export function unSymlog(position: number, constant: number): number {
  return Math.sinh(position) * constant;
}

/** Zero and signed powers of ten from the constant's decade outwards, at most about `most` of them. */
export function symlogTicks(min: number, max: number, constant: number, most = 9): number[] {
  const first = Math.ceil(Math.log10(constant));
  const last = Math.floor(Math.log10(Math.max(Math.abs(min), Math.abs(max), constant)));
  const sides = (min < 0 ? 1 : 0) + (max > 0 ? 1 : 0);
  const step = Math.max(1, Math.ceil(((last - first + 1) * sides) / (most - 1)));
  const ticks = [0];
  for (let decade = last; decade >= first; decade -= step) ticks.push(10 ** decade, -(10 ** decade));
  const shown = ticks.filter(tick => tick >= min && tick <= max).sort((a, b) => a - b);
  // All within the linear part: round numbers tell more than a lonely zero.
  return shown.length < 3 ? linearTicks(min, max, 5) : shown;
}

/** A symmetric logarithmic axis, which Chart.js lacks. Option `constant`: half-width of the linear part. */
export class SymlogScale extends (Scale as unknown as new (configuration: object) => Scale & SymlogInner) {
  static id = 'symlog';
  static defaults = { constant: 1, ticks: { callback: (value: number) => formatNumber(value, 3) } };

  private lowest = 0;
  private extent = 1;

  private get constant(): number {
    return this.options.constant > 0 ? this.options.constant : 1;
  }

  override determineDataLimits(): void {
    const { min, max } = this.getMinMax(true);
    const usable = Number.isFinite(min) && Number.isFinite(max);
    this.min = usable ? min : -1;
    this.max = usable ? max : 1;
    if (this.min === this.max) {
      this.min -= this.constant;
      this.max += this.constant;
    }
  }

  override buildTicks(): { value: number }[] {
    return symlogTicks(this.min, this.max, this.constant).map(value => ({ value }));
  }

  override configure(): void {
    super.configure();
    this.lowest = symlog(this.min, this.constant);
    this.extent = symlog(this.max, this.constant) - this.lowest || 1;
  }

  override getPixelForValue(value: number): number {
    return this.getPixelForDecimal((symlog(value, this.constant) - this.lowest) / this.extent);
  }

  override getValueForPixel(pixel: number): number {
    return unSymlog(this.lowest + this.getDecimalForPixel(pixel) * this.extent, this.constant);
  }
}

/** The part of Chart.js's Scale that its declarations leave without a usable type. */
interface SymlogInner {
  min: number;
  max: number;
  options: { constant: number };
  getMinMax(canStack: boolean): { min: number; max: number };
  determineDataLimits(): void;
  buildTicks(): { value: number }[];
  configure(): void;
  getPixelForValue(value: number): number;
  getValueForPixel(pixel: number): number;
  getPixelForDecimal(decimal: number): number;
  getDecimalForPixel(pixel: number): number;
}
