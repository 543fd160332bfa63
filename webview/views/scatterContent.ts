import type { Cloud } from '../../src/protocol/views';
import { formatNumber } from '../../src/strings/numbers';
import { WORDS } from '../../src/strings/panel';
import { OVERVIEW } from '../../src/strings/panelOverview';
import type { Drawing } from '../charts/drawing';
import type { FigureContent, LegendEntry } from '../charts/figureContent';
import { scatterDrawing, scatterRows } from '../charts/scatter';
import { type Panel, reveal, words } from '../panel';
import { boxOf } from '../parts/boxOf';
import { rowTip } from '../parts/rowTip';
import { table } from '../table';
import type { Theme } from '../theme';

/** What differs between the places that show predictions against targets. */
export interface ScatterWords {
  readonly title: string;
  readonly label: string;
  readonly note?: string;
  /** The line that fits best, and what it is called. */
  readonly line?: { readonly slope: number; readonly intercept: number; readonly label: string };
  /** Drawn over the points. */
  readonly above?: (theme: Theme) => NonNullable<Drawing['above']>;
}

/** Predictions against targets, linked to every other view. */
export function scatterContent(panel: Panel, cloud: Cloud, { title, label, note, line, above }: ScatterWords): FigureContent {
  const rows = scatterRows(cloud);
  const { points, density } = cloud;
  const place = new Map(Array.from(points.row, (row, index) => [row, index]));
  const titles = { x: words(panel, WORDS.target), y: words(panel, WORDS.prediction) };
  const pairOf = (row: number) => {
    const at = place.get(row)!;
    return { row, target: points.x[at]!, prediction: points.y[at]! };
  };
  const legend: LegendEntry[] = [
    { mark: 'rows', label: words(panel, density ? OVERVIEW.worstRows : OVERVIEW.rows) },
    ...(density ? [{ mark: 'density' as const, label: words(panel, OVERVIEW.densityWords) }] : []),
    { mark: 'dashed', label: words(panel, OVERVIEW.identity) },
    ...(line ? [{ mark: 'curve' as const, label: line.label }] : []),
  ];
  return {
    drawing: theme => ({ ...scatterDrawing(theme, cloud, titles, line), ...(above ? { above: above(theme) } : {}) }),
    label,
    legend,
    ...(note === undefined ? {} : { note }),
    tip: stop => {
      const pair = pairOf(rows[stop]!);
      return rowTip(panel, pair.row, [
        [WORDS.target, formatNumber(pair.target)],
        [WORDS.prediction, formatNumber(pair.prediction)],
      ]);
    },
    rowOf: stop => rows[stop],
    placeOf: ({ target, prediction }, at) => ({ x: target[at]!, y: prediction[at]! }),
    box: ({ x, y }) => boxOf({ target: x, prediction: y }),
    table: () =>
      table({
        caption: title,
        columns: [
          { id: 'row', title: words(panel, WORDS.row), align: 'end', cell: pair => String(pair.row + 1), sortBy: pair => pair.row },
          { id: 'target', title: titles.x, align: 'end', cell: pair => formatNumber(pair.target), sortBy: pair => pair.target },
          { id: 'prediction', title: titles.y, align: 'end', cell: pair => formatNumber(pair.prediction), sortBy: pair => pair.prediction },
        ],
        entries: rows.slice(0, 1000).map(pairOf),
        choose: (pair, stay) => reveal(panel, pair.row, stay),
      }),
  };
}
