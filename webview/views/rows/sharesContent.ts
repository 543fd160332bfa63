import type { ShareCurve } from '../../../src/protocol/selectionViews';
import { formatNumber, formatShare } from '../../../src/strings/numbers';
import { ALL_ROWS, holds } from '../../../src/strings/panelAllRows';
import type { FigureContent, LegendEntry } from '../../charts/figureContent';
import { sharesDrawing } from '../../charts/shares';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';
import { table } from '../../table';

const MARKS: readonly LegendEntry['mark'][] = ['curve', 'other-0', 'other-1', 'other-2'];

/** Who holds the loss: the shares of the worst rows, loss by loss. */
export function sharesContent(panel: Panel, given: readonly ShareCurve[]): FigureContent {
  const curves = given.filter(({ x }) => x.length > 0);
  const titles = { x: words(panel, ALL_ROWS.shareOfRows), y: words(panel, ALL_ROWS.shareOfLoss) };
  const sentences = curves.map(({ short, share1, share10 }) => words(panel, holds(short, share1, share10)));
  const first = curves[0];
  const stops = Array.from(first?.x ?? []).filter(at => at > 0);
  const heldAt = ({ x, y }: ShareCurve, share: number) => {
    const at = x.findIndex(each => each >= share);
    return y[at < 0 ? y.length - 1 : at] ?? Number.NaN;
  };
  return {
    drawing: theme => sharesDrawing(theme, curves, titles),
    label: sentences.join(' '),
    legend: [
      ...curves.map(({ short }, index): LegendEntry => ({ mark: MARKS[index] ?? 'muted', label: short })),
      { mark: 'muted', label: words(panel, ALL_ROWS.evenly) },
    ],
    note: sentences.join(' '),
    tip: stop => ({
      now: [
        h('p', { class: 'tip-title' }, formatShare(stops[stop] ?? 0)),
        ...curves.map(curve => h('p', {}, `${curve.short} ${formatShare(heldAt(curve, stops[stop] ?? 0))}`)),
      ],
    }),
    table: () =>
      table({
        caption: words(panel, ALL_ROWS.cumulativeTitle),
        entries: [0.001, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
        columns: [
          { id: 'rows', title: titles.x, align: 'end', cell: share => formatNumber(100 * share) },
          ...curves.map(curve => ({
            id: curve.lossId,
            title: curve.short,
            align: 'end' as const,
            cell: (share: number) => formatShare(heldAt(curve, share)),
          })),
        ],
      }),
  };
}
