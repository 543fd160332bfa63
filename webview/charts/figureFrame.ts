import type { Chart } from 'chart.js';
import { freshId, h } from '../dom';

/** What a figure is called and how much room it takes. */
export interface FrameOptions {
  readonly title: string;
  readonly height: 'tall' | 'middle' | 'low' | 'strip' | 'square' | 'square-strip';
  /** Switches beside the title. */
  readonly tools?: readonly HTMLElement[];
}

/** The elements of a figure: heading with its tools, legend, room of the chart, room of its table, note. */
export function frameOf(options: FrameOptions, plot: HTMLElement, toggled: () => void) {
  const titleId = freshId('figure');
  const canvas = h('canvas', { role: 'img', tabindex: 0 });
  plot.append(canvas);
  const twin = h('div', { class: `twin plot-${options.height}`, hidden: true });
  const toggle = h('button', { class: 'icon-button', type: 'button', onclick: toggled });
  const legend = h('div', { class: 'legend' });
  const note = h('p', { class: 'note' });
  const header = h('header', {}, h('h3', { id: titleId }, options.title), ...(options.tools ?? []), toggle);
  const element = h('section', { class: 'figure', 'aria-labelledby': titleId }, header, legend, plot, twin, note);
  return { canvas, twin, toggle, legend, note, element };
}

/** Puts the crosshair at an x of the chart's axis; away where that is not on the axis. */
export function placeCrosshair(crosshair: HTMLElement, chart: Chart | undefined, x: number | undefined): void {
  const scale = chart?.scales.x;
  const isInside = x !== undefined && scale !== undefined && x >= scale.min && x <= scale.max;
  crosshair.hidden = !isInside;
  if (!isInside || !chart) return;
  const { top, bottom } = chart.chartArea;
  crosshair.style.left = `${scale.getPixelForValue(x)}px`;
  crosshair.style.top = `${top}px`;
  crosshair.style.height = `${bottom - top}px`;
}
