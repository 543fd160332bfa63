import type { WantView } from '../../../src/protocol/taskViews';
import { formatNumber } from '../../../src/strings/numbers';
import { CENTRES, LEARN, WAYS } from '../../../src/strings/panelLearn';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';
import { lossName } from '../../parts/lossName';
import { table } from '../../table';

/** Every wish in words, by the way in which predictions are moved. */
export function wantsTable(panel: Panel, wants: readonly WantView[]): HTMLElement {
  const hasCentres = wants.some(({ way }) => way === 'shift');
  const take = (want: WantView) => panel.store.change({ lossId: want.lossId });
  return table({
    caption: words(panel, LEARN.wantsTitle),
    entries: wants,
    groups: {
      of: ({ way }) => way,
      heading: way => h('span', {}, words(panel, WAYS[way as WantView['way']])),
    },
    columns: [
      { id: 'loss', title: words(panel, LEARN.loss), cell: want => lossName(panel, want, () => take(want)) },
      ...(hasCentres
        ? [
            {
              id: 'aims',
              title: words(panel, LEARN.aims),
              cell: ({ lossId, way }: WantView) => (way === 'shift' && CENTRES[lossId] ? words(panel, CENTRES[lossId]) : '–'),
            },
          ]
        : []),
      { id: 'now', title: words(panel, LEARN.now), align: 'end', cell: want => h('span', { class: 'muted' }, formatNumber(want.now)) },
      {
        id: 'least',
        title: words(panel, LEARN.least),
        align: 'end',
        cell: want => h('span', { class: isContent(want) ? 'muted' : '' }, formatNumber(want.least)),
      },
      { id: 'wish', title: words(panel, LEARN.wish), cell: want => words(panel, want.says) },
    ],
  });
}

function isContent({ way, best }: WantView): boolean {
  return best === (way === 'shift' ? 0 : 1);
}
