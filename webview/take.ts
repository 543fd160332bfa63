import type { Taken } from '../src/protocol/takeViews';
import { TAKE } from '../src/strings/taking';
import { h } from './dom';
import { icon } from './icons';
import { type Panel, question, words } from './panel';
import { menuButton } from './parts/menuButton';
import { isLossNamed, stateOf } from './state';

/** Asks the host to take along what the panel shows. It says in VS Code's own messages what came of it. */
export function take(panel: Panel, what: Taken): void {
  const { model } = panel.store;
  void panel.host.request('take', { ...question(panel), isNamed: isLossNamed(model), what, state: stateOf(model) });
}

/** Everything that can be taken along, in the order of the menu; a group begins where it is something else. */
const OFFERED: readonly (readonly [what: Taken, isFirst?: boolean])[] = [
  ['csv'],
  ['json'],
  ['npy'],
  ['report', true],
  ['link', true],
  ['view'],
];

/** The button of the header with its menu. */
export function takeMenu(panel: Panel): HTMLElement {
  const label = words(panel, TAKE.button);
  const button = h('button', { class: 'icon-button', type: 'button', title: label, 'aria-label': label, 'data-key': 'take' }, icon('save'));
  const items = OFFERED.map(([what, isFirst = false]) => ({ label: words(panel, TAKE[what]), isFirst, choose: () => take(panel, what) }));
  return menuButton(button, label, items);
}
