import type { PlotWindow } from '../../src/protocol/views';
import { ZOOM } from '../../src/strings/panelZoom';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';
import type { FigureContent } from './figureContent';
import type { Chart } from './registry';

/** One press of a key or a button. */
const STEP = 0.5;
/** Of a wheel, in powers of e for a pixel of its way: a notch of 100 pixels zooms by a fifth. */
const WHEEL = 0.0018;
/** Narrower than this part of its place, a window has no numbers left to tell apart. */
const NARROWEST = 1e-9;

/** Zooms a chart that says so: Alt and the wheel about the pointer, keys and buttons about a place of theirs. A plain wheel scrolls the page. */
export class Zooming {
  /** The button that is there while the chart can be zoomed, and those that lead back. */
  private readonly nearer: HTMLElement;
  private readonly away: readonly HTMLElement[];
  private turned = 0;
  private frame = 0;

  constructor(
    panel: Panel,
    plot: HTMLElement,
    private readonly drawn: () => { readonly chart: Chart; readonly content: FigureContent } | undefined,
  ) {
    const button = (what: keyof typeof ZOOM, picture: 'plus' | 'minus' | 'whole', act: () => void) => {
      const label = words(panel, ZOOM[what]);
      const attributes = { class: 'icon-button', type: 'button', title: label, 'aria-label': label, hidden: true, onclick: act } as const;
      return h('button', attributes, icon(picture));
    };
    this.nearer = button('in', 'plus', () => this.by(STEP));
    this.away = [button('out', 'minus', () => this.by(1 / STEP)), button('whole', 'whole', () => this.whole())];
    plot.addEventListener('wheel', event => this.wheel(event, plot), { passive: false });
  }

  /** The buttons beside the title. */
  get tools(): readonly HTMLElement[] {
    return [this.nearer, ...this.away];
  }

  /** Shows the buttons that do something. */
  follow({ zoom }: FigureContent): void {
    this.nearer.hidden = zoom === undefined;
    const isFocused = this.away.some(button => button === document.activeElement);
    for (const button of this.away) button.hidden = zoom?.window === undefined;
    if (isFocused && zoom?.window === undefined) this.nearer.focus();
  }

  /** A key on the chart; false when it means nothing here. `at` is a place in pixels, the middle unless told. */
  key(key: string, at?: { readonly x: number; readonly y: number }): boolean {
    if (!this.drawn()?.content.zoom) return false;
    if (key === '+' || key === '=') this.by(STEP, at);
    else if (key === '-' || key === '−') this.by(1 / STEP, at);
    else if (key === '0') this.whole();
    else return false;
    return true;
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
  }

  private whole(): void {
    this.drawn()?.content.zoom?.to(undefined);
  }

  private wheel(event: WheelEvent, plot: HTMLElement): void {
    if (!event.altKey || !this.drawn()?.content.zoom) return;
    event.preventDefault();
    const box = plot.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    // Some systems turn a wheel sideways while Alt is held.
    this.turned += event.deltaY || event.deltaX;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const factor = Math.exp(WHEEL * Math.max(-500, Math.min(500, this.turned)));
      this.turned = 0;
      this.by(factor, at);
    });
  }

  /** Makes the window wider by a factor; what stands at the place in pixels stays there. */
  private by(factor: number, at?: { readonly x: number; readonly y: number }): void {
    const now = this.drawn();
    if (!now?.content.zoom) return;
    const { scales, chartArea } = now.chart;
    const middle = { x: (chartArea.left + chartArea.right) / 2, y: (chartArea.top + chartArea.bottom) / 2 };
    const side = (axis: 'x' | 'y'): readonly [number, number] => {
      const { min, max } = scales[axis]!;
      const place = scales[axis]!.getValueForPixel((at ?? middle)[axis]) ?? (min + max) / 2;
      return [place - factor * (place - min), place + factor * (max - place)];
    };
    const window: PlotWindow = { x: side('x'), y: side('y') };
    const isTellable = [window.x, window.y].every(([low, high]) => high - low > NARROWEST * Math.max(Math.abs(low), Math.abs(high)));
    if (isTellable) now.content.zoom.to(window);
  }
}
