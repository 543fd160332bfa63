import type { ShapeView } from '../../src/protocol/views';
import { rangeOf } from './drawing';

/** Where a curve leaves the picture: the last place in it, to which side, and the value at the end of the way out. */
export interface Exit {
  readonly x: number;
  readonly isUp: boolean;
  /** The way out lies right of the place. */
  readonly isRight: boolean;
  readonly value: number;
}

/** The vertical range of a shape chart. */
export interface Heights {
  readonly min: number;
  readonly max: number;
  /** The values between which the curves really run in the window. */
  readonly full: readonly [number, number];
  readonly exits: readonly Exit[];
}

/** A few places near a pole (1/p near 0) may not flatten all the others: beyond this multiple of what 90 % of the curves span, they are cut off. */
const MOST = 4;
const TAIL = 0.05;
/** Of the height of the curves, above and below them. */
const ROOM = 0.03;

/** Room above and below the curves, and zero always in sight. */
export function heightsOf(view: Pick<ShapeView, 'curves' | 'overlays'>, part: 'value' | 'derivative'): Heights {
  const curves = [...view.curves, ...view.overlays.flatMap(overlay => overlay.curves)];
  const [low, high] = rangeOf(...curves.map(curve => curve[part])) ?? [0, 1];
  const [lowBulk, highBulk] = bulkOf(curves.map(curve => curve[part]));
  const isCut = highBulk > lowBulk && Math.max(0, high) - Math.min(0, low) > MOST * (highBulk - lowBulk);
  const bottom = Math.min(0, isCut ? lowBulk : low);
  const top = Math.max(0, isCut ? highBulk : high);
  const room = (top - bottom || 1) * ROOM;
  // To a round step outwards, so that the axis rests while a slider moves the curve.
  const step = roundStep(room);
  const min = bottom < 0 || part === 'derivative' ? Math.floor((bottom - room) / step) * step : -step / 2;
  const max = Math.ceil((top + room) / step) * step;
  const exits = isCut ? curves.flatMap(curve => exitsOf(curve.x, curve[part], min, max)) : [];
  return { min, max, full: [low, high], exits };
}

/** 1, 2 or 5 times a power of ten, at least `size`. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([1, 2, 5].find(factor => factor * power >= size) ?? 10);
}

/** The rows that stand outside of the picture. */
export function rowsBeyond({ points }: Pick<ShapeView, 'points'>, part: 'value' | 'derivative', { min, max }: Heights): number {
  let count = 0;
  for (const height of points[part]) if (height < min || height > max) count += 1;
  return count;
}

/** Between which values 90 % of the samples lie, with zero. */
function bulkOf(curves: readonly Float64Array[]): readonly [number, number] {
  const values = Float64Array.from(curves.flatMap(curve => [...curve].filter(Number.isFinite))).sort();
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
  return [Math.min(0, at(TAIL)), Math.max(0, at(1 - TAIL))];
}

function exitsOf(x: Float64Array, y: Float64Array, min: number, max: number): Exit[] {
  const exits: Exit[] = [];
  const isIn = (sample: number) => y[sample]! >= min && y[sample]! <= max;
  for (let sample = 0; sample < x.length; sample += 1) {
    if (!isIn(sample)) continue;
    for (const step of [-1, 1]) {
      let end = sample;
      while (end + step >= 0 && end + step < x.length && !isIn(end + step)) end += step;
      if (end !== sample) exits.push({ x: x[sample]!, isUp: y[end]! > max, isRight: step > 0, value: y[end]! });
    }
  }
  return exits;
}
