import type { Chart } from 'chart.js';
import type { Density } from '../../src/protocol/views';
import { formatNumber } from '../../src/strings/numbers';
import type { Theme } from '../theme';

/**
 * Counts as an image under the points: one hue from the background to the curve's colour, log count. An image costs the same
 * for any number of rows (84 ms against 3.7 s for 10^6 points).
 */
export function densityLayer(theme: Theme, density: Density): (chart: Chart) => void {
  let picture: HTMLCanvasElement | undefined;
  return chart => {
    picture ??= densityPicture(theme, density);
    const { x, y } = chart.scales;
    const left = x!.getPixelForValue(density.xMin);
    const right = x!.getPixelForValue(density.xMax);
    const top = y!.getPixelForValue(density.yMax);
    const bottom = y!.getPixelForValue(density.yMin);
    chart.ctx.save();
    chart.ctx.imageSmoothingEnabled = false;
    chart.ctx.drawImage(picture, left, top, right - left, bottom - top);
    chart.ctx.restore();
  };
}

function densityPicture(theme: Theme, { columns, rows, counts }: Density): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  picture.width = columns;
  picture.height = rows;
  const context = picture.getContext('2d')!;
  const pixels = context.createImageData(columns, rows);
  const [red, green, blue] = channels(context, theme.curve);
  const full = Math.log1p(counts.reduce((most, count) => Math.max(most, count), 1));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const count = counts[row * columns + column]!;
      // Counts start at the bottom row, images at the top one.
      const at = ((rows - 1 - row) * columns + column) * 4;
      pixels.data.set([red, green, blue, count > 0 ? Math.round(255 * (0.18 + 0.82 * (Math.log1p(count) / full))) : 0], at);
    }
  }
  context.putImageData(pixels, 0, 0);
  return picture;
}

/** Red, green and blue of any CSS colour, as the canvas understands it. */
function channels(context: CanvasRenderingContext2D, colour: string): readonly [number, number, number] {
  context.fillStyle = colour;
  const hex = String(context.fillStyle);
  return [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) || 0) as [number, number, number];
}

/** Vertical dashed lines with a label at the top: places on the axis that mean something. */
export function marksLayer(
  theme: Theme,
  marks: readonly { readonly x: number; readonly label: string }[],
  isLabelled: boolean,
): (chart: Chart) => void {
  return chart => {
    const { ctx, chartArea, scales } = chart;
    ctx.save();
    ctx.strokeStyle = theme.muted;
    ctx.fillStyle = theme.foreground;
    ctx.font = `${theme.fontSize}px ${theme.font}`;
    ctx.textBaseline = 'top';
    ctx.setLineDash([3, 3]);
    let free = Number.NEGATIVE_INFINITY;
    for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
      const x = scales.x!.getPixelForValue(mark.x);
      if (x < chartArea.left - 1 || x > chartArea.right + 1) continue;
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      const width = ctx.measureText(mark.label).width;
      // Marks come in pairs around zero: their labels stand outside of the pair.
      const start = mark.x < 0 ? Math.max(x - 4 - width, chartArea.left + 2) : Math.min(x + 4, chartArea.right - width);
      if (!isLabelled || start < free) continue;
      ctx.fillText(mark.label, start, chartArea.top + 2);
      free = start + width + 8;
    }
    ctx.restore();
  };
}

/** A horizontal line at `y`, for the zero of a signed axis. */
export function zeroLine(theme: Theme): (chart: Chart) => void {
  return ({ ctx, chartArea, scales }) => {
    const y = scales.y!.getPixelForValue(0);
    if (y < chartArea.top || y > chartArea.bottom) return;
    ctx.save();
    ctx.strokeStyle = theme.muted;
    ctx.beginPath();
    ctx.moveTo(chartArea.left, y);
    ctx.lineTo(chartArea.right, y);
    ctx.stroke();
    ctx.restore();
  };
}

/** Strokes from the smallest to the largest of the samples that one x stands for. */
export function bandLayer(colour: string, x: ArrayLike<number>, min: ArrayLike<number>, max: ArrayLike<number>): (chart: Chart) => void {
  return ({ ctx, scales }) => {
    ctx.save();
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    for (let index = 0; index < x.length; index += 1) {
      if (!Number.isFinite(min[index]!) || !Number.isFinite(max[index]!)) continue;
      const at = scales.x!.getPixelForValue(x[index]!);
      const top = scales.y!.getPixelForValue(max[index]!);
      ctx.moveTo(at, Math.max(scales.y!.getPixelForValue(min[index]!), top + 1));
      ctx.lineTo(at, top);
    }
    ctx.stroke();
    ctx.restore();
  };
}

/** Arrows where a curve leaves the picture, with the value that it goes on to. */
export function exitsLayer(
  theme: Theme,
  exits: readonly { readonly x: number; readonly isUp: boolean; readonly isRight: boolean; readonly value: number }[],
): (chart: Chart) => void {
  return ({ ctx, chartArea, scales }) => {
    ctx.save();
    ctx.fillStyle = theme.foreground;
    ctx.font = `${theme.fontSize}px ${theme.font}`;
    ctx.textBaseline = 'middle';
    for (const exit of exits) {
      const x = scales.x!.getPixelForValue(exit.x);
      const y = exit.isUp ? chartArea.top + 8 : chartArea.bottom - 8;
      const label = `${exit.isUp ? '↑' : '↓'} ${formatNumber(exit.value, 3)}`;
      // On the way out, clear of the curve; where that is too narrow, above or below it on the other side.
      const room = exit.isRight ? chartArea.right - x : x - chartArea.left;
      const side = room > ctx.measureText(label).width + 16 === exit.isRight ? 1 : -1;
      ctx.textAlign = side > 0 ? 'left' : 'right';
      ctx.fillText(label, x + 12 * side, y);
    }
    ctx.restore();
  };
}

/** Names beside points, on the side where there is room. */
export function pointLabels(
  theme: Theme,
  labels: readonly { readonly x: number; readonly y: number; readonly label: string }[],
): (chart: Chart) => void {
  return ({ ctx, chartArea, scales }) => {
    ctx.save();
    ctx.fillStyle = theme.foreground;
    ctx.strokeStyle = theme.background;
    ctx.lineWidth = 3;
    ctx.font = `${theme.fontSize}px ${theme.font}`;
    ctx.textBaseline = 'middle';
    const line = theme.fontSize + 2;
    const free = { left: Number.NEGATIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
    for (const { x, y, label } of [...labels].sort((a, b) => b.y - a.y)) {
      const at = scales.x!.getPixelForValue(x);
      const isLeft = at < (chartArea.left + chartArea.right) / 2;
      const side = isLeft ? 'left' : 'right';
      ctx.textAlign = side;
      // From the top down, a line below the one before it where they would overlap.
      const height = Math.min(Math.max(scales.y!.getPixelForValue(y), free[side]), chartArea.bottom - line / 2);
      const place: [number, number] = [at + (isLeft ? 12 : -12), height];
      free[side] = place[1] + line;
      ctx.strokeText(label, ...place);
      ctx.fillText(label, ...place);
    }
    ctx.restore();
  };
}
