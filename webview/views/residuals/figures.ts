import type { ResidualsView } from '../../../src/protocol/taskViews';
import { formatNumber, formatSigned } from '../../../src/strings/numbers';
import { WORDS } from '../../../src/strings/panel';
import { OVERVIEW } from '../../../src/strings/panelOverview';
import {
  againstSummary,
  densityNote,
  normalSummary,
  RESIDUALS,
  type ResidualSign,
  residualAxis,
} from '../../../src/strings/panelResiduals';
import { histogramSummary, ROWS } from '../../../src/strings/panelRows';
import { barsDrawing, barsOf } from '../../charts/bars';
import { orderByX } from '../../charts/drawing';
import type { FigureContent } from '../../charts/figureContent';
import { quantileDrawing } from '../../charts/quantilePlot';
import { residualDrawing } from '../../charts/residualPlot';
import { type Panel, reveal, words } from '../../panel';
import { boxOf } from '../../parts/boxOf';
import { rowTip } from '../../parts/rowTip';
import { table } from '../../table';
import { binsTable, binTip, fullestBin } from '../bins';

/** Limits of a residual in the panel's sign as an expression, which counts errors as prediction − target. */
function errorLimits([low, high]: readonly [number, number], sign: ResidualSign): readonly [number, number] {
  return sign === 1 ? [low, high] : [0 - high, 0 - low];
}

/** Residual against prediction. */
export function againstContent(panel: Panel, view: ResidualsView, sign: ResidualSign): FigureContent {
  const { points, density } = view.residuals;
  const titles = { x: words(panel, WORDS.prediction), y: words(panel, residualAxis(sign)) };
  const entries = orderByX(points.x).map(at => ({ row: points.row[at]!, prediction: points.x[at]!, residual: points.y[at]! }));
  const constant = view.histogram.scale === 'symlog' && view.spread > 0 ? view.spread : undefined;
  return {
    drawing: theme => residualDrawing(theme, view.residuals, view.trend, titles, constant),
    label: words(panel, againstSummary(view.count, view.says[0]!)),
    legend: [
      { mark: 'rows', label: words(panel, density ? OVERVIEW.worstRows : OVERVIEW.rows) },
      ...(density ? [{ mark: 'density' as const, label: words(panel, OVERVIEW.densityWords) }] : []),
      { mark: 'curve', label: words(panel, RESIDUALS.againstLegend) },
      { mark: 'curve-dashed', label: words(panel, RESIDUALS.band) },
    ],
    ...(density ? { note: words(panel, densityNote(entries.length, view.count)) } : {}),
    tip: stop =>
      rowTip(panel, entries[stop]!.row, [
        [WORDS.prediction, formatNumber(entries[stop]!.prediction)],
        [RESIDUALS.residual, formatSigned(entries[stop]!.residual)],
      ]),
    rowOf: stop => entries[stop]!.row,
    placeOf: ({ target, prediction }, at) => ({ x: prediction[at]!, y: sign * (prediction[at]! - target[at]!) }),
    box: ({ x, y }) => boxOf({ prediction: x, error: errorLimits(y, sign) }),
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
export function histogramContent(panel: Panel, { histogram }: ResidualsView, sign: ResidualSign): FigureContent {
  const title = RESIDUALS.histogramTitle;
  const titles = {
    x: words(panel, residualAxis(sign)),
    y: words(panel, ROWS.countAxis),
    yLog: words(panel, ROWS.countAxisLog),
    nonFinite: words(panel, ROWS.nonFinite),
  };
  return {
    drawing: theme => barsDrawing(theme, histogram, titles, true),
    label: words(panel, histogramSummary(title, fullestBin(histogram), histogram.zeros)),
    legend: [
      { mark: 'positive', label: words(panel, RESIDUALS.above) },
      { mark: 'negative', label: words(panel, RESIDUALS.below) },
    ],
    tip: stop => binTip(panel, histogram, stop),
    choose: stop => {
      const { from, to } = barsOf(histogram)[stop]!;
      if (from !== undefined && to !== undefined) panel.linked.select(boxOf({ error: errorLimits([from, to], sign) }));
    },
    table: () => binsTable(panel, histogram, words(panel, title)),
  };
}

/** The residuals against a normal distribution. */
export function normalContent(panel: Panel, { normal, normalLine, spread }: ResidualsView, sign: ResidualSign): FigureContent {
  const titles = { x: words(panel, RESIDUALS.normalAxis), y: words(panel, residualAxis(sign)) };
  const apart = (at: number) => (normal.y[at] ?? 0) - normalLine.intercept - normalLine.slope * (normal.x[at] ?? 0);
  const entries = Array.from(normal.row, (row, at) => ({ row, quantile: normal.x[at]!, residual: normal.y[at]! }));
  return {
    drawing: theme => quantileDrawing(theme, normal, normalLine, titles),
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
    box: ({ y }) => boxOf({ error: errorLimits(y, sign) }),
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
