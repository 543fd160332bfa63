import type { Chart } from 'chart.js';
import type { RowPoints } from '../../src/protocol/selectionViews';
import { h } from '../dom';
import type { Panel } from '../panel';
import type { Theme } from '../theme';
import type { ChartPlace, FigureContent } from './figureContent';

const SELECTED_RADIUS = 3.5;
const PRIMARY_RADIUS = 6.5;

/** The rows that the panel points out, drawn over one chart: the selected ones as outlines, the primary one and the hovered one as rings. */
export class LinkedLayer {
  readonly elements: readonly HTMLElement[];
  private readonly canvas = h('canvas', { class: 'overlay', 'aria-hidden': 'true' });
  /** The hovered row has an element: a pointer that moves would send the whole canvas to the screen anew for each of its rows. */
  private readonly ring = h('div', { class: 'ring ring-linked', hidden: true });
  private readonly forget: () => void;
  private isDrawn = false;

  constructor(
    private readonly panel: Panel,
    private readonly chart: () => Chart | undefined,
    private readonly content: () => FigureContent | undefined,
    /** The pointer or the keys stand in this very chart, which shows a ring of its own. */
    private readonly isPointed: () => boolean,
  ) {
    this.elements = [this.canvas, this.ring];
    this.forget = panel.linked.listen(part => (part === 'hover' ? this.placeRing() : this.draw()));
  }

  /** Draws what is pointed out now; called when that or the chart's layout changes. */
  draw(): void {
    this.placeRing();
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
    const { primary, selection } = this.panel.linked;
    const ring = (points: RowPoints | undefined, radius: number, width: number) => {
      context.beginPath();
      for (let index = 0; index < (points?.row.length ?? 0); index += 1) {
        const pixel = pixelOf(chart, placeOf(points!, index));
        if (!pixel) continue;
        context.moveTo(pixel.x + radius, pixel.y);
        context.arc(pixel.x, pixel.y, radius, 0, 2 * Math.PI);
      }
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
    context.restore();
  }

  private get hasRows(): boolean {
    const { primary, selection } = this.panel.linked;
    return this.content()?.placeOf !== undefined && Boolean(primary || (selection && selection.count > 0));
  }

  private placeRing(): void {
    const { hover } = this.panel.linked;
    const chart = this.chart();
    const place = hover && !this.isPointed() && chart?.scales.x && this.content()?.placeOf?.(hover, 0);
    const pixel = place && pixelOf(chart!, place);
    this.ring.hidden = !pixel;
    if (!pixel) return;
    this.ring.style.left = `${pixel.x}px`;
    this.ring.style.top = `${pixel.y}px`;
  }

  dispose(): void {
    this.forget();
  }

  private clear({ width, height, currentDevicePixelRatio: ratio }: Chart): CanvasRenderingContext2D | null {
    const element = this.canvas;
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

/** Where a place stands in a chart, unless it is nowhere or outside of the axes. */
function pixelOf({ chartArea: { left, right, top, bottom }, scales }: Chart, place: ChartPlace | undefined): ChartPlace | undefined {
  if (!place) return undefined;
  const x = scales.x!.getPixelForValue(place.x);
  const y = scales.y!.getPixelForValue(place.y);
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1 ? { x, y } : undefined;
}
