import type { Chart } from 'chart.js';
import { clipArea, unclipArea } from 'chart.js/helpers';
import type { Series } from '../../src/protocol/views';
import { faded, type Theme } from '../theme';

/** Each residual as a literal square beside its point, towards the diagonal: its area is the squared error, in units of the vertical axis. */
export function squaresLayer(theme: Theme, { x, y }: Series): (chart: Chart) => void {
  return ({ ctx, scales, chartArea }) => {
    clipArea(ctx, chartArea);
    ctx.fillStyle = theme.highContrast ? 'transparent' : faded(theme, theme.curve, 0.16);
    ctx.strokeStyle = theme.curve;
    for (let index = 0; index < x.length; index += 1) {
      const left = scales.x!.getPixelForValue(x[index]!);
      const point = scales.y!.getPixelForValue(y[index]!);
      const diagonal = scales.y!.getPixelForValue(x[index]!);
      const side = Math.abs(point - diagonal);
      // To the side on which the diagonal does not run, so that the squares cover it as little as can be.
      const start = point < diagonal ? left - side : left;
      ctx.fillRect(start, Math.min(point, diagonal), side, side);
      ctx.strokeRect(start, Math.min(point, diagonal), side, side);
    }
    unclipArea(ctx);
  };
}
