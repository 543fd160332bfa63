import { WORDS } from '../../src/strings/panel';
import { SELECTION } from '../../src/strings/panelSelection';
import { h, setText } from '../dom';
import { icon } from '../icons';
import { keptFolds } from '../kept';
import { type Panel, words } from '../panel';
import type { Theme } from '../theme';
import type { Drawing } from './drawing';
import type { FigureContent, LegendEntry } from './figureContent';
import { type FrameOptions, frameOf } from './figureFrame';
import { LinkedLayer } from './linkedLayer';
import { pictureMenu } from './pictureMenu';
import { type Drawn, Pointing } from './pointing';
import { Chart } from './registry';
import { Zooming } from './zooming';

/** A chart with its heading, legend, tip, keys and table twin. The room for it is fixed, so nothing jumps. */
export class Figure {
  readonly element: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly plot: HTMLElement;
  private readonly pointing: Pointing;
  private readonly zooming: Zooming;
  private readonly linked: LinkedLayer;
  private readonly legend: HTMLElement;
  private readonly note: HTMLElement;
  private readonly twin: HTMLElement;
  private readonly toggle: HTMLButtonElement;
  private readonly placed: ((chart: Chart) => void)[] = [];
  private readonly key: string;
  private chart: Chart | undefined;
  private content: FigureContent | undefined;
  private drawing: Drawing | undefined;
  /** The colours in which it was drawn. */
  private theme: Theme | undefined;
  private isTable: boolean;
  private legendTold = '';

  constructor(
    private readonly panel: Panel,
    options: FrameOptions,
  ) {
    this.key = `table of ${options.title}`;
    this.isTable = panel.theme().screenReader || keptFolds(panel.store).has(this.key);
    const picture = pictureMenu(panel, options.title, () => ({
      content: this.pictured(),
      legend: this.legend,
      room: this.isTable ? this.twin : this.plot,
    }));
    const plot = h('div', { class: `plot plot-${options.height}` });
    this.zooming = new Zooming(panel, plot, () => this.drawn);
    const frame = frameOf({ ...options, tools: [...(options.tools ?? []), ...this.zooming.tools, picture] }, plot, () => this.turn());
    this.canvas = frame.canvas;
    this.plot = plot;
    this.twin = frame.twin;
    this.toggle = frame.toggle;
    this.legend = frame.legend;
    this.note = frame.note;
    this.element = frame.element;
    this.linked = new LinkedLayer(
      panel,
      () => (this.isTable ? undefined : this.chart),
      () => this.content,
      () => this.pointing.isActive,
    );
    this.plot.append(...this.linked.elements);
    this.pointing = new Pointing(panel, this.plot, this.canvas, () => this.drawn);
    this.element.addEventListener('keydown', event => this.keyDown(event));
    this.showTable(this.isTable);
  }

  private get drawn(): Drawn | undefined {
    const { chart, drawing, content } = this;
    return chart && drawing && content && !this.isTable ? { chart, drawing, content } : undefined;
  }

  /** Told which x the pointer or the keys are at, so that charts with the same axis can show it too. */
  set onMove(moved: (x: number | undefined) => void) {
    this.pointing.onMove = moved;
  }

  /** Draws; called again, it redraws in place. */
  show(content: FigureContent): void {
    const { row } = this.pointing;
    this.content = content;
    const hints = [WORDS.keyboard, ...(content.box ? [SELECTION.boxHint] : [])];
    this.canvas.setAttribute('aria-label', [content.label, ...hints.map(hint => words(this.panel, hint))].join(' '));
    this.zooming.follow(content);
    this.showLegend(content.legend ?? []);
    setText(this.note, content.note ?? '');
    if (this.isTable) this.twin.replaceChildren(content.table());
    this.draw();
    if (row !== undefined) this.pointing.stayAt(row);
  }

  /** Made anew only where it says something else: a step of a slider lays out no more than it changes. */
  private showLegend(entries: readonly LegendEntry[]): void {
    const told = JSON.stringify(entries);
    if (told === this.legendTold) return;
    this.legendTold = told;
    this.legend.replaceChildren(
      ...entries.map(({ mark, label }) => h('span', { class: 'legend-entry' }, h('i', { class: `mark mark-${mark}` }), label)),
    );
  }

  restyle(): void {
    if (this.content) this.draw();
  }

  /** Shows where another chart with the same axis stands. */
  showCrosshair(x: number | undefined): void {
    this.pointing.showCrosshair(x);
  }

  /** Puts an element over the plot; `place` moves it whenever the chart has been laid out. */
  attach(element: HTMLElement, place: (chart: Chart) => void): void {
    this.plot.append(element);
    this.placed.push(place);
  }

  destroy(): void {
    this.pointing.destroy();
    this.zooming.destroy();
    this.linked.dispose();
    this.chart?.destroy();
    this.chart = undefined;
  }

  /** What a picture shows: the chart with the rows that are pointed out. */
  private pictured(): FigureContent | undefined {
    const { content, linked } = this;
    return (
      content && {
        ...content,
        drawing: theme => {
          const drawing = content.drawing(theme);
          const above = (chart: Chart) => {
            drawing.above?.(chart);
            linked.paint(chart.ctx, chart, theme);
          };
          return { ...drawing, above };
        },
      }
    );
  }

  private draw(): void {
    if (!this.content || this.isTable) return;
    const theme = this.panel.theme();
    const drawing = this.content.drawing(theme);
    const before = this.drawing;
    const isFramed = drawing.frame !== undefined && drawing.frame === before?.frame && theme === this.theme;
    this.drawing = drawing;
    this.theme = theme;
    this.pointing.forgetPixels();
    if (this.chart && isFramed) {
      this.chart.draw();
      this.laidOut();
      return;
    }
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

  private laidOut(): void {
    this.pointing.forgetPixels();
    if (!this.chart?.scales.x) return;
    this.linked.draw();
    for (const place of this.placed) place(this.chart);
  }

  /** Shows the other one of chart and table, and keeps that for the next time. */
  private turn(): void {
    const folds = keptFolds(this.panel.store);
    if (this.isTable) folds.delete(this.key);
    else folds.add(this.key);
    this.showTable(!this.isTable);
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
    this.pointing.leave();
    if (isTable) {
      if (this.content) this.twin.replaceChildren(this.content.table());
      if (hadFocus) this.toggle.focus();
    } else this.draw();
  }

  private keyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === 't' || event.key === 'T') this.turn();
    else if (event.target !== this.canvas || this.isTable) return;
    else if (!this.zooming.key(event.key, this.pointing.place) && !this.pointing.key(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
