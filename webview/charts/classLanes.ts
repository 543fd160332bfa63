import type { Histogram, MainChart } from '../../src/protocol/views';
import { formatCount } from '../../src/strings/numbers';
import { faded, type Theme } from '../theme';
import { binPosition, binTicks } from './binAxis';
import { axis, chartOptions, type Drawing } from './drawing';

type ClassesView = Extract<MainChart, { kind: 'classes' }>;

/** One bar of one class. */
export interface LaneBar {
  readonly group: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly x: number;
  readonly bottom: number;
  readonly top: number;
}

/** Part of a lane that its tallest bar fills. */
const FILL = 0.84;

/**
 * A lane for each class, the first at the top, each scaled to its own tallest bar: classes of any size can be compared
 * in shape, and no more than two colours are needed.
 */
export function laneBars({ groups }: ClassesView): LaneBar[] {
  const axisHistogram = groups[0]?.histogram;
  if (!axisHistogram) return [];
  const bars = groups.flatMap(({ histogram }, group) => {
    const tallest = tallestOf(histogram);
    const bottom = groups.length - 1 - group;
    return Array.from(histogram.counts, (count, index): LaneBar => {
      const from = histogram.edges[index]!;
      const to = histogram.edges[index + 1]!;
      const x = binPosition(axisHistogram, middle(from, to, histogram.scale));
      return { group, from, to, count, x, bottom, top: bottom + (FILL * count) / tallest };
    });
  });
  return bars.sort((a, b) => a.x - b.x || b.bottom - a.bottom);
}

export function lanesDrawing(theme: Theme, view: ClassesView, names: readonly string[], xTitle: string): Drawing {
  const bars = laneBars(view);
  const shown = bars.filter(bar => bar.count > 0);
  const first = view.groups[0]?.histogram;
  const bins = first?.counts.length ?? 1;
  const colours = view.groups.length === 2 ? [theme.curve, theme.rows] : view.groups.map(() => theme.rows);
  const labels = names.flatMap((name, group) => {
    const bottom = names.length - 1 - group;
    return [
      { value: bottom + 0.4, label: shortened(name) },
      { value: bottom + FILL, label: formatCount(tallestOf(view.groups[group]!.histogram)) },
    ];
  });
  return {
    type: 'bar',
    data: {
      datasets: view.groups.map((_, group) => ({
        // Empty bins too: the width of bars is that of the smallest gap between them.
        data: lane(bars, group),
        // Where the lane's bars stand; Chart.js draws from here instead of from 0.
        base: view.groups.length - 1 - group,
        backgroundColor: faded(theme, colours[group]!, 0.75),
        borderColor: colours[group]!,
        borderWidth: 1,
        grouped: false,
        barPercentage: 0.9,
        categoryPercentage: 1,
      })),
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: xTitle, min: -0.5, max: bins + 0.5, ticks: first ? binTicks(first, 6) : [] }),
      axis(theme, { min: 0, max: view.groups.length, ticks: labels, hideGrid: true }),
    ),
    below: ({ ctx, chartArea, scales }) => {
      ctx.save();
      ctx.strokeStyle = theme.grid;
      for (let lane = 0; lane <= view.groups.length; lane += 1) {
        const y = scales.y!.getPixelForValue(lane);
        ctx.beginPath();
        ctx.moveTo(chartArea.left, y);
        ctx.lineTo(chartArea.right, y);
        ctx.stroke();
      }
      ctx.restore();
    },
    stops: { x: shown.map(bar => bar.x), y: shown.map(bar => (bar.bottom + bar.top) / 2), near: shown.length },
  };
}

function tallestOf({ counts }: Histogram): number {
  return counts.reduce((most, count) => Math.max(most, count), 1);
}

function lane(bars: readonly LaneBar[], group: number): { x: number; y: number }[] {
  return bars.filter(bar => bar.group === group).map(bar => ({ x: bar.x, y: bar.top }));
}

function middle(from: number, to: number, scale: Histogram['scale']): number {
  return scale === 'log' && from > 0 ? Math.sqrt(from * to) : (from + to) / 2;
}

function shortened(name: string): string {
  return name.length > 16 ? `${name.slice(0, 15)}…` : name;
}
