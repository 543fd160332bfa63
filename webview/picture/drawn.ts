import { BasicPlatform } from 'chart.js';
import type { Drawing } from '../charts/drawing';
import { Chart } from '../charts/registry';

/** Something that hands out a context, as a canvas does: an offscreen canvas, or the stand-in of a context that writes SVG. */
export interface Surface {
  readonly width: number;
  readonly height: number;
  getContext(kind: '2d'): unknown;
}

/**
 * Draws a chart once more on a surface that is not on the page, takes what came of it and lets the chart go. Chart.js's plain platform asks
 * nothing of a document.
 */
export function drawnOn<Taken>(surface: Surface, drawing: Drawing, ratio: number, take: () => Taken): Taken {
  const layers = {
    id: 'layers',
    beforeDatasetsDraw: (chart: Chart) => drawing.below?.(chart),
    afterDatasetsDraw: (chart: Chart) => drawing.above?.(chart),
  };
  const chart = new Chart(surface as unknown as HTMLCanvasElement, {
    platform: BasicPlatform,
    type: drawing.type,
    data: drawing.data,
    options: { ...drawing.options, responsive: false, animation: false, devicePixelRatio: ratio },
    plugins: [layers],
  });
  try {
    return take();
  } finally {
    chart.destroy();
  }
}
