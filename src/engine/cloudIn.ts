import { ok, type Result } from '../core/problem';
import type { Cloud, PlotWindow } from '../protocol/views';
import { planeOf } from './mainChart';
import type { Computable } from './sessions';
import { cloudOf, POINTS_LIMIT } from './summaries/cloud';
import { densityOf } from './summaries/density';

/**
 * The predictions against the targets within a window, its edges included: every point while there are up to 20,000 of them, above that
 * a density whose cells are those of the window. So zooming in shows rows and not larger cells.
 */
export function cloudIn({ used }: Computable, { window }: { readonly window: PlotWindow }): Result<Cloud> {
  const { x, y, rowOf } = planeOf(used);
  const [left, right] = window.x;
  const [bottom, top] = window.y;
  const inside: number[] = [];
  for (let i = 0; i < x.length && inside.length <= POINTS_LIMIT; i += 1)
    if (x[i]! >= left && x[i]! <= right && y[i]! >= bottom && y[i]! <= top) inside.push(i);
  const isDense = inside.length > POINTS_LIMIT;
  const shown = isDense ? [] : inside;
  const { points } = cloudOf(
    Float64Array.from(shown, i => x[i]!),
    Float64Array.from(shown, i => y[i]!),
    () => [],
    place => rowOf(shown[place]!),
  );
  return ok(isDense ? { points, density: densityOf(x, y, window) } : { points });
}
