import type { Chart, ChartData, ChartOptions } from 'chart.js';
import { formatNumber } from '../../src/strings/numbers';
import type { Theme } from '../theme';

/** Where the pointer and the arrow keys can stop, sorted by x; in units of the axes. */
export interface Stops {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** The first `near` stops are points, taken when the pointer is close to them; the rest are taken by x alone, or by y where they lie `along` it. */
  readonly near: number;
  readonly along?: 'y';
  /** Which stop a place means, in units of the axes, where the drawing knows better than the distance: inside a bar, say. */
  readonly at?: (x: number, y: number) => number;
}

/** What a figure draws: a Chart.js configuration, layers under and over it, and where one can stop. */
export interface Drawing {
  readonly type: 'line' | 'scatter' | 'bar';
  readonly data: ChartData;
  readonly options: ChartOptions;
  /**
   * What the axes are made of, for drawings of which all the rest is painted by layers: where it is what it was before, the chart is
   * painted anew without being laid out.
   */
  readonly frame?: string;
  readonly below?: (chart: Chart) => void;
  readonly above?: (chart: Chart) => void;
  readonly stops: Stops;
}

/** Width kept for the numbers of a vertical axis, so that charts above one another share their horizontal axis exactly. */
export const AXIS_WIDTH = 62;
const RIGHT_PADDING = 14;

interface AxisRequest {
  readonly title?: string;
  readonly type?: 'linear' | 'logarithmic' | 'symlog';
  readonly min?: number;
  readonly max?: number;
  /** Half-width of the linear part of a symlog axis. */
  readonly constant?: number;
  readonly label?: (value: number) => string;
  /** Exactly these ticks. */
  readonly ticks?: readonly { readonly value: number; readonly label: string }[];
  readonly hideTicks?: boolean;
  readonly hideGrid?: boolean;
  readonly width?: number;
  readonly most?: number;
  /** Ticks at whole numbers only. */
  readonly whole?: boolean;
}

/** An axis in the colours and type of the theme. */
export function axis(theme: Theme, request: AxisRequest): object {
  const font = { family: theme.font, size: theme.fontSize };
  const { ticks } = request;
  const label = request.label ?? ((value: number) => formatNumber(value, 3));
  const labelOf = ticks ? (value: number) => ticks.find(tick => tick.value === value)?.label ?? '' : label;
  return {
    type: request.type ?? 'linear',
    ...(request.constant === undefined ? {} : { constant: request.constant }),
    ...(request.min === undefined ? {} : { min: request.min }),
    ...(request.max === undefined ? {} : { max: request.max }),
    offset: false,
    grid: { color: theme.grid, display: !request.hideGrid, drawTicks: false, offset: false },
    border: { color: theme.muted, display: !request.hideGrid },
    title: { display: Boolean(request.title), text: request.title ?? '', color: theme.muted, font, padding: 2 },
    ticks: {
      display: !request.hideTicks,
      color: theme.muted,
      font,
      padding: 6,
      maxRotation: 0,
      autoSkipPadding: 14,
      includeBounds: false,
      ...(request.most === undefined ? {} : { maxTicksLimit: request.most }),
      ...(request.whole ? { precision: 0 } : {}),
      callback: (value: number | string) => labelOf(Number(value)),
    },
    ...(ticks
      ? {
          afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
            scale.ticks = ticks.map(tick => ({ value: tick.value }));
          },
        }
      : {}),
    ...(request.width === undefined
      ? {}
      : {
          afterFit: (scale: { width: number }) => {
            scale.width = request.width!;
          },
        }),
  };
}

/** Options that all charts share. */
export function chartOptions(x: object, y: object): ChartOptions {
  return {
    parsing: false,
    layout: { padding: { right: RIGHT_PADDING, top: 6 } },
    scales: { x, y },
  } as ChartOptions;
}

/** Smallest and largest finite value; nothing when there is none. */
export function rangeOf(...arrays: readonly ArrayLike<number>[]): readonly [number, number] | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const values of arrays) {
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index]!;
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : undefined;
}

/** Indices in the order of x. Chart.js takes unparsed points to be sorted, and draws a wrong range when they are not. */
export function orderByX(x: ArrayLike<number>): number[] {
  return Array.from({ length: x.length }, (_, index) => index).sort((a, b) => x[a]! - x[b]!);
}
