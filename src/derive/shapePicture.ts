import type { Vector } from '../core/arrays';
import { type Curve, curveAt, type Sweep, sweep } from '../core/curve';
import type { LossDefinition, ParameterValues, ResolvedParameters, ShapeAxis } from '../core/definition';
import { domainOf } from '../core/domainOf';
import { resolveParameters } from '../core/parameters';
import { type Language, type Text, text } from '../core/text';
import { axisTitle } from '../strings/engine';
import { formatNumber } from '../strings/numbers';
import { say } from '../strings/say';
import { outline, type Spot } from './outline';
import { type Palette, type PaletteName, palettes } from './palette';
import { axes, escapeXml, type Plot, pictureOf, px, toX, toY } from './svg';

/** How to draw the shape of a loss. */
export interface ShapeOptions {
  readonly theme: PaletteName;
  /** The language of its words; without one it speaks in symbols. */
  readonly language?: Language;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Parameters other than the defaults; those out of range are ignored. */
  readonly parameters?: ParameterValues;
  /**
   * The user's rows as places on the loss's natural axis (residuals, probabilities, margins …), one list for each curve: for
   * binary losses the first list is of target 1, the second of target 0.
   */
  readonly points?: readonly Vector[];
}

/** More rows than these hide the curve. */
const MOST_POINTS = 60;

const words = {
  value: text('loss', '손실'),
  derivative: text('slope', '기울기'),
  rows: text('your rows', '데이터의 행'),
} as const;

/** The horizontal axis as a symbol. */
const axisSymbols: Readonly<Record<ShapeAxis, string>> = {
  error: 'e = p − t',
  ratio: 'r = p / t',
  distance: 'd',
  gap: 'g = d₊ − d₋',
  probability: 'p',
  logit: 'x',
  margin: 'z = t·p',
  cosine: 'c = cos(p, t)',
  overlap: 'o = 2Σpt / (Σp + Σt)',
};
const labelSymbols: readonly string[] = ['L, t = 1', 'L, t = 0'];

/**
 * The shape of a loss as SVG text (3 to 8 KB): the value as a solid line, its derivative dashed, and the user's rows on it. For
 * `page` the colours are the panel's CSS variables, for a theme they are fixed, since an image in a hover sees no variables.
 */
export function shapePicture(definition: LossDefinition, options: ShapeOptions): string {
  const palette = palettes[options.theme];
  const parameters = parametersOf(definition, options.parameters);
  const points = (options.points ?? []).map(few);
  const places = Float64Array.from(points.flatMap(list => [...list]));
  const domain = domainOf(definition.shape.axis, places.length > 0 ? places : undefined);
  const shape = sweep(definition, parameters, { domain });
  const plot = plotOf(shape, options);
  const inside = [
    axes(plot, palette),
    // An inner <svg> cuts off what leaves the frame, without ids that could clash on a page.
    `<svg x="${px(plot.left)}" y="${px(plot.top)}" width="${px(plot.width)}" height="${px(plot.height)}" overflow="hidden">`,
    ...shape.curves.map((curve, i) => curvePaths(curve, i, plot, palette)),
    ...points.map((list, i) => pointMarks(definition, parameters, Math.min(i, shape.curves.length - 1), list, plot, palette)),
    '</svg>',
    legend(shape, places.length > 0, options, palette),
    `<text x="${px(plot.left + plot.width / 2)}" y="${px(options.height - 5)}" text-anchor="middle" fill="${palette.foreground}">${escapeXml(options.language ? say(axisTitle(definition, shape.axis), options.language) : axisSymbols[shape.axis])}</text>`,
  ];
  return pictureOf(
    options.width,
    options.height,
    options.language ? say(shapeWords(definition, shape), options.language) : definition.names.short,
    palette,
    inside.join(''),
  );
}

/** The picture with the default parameters in words, for a place that shows it as an image. */
export function shapeAlt(definition: LossDefinition): Text {
  return shapeWords(definition, sweep(definition, parametersOf(definition, undefined)));
}

/** The picture in words: what rises where. */
function shapeWords(definition: LossDefinition, { axis, curves, domain }: Sweep): Text {
  const [low, high] = domain.map(end => formatNumber(end, 3)) as [string, string];
  const { value, x } = curves[0]!;
  // Where the formula has no meaning (a ratio below 0) the value is NaN.
  let best = Math.max(0, value.findIndex(Number.isFinite));
  for (let i = best; i < value.length; i += 1) if (value[i]! < value[best]!) best = i;
  const [least, at] = [formatNumber(value[best]!, 3), formatNumber(x[best]!, 3)];
  return text(
    `${definition.names.full.en} over ${axisTitle(definition, axis).en}, from ${low} to ${high}: smallest (${least}) at ${at}.`,
    `${definition.names.full.ko}, 가로축 ${axisTitle(definition, axis).ko}, ${low}부터 ${high}까지. 가장 작은 값 ${least}, 그 위치 ${at}.`,
  );
}

function parametersOf(definition: LossDefinition, given: ParameterValues | undefined): ResolvedParameters {
  const asked = resolveParameters(definition, given);
  if (asked.ok) return asked.value;
  const defaults = resolveParameters(definition);
  return defaults.ok ? defaults.value : {};
}

/** At most `MOST_POINTS` finite places, spread evenly over all of them by size, so that both ends are there. */
function few(places: Vector): Float64Array {
  const sorted = Float64Array.from(places).filter(Number.isFinite).sort();
  if (sorted.length <= MOST_POINTS) return sorted;
  return Float64Array.from({ length: MOST_POINTS }, (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (MOST_POINTS - 1))]!);
}

/** The frame: high enough for nearly all of the values, so that one infinite end does not press the rest flat. */
function plotOf({ curves, domain }: Sweep, { width, height }: ShapeOptions): Plot {
  const finite = (numbers: Float64Array) => numbers.filter(Number.isFinite).sort();
  const values = finite(Float64Array.from(curves.flatMap(({ value }) => [...value])));
  const slopes = finite(Float64Array.from(curves[0]!.derivative));
  const typical = values[Math.floor(0.96 * (values.length - 1))] ?? 1;
  const top = Math.min(values.at(-1) ?? 1, typical * 1.25);
  const bottom = Math.min(0, values[0] ?? 0);
  const span = top - bottom > 0 ? top - bottom : 1;
  // Half of the slope at least, where it is not too steep: a line that falls by 1 has its slope below everything else.
  const usual = Math.max(slopes[slopes.length >> 1] ?? 0, bottom - 1.2 * span);
  return {
    left: 38,
    top: 20,
    width: width - 48,
    height: height - 54,
    xMin: domain[0],
    xMax: domain[1],
    yMin: Math.min(bottom, usual, Math.max(slopes[0] ?? 0, bottom - 0.7 * span)) - 0.03 * span,
    yMax: bottom + span * 1.06,
  };
}

function curvePaths({ x, value, derivative }: Curve, index: number, plot: Plot, palette: Palette): string {
  const spots = (numbers: Float64Array): Spot[] =>
    Array.from(numbers, (number, i) => [toX(plot, x[i]!) - plot.left, toY(plot, number) - plot.top] as const);
  const colour = index === 0 ? palette.curve : palette.foreground;
  // With two curves a second derivative only clutters.
  const slope =
    index === 0
      ? `<path d="${outline(spots(derivative), plot.height)}" stroke="${colour}" stroke-width="1.3" stroke-dasharray="4 3"/>`
      : '';
  return `${slope}<path d="${outline(spots(value), plot.height)}" stroke="${colour}" stroke-width="2"/>`;
}

function pointMarks(
  definition: LossDefinition,
  parameters: ResolvedParameters,
  curve: number,
  places: Float64Array,
  plot: Plot,
  palette: Palette,
): string {
  const { value } = curveAt(definition, parameters, {}, curve, places);
  return Array.from(places, (place, i) => {
    if (!Number.isFinite(value[i]) || place < plot.xMin || place > plot.xMax) return '';
    const [x, y] = [toX(plot, place) - plot.left, Math.max(2, toY(plot, value[i]!) - plot.top)];
    return `<circle cx="${px(x)}" cy="${px(y)}" r="2.4" fill="${palette.rows}"/>`;
  }).join('');
}

/** What the lines mean, above the frame. */
function legend({ axis, curves }: Sweep, hasPoints: boolean, { language }: ShapeOptions, palette: Palette): string {
  const named = curves.length > 1;
  const entries: [mark: string, label: string][] = curves.map(({ label }, i) => [
    `<path d="M0 9h16" stroke="${i === 0 ? palette.curve : palette.foreground}" stroke-width="2"/>`,
    language ? say(named ? label : words.value, language) : named ? labelSymbols[i]! : 'L',
  ]);
  entries.push([
    `<path d="M0 9h16" stroke="${palette.curve}" stroke-width="1.3" stroke-dasharray="4 3"/>`,
    language ? say(words.derivative, language) : `dL/d${axisSymbols[axis][0]}`,
  ]);
  if (hasPoints) entries.push([`<circle cx="8" cy="9" r="2.4" fill="${palette.rows}"/>`, language ? say(words.rows, language) : 'n']);
  let x = 8;
  return entries
    .map(([mark, label]) => {
      const entry = `<g transform="translate(${x})">${mark}<text x="20" y="12.5" fill="${palette.foreground}">${escapeXml(label)}</text></g>`;
      // Hangul is about twice as wide as Latin letters.
      x += 30 + [...label].reduce((width, letter) => width + (letter > '\u1100' ? 10.5 : 5.8), 0);
      return entry;
    })
    .join('');
}
