import type { NumberParameter } from '../../src/core/definition';

/** Steps of a slider: fine enough for a hand, coarse enough for the arrow keys. */
export const STEPS = 200;

type Range = Pick<NumberParameter, 'min' | 'max' | 'scale' | 'slider' | 'integer'>;

/** Ends of the slider: what is useful to drag through, else what is allowed. */
export function sliderEnds({ slider, min, max, scale }: Range): readonly [number, number] {
  if (slider) return [slider.min, slider.max];
  const high = Number.isFinite(max) ? max : 10;
  const low = Number.isFinite(min) ? min : -high;
  return scale === 'log' ? [Math.max(low, high / 1e4), high] : [low, high];
}

/** Position 0 … STEPS of a value, cut off at the ends. */
export function positionOf(parameter: Range, value: number): number {
  const [low, high] = sliderEnds(parameter);
  const inside = Math.min(high, Math.max(low, value));
  const part = parameter.scale === 'log' ? Math.log(inside / low) / Math.log(high / low) : (inside - low) / (high - low);
  return Math.round(part * STEPS);
}

/** Value at a position, to three significant digits, so that the number beside the slider can be read. */
export function valueAt(parameter: Range, position: number): number {
  const [low, high] = sliderEnds(parameter);
  const part = position / STEPS;
  const exact = parameter.scale === 'log' ? low * (high / low) ** part : low + (high - low) * part;
  if (position <= 0) return low;
  if (position >= STEPS) return high;
  if (parameter.integer) return Math.round(exact);
  // Of a linear range the step counts, of a logarithmic one the digits.
  if (parameter.scale === 'log') return Number(exact.toPrecision(3));
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(high - low)));
  return Number(exact.toFixed(decimals));
}

/** Whether a number may be used: its range, with open ends, and whole numbers where they are asked for. */
export function isAllowed(parameter: NumberParameter, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (parameter.integer && !Number.isInteger(value)) return false;
  if (value < parameter.min || (parameter.minOpen && value === parameter.min)) return false;
  return !(value > parameter.max || (parameter.maxOpen && value === parameter.max));
}

/** Numbers separated by commas, spaces or semicolons; nothing for an empty text, false when one is not a number of at least `min`. */
export function readNumberList(written: string, min: number): readonly number[] | undefined | false {
  const parts = written.split(/[\s,;]+/).filter(part => part !== '');
  if (parts.length === 0) return undefined;
  const numbers = parts.map(Number);
  return numbers.every(number => Number.isFinite(number) && number >= min) ? numbers : false;
}
