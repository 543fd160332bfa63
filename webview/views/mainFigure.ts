import type { OverviewView } from '../../src/protocol/overviewViews';
import type { MainChart } from '../../src/protocol/views';
import { formatNumber } from '../../src/strings/numbers';
import { binWords, WORDS } from '../../src/strings/panel';
import { classesSummary, OVERVIEW, scatterSummary, showing } from '../../src/strings/panelOverview';
import { laneBars, lanesDrawing } from '../charts/classLanes';
import { Figure } from '../charts/figure';
import { h } from '../dom';
import { type Panel, words } from '../panel';
import { table } from '../table';
import type { CloudZoom } from './cloudZoom';
import { scatterContent } from './scatterContent';

/** The chart of the Overview, by task: predictions against targets, or where the probabilities of each class lie. */
export function mainFigure(panel: Panel, overview: OverviewView, main: MainChart, zoom: CloudZoom): Figure {
  return main.kind === 'scatter' ? scatterFigure(panel, overview, main, zoom) : classesFigure(panel, main);
}

function scatterFigure(panel: Panel, overview: OverviewView, main: Extract<MainChart, { kind: 'scatter' }>, zoom: CloudZoom): Figure {
  const title = words(panel, OVERVIEW.scatterTitle);
  const figure = new Figure(panel, { title, height: 'tall' });
  const told = {
    title,
    named: OVERVIEW.worstRows,
    label: words(panel, scatterSummary(overview.used, overview.worst[0]?.row)),
    ...(main.line ? { line: { ...main.line, label: words(panel, OVERVIEW.fitLine) } } : {}),
    ...(main.density ? { note: words(panel, showing(main.points.row.length, overview.used)) } : {}),
  };
  const show = (): void => figure.show(scatterContent(panel, main, told, zoom));
  zoom.redraw = show;
  show();
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
    note: words(panel, OVERVIEW.lanesNote),
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
