import { formatNumber } from '../strings/numbers';
import type { Palette } from './palette';

/** Text that may stand in an SVG element or attribute; control characters, which XML does not allow, are dropped. */
export function escapeXml(words: string): string {
  return [...words]
    .filter(letter => letter >= ' ' && letter !== '\ufffe' && letter !== '\uffff' && !/^[\ud800-\udfff]$/.test(letter))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A length in pixels, to a tenth. */
export function px(length: number): string {
  return String(Math.round(length * 10) / 10);
}

/** Round numbers that divide a range into about `count` parts: steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(min: number, max: number, count: number): readonly number[] {
  if (!(max > min) || !Number.isFinite(max - min)) return Number.isFinite(min) ? [min] : [];
  const rough = (max - min) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find(factor => factor * power >= rough) ?? 10);
  const ticks: number[] = [];
  for (let i = Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9 && ticks.length <= 2 * count; i += 1) {
    ticks.push(i === 0 ? 0 : Number((i * step).toPrecision(12)));
  }
  return ticks;
}

/** The inside of a picture and the ranges that it shows. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

export const toX = (plot: Plot, x: number) => plot.left + ((x - plot.xMin) / (plot.xMax - plot.xMin)) * plot.width;
export const toY = (plot: Plot, y: number) => plot.top + plot.height - ((y - plot.yMin) / (plot.yMax - plot.yMin)) * plot.height;

/** Grid lines and numbers of both axes. */
export function axes(plot: Plot, palette: Palette): string {
  const bottom = plot.top + plot.height;
  const across = niceTicks(plot.yMin, plot.yMax, 4).map(y => {
    const at = px(toY(plot, y));
    return (
      `<path d="M${px(plot.left)} ${at}h${px(plot.width)}" stroke="${palette.grid}"/>` +
      `<text x="${px(plot.left - 4)}" y="${px(toY(plot, y) + 3.5)}" text-anchor="end" fill="${palette.muted}">${formatNumber(y, 3)}</text>`
    );
  });
  const along = niceTicks(plot.xMin, plot.xMax, 5).map(x => {
    const at = px(toX(plot, x));
    return (
      `<path d="M${at} ${px(bottom)}v3" stroke="${palette.muted}"/>` +
      `<text x="${at}" y="${px(bottom + 13)}" text-anchor="middle" fill="${palette.muted}">${formatNumber(x, 3)}</text>`
    );
  });
  const base = `<path d="M${px(plot.left)} ${px(bottom)}h${px(plot.width)}" stroke="${palette.muted}"/>`;
  return `${across.join('')}${along.join('')}${base}`;
}

/** A whole picture: opaque, with its words for screen readers. */
export function pictureOf(width: number, height: number, label: string, palette: Palette, inside: string): string {
  const words = escapeXml(label);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}" role="img" aria-label="${words}">` +
    `<title>${words}</title><rect width="100%" height="100%" fill="${palette.background}"/>` +
    `<g font-family="system-ui, sans-serif" font-size="10.5" fill="none" stroke-width="1">${inside}</g></svg>`
  );
}
