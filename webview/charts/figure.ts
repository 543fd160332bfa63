import { WORDS } from '../../src/strings/panel';
import { freshId, h, spokenText } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';
import type { Theme } from '../theme';
import type { Drawing } from './drawing';
import { nearestStop, pixelsOf, type StopPixels } from './nearest';
import { Chart } from './registry';

/** What a tip about a stop shows: at once, and once an answer has come. */
export interface TipContent {
  readonly now: readonly Node[];
  readonly later?: Promise<readonly Node[] | undefined>;
}

export interface LegendEntry {
  readonly mark: 'rows' | 'curve' | 'positive' | 'negative' | 'dashed' | 'density' | 'curve-dashed' | 'muted' | 'worst';
  readonly label: string;
}

/** What stands around and behind a chart. */
export interface FigureContent {
  readonly drawing: (theme: Theme) => Drawing;
  /** The finding in words: what a screen reader says instead of the picture. */
  readonly label: string;
  readonly legend?: readonly LegendEntry[];
  readonly note?: string;
  readonly tip: (stop: number) => TipContent;
  /** What Enter and a click do; `stay` keeps the focus in the panel. */
  readonly choose?: (stop: number, stay: boolean) => void;
  readonly table: () => HTMLElement;
}

/** A chart with its heading, legend, tip, keys and table twin. The room for it is fixed, so nothing jumps. */
export class Figure {
  readonly element: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly plot: HTMLElement;
  private readonly ring = h('div', { class: 'ring', hidden: true });
  private readonly crosshair = h('div', { class: 'crosshair', hidden: true });
  private readonly legend = h('div', { class: 'legend' });
  private readonly note = h('p', { class: 'note' });
  private readonly twin: HTMLElement;
  private readonly toggle: HTMLButtonElement;
  private chart: Chart | undefined;
  private content: FigureContent | undefined;
  private drawing: Drawing | undefined;
  private pixels: StopPixels | undefined;
  private active = -1;
  private frame = 0;
  private isTable: boolean;
  /** Told which x the pointer or the keys are at, so that charts with the same axis can show it too. */
  onMove: ((x: number | undefined) => void) | undefined;

  constructor(
    private readonly panel: Panel,
    options: { readonly title: string; readonly height: 'tall' | 'middle' | 'low' | 'strip'; readonly tools?: readonly HTMLElement[] },
  ) {
    const titleId = freshId('figure');
    this.isTable = panel.theme().screenReader;
    this.canvas = h('canvas', { role: 'img', tabindex: 0 });
    this.plot = h('div', { class: `plot plot-${options.height}` }, this.canvas, this.crosshair, this.ring);
    this.twin = h('div', { class: `twin plot-${options.height}`, hidden: true });
    this.toggle = h('button', { class: 'icon-button', type: 'button', onclick: () => this.showTable(!this.isTable) });
    const header = h('header', {}, h('h3', { id: titleId }, options.title), ...(options.tools ?? []), this.toggle);
    this.element = h('section', { class: 'figure', 'aria-labelledby': titleId }, header, this.legend, this.plot, this.twin, this.note);
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
    this.canvas.setAttribute('aria-label', `${content.label} ${words(this.panel, WORDS.keyboard)}`);
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
    const scale = this.chart?.scales.x;
    const isInside = x !== undefined && scale !== undefined && x >= scale.min && x <= scale.max;
    this.crosshair.hidden = !isInside;
    if (!isInside || !this.chart) return;
    const { top, bottom } = this.chart.chartArea;
    this.crosshair.style.left = `${scale.getPixelForValue(x)}px`;
    this.crosshair.style.top = `${top}px`;
    this.crosshair.style.height = `${bottom - top}px`;
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.leave();
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
      afterUpdate: () => {
        this.pixels = undefined;
      },
      resize: () => {
        this.pixels = undefined;
      },
    };
    this.chart = new Chart(this.canvas, { type: drawing.type, data: drawing.data, options: drawing.options, plugins: [layers] });
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
    const stop = this.stopAt(event.clientX, event.clientY);
    if (stop >= 0) this.content?.choose?.(stop, true);
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
      if (event.key === 'Enter' || event.key === ' ') {
        if (this.active >= 0) this.content?.choose?.(this.active, event.key === ' ');
      } else if (!this.step(event.key, event.shiftKey)) return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private step(key: string, isFar: boolean): boolean {
    const { stops } = this.drawing!;
    const count = stops.near > 0 ? stops.near : stops.x.length;
    if (count === 0) return false;
    const size = isFar ? 10 : 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: this.active < 0 ? 0 : Math.min(count - 1, this.active + size),
      ArrowLeft: this.active < 0 ? count - 1 : Math.max(0, this.active - size),
      Home: 0,
      End: count - 1,
    };
    const target = targets[key];
    if (target === undefined) return false;
    this.goTo(target, true);
    return true;
  }
}
