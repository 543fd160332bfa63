import type { Theme } from '../theme';

/** What stands around a chart in its picture. */
export interface PictureFrame {
  readonly title: string;
  /** The entries of the legend as they stand on the page; their marks are drawn as the page's styles have them. */
  readonly legend: readonly Element[];
  readonly note: string;
  /** Room of the chart. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

/** Where everything stands in a picture, and what paints all but the chart. */
export interface FrameLayout {
  readonly width: number;
  readonly height: number;
  readonly chart: { readonly x: number; readonly y: number };
  paint(context: CanvasRenderingContext2D): void;
}

const MARGIN = 16;
const MARK_ROOM = 20;
const ENTRY_GAP = 18;

/** Lays title, legend, chart and note out below one another; `measure` knows how wide words are. */
export function layoutOf(frame: PictureFrame, measure: CanvasRenderingContext2D): FrameLayout {
  const { theme, width } = frame;
  const line = Math.round(theme.fontSize * 1.6);
  const fonts = { title: `600 ${theme.fontSize + 2}px ${theme.font}`, words: `${theme.fontSize}px ${theme.font}` };
  const painted: ((context: CanvasRenderingContext2D) => void)[] = [];
  const write = (words: string, x: number, y: number, font: string, colour: string) =>
    painted.push(context => {
      context.font = font;
      context.fillStyle = colour;
      context.textBaseline = 'middle';
      context.textAlign = 'left';
      context.fillText(words, x, y);
    });

  let y = MARGIN + line / 2;
  for (const words of wrapped(frame.title, width, measure, fonts.title)) {
    write(words, MARGIN, y, fonts.title, theme.foreground);
    y += line + 2;
  }
  let x = MARGIN;
  measure.font = fonts.words;
  for (const entry of frame.legend) {
    const words = entry.textContent?.trim() ?? '';
    const room = MARK_ROOM + measure.measureText(words).width;
    if (x > MARGIN && x + room > MARGIN + width) {
      x = MARGIN;
      y += line;
    }
    const place = { x, y };
    const mark = entry.querySelector('.mark');
    if (mark) painted.push(context => paintMark(context, getComputedStyle(mark), place));
    write(words, x + MARK_ROOM, y, fonts.words, theme.muted);
    x += room + ENTRY_GAP;
  }
  if (frame.legend.length > 0) y += line;
  const chart = { x: MARGIN, y: Math.round(y - line / 2 + 4) };
  y = chart.y + frame.height + line;
  for (const words of wrapped(frame.note, width, measure, fonts.words)) {
    write(words, MARGIN, y, fonts.words, theme.muted);
    y += line;
  }
  return {
    width: width + 2 * MARGIN,
    height: Math.round(y - line / 2 + MARGIN - line / 2),
    chart,
    paint: context => {
      for (const paint of painted) paint(context);
    },
  };
}

/** Words in lines that are not wider than the chart. */
function wrapped(words: string, width: number, measure: CanvasRenderingContext2D, font: string): readonly string[] {
  measure.font = font;
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A mark of the legend: a line is a border without height, a triangle is borders without width, anything else is a box or a circle. */
function paintMark(
  context: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const size = (value: string) => Number.parseFloat(value) || 0;
  const [width, top, bottom] = [style.width, style.borderTopWidth, style.borderBottomWidth].map(size) as [number, number, number];
  const side = size(style.borderLeftWidth);
  context.save();
  context.beginPath();
  if (side > 0 && (top === 0) !== (bottom === 0)) {
    const [base, tip] = bottom > 0 ? [y + bottom / 2, y - bottom / 2] : [y - top / 2, y + top / 2];
    context.fillStyle = bottom > 0 ? style.borderBottomColor : style.borderTopColor;
    context.moveTo(x + 7 - side, base);
    context.lineTo(x + 7 + side, base);
    context.lineTo(x + 7, tip);
    context.closePath();
    context.fill();
  } else if (bottom === 0 && top > 0) {
    context.strokeStyle = style.borderTopColor;
    context.lineWidth = top;
    context.setLineDash(
      style.borderTopStyle === 'dashed'
        ? [4, 3]
        : style.borderTopStyle === 'dotted'
          ? [top, top]
          : style.borderImageSource === 'none'
            ? []
            : [10, 3, 2, 3],
    );
    context.moveTo(x, y);
    context.lineTo(x + width, y);
    context.stroke();
  } else {
    const isRound = style.borderRadius.endsWith('%');
    const inner = style.boxSizing === 'border-box' ? width - 2 * side : width;
    if (isRound) context.arc(x + 7, y, (inner + side) / 2, 0, 2 * Math.PI);
    else context.rect(x + 7 - (inner + side) / 2, y - (inner + side) / 2, inner + side, inner + side);
    context.fillStyle = style.backgroundColor;
    context.fill();
    if (side > 0) {
      context.strokeStyle = style.borderLeftColor;
      context.lineWidth = side;
      context.stroke();
    }
  }
  context.restore();
}
