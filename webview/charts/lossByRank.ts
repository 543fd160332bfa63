import type { Series } from '../../src/protocol/views';
import { faded, type Theme } from '../theme';
import { axis, chartOptions, type Drawing, orderByX } from './drawing';
import { bandLayer } from './layers';

/** How a loss axis is laid out: logarithmic from two decades on, with exact zeros on a rail a decade under the smallest shown loss. */
export interface LossAxis {
  readonly isLog: boolean;
  /** Smaller losses that are not 0 are drawn here. */
  readonly floor: number;
  readonly min: number;
  readonly max: number;
  readonly hasRail: boolean;
}

/** Share of the positive losses that may fall under the axis: one 1e-9 must not stretch it by six decades. */
const FLOOR = 0.005;

export function lossAxis(losses: ArrayLike<number>): LossAxis {
  const positive = Array.from(losses)
    .filter(loss => Number.isFinite(loss) && loss > 0)
    .sort((a, b) => a - b);
  const hasNegative = Array.from(losses).some(loss => loss < 0);
  const low = positive[Math.floor(positive.length * FLOOR)] ?? 1;
  const high = positive.at(-1) ?? 1;
  if (hasNegative || high / low < 100) return { isLog: false, floor: 0, min: 0, max: high, hasRail: false };
  const hasRail = Array.from(losses).some(loss => loss === 0);
  const decade = 10 ** Math.floor(Math.log10(low));
  return { isLog: true, floor: decade, min: hasRail ? decade / 10 : decade, max: high, hasRail };
}

export interface RankWords {
  readonly x: string;
  readonly y: string;
  readonly yLog: string;
}

/** Loss by rank: how few rows hold the loss, and how quickly it falls. */
export function lossByRankDrawing(theme: Theme, series: Series, titles: RankWords): Drawing {
  const order = orderByX(series.x);
  const layout = lossAxis(series.y);
  const shown = (loss: number) => (!layout.isLog ? loss : loss === 0 ? layout.min : Math.max(loss, layout.floor));
  const x = order.map(index => series.x[index]!);
  const y = order.map(index => shown(series.y[index]!));
  const low = series.min ? order.map(index => shown(series.min![index]!)) : undefined;
  const isDense = x.length > 160;
  const yAxis = layout.isLog
    ? {
        title: titles.yLog,
        type: 'logarithmic' as const,
        min: layout.min,
        // The rail is not a power of ten of the loss but the place of 0.
        label: layoutLabel(layout),
      }
    : { title: titles.y, most: 6 };
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: x.map((at, index) => ({ x: at, y: y[index]! })),
          borderColor: theme.curve,
          borderWidth: 2,
          pointRadius: isDense ? 0 : 3,
          pointBackgroundColor: theme.rows,
          pointBorderColor: theme.rows,
        },
      ],
    } as Drawing['data'],
    options: chartOptions(axis(theme, { title: titles.x, min: 0, max: 100, most: 11 }), axis(theme, yAxis)),
    ...(low ? { below: bandLayer(faded(theme, theme.curve, 0.35), x, low, y) } : {}),
    stops: { x, y, near: 0 },
  };
}

function layoutLabel(layout: LossAxis): (value: number) => string {
  return value => {
    if (layout.hasRail && value <= layout.min * 1.001) return '0';
    const decade = Math.log10(value);
    if (Math.abs(decade - Math.round(decade)) > 1e-6) return '';
    return value >= 1e5 || value < 1e-3 ? `1e${Math.round(decade)}` : String(Number(value.toPrecision(3)));
  };
}
