import type { Vector } from '../../core/arrays';
import type { Density, PlotWindow } from '../../protocol/views';

/** A cell is about 4 × 4 pixels of the chart, large enough for a count to mean something. */
const COLUMNS = 180;
const ROWS = 76;

/** Counts all points with finite coordinates over a grid that spans them, or those of a window over a grid that spans the window. */
export function densityOf(x: Vector, y: Vector, window: PlotWindow = windowOf(x, y)): Density {
  const [xMin, xMax] = window.x;
  const [yMin, yMax] = window.y;
  const counts = new Float64Array(COLUMNS * ROWS);
  const perX = COLUMNS / (xMax - xMin);
  const perY = ROWS / (yMax - yMin);
  for (let i = 0; i < x.length; i += 1) {
    const across = x[i]!;
    const up = y[i]!;
    // What is no number is in no window.
    if (!(across >= xMin && across <= xMax && up >= yMin && up <= yMax)) continue;
    const column = Math.min(COLUMNS - 1, Math.floor((across - xMin) * perX));
    const row = Math.min(ROWS - 1, Math.floor((up - yMin) * perY));
    counts[row * COLUMNS + column]! += 1;
  }
  return { xMin, xMax, yMin, yMax, columns: COLUMNS, rows: ROWS, counts };
}

/** The smallest window that holds all points with finite coordinates. */
function windowOf(x: Vector, y: Vector): PlotWindow {
  let xMin = Number.POSITIVE_INFINITY;
  let xMax = Number.NEGATIVE_INFINITY;
  let yMin = Number.POSITIVE_INFINITY;
  let yMax = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i += 1) {
    const across = x[i]!;
    const up = y[i]!;
    if (!Number.isFinite(across) || !Number.isFinite(up)) continue;
    if (across < xMin) xMin = across;
    if (across > xMax) xMax = across;
    if (up < yMin) yMin = up;
    if (up > yMax) yMax = up;
  }
  return { x: spread(xMin, xMax), y: spread(yMin, yMax) };
}

/** A range that has a width: a constant series would have none, and no points at all not even ends. */
function spread(min: number, max: number): [number, number] {
  if (min > max) return [0, 1];
  return max > min ? [min, max] : [min - 0.5, max + 0.5];
}
