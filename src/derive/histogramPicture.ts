import type { Vector } from '../core/arrays';
import { type Language, type Text, text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import { type PaletteName, palettes } from './palette';
import { axes, escapeXml, type Plot, pictureOf, px, toX, toY } from './svg';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface HistogramOptions extends PictureSize {
  readonly theme: PaletteName;
  readonly language: Language;
}

/** How often each bin occurs; bins have equal widths. */
interface Bins {
  readonly min: number;
  readonly max: number;
  readonly counts: readonly number[];
}

/** Values beyond this are counted at the ends, so that the width of the range is a finite number. */
const FURTHEST = 8e307;

/** Bins of finite values, at most 24: about the square root of their number. Undefined when there is no finite value. */
function binsOf(values: Vector): Bins | undefined {
  let [min, max, finite] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    finite += 1;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  if (finite === 0) return undefined;
  [min, max] = [Math.max(-FURTHEST, min), Math.min(FURTHEST, max)];
  const span = max - min;
  if (!(span > 0)) {
    return { min: min - Math.max(1, Math.abs(min)) / 2, max: max + Math.max(1, Math.abs(max)) / 2, counts: [0, finite, 0] };
  }
  const counts = new Array<number>(Math.max(5, Math.min(24, Math.ceil(Math.sqrt(finite))))).fill(0);
  for (let i = 0; i < values.length; i += 1) {
    if (!Number.isFinite(values[i])) continue;
    const bin = Math.floor(((values[i]! - min) / span) * counts.length);
    counts[Math.max(0, Math.min(counts.length - 1, bin))]! += 1;
  }
  return { min, max, counts };
}

/** A histogram in words: what it counts and where most values lie. */
export function histogramWords(values: Vector): Text {
  const bins = binsOf(values);
  if (!bins) return text('There is no finite value to draw.', '그릴 수 있는 유한한 값이 없습니다.');
  const total = bins.counts.reduce((sum, count) => sum + count, 0);
  const fullest = bins.counts.indexOf(Math.max(...bins.counts));
  const step = (bins.max - bins.min) / bins.counts.length;
  const [from, to] = [formatNumber(bins.min + fullest * step, 3), formatNumber(bins.min + (fullest + 1) * step, 3)];
  return text(
    `Histogram of ${formatCount(total)} values; the fullest bin runs from ${from} to ${to}.`,
    `값 ${formatCount(total)}개의 히스토그램이며 가장 높은 구간은 ${from}부터 ${to}까지입니다.`,
  );
}

/** A histogram of a few hundred values for an editor hover, under 6 KB. Empty when there is no finite value. */
export function histogramPicture(values: Vector, { theme, language, width, height }: HistogramOptions): string {
  const bins = binsOf(values);
  if (!bins) return '';
  const palette = palettes[theme];
  const plot: Plot = {
    left: 36,
    top: 10,
    width: width - 46,
    height: height - 30,
    xMin: bins.min,
    xMax: bins.max,
    yMin: 0,
    yMax: Math.max(...bins.counts) * 1.05,
  };
  const step = (bins.max - bins.min) / bins.counts.length;
  const bars = bins.counts.map((count, i) => {
    if (count === 0) return '';
    const [x, y] = [toX(plot, bins.min + i * step), toY(plot, count)];
    return `<rect x="${px(x + 0.5)}" y="${px(y)}" width="${px(plot.width / bins.counts.length - 1)}" height="${px(plot.top + plot.height - y)}" fill="${palette.rows}"/>`;
  });
  return pictureOf(width, height, histogramWords(values)[language], palette, axes(plot, palette) + bars.join(''));
}

/** One bar of `sharePicture`. */
export interface Share {
  readonly name: string;
  readonly count: number;
}

/** Bars of how often each class occurs, at most `MOST_CLASSES` of them. */
export function sharePicture(shares: readonly Share[], label: Text, { theme, language, width, height }: HistogramOptions): string {
  const palette = palettes[theme];
  const shown = shares.slice(0, MOST_CLASSES);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const [left, row] = [78, (height - 12) / Math.max(1, shown.length)];
  const bars = shown.map(({ name, count }, i) => {
    const y = 6 + i * row;
    const length = (count / most) * (width - left - 52);
    const middle = px(y + row / 2 + 3.5);
    return (
      `<text x="${left - 6}" y="${middle}" text-anchor="end" fill="${palette.foreground}">${escapeXml(shortened(name))}</text>` +
      `<rect x="${left}" y="${px(y + row * 0.15)}" width="${px(Math.max(1, length))}" height="${px(row * 0.7)}" fill="${palette.rows}"/>` +
      `<text x="${px(left + length + 5)}" y="${middle}" fill="${palette.muted}">${formatCount(count)}</text>`
    );
  });
  return pictureOf(width, height, label[language], palette, bars.join(''));
}

/** With more classes bars are too thin to read: a histogram takes over. */
export const MOST_CLASSES = 8;

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > 11 ? letters.slice(0, 10).join('') + '…' : name;
}
