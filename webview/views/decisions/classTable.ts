import type { ClassLoss } from '../../../src/protocol/taskViews';
import { formatCount, formatNumber, formatShare } from '../../../src/strings/numbers';
import { DECISIONS } from '../../../src/strings/panelDecisions';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';
import { type Column, table } from '../../table';

/** What every class costs, and how well it is decided. `more`: columns of the caller; `choose`: what a line does. */
export function classTable<Entry extends ClassLoss>(
  panel: Panel,
  title: string,
  name: string,
  classes: readonly Entry[],
  more: readonly Column<Entry>[] = [],
  choose?: (entry: Entry) => void,
): HTMLElement {
  const share = (value: number) => (Number.isFinite(value) ? formatShare(value) : '–');
  return h(
    'section',
    { class: 'stack class-losses' },
    h('h3', {}, title),
    table<Entry>({
      caption: title,
      entries: classes,
      columns: [
        { id: 'class', title: name, cell: entry => entry.name },
        {
          id: 'count',
          title: words(panel, DECISIONS.rows),
          align: 'end',
          cell: entry => formatCount(entry.count),
          sortBy: entry => entry.count,
        },
        {
          id: 'loss',
          title: words(panel, DECISIONS.meanLoss),
          align: 'end',
          cell: entry => (Number.isNaN(entry.loss) ? '–' : formatNumber(entry.loss)),
          sortBy: entry => entry.loss,
        },
        {
          id: 'share',
          title: words(panel, DECISIONS.share),
          align: 'end',
          cell: entry => share(entry.share),
          sortBy: entry => entry.share,
        },
        {
          id: 'recall',
          title: words(panel, DECISIONS.recall),
          align: 'end',
          cell: entry => share(entry.recall),
          sortBy: entry => entry.recall,
        },
        {
          id: 'precision',
          title: words(panel, DECISIONS.precision),
          align: 'end',
          cell: entry => share(entry.precision),
          sortBy: entry => entry.precision,
        },
        ...more,
      ],
      choose,
    }),
  );
}
