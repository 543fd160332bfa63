import type { ShapeView } from '../../src/protocol/views';
import { formatNumber, formatSigned } from '../../src/strings/numbers';
import { WORDS } from '../../src/strings/panel';
import { cutOff, DERIVATIVES, derivativeSummary, equalDerivativeAxis, offScale, SHAPE, shapeSummary } from '../../src/strings/panelShape';
import { Figure } from '../charts/figure';
import type { FigureContent, LegendEntry, TipContent } from '../charts/figureContent';
import { type ShapeStop, shapeDrawing, shapeRange, shapeStops, stripDrawing } from '../charts/shapeCurves';
import { type Heights, heightsOf, rowsBeyond } from '../charts/shapeHeights';
import { h } from '../dom';
import { lossInUseName, type Panel, words } from '../panel';
import { boxOf } from '../parts/boxOf';
import { rowTip } from '../parts/rowTip';
import { equallyHigh } from './shape/equalHeights';
import { heightAt, placeOnCurve } from './shape/onCurve';
import { binTable, binTip, curveTable } from './shape/stackTables';

/** What the stack tells the part around it. */
export interface ShapeListener {
  /** The pointer or the keys stand at a place of the axis, on one of the curves where it is a row; undefined for nowhere. */
  readonly pointed: (x: number | undefined, curve?: number) => void;
}

/** Value, derivative and rows above one another over exactly the same axis. */
export class ShapeStack {
  readonly element: HTMLElement;
  readonly figures: readonly [Figure, Figure, Figure];
  private readonly edges = h('div', { class: 'edges' });
  /** What is drawn: curves as they are, or equally high. */
  private seen: ShapeView | undefined;
  private pointedBranch: number | undefined;
  /** What the chart of the rows shows. */
  private stripRows = '';

  constructor(
    private readonly panel: Panel,
    private readonly listener: ShapeListener,
  ) {
    const value = new Figure(panel, { title: words(panel, SHAPE.valueTitle), height: 'middle' });
    const derivative = new Figure(panel, { title: words(panel, SHAPE.derivativeTitle), height: 'low' });
    const strip = new Figure(panel, { title: words(panel, SHAPE.densityTitle), height: 'strip' });
    this.figures = [value, derivative, strip];
    for (const figure of this.figures) {
      figure.onMove = x => {
        if (x === undefined) listener.pointed(undefined);
        for (const other of this.figures) if (other !== figure) other.showCrosshair(x);
      };
    }
    this.element = h('div', { class: 'shape-stack' }, value.element, derivative.element, strip.element, this.edges);
  }

  /** The window of the axis that all charts share. */
  get window(): readonly [number, number] {
    return this.seen ? shapeRange(this.seen) : [0, 1];
  }

  /** How high a curve and its derivative run at a place, as they are drawn; beyond the window, as at its edge. */
  heightsAt(place: number, curve: number): { readonly value: number; readonly derivative: number } | undefined {
    const drawn = this.seen?.curves[curve] ?? this.seen?.curves[0];
    if (!drawn || Number.isNaN(place)) return undefined;
    const [low, high] = [drawn.x[0]!, drawn.x[drawn.x.length - 1]!];
    const at = Math.min(high, Math.max(low, place));
    return { value: heightAt(drawn, at, 'value'), derivative: heightAt(drawn, at, 'derivative') };
  }

  /** Shades where a branch of the formula counts. */
  point(branch: number | undefined): void {
    if (branch === this.pointedBranch) return;
    this.pointedBranch = branch;
    for (const figure of this.figures.slice(0, 2)) figure.restyle();
  }

  show(view: ShapeView): void {
    const { panel } = this;
    const isEqual = view.overlays.length > 0 && panel.store.model.equalHeights === true;
    const seen = isEqual ? equallyHigh(view) : view;
    this.seen = seen;
    const [value, derivative, strip] = this.figures;
    const marks = view.marks.map(mark => ({ x: mark.x, label: words(panel, mark.label) }));
    const xTitle = words(panel, view.xTitle);
    const name = lossInUseName(panel);
    const stops = shapeStops(view);
    value.show({
      ...this.content(view, seen, stops, 'value', marks),
      label: words(
        panel,
        shapeSummary(
          name,
          xTitle,
          view.points.x.length,
          view.overlays.map(({ short }) => short),
        ),
      ),
      legend: this.legend(view),
    });
    derivative.show({
      ...this.content(view, seen, stops, 'derivative', marks),
      label: words(panel, derivativeSummary(name, xTitle)),
    });
    this.showStrip(strip, view, xTitle);
    this.showEdges(view);
  }

  /** The rows stay where they are while a slider moves the loss: their chart is drawn only when they do not. */
  private showStrip(strip: Figure, view: ShapeView, xTitle: string): void {
    const { panel } = this;
    const { edges, counts } = view.density;
    const rows = JSON.stringify([xTitle, view.axis, panel.store.model.language, shapeRange(view), [...edges], [...counts]]);
    if (rows === this.stripRows) return;
    this.stripRows = rows;
    strip.show({
      drawing: theme => stripDrawing(theme, view, xTitle, words(panel, WORDS.count)),
      label: words(panel, SHAPE.densityTitle),
      ...(view.axis === 'error' && {
        box: ({ x }) => boxOf({ error: x }),
        choose: (stop: number) =>
          panel.linked.select(
            `error >= ${view.density.edges[stop]!} and error ${stop + 2 < view.density.edges.length ? '<' : '<='} ${view.density.edges[stop + 1]!}`,
          ),
      }),
      tip: stop => {
        this.listener.pointed((view.density.edges[stop]! + view.density.edges[stop + 1]!) / 2);
        return binTip(panel, view, stop);
      },
      table: () => binTable(panel, view),
    });
  }

  private content(
    view: ShapeView,
    seen: ShapeView,
    stops: readonly ShapeStop[],
    part: 'value' | 'derivative',
    marks: readonly { x: number; label: string }[],
  ): Omit<FigureContent, 'label'> {
    const { panel } = this;
    const isEqual = seen !== view;
    const derivative = DERIVATIVES[view.axis];
    const y = words(
      panel,
      part === 'value' ? (isEqual ? SHAPE.equalValueAxis : SHAPE.valueAxis) : isEqual ? equalDerivativeAxis(derivative) : derivative,
    );
    const range = heightsOf(seen, part);
    const note = range.exits.length > 0 ? words(panel, cutOff(...endsOf(range), rowsBeyond(seen, part, range))) : '';
    return {
      note,
      drawing: theme => {
        const pointed = this.pointedBranch === undefined ? [] : (view.branches[this.pointedBranch]?.stretches ?? []);
        return shapeDrawing(theme, seen, part, { y }, marks, pointed);
      },
      tip: stop => this.tip(view, stops[stop]!),
      placeOf: (points, index) => placeOnCurve(seen, part, points, index),
      ...(view.axis === 'error' && { box: ({ x }) => boxOf({ error: x }) }),
      rowOf: stop => {
        const at = stops[stop]!;
        return at.kind === 'row' ? view.points.row[at.point] : undefined;
      },
      table: () => curveTable(panel, view),
    };
  }

  private legend(view: ShapeView): LegendEntry[] {
    const curves = view.curves.map((curve, index): LegendEntry => {
      const label = words(this.panel, curve.label);
      return {
        mark: index === 0 ? 'curve' : 'curve-dashed',
        label: label || (view.overlays.length > 0 ? lossInUseName(this.panel) : words(this.panel, SHAPE.curve)),
      };
    });
    const others = view.overlays.map(({ short }, index): LegendEntry => ({ mark: `other-${index as 0 | 1 | 2}`, label: short }));
    const hasWorst = view.points.rank.some(rank => rank > 0);
    return [
      ...curves,
      ...others,
      { mark: 'rows', label: words(this.panel, SHAPE.points) },
      ...(hasWorst ? [{ mark: 'worst' as const, label: words(this.panel, SHAPE.worst) }] : []),
    ];
  }

  private tip(view: ShapeView, stop: ShapeStop): TipContent {
    const { panel } = this;
    if (stop.kind === 'row') {
      const { points } = view;
      this.listener.pointed(points.x[stop.point]!, points.curve[stop.point]!);
      return rowTip(panel, points.row[stop.point]!, [
        [view.xTitle, formatNumber(points.x[stop.point]!)],
        [SHAPE.valueAxis, formatNumber(points.value[stop.point]!)],
        [DERIVATIVES[view.axis], formatSigned(points.derivative[stop.point]!)],
      ]);
    }
    const x = view.curves[0]?.x[stop.sample] ?? Number.NaN;
    this.listener.pointed(x);
    return {
      now: [
        h('p', { class: 'tip-title' }, `${words(panel, view.xTitle)} ${formatNumber(x, 3)}`),
        ...view.curves.map(curve => {
          const label = words(panel, curve.label);
          const value = `L = ${formatNumber(curve.value[stop.sample]!)}`;
          return h(
            'p',
            {},
            `${label ? `${label}: ` : ''}${value} · ${words(panel, DERIVATIVES[view.axis])} = ${formatSigned(curve.derivative[stop.sample]!)}`,
          );
        }),
        ...view.overlays.map(({ short, curves }) => {
          const values = curves.map(curve => formatNumber(heightAt(curve, x, 'value')));
          return h('p', {}, `${short}: L = ${values.join(' · ')}`);
        }),
      ],
    };
  }

  /** Rows outside of the window are counted at its edges, never dropped in silence. */
  private showEdges({ offLeft, offRight }: ShapeView): void {
    const edge = (off: ShapeView['offLeft'], side: 'left' | 'right') =>
      h('span', { class: `edge-${side}` }, off.count > 0 ? words(this.panel, offScale(off.count, off.furthest, side)) : '');
    this.edges.replaceChildren(edge(offLeft, 'left'), edge(offRight, 'right'));
  }
}

/** The values that a cut-off curve goes on to: of both ends, or of the one that is cut off. */
function endsOf({ exits }: Heights): readonly [number, number] {
  const values = exits.map(exit => exit.value);
  return [Math.min(...values), Math.max(...values)];
}
