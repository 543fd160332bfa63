import type { Chart } from 'chart.js';
import { clipArea, unclipArea } from 'chart.js/helpers';
import type { Cloud } from '../../src/protocol/views';
import { faded, type Theme } from '../theme';
import { densityLayer } from './layers';

/** Circles up to here; beyond it small squares. */
const CIRCLES = 2000;
/** Half the side of a square, in pixels. */
const HALF = 1.5;

/** How a cloud is drawn: points as a dataset of the chart, or with the density under its datasets. */
interface CloudPoints {
  readonly datasets: readonly object[];
  readonly below: (chart: Chart) => void;
}

/**
 * The points of a cloud over the density of all rows, where there is one. Many points are painted by hand: Chart.js keeps an
 * element for each, which takes 250 ms for 10^4 of them where the squares alone take 15.
 *
 * @param order where the points stand among the datasets: a smaller one lies on top
 */
export function cloudPoints(theme: Theme, { density }: Cloud, x: readonly number[], y: readonly number[], order: number): CloudPoints {
  const under = density && densityLayer(theme, density);
  const isMany = x.length > CIRCLES;
  const below = (chart: Chart) => {
    under?.(chart);
    if (isMany) drawSquares(chart, theme.rows, x, y);
  };
  if (isMany) return { datasets: [], below };
  const circles = {
    data: x.map((at, index) => ({ x: at, y: y[index]! })),
    pointRadius: x.length > 400 ? 2.5 : 3.5,
    pointBackgroundColor: density ? theme.background : faded(theme, theme.rows, 0.72),
    pointBorderColor: theme.rows,
    pointBorderWidth: density ? 1.5 : 1,
    order,
  };
  return { datasets: [circles], below };
}

function drawSquares({ ctx, chartArea, scales }: Chart, colour: string, x: readonly number[], y: readonly number[]): void {
  clipArea(ctx, chartArea);
  ctx.fillStyle = colour;
  for (let index = 0; index < x.length; index += 1) {
    const across = scales.x!.getPixelForValue(x[index]!);
    ctx.fillRect(across - HALF, scales.y!.getPixelForValue(y[index]!) - HALF, 2 * HALF, 2 * HALF);
  }
  unclipArea(ctx);
}
