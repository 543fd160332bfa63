import type { ResidualsView } from '../../../src/protocol/taskViews';
import type { Histogram, PlotWindow } from '../../../src/protocol/views';
import { formatNumber, formatSigned } from '../../../src/strings/numbers';
import { WORDS } from '../../../src/strings/panel';
import { OVERVIEW } from '../../../src/strings/panelOverview';
import {
  againstSummary,
  bendNote,
  densityNote,
  normalSummary,
  ofAll,
  RESIDUALS,
  type ResidualSign,
  residualAxis,
} from '../../../src/strings/panelResiduals';
import { histogramSummary, ROWS } from '../../../src/strings/panelRows';
import { orderByX } from '../../charts/drawing';
import type { FigureContent } from '../../charts/figureContent';
import { quantileDrawing } from '../../charts/quantilePlot';
import { residualAxisOf } from '../../charts/residualAxis';
import { residualDrawing } from '../../charts/residualPlot';
import { sideBarsDrawing } from '../../charts/sideBars';
import { h } from '../../dom';
import { type Panel, reveal, words } from '../../panel';
import { boxOf } from '../../parts/boxOf';
import { hasOneNumber } from '../../parts/oneNumber';
import { rowTip } from '../../parts/rowTip';
import { table } from '../../table';
import { binsTable, binTip, fullestBin } from '../bins';

/** Limits of a residual in the panel's sign as an expression, which counts errors as prediction − target. */
function errorLimits([low, high]: readonly [number, number], sign: ResidualSign): readonly [number, number] {
  return sign === 1 ? [low, high] : [0 - high, 0 - low];
}

/** The expression of the rows of a bin, exactly: its lower edge belongs to it, and the outermost bins hold all that is beyond. */
function binRows({ edges, counts }: Histogram, bin: number, sign: ResidualSign): string {
  const [low, high] = errorLimits([edges[bin]!, edges[bin + 1]!], sign);
  const [first, last] = sign === 1 ? [0, counts.length - 1] : [counts.length - 1, 0];
  return [...(bin === first ? [] : [`error >= ${low}`]), ...(bin === last ? [] : [`error < ${high}`])].join(' and ');
}

/** Residual against prediction. */
export function againstContent(panel: Panel, view: ResidualsView, sign: ResidualSign): FigureContent {
  const { points, density } = view.residuals;
  const titles = { x: words(panel, WORDS.prediction), y: words(panel, residualAxis(sign)) };
  const entries = orderByX(points.x).map(at => ({ row: points.row[at]!, prediction: points.x[at]!, residual: points.y[at]! }));
  const notes = [...(density ? [densityNote(entries.length, view.count)] : []), ...(view.bend === undefined ? [] : [bendNote(view.bend)])];
  return {
    drawing: theme => residualDrawing(theme, view.residuals, view.trend, titles, residualAxisOf(view.histogram.edges, view.bend)),
    label: words(panel, againstSummary(view.count, view.says[0]!)),
    legend: [
      { mark: 'rows', label: words(panel, density ? RESIDUALS.farRows : OVERVIEW.rows) },
      ...(density ? [{ mark: 'density' as const, label: words(panel, OVERVIEW.densityWords) }] : []),
      ...(view.trend.x.length > 0
        ? [
            { mark: 'line' as const, label: words(panel, RESIDUALS.againstLegend) },
            { mark: 'line-dashed' as const, label: words(panel, RESIDUALS.band) },
          ]
        : []),
    ],
    note: notes.map(note => words(panel, note)).join(' '),
    tip: stop =>
      rowTip(panel, entries[stop]!.row, [
        [WORDS.prediction, formatNumber(entries[stop]!.prediction)],
        [RESIDUALS.residual, formatSigned(entries[stop]!.residual)],
      ]),
    rowOf: stop => entries[stop]!.row,
    placeOf: ({ target, prediction }, at) => ({ x: prediction[at]!, y: sign * (prediction[at]! - target[at]!) }),
    ...(hasOneNumber(panel) ? { box: ({ x, y }: PlotWindow) => boxOf({ prediction: x, error: errorLimits(y, sign) }) } : {}),
    table: () =>
      table({
        caption: words(panel, RESIDUALS.againstTitle),
        columns: [
          { id: 'row', title: words(panel, WORDS.row), align: 'end', cell: entry => String(entry.row + 1), sortBy: entry => entry.row },
          {
            id: 'prediction',
            title: titles.x,
            align: 'end',
            cell: entry => formatNumber(entry.prediction),
            sortBy: entry => entry.prediction,
          },
          { id: 'residual', title: titles.y, align: 'end', cell: entry => formatSigned(entry.residual), sortBy: entry => entry.residual },
        ],
        entries: entries.slice(0, 1000),
        choose: (entry, stay) => reveal(panel, entry.row, stay),
      }),
  };
}

/** The residuals by size; a bar selects its rows. */
export function histogramContent(panel: Panel, { histogram, bend, count }: ResidualsView, sign: ResidualSign): FigureContent {
  const title = RESIDUALS.histogramTitle;
  const titles = { x: words(panel, ROWS.countAxis), xLog: words(panel, ROWS.countAxisLog), y: words(panel, residualAxis(sign)) };
  const canSelect = hasOneNumber(panel);
  return {
    drawing: theme => sideBarsDrawing(theme, histogram, titles, residualAxisOf(histogram.edges, bend)),
    label: words(panel, histogramSummary(title, fullestBin(histogram), histogram.zeros)),
    // A residual of 0 lies in the bin above it, seen the way that the engine counts.
    legend: [
      { mark: 'positive', label: words(panel, sign === 1 ? RESIDUALS.fromZero : RESIDUALS.above) },
      { mark: 'negative', label: words(panel, sign === 1 ? RESIDUALS.below : RESIDUALS.upToZero) },
    ],
    tip: stop => ({
      now: [
        ...binTip(panel, histogram, stop).now,
        h('p', {}, words(panel, ofAll(histogram.counts[stop]!, count))),
        ...(canSelect ? [h('p', { class: 'tip-hint' }, words(panel, RESIDUALS.select))] : []),
      ],
    }),
    // At the foot of its bar, and one row only: the rings of many would cover the bars.
    placeOf: ({ row, target, prediction }, at) => (row.length === 1 ? { x: 0, y: sign * (prediction[at]! - target[at]!) } : undefined),
    ...(canSelect ? { choose: (stop: number) => panel.linked.select(binRows(histogram, stop, sign)) } : {}),
    table: () => binsTable(panel, histogram, words(panel, title)),
  };
}

/** The residuals against a normal distribution. */
export function normalContent(panel: Panel, view: ResidualsView, sign: ResidualSign): FigureContent {
  const { normal, normalLine, spread } = view;
  const placeOfRow = new Map(Array.from(normal.row, (row, place) => [row, place]));
  const titles = { x: words(panel, RESIDUALS.normalAxis), y: words(panel, residualAxis(sign)) };
  const apart = (at: number) => (normal.y[at] ?? 0) - normalLine.intercept - normalLine.slope * (normal.x[at] ?? 0);
  const entries = Array.from(normal.row, (row, at) => ({ row, quantile: normal.x[at]!, residual: normal.y[at]! }));
  return {
    drawing: theme => quantileDrawing(theme, normal, normalLine, titles, residualAxisOf(view.histogram.edges, view.bend)),
    label: words(panel, normalSummary(apart(0), apart(normal.x.length - 1), spread)),
    legend: [
      { mark: 'rows', label: words(panel, OVERVIEW.rows) },
      { mark: 'dashed', label: words(panel, RESIDUALS.normalLine) },
    ],
    tip: stop =>
      rowTip(panel, entries[stop]!.row, [
        [RESIDUALS.normal, formatNumber(entries[stop]!.quantile, 3)],
        [RESIDUALS.residual, formatSigned(entries[stop]!.residual)],
      ]),
    rowOf: stop => entries[stop]!.row,
    // Quantiles are known of the rows that are drawn.
    placeOf: (points, at) => {
      const place = placeOfRow.get(points.row[at]!);
      return place === undefined ? undefined : { x: normal.x[place]!, y: normal.y[place]! };
    },
    ...(hasOneNumber(panel) ? { box: ({ y }: PlotWindow) => boxOf({ error: errorLimits(y, sign) }) } : {}),
    table: () =>
      table({
        caption: words(panel, RESIDUALS.normalTitle),
        columns: [
          { id: 'row', title: words(panel, WORDS.row), align: 'end', cell: entry => String(entry.row + 1), sortBy: entry => entry.row },
          {
            id: 'normal',
            title: words(panel, RESIDUALS.normal),
            align: 'end',
            cell: entry => formatNumber(entry.quantile),
            sortBy: entry => entry.quantile,
          },
          { id: 'residual', title: titles.y, align: 'end', cell: entry => formatSigned(entry.residual), sortBy: entry => entry.residual },
        ],
        entries,
        choose: (entry, stay) => reveal(panel, entry.row, stay),
      }),
  };
}
