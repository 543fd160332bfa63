import { Scale } from 'chart.js';
import { formatNumber } from '../../src/strings/numbers';
import { symlog, symlogTicks, unSymlog } from './ticks';

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
