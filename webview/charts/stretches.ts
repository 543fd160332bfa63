import type { Chart } from 'chart.js';
import type { Stretch } from '../../src/core/definition';
import { faded, type Theme } from '../theme';

/** Height of the bar at the foot of a stretch, which is seen without its colour. */
const FOOT = 4;

/** Parts of the horizontal axis that are pointed at: shaded, with a bar at their foot. In high contrast the bar alone. */
export function stretchesLayer(theme: Theme, stretches: readonly Stretch[]): (chart: Chart) => void {
  return ({ ctx, chartArea: { left, right, top, bottom }, scales }) => {
    ctx.save();
    for (const { from, to } of stretches) {
      const start = Math.max(left, scales.x!.getPixelForValue(from));
      const width = Math.min(right, scales.x!.getPixelForValue(to)) - start;
      if (!(width > 0)) continue;
      if (!theme.highContrast) {
        ctx.fillStyle = faded(theme, theme.curve, 0.14);
        ctx.fillRect(start, top, width, bottom - top);
      }
      ctx.fillStyle = theme.foreground;
      ctx.fillRect(start, bottom - FOOT, width, FOOT);
    }
    ctx.restore();
  };
}
