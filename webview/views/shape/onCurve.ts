import type { RowPoints } from '../../../src/protocol/selectionViews';
import type { ShapeCurve, ShapeView } from '../../../src/protocol/views';

/** How high a curve runs at an x between two of its samples; NaN outside of the window. */
export function heightAt({ x, ...curve }: ShapeCurve, at: number, part: 'value' | 'derivative'): number {
  let low = 0;
  let high = x.length - 1;
  if (!(at >= x[low]! && at <= x[high]!)) return Number.NaN;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (x[middle]! <= at) low = middle;
    else high = middle;
  }
  if (x[high] === at) low = high;
  const part01 = x[high] === x[low] ? 0 : (at - x[low]!) / (x[high]! - x[low]!);
  const [from, to] = [curve[part][low]!, curve[part][high]!];
  return part01 === 0 ? from : from + part01 * (to - from);
}

/** The curve of a row: of two, the one of its target. */
export function curveOf(view: ShapeView, target: number): ShapeCurve | undefined {
  return view.curves[view.curves.length === 2 && !(target >= 0.5) ? 1 : 0];
}

/** Where a row stands on its curve. */
export function placeOnCurve(view: ShapeView, part: 'value' | 'derivative', points: RowPoints, index: number) {
  const curve = curveOf(view, points.target[index]!);
  const x = points.place[index]!;
  const y = curve ? heightAt(curve, x, part) : Number.NaN;
  return Number.isFinite(y) ? { x, y } : undefined;
}
