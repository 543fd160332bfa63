import type { Text } from '../../src/core/text';
import type { Cloud, Line, PlotWindow } from '../../src/protocol/views';
import { formatNumber } from '../../src/strings/numbers';
import { WORDS } from '../../src/strings/panel';
import { OVERVIEW } from '../../src/strings/panelOverview';
import { zoomNote } from '../../src/strings/panelZoom';
import { type Drawing, orderByX } from '../charts/drawing';
import type { FigureContent, LegendEntry } from '../charts/figureContent';
import { scatterDrawing } from '../charts/scatter';
import { type Panel, reveal, words } from '../panel';
import { boxOf } from '../parts/boxOf';
import { hasOneNumber } from '../parts/oneNumber';
import { rowTip } from '../parts/rowTip';
import { table } from '../table';
import type { Theme } from '../theme';
import { type CloudZoom, countOf } from './cloudZoom';

/** What differs between the places that show predictions against targets. */
export interface ScatterWords {
  readonly title: string;
  readonly label: string;
  readonly note?: string;
  /** What the points over a density are. */
  readonly named: Text;
  /** The line that fits best, and what it is called. */
  readonly line?: Line & { readonly label: string };
  /** Drawn over the points. */
  readonly above?: (theme: Theme) => NonNullable<Drawing['above']>;
}

/** Predictions against targets, linked to every other view. */
export function scatterContent(
  panel: Panel,
  whole: Cloud,
  { title, label, note, named, line, above }: ScatterWords,
  zoom: CloudZoom,
): FigureContent {
  const cloud = zoom.seen(whole);
  const { window } = zoom;
  const told = window ? words(panel, zoomNote(countOf(cloud), countOf(whole))) : note;
  const { points, density } = cloud;
  const pairs = orderByX(points.x).map(at => ({ row: points.row[at]!, target: points.x[at]!, prediction: points.y[at]! }));
  const titles = { x: words(panel, WORDS.target), y: words(panel, WORDS.prediction) };
  const legend: LegendEntry[] = [
    { mark: 'rows', label: words(panel, density ? named : OVERVIEW.rows) },
    ...(density ? [{ mark: 'density' as const, label: words(panel, OVERVIEW.densityWords) }] : []),
    { mark: 'dashed', label: words(panel, OVERVIEW.identity) },
    ...(line ? [{ mark: 'curve' as const, label: line.label }] : []),
  ];
  return {
    drawing: theme => ({ ...scatterDrawing(theme, cloud, titles, line, window), ...(above ? { above: above(theme) } : {}) }),
    label,
    legend,
    ...(told === undefined ? {} : { note: told }),
    zoom: { window, to: part => zoom.to(part) },
    tip: stop => {
      const pair = pairs[stop]!;
      return rowTip(panel, pair.row, [
        [WORDS.target, formatNumber(pair.target)],
        [WORDS.prediction, formatNumber(pair.prediction)],
      ]);
    },
    rowOf: stop => pairs[stop]!.row,
    placeOf: ({ target, prediction }, at) => ({ x: target[at]!, y: prediction[at]! }),
    ...(hasOneNumber(panel) ? { box: ({ x, y }: PlotWindow) => boxOf({ target: x, prediction: y }) } : {}),
    table: () =>
      table({
        caption: title,
        columns: [
          { id: 'row', title: words(panel, WORDS.row), align: 'end', cell: pair => String(pair.row + 1), sortBy: pair => pair.row },
          { id: 'target', title: titles.x, align: 'end', cell: pair => formatNumber(pair.target), sortBy: pair => pair.target },
          { id: 'prediction', title: titles.y, align: 'end', cell: pair => formatNumber(pair.prediction), sortBy: pair => pair.prediction },
        ],
        entries: pairs.slice(0, 1000),
        choose: (pair, stay) => reveal(panel, pair.row, stay),
      }),
  };
}
