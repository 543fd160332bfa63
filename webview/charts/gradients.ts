import type { Series } from '../../src/protocol/views';
import { faded, type Theme } from '../theme';
import { axis, chartOptions, type Drawing, orderByX } from './drawing';
import { bandLayer, zeroLine } from './layers';

const CIRCLES = 600;

/** Gradient by row on a symlog axis about 0: direction by side and marker as well as by colour. */
export function gradientDrawing(
  theme: Theme,
  series: Series,
  constant: number,
  isNorm: boolean,
  titles: { readonly x: string; readonly y: string },
): Drawing {
  const order = orderByX(series.x);
  const x = order.map(index => series.x[index]!);
  const y = order.map(index => series.y[index]!);
  const low = series.min ? order.map(index => series.min![index]!) : undefined;
  const most = y.concat(low ?? []).reduce((size, value) => (Number.isFinite(value) ? Math.max(size, Math.abs(value)) : size), 0) || 1;
  // Room for a whole marker at the ends, on the bent axis: 15 % of the value is nothing where an axis spans decades.
  const end = constant * Math.expm1(1.06 * Math.log1p(most / constant));
  // Likewise at the sides, at most half a row.
  const [first, last] = [x[0] ?? 0, x.at(-1) ?? 1];
  const side = Math.min(0.5, Math.max(last - first, 1) * 0.01);
  const points = x.map((at, index) => ({ x: at, y: y[index]! }));
  const rowsOn = (isIn: (value: number) => boolean, colour: string, rotation: number) => ({
    data: points.filter(point => isIn(point.y)),
    pointStyle: points.length > CIRCLES ? ('rect' as const) : isNorm ? ('circle' as const) : ('triangle' as const),
    pointRotation: rotation,
    pointRadius: points.length > CIRCLES ? 1.5 : 3.5,
    pointBackgroundColor: faded(theme, colour, 0.8),
    pointBorderColor: colour,
    pointBorderWidth: points.length > CIRCLES ? 0 : 1,
  });
  return {
    type: 'scatter',
    data: {
      datasets: series.banded
        ? []
        : [
            rowsOn(value => value > 0, theme.positive, 0),
            rowsOn(value => value < 0, theme.negative, 180),
            rowsOn(value => value === 0, theme.muted, 0),
          ],
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: titles.x, min: first - side, max: last + side, most: 8, whole: true }),
      axis(theme, { title: titles.y, type: 'symlog', constant, min: isNorm ? 0 : -end, max: end }),
    ),
    ...(isNorm ? {} : { below: zeroLine(theme) }),
    ...(series.banded && low ? { above: signedBand(theme, x, low, y, isNorm) } : {}),
    stops: { x, y, near: x.length },
  };
}

/** A band coloured by the side of zero on which each part of it lies. */
function signedBand(
  theme: Theme,
  x: readonly number[],
  min: readonly number[],
  max: readonly number[],
  isNorm: boolean,
): NonNullable<Drawing['above']> {
  const above = bandLayer(
    theme.positive,
    x,
    isNorm ? min : min.map(value => Math.max(value, 0)),
    max.map(value => Math.max(value, 0)),
  );
  const below = bandLayer(
    theme.negative,
    x,
    min.map(value => Math.min(value, 0)),
    max.map(value => Math.min(value, 0)),
  );
  return chart => {
    above(chart);
    if (!isNorm) below(chart);
  };
}
