import type { Chart } from 'chart.js';
import { formatNumber } from '../../../src/strings/numbers';
import { DECISIONS } from '../../../src/strings/panelDecisions';
import type { Figure } from '../../charts/figure';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';

/** What a handle moves along. */
export interface HandleRange {
  readonly low: number;
  readonly high: number;
}

/** A line over a chart that the pointer drags and the arrow keys move: a slider for assistive technology. */
export class ThresholdHandle {
  private readonly element: HTMLElement;
  private chart: Chart | undefined;
  private range: HandleRange = { low: 0, high: 1 };
  private threshold = 0.5;

  /** `axisPlaceOf` and `thresholdAt` go between thresholds and the axis of the chart. */
  constructor(
    panel: Panel,
    figure: Figure,
    private readonly axisPlaceOf: (threshold: number) => number,
    private readonly thresholdAt: (axisPlace: number) => number,
    /** An arrow key's step, in units of the axis. */
    private readonly step: () => number,
    private readonly moved: (threshold: number) => void,
  ) {
    this.element = h('div', {
      class: 'threshold-handle',
      role: 'slider',
      tabindex: 0,
      title: words(panel, DECISIONS.thresholdHint),
      'aria-label': words(panel, DECISIONS.threshold),
      'aria-orientation': 'horizontal',
    });
    this.element.addEventListener('pointerdown', event => this.grab(event));
    this.element.addEventListener('pointermove', event => this.drag(event));
    this.element.addEventListener('keydown', event => this.key(event));
    // What lies under the handle is not clicked.
    this.element.addEventListener('click', event => event.stopPropagation());
    figure.attach(this.element, chart => {
      this.chart = chart;
      this.place();
    });
  }

  /** Shows a threshold. */
  show(threshold: number, range: HandleRange): void {
    this.threshold = threshold;
    this.range = range;
    for (const [name, value] of Object.entries({ valuemin: range.low, valuemax: range.high, valuenow: threshold }))
      this.element.setAttribute(`aria-${name}`, String(value));
    this.element.setAttribute('aria-valuetext', formatNumber(threshold, 3));
    this.place();
  }

  private place(): void {
    if (!this.chart) return;
    const { top, bottom, left, right } = this.chart.chartArea;
    const x = this.chart.scales.x!.getPixelForValue(this.axisPlaceOf(this.threshold));
    this.element.style.left = `${Math.min(right, Math.max(left, x))}px`;
    this.element.style.top = `${top}px`;
    this.element.style.height = `${bottom - top}px`;
  }

  private grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.element.focus();
    this.element.setPointerCapture(event.pointerId);
  }

  private drag(event: PointerEvent): void {
    event.stopPropagation();
    if (!this.chart || !this.element.hasPointerCapture(event.pointerId)) return;
    const x = event.clientX - this.chart.canvas.getBoundingClientRect().left;
    this.move(this.thresholdAt(this.chart.scales.x!.getValueForPixel(x) ?? 0));
  }

  private key(event: KeyboardEvent): void {
    const { low, high } = this.range;
    const step = this.step() * (event.shiftKey ? 10 : 1);
    const stepped = (by: number) => this.thresholdAt(this.axisPlaceOf(this.threshold) + by);
    const targets: Readonly<Record<string, () => number>> = {
      ArrowRight: () => stepped(step),
      ArrowUp: () => stepped(step),
      ArrowLeft: () => stepped(-step),
      ArrowDown: () => stepped(-step),
      Home: () => low,
      End: () => high,
    };
    const target = Object.hasOwn(targets, event.key) ? targets[event.key]?.() : undefined;
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.move(target);
  }

  private move(threshold: number): void {
    const { low, high } = this.range;
    this.moved(Math.min(high, Math.max(low, threshold)));
  }
}
