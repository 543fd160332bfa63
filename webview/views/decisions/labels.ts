import type { DecisionsView } from '../../../src/protocol/taskViews';
import { formatNumber } from '../../../src/strings/numbers';
import { DECISIONS } from '../../../src/strings/panelDecisions';
import { freshId, h } from '../../dom';
import { type Panel, words } from '../../panel';
import { classTable } from './classTable';

type Labels = Extract<DecisionsView, { kind: 'labels' }>;

/** Looks at another label; its threshold is one of its own. */
function look(panel: Panel, label: number, changed: () => void): void {
  panel.store.change({ label, threshold: undefined });
  changed();
}

/** Which of several labels the curves are of. */
export function labelPicker(panel: Panel, { labels, label }: Labels, changed: () => void): HTMLElement {
  const id = freshId('label');
  const select: HTMLSelectElement = h(
    'select',
    { id, onchange: () => look(panel, Number(select.value), changed) },
    ...labels.map(({ name }, index) => h('option', { value: index, selected: index === label }, name)),
  );
  return h('div', { class: 'decision-line' }, h('label', { for: id }, words(panel, DECISIONS.curvesOf)), select);
}

/** What every label costs, with the areas under its curves; a line shows the curves of its label. */
export function labelTable(panel: Panel, { labels }: Labels, changed: () => void): HTMLElement {
  const area = (value: number) => (Number.isFinite(value) ? formatNumber(value, 4) : '–');
  return classTable(
    panel,
    words(panel, DECISIONS.labelTitle),
    words(panel, DECISIONS.label),
    labels,
    [
      { id: 'auc', title: words(panel, DECISIONS.auc), align: 'end', cell: entry => area(entry.area), sortBy: entry => entry.area },
      {
        id: 'ap',
        title: words(panel, DECISIONS.averagePrecision),
        align: 'end',
        cell: entry => area(entry.averagePrecision),
        sortBy: entry => entry.averagePrecision,
      },
    ],
    entry => look(panel, labels.indexOf(entry), changed),
  );
}
