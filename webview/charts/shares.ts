import type { ShareCurve } from '../../src/protocol/selectionViews';
import { OTHER_DASHES, type Theme } from '../theme';
import { axis, chartOptions, type Drawing } from './drawing';

/** Cumulative shares: what the worst x % of rows hold, for the loss in use and others; dashed where every row held the same. */
export function sharesDrawing(theme: Theme, curves: readonly ShareCurve[], titles: { readonly x: string; readonly y: string }): Drawing {
  const least = curves.reduce((low, { x }) => Math.min(low, x.find(at => at > 0) ?? 1), 1);
  const start = Math.max(1e-6, least);
  const percent = ({ x, y }: ShareCurve) =>
    Array.from(x, (at, index) => ({ x: 100 * at, y: 100 * y[index]! })).filter(point => point.x >= 100 * start);
  const even = Array.from({ length: 41 }, (_, step) => 100 * start ** (1 - step / 40)).map(x => ({ x, y: x }));
  const points = curves[0] ? percent(curves[0]) : [];
  return {
    type: 'scatter',
    data: {
      datasets: [
        ...curves.map((curve, index) => ({
          type: 'line' as const,
          data: percent(curve),
          pointRadius: 0,
          borderColor: index === 0 ? theme.curve : theme.others[(index - 1) % 3]!,
          borderDash: index === 0 ? [] : [...OTHER_DASHES[(index - 1) % 3]!],
          borderWidth: index === 0 ? 2.5 : 2,
          order: index,
        })),
        {
          type: 'line' as const,
          data: even,
          pointRadius: 0,
          borderColor: theme.muted,
          borderWidth: 1,
          borderDash: [2, 2],
          order: 9,
        },
      ],
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: titles.x, type: 'logarithmic', min: 100 * start, max: 100, label: decade }),
      axis(theme, { title: titles.y, min: 0, max: 100, most: 6 }),
    ),
    stops: { x: points.map(({ x }) => x), y: points.map(({ y }) => y), near: 0 },
  };
}

function decade(value: number): string {
  const power = Math.log10(value);
  return Math.abs(power - Math.round(power)) < 1e-6 ? String(Number(value.toPrecision(3))) : '';
}
