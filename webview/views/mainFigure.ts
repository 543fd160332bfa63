import type { MainChart, OverviewView } from '../../src/protocol/views';
import { formatNumber } from '../../src/strings/numbers';
import { binWords, WORDS } from '../../src/strings/panel';
import { classesSummary, OVERVIEW, scatterSummary, showing } from '../../src/strings/panelOverview';
import { laneBars, lanesDrawing } from '../charts/classLanes';
import { Figure } from '../charts/figure';
import { scatterDrawing, scatterRows } from '../charts/scatter';
import { h } from '../dom';
import { type Panel, reveal, words } from '../panel';
import { boxOf } from '../parts/boxOf';
import { rowTip } from '../parts/rowTip';
import { table } from '../table';

/** The chart of the Overview, by task: predictions against targets, or where the probabilities of each class lie. */
export function mainFigure(panel: Panel, overview: OverviewView, main: MainChart): Figure {
  return main.kind === 'scatter' ? scatterFigure(panel, overview, main) : classesFigure(panel, main);
}

function scatterFigure(panel: Panel, overview: OverviewView, main: Extract<MainChart, { kind: 'scatter' }>): Figure {
  const figure = new Figure(panel, { title: words(panel, OVERVIEW.scatterTitle), height: 'tall' });
  const rows = scatterRows(main);
  const place = new Map(Array.from(main.points.row, (row, index) => [row, index]));
  const titles = { x: words(panel, WORDS.target), y: words(panel, WORDS.prediction) };
  const pairOf = (row: number) => {
    const at = place.get(row)!;
    return { row, target: main.points.x[at]!, prediction: main.points.y[at]! };
  };
  figure.show({
    drawing: theme => scatterDrawing(theme, main, titles),
    label: words(panel, scatterSummary(overview.used, overview.worst[0]?.row)),
    legend: [
      { mark: 'rows', label: words(panel, main.density ? OVERVIEW.worstRows : OVERVIEW.rows) },
      ...(main.density ? [{ mark: 'density' as const, label: words(panel, OVERVIEW.densityWords) }] : []),
      { mark: 'dashed', label: words(panel, OVERVIEW.identity) },
    ],
    ...(main.density ? { note: words(panel, showing(rows.length, overview.used)) } : {}),
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
        caption: words(panel, OVERVIEW.scatterTitle),
        columns: [
          { id: 'row', title: words(panel, WORDS.row), align: 'end', cell: pair => String(pair.row + 1), sortBy: pair => pair.row },
          { id: 'target', title: titles.x, align: 'end', cell: pair => formatNumber(pair.target), sortBy: pair => pair.target },
          { id: 'prediction', title: titles.y, align: 'end', cell: pair => formatNumber(pair.prediction), sortBy: pair => pair.prediction },
        ],
        entries: rows.slice(0, 1000).map(pairOf),
        choose: (pair, stay) => reveal(panel, pair.row, stay),
      }),
  });
  return figure;
}

function classesFigure(panel: Panel, main: Extract<MainChart, { kind: 'classes' }>): Figure {
  const figure = new Figure(panel, { title: words(panel, OVERVIEW.classesTitle), height: 'tall' });
  const bars = laneBars(main).filter(bar => bar.count > 0);
  const names = main.groups.map(group => words(panel, group.name));
  const sentence = (bar: (typeof bars)[number]) => words(panel, binWords(bar.from, bar.to, bar.count));
  figure.show({
    drawing: theme => lanesDrawing(theme, main, names, words(panel, main.axis)),
    label: words(panel, classesSummary(main.groups.length, main.axis)),
    tip: stop => ({ now: [h('p', { class: 'tip-title' }, names[bars[stop]!.group] ?? ''), h('p', {}, sentence(bars[stop]!))] }),
    table: () =>
      table({
        caption: words(panel, OVERVIEW.classesTitle),
        columns: [
          { id: 'class', title: words(panel, OVERVIEW.classColumn), cell: bar => names[bar.group] ?? '', sortBy: bar => bar.group },
          { id: 'from', title: words(panel, WORDS.from), align: 'end', cell: bar => formatNumber(bar.from), sortBy: bar => bar.from },
          { id: 'to', title: words(panel, WORDS.to), align: 'end', cell: bar => formatNumber(bar.to), sortBy: bar => bar.to },
          { id: 'count', title: words(panel, WORDS.count), align: 'end', cell: bar => formatNumber(bar.count), sortBy: bar => bar.count },
        ],
        entries: bars,
      }),
  });
  return figure;
}
