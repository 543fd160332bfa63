import type { Chart } from 'chart.js';
import type { PlotWindow } from '../../src/protocol/views';
import { h } from '../dom';

/** A pointer that moves less than this between down and up has clicked. */
const CLICK_REACH = 4;
/** Pixels by which a box reaches beyond its edge, so that a point on the edge is in it. */
const EDGE = 1;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A box that is dragged over a chart, by the pointer or from stop to stop by keys. */
export class BoxSelect {
  readonly element = h('div', { class: 'select-box', hidden: true });
  private start: Spot | undefined;
  private end: Spot | undefined;
  private isByKeys = false;
  private hasDragged = false;

  constructor(
    private readonly plot: HTMLElement,
    private readonly chart: () => Chart | undefined,
    private readonly isWanted: () => boolean,
    private readonly done: (box: PlotWindow, add: boolean) => void,
  ) {
    plot.addEventListener('pointerdown', event => {
      this.hasDragged = false;
      if (event.button === 0 && event.pointerType !== 'touch' && isWanted()) this.start = this.spotOf(event);
    });
    plot.addEventListener('pointermove', event => this.drag(event));
    plot.addEventListener('pointerup', event => this.drop(event));
    plot.addEventListener('pointercancel', () => this.stop());
  }

  /** A box is being drawn. */
  get isOpen(): boolean {
    return this.end !== undefined || this.isByKeys;
  }

  /** Whether the click that ends a drag is on its way; asked once for each click. */
  takeDrag(): boolean {
    const { hasDragged } = this;
    this.hasDragged = false;
    return hasDragged;
  }

  /** Starts a box at a place of the chart, in pixels. */
  startAt(spot: Spot): boolean {
    if (!this.isWanted()) return false;
    this.start = spot;
    this.isByKeys = true;
    this.moveTo(spot);
    return true;
  }

  /** Takes the free corner of a box that was started by keys along. */
  moveTo(spot: Spot): void {
    if (!this.start || !this.isByKeys) return;
    this.end = spot;
    this.draw();
  }

  /** Selects what the box holds. */
  finish(add: boolean): void {
    const chart = this.chart();
    const { start, end } = this;
    this.stop();
    if (!chart || !start || !end) return;
    const between = (scale: 'x' | 'y') => {
      const [from, to] = [Math.min(start[scale], end[scale]) - EDGE, Math.max(start[scale], end[scale]) + EDGE];
      const [a, b] = [from, to].map(pixel => chart.scales[scale]!.getValueForPixel(pixel)!) as [number, number];
      return [Math.min(a, b), Math.max(a, b)] as const;
    };
    this.done({ x: between('x'), y: between('y') }, add);
  }

  stop(): void {
    this.start = undefined;
    this.end = undefined;
    this.isByKeys = false;
    this.element.hidden = true;
  }

  private drag(event: PointerEvent): void {
    if (!this.start || this.isByKeys) return;
    const spot = this.spotOf(event);
    if (!this.end) {
      if (Math.hypot(spot.x - this.start.x, spot.y - this.start.y) < CLICK_REACH) return;
      this.plot.setPointerCapture(event.pointerId);
    }
    this.end = spot;
    this.draw();
  }

  private drop(event: PointerEvent): void {
    if (this.isByKeys) return;
    this.hasDragged = this.end !== undefined;
    if (this.end) this.finish(event.shiftKey);
    else this.start = undefined;
  }

  /** Within the axes: what lies outside of them is selected by no box. */
  private spotOf(event: PointerEvent): Spot {
    const box = this.plot.getBoundingClientRect();
    const area = this.chart()?.chartArea ?? { left: 0, right: box.width, top: 0, bottom: box.height };
    return {
      x: Math.min(area.right, Math.max(area.left, event.clientX - box.left)),
      y: Math.min(area.bottom, Math.max(area.top, event.clientY - box.top)),
    };
  }

  private draw(): void {
    const { start, end, element } = this;
    if (!start || !end) return;
    element.hidden = false;
    element.style.left = `${Math.min(start.x, end.x)}px`;
    element.style.top = `${Math.min(start.y, end.y)}px`;
    element.style.width = `${Math.abs(end.x - start.x)}px`;
    element.style.height = `${Math.abs(end.y - start.y)}px`;
  }
}
