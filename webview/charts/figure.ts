import { WORDS } from '../../src/strings/panel';
import { SELECTION } from '../../src/strings/panelSelection';
import { h, spokenText } from '../dom';
import { icon } from '../icons';
import { keptFolds } from '../kept';
import { type Panel, words } from '../panel';
import { BoxSelect } from './boxSelect';
import type { Drawing } from './drawing';
import type { FigureContent } from './figureContent';
import { type FrameOptions, frameOf, placeCrosshair } from './figureFrame';
import { stepTo } from './figureSteps';
import { LinkedLayer } from './linkedLayer';
import { nearestStop, pixelsOf, type StopPixels } from './nearest';
import { pictureMenu } from './pictureMenu';
import { Chart } from './registry';

/** A chart with its heading, legend, tip, keys and table twin. The room for it is fixed, so nothing jumps. */
export class Figure {
  readonly element: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly plot: HTMLElement;
  private readonly ring = h('div', { class: 'ring', hidden: true });
  private readonly box: BoxSelect;
  private readonly linked: LinkedLayer;
  private readonly crosshair = h('div', { class: 'crosshair', hidden: true });
  private readonly legend: HTMLElement;
  private readonly note: HTMLElement;
  private readonly twin: HTMLElement;
  private readonly toggle: HTMLButtonElement;
  private chart: Chart | undefined;
  private content: FigureContent | undefined;
  private drawing: Drawing | undefined;
  private pixels: StopPixels | undefined;
  private active = -1;
  private readonly placed: ((chart: Chart) => void)[] = [];
  private frame = 0;
  private isTable: boolean;
  /** Told which x the pointer or the keys are at, so that charts with the same axis can show it too. */
  onMove: ((x: number | undefined) => void) | undefined;

  constructor(
    private readonly panel: Panel,
    options: FrameOptions,
  ) {
    const folds = keptFolds(panel.store);
    const key = `table of ${options.title}`;
    this.isTable = panel.theme().screenReader || folds.has(key);
    const picture = pictureMenu(panel, options.title, () => ({
      content: this.content,
      legend: this.legend,
      room: this.isTable ? this.twin : this.plot,
    }));
    const frame = frameOf({ ...options, tools: [...(options.tools ?? []), picture] }, () => {
      if (this.isTable) folds.delete(key);
      else folds.add(key);
      this.showTable(!this.isTable);
    });
    this.canvas = frame.canvas;
    this.plot = frame.plot;
    this.twin = frame.twin;
    this.toggle = frame.toggle;
    this.legend = frame.legend;
    this.note = frame.note;
    this.element = frame.element;
    this.linked = new LinkedLayer(
      panel,
      () => (this.isTable ? undefined : this.chart),
      () => this.content,
    );
    this.box = new BoxSelect(
      this.plot,
      () => this.chart,
      () => this.content?.box !== undefined && !this.isTable,
      (box, add) => panel.linked.select(this.content!.box!(box), add),
    );
    this.plot.append(this.linked.element, this.crosshair, this.ring, this.box.element);
    this.plot.addEventListener('pointermove', event => this.follow(event));
    this.plot.addEventListener('pointerleave', () => this.leave());
    this.plot.addEventListener('click', event => this.click(event));
    this.canvas.addEventListener('blur', () => this.leave());
    this.element.addEventListener('keydown', event => this.key(event));
    this.showTable(this.isTable);
  }

  /** Draws; called again, it redraws in place. */
  show(content: FigureContent): void {
    this.content = content;
    const hints = [WORDS.keyboard, ...(content.box ? [SELECTION.boxHint] : [])];
    this.canvas.setAttribute('aria-label', [content.label, ...hints.map(hint => words(this.panel, hint))].join(' '));
    this.legend.replaceChildren(
      ...(content.legend ?? []).map(entry =>
        h('span', { class: 'legend-entry' }, h('i', { class: `mark mark-${entry.mark}` }), entry.label),
      ),
    );
    this.note.textContent = content.note ?? '';
    if (this.isTable) this.twin.replaceChildren(content.table());
    this.draw();
  }

  restyle(): void {
    if (this.content) this.draw();
  }

  /** Shows where another chart with the same axis stands. */
  showCrosshair(x: number | undefined): void {
    placeCrosshair(this.crosshair, this.chart, x);
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.leave();
    this.linked.dispose();
    this.chart?.destroy();
    this.chart = undefined;
  }

  private draw(): void {
    if (!this.content || this.isTable) return;
    const drawing = this.content.drawing(this.panel.theme());
    const before = this.drawing;
    this.drawing = drawing;
    this.pixels = undefined;
    if (this.chart && before?.type === drawing.type) {
      this.chart.data = drawing.data;
      this.chart.options = drawing.options;
      this.chart.update('none');
      return;
    }
    this.chart?.destroy();
    const layers = {
      id: 'layers',
      beforeDatasetsDraw: (chart: Chart) => this.drawing?.below?.(chart),
      afterDatasetsDraw: (chart: Chart) => this.drawing?.above?.(chart),
      afterUpdate: () => this.laidOut(),
      // The scales follow once the chart has been laid out anew.
      resize: () => requestAnimationFrame(() => this.laidOut()),
    };
    this.chart = new Chart(this.canvas, { type: drawing.type, data: drawing.data, options: drawing.options, plugins: [layers] });
  }

  /** Puts an element over the plot; `place` moves it whenever the chart has been laid out. */
  attach(element: HTMLElement, place: (chart: Chart) => void): void {
    this.plot.append(element);
    this.placed.push(place);
  }

  private laidOut(): void {
    this.pixels = undefined;
    if (!this.chart?.scales.x) return;
    this.linked.draw();
    for (const place of this.placed) place(this.chart);
  }

  private showTable(isTable: boolean): void {
    const hadFocus = this.canvas === document.activeElement;
    this.isTable = isTable;
    this.plot.hidden = isTable;
    this.twin.hidden = !isTable;
    this.legend.hidden = isTable;
    const hint = words(this.panel, isTable ? WORDS.chartHint : WORDS.tableHint);
    this.toggle.replaceChildren(icon(isTable ? 'chart' : 'table'));
    this.toggle.title = hint;
    this.toggle.setAttribute('aria-label', hint);
    this.leave();
    if (isTable) {
      if (this.content) this.twin.replaceChildren(this.content.table());
      if (hadFocus) this.toggle.focus();
    } else this.draw();
  }

  private stopPixels(): StopPixels | undefined {
    if (!this.chart || !this.drawing) return undefined;
    this.pixels ??= pixelsOf(this.drawing.stops, this.chart.scales.x!, this.chart.scales.y!);
    return this.pixels;
  }

  private follow(event: PointerEvent): void {
    if (this.box.isOpen) return;
    const { clientX, clientY } = event;
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
    if (!pixels || !this.chart) return -1;
    const box = this.canvas.getBoundingClientRect();
    const { left, right } = this.chart.chartArea;
    const x = clientX - box.left;
    if (x < left - 8 || x > right + 8) return -1;
    return nearestStop(pixels, this.drawing!.stops.near, x, clientY - box.top);
  }

  private click(event: MouseEvent): void {
    if (this.box.takeDrag()) return;
    const stop = this.stopAt(event.clientX, event.clientY);
    if (stop >= 0) this.choose(stop, true);
  }

  private choose(stop: number, stay: boolean): void {
    const row = this.content?.rowOf?.(stop);
    if (row === undefined) this.content?.choose?.(stop, stay);
    else this.panel.linked.choose(row, stay);
  }

  /** Makes a stop the active one: ring, tip, and what a screen reader hears when it was reached by keys. */
  private goTo(stop: number, byKeys: boolean): void {
    const pixels = this.stopPixels();
    if (!pixels || !this.content) return;
    this.active = stop;
    // Read before anything is written: a layout less for every move.
    const box = this.canvas.getBoundingClientRect();
    const x = pixels.x[stop]!;
    const y = pixels.y[stop]!;
    this.ring.hidden = !Number.isFinite(y);
    this.ring.style.left = `${x}px`;
    this.ring.style.top = `${y}px`;
    const at = this.drawing!.stops.x[stop]!;
    this.showCrosshair(at);
    this.onMove?.(at);
    this.panel.linked.point(this.content.rowOf?.(stop));
    if (byKeys) this.box.moveTo({ x, y });
    const spot = { left: box.left + x - 6, right: box.left + x + 6, top: box.top + y - 8, bottom: box.top + y + 8 };
    const { now, later } = this.content.tip(stop);
    const owner = { figure: this, stop };
    this.panel.tip.show(owner, spot, ...now);
    if (byKeys && !later) this.panel.announce(spokenText(now));
    void later?.then(content => {
      if (!content || this.active !== stop) return;
      this.panel.tip.fill(owner, ...content);
      if (byKeys) this.panel.announce(spokenText(content));
    });
  }

  private leave(): void {
    if (this.active >= 0) this.panel.linked.point(undefined);
    this.active = -1;
    this.ring.hidden = true;
    this.showCrosshair(undefined);
    this.onMove?.(undefined);
    this.panel.tip.leave();
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === 't' || event.key === 'T') this.showTable(!this.isTable);
    else if (event.target === this.canvas && !this.isTable) {
      if (this.box.isOpen && (event.key === 'Enter' || event.key === 'Escape')) {
        if (event.key === 'Enter') this.box.finish(event.shiftKey);
        else this.box.stop();
      } else if (event.key === 'Enter' || event.key === ' ') {
        if (this.active >= 0) this.choose(this.active, event.key === ' ');
      } else if (event.key === 'b' || event.key === 'B') this.startBox();
      else if (!this.step(event.key, event.shiftKey)) return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private startBox(): void {
    const pixels = this.stopPixels();
    const stop = Math.max(0, this.active);
    if (!pixels || stop >= pixels.x.length || !this.box.startAt({ x: pixels.x[stop]!, y: pixels.y[stop]! })) return;
    this.panel.announce(words(this.panel, SELECTION.boxStarted));
  }

  private step(key: string, isFar: boolean): boolean {
    const { stops } = this.drawing!;
    const stop = stepTo(key, this.active, stops.near > 0 ? stops.near : stops.x.length, isFar);
    if (stop !== undefined) this.goTo(stop, true);
    return stop !== undefined;
  }
}
