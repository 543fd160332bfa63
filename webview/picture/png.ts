import type { Drawing } from '../charts/drawing';
import { drawnOn } from './drawn';
import { layoutOf, type PictureFrame } from './frame';

/** Pixels for each pixel of the page: sharp in print and on the best screens. */
const RATIO = 2;

/** A chart with its title, legend and note as a PNG, in base64. */
export function pngOf(frame: PictureFrame, drawing: Drawing): string {
  const whole = document.createElement('canvas');
  const context = whole.getContext('2d')!;
  const layout = layoutOf(frame, context);
  whole.width = layout.width * RATIO;
  whole.height = layout.height * RATIO;
  context.scale(RATIO, RATIO);
  context.fillStyle = frame.theme.background;
  context.fillRect(0, 0, layout.width, layout.height);
  layout.paint(context);
  const plot = document.createElement('canvas');
  plot.width = frame.width;
  plot.height = frame.height;
  drawnOn(plot, drawing, RATIO, () => context.drawImage(plot, layout.chart.x, layout.chart.y, frame.width, frame.height));
  return whole.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
