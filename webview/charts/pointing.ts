import { SELECTION } from '../../src/strings/panelSelection';
import { h, spokenText } from '../dom';
import { type Panel, words } from '../panel';
import { rowTipNodes } from '../parts/rowTip';
import { BoxSelect } from './boxSelect';
import type { Drawing } from './drawing';
import type { FigureContent } from './figureContent';
import { placeCrosshair } from './figureFrame';
import { stepTo } from './figureSteps';
import { nearestStop, pixelsOf, type StopPixels } from './nearest';
import { nextByLoss } from './rankSteps';
import type { Chart } from './registry';

/** Stops that lie along a vertical axis are stepped through by the keys that point along it, too. */
const UPWARDS: Readonly<Record<string, string>> = { ArrowUp: 'ArrowRight', ArrowDown: 'ArrowLeft' };

/** What is drawn now; nothing while the table stands in its place. */
export interface Drawn {
  readonly chart: Chart;
  readonly drawing: Drawing;
  readonly content: FigureContent;
}

/** The pointer and the keys over one chart: where they stop, the tip of the stop, what a click does, and the box that is dragged. */
export class Pointing {
  /** Told which x the pointer or the keys are at. */
  onMove: ((x: number | undefined) => void) | undefined;
  private readonly ring = h('div', { class: 'ring', hidden: true });
  private readonly crosshair = h('div', { class: 'crosshair', hidden: true });
  private readonly box: BoxSelect;
  private pixels: StopPixels | undefined;
  private active = -1;
  private frame = 0;
  /** The row that a step by loss led to. */
  private ranked: number | undefined;

  constructor(
    private readonly panel: Panel,
    plot: HTMLElement,
    private readonly canvas: HTMLCanvasElement,
    private readonly drawn: () => Drawn | undefined,
  ) {
    this.box = new BoxSelect(
      plot,
      () => drawn()?.chart,
      () => drawn()?.content.box !== undefined,
      (box, add) => panel.linked.select(drawn()?.content.box?.(box) ?? '', add),
    );
    plot.append(this.crosshair, this.ring, this.box.element);
    plot.addEventListener('pointermove', event => this.follow(event));
    plot.addEventListener('pointerleave', () => this.leave());
    plot.addEventListener('click', event => this.click(event));
    canvas.addEventListener('blur', () => {
      this.ranked = undefined;
      this.leave();
    });
  }

  /** Shows where another chart with the same axis stands. */
  showCrosshair(x: number | undefined): void {
    placeCrosshair(this.crosshair, this.drawn()?.chart, x);
  }

  /** The chart was laid out anew: its stops have other pixels. */
  forgetPixels(): void {
    this.pixels = undefined;
  }

  /** The row that it stands at. */
  get row(): number | undefined {
    return this.isActive ? this.drawn()?.content.rowOf?.(this.active) : undefined;
  }

  /** The chart shows other stops: it stands at the same row as before, or nowhere. */
  stayAt(row: number): void {
    const stop = this.stopOf(row);
    if (stop === undefined) this.leave();
    else this.goTo(stop, false);
  }

  /** Stands at a stop. */
  get isActive(): boolean {
    return this.active >= 0;
  }

  /** Where it stands, in pixels of the canvas. */
  get place(): { readonly x: number; readonly y: number } | undefined {
    const pixels = this.isActive ? this.stopPixels() : undefined;
    return pixels && { x: pixels.x[this.active]!, y: pixels.y[this.active]! };
  }

  leave(): void {
    if (this.active >= 0) this.panel.linked.point(undefined);
    this.active = -1;
    this.ring.hidden = true;
    this.showCrosshair(undefined);
    this.onMove?.(undefined);
    this.panel.tip.leave();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.leave();
  }

  /** A key on the chart; false when it means nothing here. */
  key({ key, shiftKey }: KeyboardEvent): boolean {
    if (this.box.isOpen && (key === 'Enter' || key === 'Escape')) {
      if (key === 'Enter') this.box.finish(shiftKey);
      else this.box.stop();
    } else if (key === 'Enter' || key === ' ') {
      if (this.active >= 0) this.choose(this.active, key === ' ');
    } else if (key === 'b' || key === 'B') this.startBox();
    else if (key === 'PageDown' || key === 'PageUp') void this.stepByLoss(key === 'PageDown' ? 1 : -1);
    else return this.step(key, shiftKey);
    return true;
  }

  private stopPixels(): StopPixels | undefined {
    const drawn = this.drawn();
    if (!drawn?.chart.scales.x) return undefined;
    this.pixels ??= pixelsOf(drawn.drawing.stops, drawn.chart.scales.x, drawn.chart.scales.y!);
    return this.pixels;
  }

  private follow({ clientX, clientY }: PointerEvent): void {
    if (this.box.isOpen) return;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const stop = this.stopAt(clientX, clientY);
      if (stop === this.active) return;
      if (stop < 0) this.leave();
      else this.goTo(stop, false);
    });
  }

  private stopAt(clientX: number, clientY: number): number {
    const pixels = this.stopPixels();
    const drawn = this.drawn();
    if (!pixels || !drawn) return -1;
    const box = this.canvas.getBoundingClientRect();
    const { left, right } = drawn.chart.chartArea;
    const x = clientX - box.left;
    if (x < left - 8 || x > right + 8) return -1;
    const y = clientY - box.top;
    const { near, along, at } = drawn.drawing.stops;
    const { scales } = drawn.chart;
    if (at) return at(scales.x!.getValueForPixel(x) ?? 0, scales.y!.getValueForPixel(y) ?? 0);
    return nearestStop(pixels, near, x, y, along);
  }

  private click(event: MouseEvent): void {
    if (this.box.takeDrag()) return;
    const stop = this.stopAt(event.clientX, event.clientY);
    if (stop >= 0) this.choose(stop, true);
  }

  private choose(stop: number, stay: boolean): void {
    const content = this.drawn()?.content;
    const row = content?.rowOf?.(stop);
    if (row === undefined) content?.choose?.(stop, stay);
    else this.panel.linked.choose(row, stay);
  }

  /** Makes a stop the active one: ring, tip, and what a screen reader hears when it was reached by keys. */
  private goTo(stop: number, byKeys: boolean): void {
    const pixels = this.stopPixels();
    const drawn = this.drawn();
    if (!pixels || !drawn) return;
    this.active = stop;
    // Read before anything is written: a layout less for every move.
    const box = this.canvas.getBoundingClientRect();
    const x = pixels.x[stop]!;
    const y = pixels.y[stop]!;
    this.ring.hidden = !Number.isFinite(y);
    this.ring.style.left = `${x}px`;
    this.ring.style.top = `${y}px`;
    const { stops } = drawn.drawing;
    const at = stops.along === 'y' ? undefined : stops.x[stop]!;
    this.showCrosshair(at);
    this.onMove?.(at);
    this.panel.linked.point(drawn.content.rowOf?.(stop));
    if (byKeys) this.box.moveTo({ x, y });
    const spot = { left: box.left + x - 6, right: box.left + x + 6, top: box.top + y - 8, bottom: box.top + y + 8 };
    const { now, later } = drawn.content.tip(stop);
    const owner = { pointing: this, stop };
    this.panel.tip.show(owner, spot, ...now);
    if (byKeys && !later) this.panel.announce(spokenText(now));
    void later?.then(content => {
      if (!content || this.active !== stop) return;
      this.panel.tip.fill(owner, ...content);
      if (byKeys) this.panel.announce(spokenText(content));
    });
  }

  private startBox(): void {
    const pixels = this.stopPixels();
    const stop = Math.max(0, this.active);
    if (!pixels || stop >= pixels.x.length || !this.box.startAt({ x: pixels.x[stop]!, y: pixels.y[stop]! })) return;
    this.panel.announce(words(this.panel, SELECTION.boxStarted));
  }

  /** To the row with the next smaller or larger loss. Where it is no point of its own, as among 10^6 rows, a ring shows its place. */
  private async stepByLoss(step: 1 | -1): Promise<void> {
    if (!this.drawn()?.content.rowOf) return;
    const next = await nextByLoss(this.panel, this.isActive ? this.row : this.ranked, step);
    if (next === undefined || !this.drawn()) return;
    this.ranked = next;
    const stop = this.stopOf(next);
    if (stop !== undefined) return this.goTo(stop, true);
    this.leave();
    this.panel.linked.point(next);
    const line = await this.panel.rowLines.ask(next);
    if (line.ok) this.panel.announce(spokenText(rowTipNodes(this.panel, line.value)));
  }

  private stopOf(row: number): number | undefined {
    const drawn = this.drawn();
    const rowOf = drawn?.content.rowOf;
    return rowOf && Array.from({ length: drawn.drawing.stops.x.length }, (_, at) => at).find(at => rowOf(at) === row);
  }

  private step(key: string, isFar: boolean): boolean {
    const stops = this.drawn()?.drawing.stops;
    if (!stops) return false;
    const turned = stops.along === 'y' ? (UPWARDS[key] ?? key) : key;
    const stop = stepTo(turned, this.active, stops.near > 0 ? stops.near : stops.x.length, isFar);
    if (stop !== undefined) this.goTo(stop, true);
    return stop !== undefined;
  }
}
