import type { TrendView } from '../../src/protocol/taskViews';
import type { Cloud } from '../../src/protocol/views';
import { faded, type Theme } from '../theme';
import { axis, chartOptions, type Drawing, orderByX, rangeOf } from './drawing';
import { densityLayer, zeroLine } from './layers';

/** Circles up to here; beyond it small squares, which draw twice as fast. */
const CIRCLES = 2000;

/** Residual against prediction: the points, their running median, and dashed the quartiles that hold the middle half. */
export function residualDrawing(
  theme: Theme,
  { points, density }: Cloud,
  trend: TrendView,
  titles: { readonly x: string; readonly y: string },
  symlogConstant?: number,
): Drawing {
  const order = orderByX(points.x);
  const x = order.map(index => points.x[index]!);
  const y = order.map(index => points.y[index]!);
  const isSmall = x.length > CIRCLES;
  const line = (values: Float64Array, width: number, dash: readonly number[]) => ({
    type: 'line' as const,
    data: Array.from(trend.x, (at, index) => ({ x: at, y: values[index]! })),
    pointRadius: 0,
    borderColor: theme.curve,
    borderWidth: width,
    borderDash: [...dash],
    order: 1,
  });
  const ends = density
    ? [
        [density.xMin, density.xMax],
        [density.yMin, density.yMax],
      ]
    : [[], []];
  const [left, right] = padded(rangeOf(x, ends[0]!));
  const [low, high] = padded(rangeOf(y, ends[1]!, [0]));
  // An image of counts on equal steps cannot be bent; beside it the axis stays straight.
  const isBent = symlogConstant !== undefined && !density;
  const under = density ? [densityLayer(theme, density)] : [];
  return {
    type: 'scatter',
    data: {
      datasets: [
        line(trend.median, 2.5, []),
        line(trend.low, 1.5, [5, 4]),
        line(trend.high, 1.5, [5, 4]),
        {
          data: x.map((at, index) => ({ x: at, y: y[index]! })),
          pointStyle: isSmall ? 'rect' : 'circle',
          pointRadius: isSmall ? 1.5 : x.length > 400 ? 2.5 : 3.5,
          pointBackgroundColor: density ? theme.background : faded(theme, theme.rows, isSmall ? 1 : 0.72),
          pointBorderColor: theme.rows,
          pointBorderWidth: isSmall ? 0 : density ? 1.5 : 1,
          order: 2,
        },
      ],
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: titles.x, min: left, max: right, most: 8 }),
      axis(
        theme,
        isBent ? { title: titles.y, type: 'symlog', constant: symlogConstant } : { title: titles.y, min: low, max: high, most: 7 },
      ),
    ),
    below: chart => {
      for (const draw of [...under, zeroLine(theme)]) draw(chart);
    },
    stops: { x, y, near: x.length },
  };
}

function padded(range: readonly [number, number] | undefined): readonly [number, number] {
  const [low, high] = range ?? [0, 1];
  const margin = (high - low || Math.abs(high) || 1) * 0.04;
  return [low - margin, high + margin];
}
