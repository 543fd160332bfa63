import type { TrendView } from '../../src/protocol/taskViews';
import type { Cloud } from '../../src/protocol/views';
import { formatSigned } from '../../src/strings/numbers';
import type { Theme } from '../theme';
import { cloudPoints } from './cloudPoints';
import { axis, chartOptions, type Drawing, orderByX, rangeOf } from './drawing';
import { zeroLine } from './layers';
import { drawnResidualAxis, type ResidualAxis } from './residualAxis';

/** Residual against prediction: the points, their running median, and dashed the quartiles that hold the middle half. */
export function residualDrawing(
  theme: Theme,
  cloud: Cloud,
  trend: TrendView,
  titles: { readonly x: string; readonly y: string },
  residuals: ResidualAxis,
): Drawing {
  const { points, density } = cloud;
  const order = orderByX(points.x);
  const x = order.map(index => points.x[index]!);
  const y = order.map(index => points.y[index]!);
  const zero = zeroLine(theme);
  const drawn = cloudPoints(theme, cloud, x, y, 3);
  const line = (values: Float64Array, colour: string, width: number, dash: readonly number[], order: number) => ({
    type: 'line' as const,
    data: Array.from(trend.x, (at, index) => ({ x: at, y: values[index]! })),
    pointRadius: 0,
    borderColor: colour,
    borderWidth: width,
    borderDash: [...dash],
    order,
  });
  // In the colour of text, which stands out from orange points and the blue density alike, with a rim of the background.
  const rimmed = (values: Float64Array, width: number, dash: readonly number[]) => [
    line(values, theme.foreground, width, dash, 1),
    line(values, theme.background, width + 2, dash, 2),
  ];
  const [left, right] = padded(rangeOf(x, density ? [density.xMin, density.xMax] : []));
  return {
    type: 'scatter',
    data: {
      datasets: [
        ...rimmed(trend.median, 2.5, []),
        ...rimmed(trend.low, 1.5, [5, 4]),
        ...rimmed(trend.high, 1.5, [5, 4]),
        ...drawn.datasets,
      ],
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: titles.x, min: left, max: right, most: 8 }),
      drawnResidualAxis(theme, residuals, titles.y, formatSigned),
    ),
    below: chart => {
      drawn.below(chart);
      zero(chart);
    },
    stops: { x, y, near: x.length },
  };
}

function padded(range: readonly [number, number] | undefined): readonly [number, number] {
  const [low, high] = range ?? [0, 1];
  const margin = (high - low || Math.abs(high) || 1) * 0.04;
  return [low - margin, high + margin];
}
