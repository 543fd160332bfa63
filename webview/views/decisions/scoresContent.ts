import type { ScoreHistograms, ThresholdView } from '../../../src/protocol/taskViews';
import { formatCount, formatNumber } from '../../../src/strings/numbers';
import { barWords, DECISIONS, scoresSummary } from '../../../src/strings/panelDecisions';
import { type BinTick, binPosition } from '../../charts/binAxis';
import type { FigureContent } from '../../charts/figureContent';
import { mirroredDrawing } from '../../charts/mirrored';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';
import { table } from '../../table';

/** Probabilities that are written on a logit axis, from the middle outwards: those that fit stay. */
const LOGIT_TICKS = [0.5, 0.1, 0.9, 0.01, 0.99, 0.001, 0.999, 0.0001, 0.9999, 0.00001, 0.99999];

/** Histograms of the scores of both classes, class 1 upwards; a bar selects its rows. */
export function scoresContent(panel: Panel, view: ThresholdView, shown: ScoreHistograms): FigureContent {
  const { names, positives, negatives } = view;
  const [down, up] = shown.histograms;
  const { edges } = up;
  const bins = up.counts.length;
  const isLogit = shown === view.logits;
  const axis = `${words(panel, view.axis)}${isLogit ? ` ${words(panel, DECISIONS.logitAxis)}` : ''}`;
  const bars = Array.from({ length: 2 * bins }, (_, stop) => {
    const [label, bin] = stop < bins ? ([1, stop] as const) : ([0, stop - bins] as const);
    const count = shown.histograms[label].counts[bin]!;
    return { name: names[label], from: edges[bin]!, to: edges[bin + 1]!, count, where: shown.where[label][bin]! };
  });
  return {
    drawing: theme =>
      mirroredDrawing(theme, [down, up], { x: axis, y: words(panel, DECISIONS.countAxis) }, isLogit ? logitTicks(shown) : undefined),
    label: words(panel, scoresSummary(positives, negatives)),
    legend: [
      { mark: 'positive', label: words(panel, names[1]) },
      { mark: 'negative', label: words(panel, names[0]) },
    ],
    tip: stop => {
      const { name, from, to, count } = bars[stop]!;
      return {
        now: [
          h('p', { class: 'tip-title' }, words(panel, barWords(name, from, to, count))),
          ...(count > 0 ? [h('p', { class: 'tip-hint' }, words(panel, DECISIONS.select))] : []),
        ],
      };
    },
    choose: stop => {
      const { count, where } = bars[stop]!;
      if (count > 0) panel.linked.select(where);
    },
    table: () =>
      table({
        caption: words(panel, DECISIONS.scoresTitle),
        entries: bars.filter(({ count }) => count > 0),
        columns: [
          { id: 'class', title: words(panel, DECISIONS.class), cell: bar => words(panel, bar.name) },
          {
            id: 'bin',
            title: words(panel, view.axis),
            align: 'end',
            cell: bar => `${formatNumber(bar.from, 3)} … ${formatNumber(bar.to, 3)}`,
          },
          {
            id: 'count',
            title: words(panel, DECISIONS.rows),
            align: 'end',
            cell: bar => formatCount(bar.count),
            sortBy: bar => bar.count,
          },
        ],
      }),
  };
}

function logitTicks({ histograms }: ScoreHistograms): BinTick[] {
  const { edges } = histograms[1];
  const [low, high] = [edges[1]!, edges[edges.length - 2]!];
  return LOGIT_TICKS.filter(p => p >= low && p <= high)
    .map(p => ({ value: binPosition(histograms[1], p), label: p < 0.001 || p > 0.999 ? String(p) : formatNumber(p, 3) }))
    .sort((a, b) => a.value - b.value);
}
