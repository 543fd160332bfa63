import type { ResidualsView } from '../../../src/protocol/taskViews';
import type { Cloud, Histogram } from '../../../src/protocol/views';
import type { ResidualSign } from '../../../src/strings/panelResiduals';

/** The view with residuals that count the other way: what was high is low. Predictions and targets stay. */
export function withSign(view: ResidualsView, sign: ResidualSign): ResidualsView {
  if (sign === 1) return view;
  const { residuals, trend, histogram, normal, normalLine } = view;
  return {
    ...view,
    residuals: flippedCloud(residuals),
    trend: { x: trend.x, median: negated(trend.median), low: negated(trend.high), high: negated(trend.low) },
    histogram: flippedHistogram(histogram),
    // Both axes turn: the smallest residual was the largest.
    normal: { ...normal, x: negated(normal.x).reverse(), y: negated(normal.y).reverse(), row: normal.row.slice().reverse() },
    normalLine: { slope: normalLine.slope, intercept: 0 - normalLine.intercept },
    mean: 0 - view.mean,
    median: 0 - view.median,
  };
}

function flippedCloud({ points, density }: Cloud): Cloud {
  if (!density) return { points: { ...points, y: negated(points.y) } };
  const { columns, rows, counts, yMin, yMax } = density;
  const turned = new Float64Array(counts.length);
  for (let row = 0; row < rows; row += 1) turned.set(counts.subarray(row * columns, (row + 1) * columns), (rows - 1 - row) * columns);
  return { points: { ...points, y: negated(points.y) }, density: { ...density, yMin: 0 - yMax, yMax: 0 - yMin, counts: turned } };
}

function flippedHistogram(histogram: Histogram): Histogram {
  return { ...histogram, edges: negated(histogram.edges).reverse(), counts: histogram.counts.slice().reverse() };
}

/** Subtracted from 0, so that a 0 does not become −0. */
function negated(values: Float64Array): Float64Array {
  return values.map(value => 0 - value);
}
