import type { Puller, RowsView } from '../../src/protocol/views';
import { formatShare } from '../../src/strings/numbers';
import { rowTitle } from '../../src/strings/panel';
import { ROWS, tugWords } from '../../src/strings/panelRows';
import { h } from '../dom';
import { type Panel, reveal, words } from '../panel';

/** Sums of the positive and of the negative gradients against each other. Nothing for gradients without a sign. */
export function tugOfWar(panel: Panel, rows: RowsView, room: HTMLElement): void {
  room.hidden = rows.isNorm;
  if (rows.isNorm) return;
  const up = Math.abs(rows.pullUp);
  const down = Math.abs(rows.pullDown);
  const total = up + down;
  const share = (part: number) => (total > 0 && Number.isFinite(total) ? part / total : 0);
  const left = h('i', { class: 'tug-negative' });
  const right = h('i', { class: 'tug-positive' });
  left.style.width = `${share(down) * 100}%`;
  right.style.width = `${share(up) * 100}%`;
  room.replaceChildren(
    h('h3', {}, words(panel, ROWS.tugTitle)),
    h(
      'div',
      { class: 'tug-row' },
      h('span', {}, `↑ ${words(panel, ROWS.pullsUp)} ${formatShare(share(down))}`),
      ' ',
      h('span', { class: 'tug-track', 'aria-hidden': 'true' }, left, right),
      h('span', { class: 'end' }, `${formatShare(share(up))} ${words(panel, ROWS.pullsDown)} ↓`),
    ),
    h('p', { class: 'note' }, words(panel, tugWords(rows.pullUp, rows.pullDown))),
    h(
      'div',
      { class: 'tug-pullers' },
      pullers(panel, words(panel, ROWS.pullersUp), rows.pullers.negative),
      pullers(panel, words(panel, ROWS.pullersDown), rows.pullers.positive),
    ),
  );
}

/** The rows that supply most of one pull; a click goes to the row. */
function pullers(panel: Panel, title: string, rows: readonly Puller[]): HTMLElement {
  return h(
    'p',
    { class: 'actions' },
    h('span', { class: 'muted' }, rows.length > 0 ? title : ''),
    ...rows.map(({ row, share }) =>
      h(
        'button',
        { class: 'link', type: 'button', onclick: () => reveal(panel, row, true) },
        `${words(panel, rowTitle(row, '', 0))} ${formatShare(share)}`,
      ),
    ),
  );
}
