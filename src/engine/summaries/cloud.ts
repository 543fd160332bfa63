import type { Vector } from '../../core/arrays';
import type { Cloud, Density } from '../../protocol/views';
import { densityOf } from './density';

/** From here on single points overplot and cost a chart more than a frame. */
export const POINTS_LIMIT = 20_000;

/**
 * A cloud for the screen: every point up to 20,000, above that the named ones over the density of all.
 *
 * @param named positions of the points that are shown in any case
 * @param rowOf the sample behind a position
 * @param density counts of all points, for another axis than the straight ones
 */
export function cloudOf(
  x: Vector,
  y: Vector,
  named: () => readonly number[],
  rowOf: (position: number) => number,
  density = (): Density => densityOf(x, y),
): Cloud {
  const isDense = x.length > POINTS_LIMIT;
  const shown = isDense ? [...named()] : Array.from({ length: x.length }, (_, i) => i);
  // By rising x: Chart.js takes unsorted points for sorted and draws a wrong range.
  const sorted = shown.filter(i => Number.isFinite(x[i]) && Number.isFinite(y[i])).sort((a, b) => x[a]! - x[b]!);
  const points = {
    x: Float64Array.from(sorted, i => x[i]!),
    y: Float64Array.from(sorted, i => y[i]!),
    row: Float64Array.from(sorted, rowOf),
    banded: false,
  };
  return isDense ? { points, density: density() } : { points };
}
