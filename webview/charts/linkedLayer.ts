import type { Chart } from 'chart.js';
import type { RowPoints } from '../../src/protocol/selectionViews';
import { h } from '../dom';
import type { Panel } from '../panel';
import type { Theme } from '../theme';
import type { FigureContent } from './figureContent';

const SELECTED_RADIUS = 3.5;
const PRIMARY_RADIUS = 6.5;

/** The rows that the panel points out, drawn over one chart: the selected ones as outlines, the primary one and the hovered one as rings. */
export class LinkedLayer {
  readonly element = h('canvas', { class: 'overlay', 'aria-hidden': 'true' });
  private readonly forget: () => void;
  private isDrawn = false;

  constructor(
    private readonly panel: Panel,
    private readonly chart: () => Chart | undefined,
    private readonly content: () => FigureContent | undefined,
  ) {
    this.forget = panel.linked.listen(() => this.draw());
  }

  /** Draws what is pointed out now; called when that or the chart's layout changes. */
  draw(): void {
    const chart = this.chart();
    // A chart has no axes before its element stands in the page.
    if (!chart?.scales.x || (!this.hasRows && !this.isDrawn)) return;
    const context = this.clear(chart);
    this.isDrawn = this.hasRows;
    if (context) this.paint(context, chart, this.panel.theme());
  }

  /** Paints it over a chart, here or in a picture of it. */
  paint(context: CanvasRenderingContext2D, chart: Chart, theme: Theme): void {
    const placeOf = this.content()?.placeOf;
    if (!placeOf || !this.hasRows) return;
    const { hover, primary, selection } = this.panel.linked;
    const ring = (points: RowPoints | undefined, radius: number, width: number, dash: readonly number[] = []) => {
      context.beginPath();
      for (let index = 0; index < (points?.row.length ?? 0); index += 1) {
        const place = placeOf(points!, index);
        const x = place && chart.scales.x!.getPixelForValue(place.x);
        const y = place && chart.scales.y!.getPixelForValue(place.y);
        if (x === undefined || y === undefined || !isInside(chart, x, y)) continue;
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      }
      context.setLineDash([...dash]);
      // A halo of the background keeps the ring apart from what lies under it.
      context.strokeStyle = theme.background;
      context.lineWidth = width + 2;
      context.stroke();
      context.strokeStyle = theme.foreground;
      context.lineWidth = width;
      context.stroke();
    };
    context.save();
    ring(selection?.points, SELECTED_RADIUS, 1.25);
    ring(primary, PRIMARY_RADIUS, 2.5);
    ring(hover, PRIMARY_RADIUS, 1.75, [3, 2]);
    context.restore();
  }

  private get hasRows(): boolean {
    const { hover, primary, selection } = this.panel.linked;
    return this.content()?.placeOf !== undefined && Boolean(hover || primary || (selection && selection.count > 0));
  }

  dispose(): void {
    this.forget();
  }

  private clear({ width, height, currentDevicePixelRatio: ratio }: Chart): CanvasRenderingContext2D | null {
    const { element } = this;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (element.width !== wide || element.height !== high) {
      element.width = wide;
      element.height = high;
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    }
    const context = element.getContext('2d');
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    context?.clearRect(0, 0, width, height);
    return context;
  }
}

function isInside({ chartArea: { left, right, top, bottom } }: Chart, x: number, y: number): boolean {
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
}
