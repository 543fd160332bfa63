import type { Stretch } from '../../src/core/definition';
import type { ShapeView } from '../../src/protocol/views';
import { formatCount } from '../../src/strings/numbers';
import { faded, OTHER_DASHES, type Theme } from '../theme';
import { AXIS_WIDTH, axis, chartOptions, type Drawing, orderByX, rangeOf } from './drawing';
import { exitsLayer, marksLayer, pointLabels, zeroLine } from './layers';
import { heightsOf } from './shapeHeights';
import { stretchesLayer } from './stretches';
import { paintLine, paintMarkers } from './strokes';

/** Dash patterns tell curves of one loss apart: the colour says which loss it is. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [9, 3, 2, 3], [1, 4], [12, 4]];
const MARKERS = ['circle', 'rectRot', 'triangle', 'rect'] as const;

/** Points of one curve that stand closer than a part of the width cover one another: two thousand rows draw as fast as these. */
const PLACES = 500;

/** What a stop of a shape chart is: one of the user's rows, or a place on a curve. */
export type ShapeStop = { readonly kind: 'row'; readonly point: number } | { readonly kind: 'curve'; readonly sample: number };

/** Stops from left to right: the rows first, then the samples of the first curve. */
export function shapeStops(view: ShapeView): ShapeStop[] {
  const [first] = view.curves;
  return [
    ...orderByX(view.points.x).map((point): ShapeStop => ({ kind: 'row', point })),
    ...Array.from(first?.x ?? [], (_, sample): ShapeStop => ({ kind: 'curve', sample })),
  ];
}

/** The range of x that all three charts share: that of the curves. */
export function shapeRange(view: ShapeView): readonly [number, number] {
  const [low, high] = rangeOf(...view.curves.map(curve => curve.x)) ?? [0, 1];
  return high > low ? [low, high] : [low - 1, high + 1];
}

/** The loss (or its derivative) over the shared axis, with the user's rows on it. */
export function shapeDrawing(
  theme: Theme,
  view: ShapeView,
  part: 'value' | 'derivative',
  titles: { readonly y: string },
  marks: readonly { x: number; label: string }[],
  pointed: readonly Stretch[] = [],
): Drawing {
  const [min, max] = shapeRange(view);
  const range = heightsOf(view, part);
  const inside = (y: number) => Math.max(range.min, Math.min(range.max, y));
  const heights = part === 'value' ? view.points.value : view.points.derivative;
  const order = orderByX(view.points.x);
  const isIn = (at: number) => heights[at] === inside(heights[at]!);
  const placeOf = (at: number) => ({ x: view.points.x[at]!, y: inside(heights[at]!) });
  const strokes = view.curves.map((curve, index) => ({
    curve,
    colour: theme.curve,
    width: pointed.some(stretch => stretch.curve === index) ? 4.5 : 2.5,
    dash: DASHES[index % DASHES.length] ?? [],
  }));
  const others = view.overlays.flatMap((overlay, at) =>
    overlay.curves.map((curve, index) => ({
      curve,
      colour: theme.others[at]!,
      // Of two targets the second one is the thin one: the dash says which loss it is.
      width: index === 0 ? 2.5 : 1.25,
      dash: OTHER_DASHES[at] ?? [],
    })),
  );
  const marker = { fill: theme.rows, edge: theme.rows, edgeWidth: 1 };
  const radius = order.length > 150 ? 3 : 4;
  const points = view.curves.map((_, index) => {
    const onCurve = order.filter(at => view.points.curve[at] === index && isIn(at));
    return {
      places: apart(onCurve, at => view.points.x[at]!, (max - min) / PLACES).map(placeOf),
      style: MARKERS[index % MARKERS.length]!,
    };
  });
  const beyond = [true, false].map(isAbove => ({
    places: order.filter(at => !isIn(at) && heights[at]! > range.max === isAbove).map(placeOf),
    rotation: isAbove ? 0 : 180,
  }));
  const ranked = order.filter(at => view.points.rank[at]! > 0);
  const labels = ranked.map(at => ({ ...placeOf(at), label: String(view.points.row[at]! + 1) }));
  const first = view.curves[0];
  const zero = part === 'derivative' ? zeroLine(theme) : undefined;
  const band = stretchesLayer(
    theme,
    pointed.filter(stretch => stretch.curve === undefined),
  );
  const lines = marksLayer(theme, marks, part === 'value');
  const exits = exitsLayer(theme, range.exits);
  const names = pointLabels(theme, labels);
  const frame = { x: { min, max }, y: { title: titles.y, min: range.min, max: range.max } };
  return {
    type: 'line',
    data: { datasets: [] },
    frame: JSON.stringify(frame),
    options: chartOptions(axis(theme, { ...frame.x, hideTicks: true }), axis(theme, { ...frame.y, width: AXIS_WIDTH, most: 6 })),
    below: chart => {
      band(chart);
      zero?.(chart);
      lines(chart);
      for (const stroke of [...strokes, ...others].reverse()) paintLine(chart, stroke.curve.x, stroke.curve[part], stroke);
      // An outline of the background under all of them: on a curve of nearly their own width they would be lost, and outlines of
      // their own would wash out where they crowd.
      const outline = { fill: theme.background, edge: theme.background, edgeWidth: 0, radius: radius + 2 };
      for (const { places, style } of points) paintMarkers(chart, places, { ...outline, style });
      for (const { places, style } of points) paintMarkers(chart, places, { ...marker, style, radius });
      for (const { places, rotation } of beyond) paintMarkers(chart, places, { ...marker, style: 'triangle', rotation, radius: 5 });
      for (const at of [...ranked].reverse()) {
        const rotation = heights[at]! < range.min ? 180 : 0;
        const worst = { fill: theme.rows, edge: theme.foreground, edgeWidth: 2, radius: 6.5, rotation };
        paintMarkers(chart, [placeOf(at)], { ...worst, style: isIn(at) ? 'circle' : 'triangle' });
      }
    },
    above: chart => {
      exits(chart);
      if (part === 'value') names(chart);
    },
    stops: {
      x: [...order.map(at => view.points.x[at]!), ...(first?.x ?? [])],
      y: [...order.map(at => inside(heights[at]!)), ...(first?.[part] ?? [])],
      near: order.length,
    },
  };
}

/** Of places in ascending order those that stand at least `distance` from the one before. */
function apart(places: readonly number[], xOf: (place: number) => number, distance: number): readonly number[] {
  let last = Number.NEGATIVE_INFINITY;
  return places.filter(place => {
    if (xOf(place) - last < distance) return false;
    last = xOf(place);
    return true;
  });
}

/** How many rows lie where, on the same axis. */
export function stripDrawing(theme: Theme, view: ShapeView, xTitle: string, y: string): Drawing {
  const [min, max] = shapeRange(view);
  const { edges, counts } = view.density;
  const peak = counts.reduce((most, count) => Math.max(most, count), 1);
  const middles = Array.from(counts, (_, index) => (edges[index]! + edges[index + 1]!) / 2);
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          data: middles.map((x, index) => ({ x, y: counts[index]! })),
          backgroundColor: faded(theme, theme.rows, 0.7),
          borderColor: theme.rows,
          borderWidth: theme.highContrast ? 1 : 0,
          categoryPercentage: 1,
          barPercentage: 0.94,
          minBarLength: 0,
        },
      ],
    } as Drawing['data'],
    options: chartOptions(
      axis(theme, { title: xTitle, min, max, most: 11 }),
      axis(theme, {
        title: y,
        min: 0,
        max: peak * 1.04,
        width: AXIS_WIDTH,
        // Round steps leave nothing but the 0 where the highest bar stands just below one.
        ticks: [0, peak].map(value => ({ value, label: formatCount(value) })),
        hideGrid: true,
      }),
    ),
    stops: { x: middles, y: Array.from(counts), near: 0 },
  };
}
