import type { Chart } from 'chart.js';
import type { Figure } from '../../charts/figure';

/** Puts an element at a place of a chart, at the edge of its area where the place is beyond. */
export class CurveMark {
  private chart: Chart | undefined;
  private at: { readonly x: number; readonly y: number } | undefined;

  constructor(
    figure: Figure,
    readonly element: HTMLElement,
  ) {
    element.hidden = true;
    figure.attach(element, chart => {
      this.chart = chart;
      this.place();
    });
  }

  /** In units of the axes; undefined for nowhere. */
  show(at: { readonly x: number; readonly y: number } | undefined): void {
    this.at = at && !Number.isNaN(at.x) && !Number.isNaN(at.y) ? at : undefined;
    this.place();
  }

  /** The place on the horizontal axis under a pointer, within the window. */
  axisPlaceOf(clientX: number): number | undefined {
    if (!this.chart) return undefined;
    const scale = this.chart.scales.x!;
    const place = scale.getValueForPixel(clientX - this.chart.canvas.getBoundingClientRect().left);
    return place === undefined ? undefined : Math.min(scale.max, Math.max(scale.min, place));
  }

  private place(): void {
    this.element.hidden = !this.at || !this.chart;
    if (!this.at || !this.chart) return;
    const { left, right, top, bottom } = this.chart.chartArea;
    const x = this.chart.scales.x!.getPixelForValue(this.at.x);
    const y = this.chart.scales.y!.getPixelForValue(this.at.y);
    this.element.style.left = `${Math.min(right, Math.max(left, x))}px`;
    this.element.style.top = `${Math.min(bottom, Math.max(top, y))}px`;
    this.element.classList.toggle('is-beyond', x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1);
  }
}
