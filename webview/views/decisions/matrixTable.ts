import { formatCount, formatShare } from '../../../src/strings/numbers';
import { cellWords, DECISIONS } from '../../../src/strings/panelDecisions';
import { h } from '../../dom';
import { type Panel, words } from '../../panel';

/** A cell of a confusion matrix: how many rows, and which. */
export interface MatrixCell {
  readonly count: number;
  readonly where: string;
}

/** From this many classes on a cell holds its count alone; its share is in its title. */
const MANY = 7;

/** A confusion matrix as a table, targets down and decisions across; a cell selects its rows. Shaded by the share of its line. */
export function matrixTable(panel: Panel, names: readonly string[], cells: readonly (readonly MatrixCell[])[]): HTMLElement {
  const isMany = names.length >= MANY;
  const cell = (truth: number, decided: number) => {
    const { count, where } = cells[truth]![decided]!;
    const total = cells[truth]!.reduce((sum, each) => sum + each.count, 0);
    const share = total > 0 ? count / total : 0;
    const button = h(
      'button',
      {
        class: truth === decided ? 'matrix-cell matrix-right' : 'matrix-cell matrix-wrong',
        type: 'button',
        'aria-label': words(panel, cellWords(names[truth]!, names[decided]!, count, isMany ? undefined : share)),
        title: isMany ? `${names[truth]} → ${names[decided]}: ${formatShare(share)}` : undefined,
        onclick: (event: MouseEvent) => panel.linked.select(where, event.shiftKey),
      },
      h('strong', {}, formatCount(count)),
      ...(isMany ? [] : [' ', h('small', {}, formatShare(share))]),
    );
    // The root, so that rare mistakes are seen beside what is mostly right.
    button.style.setProperty('--share', String(Math.round(Math.sqrt(share) * 100)));
    return h('td', {}, button);
  };
  return h(
    'div',
    {
      class: isMany ? 'table-scroll matrix matrix-many' : 'table-scroll matrix',
      role: 'region',
      tabindex: 0,
      'aria-label': words(panel, DECISIONS.matrixTitle),
    },
    h(
      'table',
      {},
      h('caption', { class: 'spoken' }, words(panel, DECISIONS.matrixTitle)),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, `${words(panel, DECISIONS.truth)} ↓ · ${words(panel, DECISIONS.decided)} →`),
          ...names.map(name => h('th', { scope: 'col', class: 'end' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        ...names.map((name, truth) => h('tr', {}, h('th', { scope: 'row' }, name), ...names.map((_, decided) => cell(truth, decided)))),
      ),
    ),
  );
}
