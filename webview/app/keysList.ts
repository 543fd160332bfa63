import { KEY_GROUPS, KEYS } from '../../src/strings/panelKeys';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';

/** Shows every key of the panel in a dialog; Esc or the button closes it, and the focus goes back to where it was. */
export function showKeys(panel: Panel): void {
  const close = words(panel, KEYS.close);
  const dialog: HTMLDialogElement = h(
    'dialog',
    { class: 'keys', 'aria-label': words(panel, KEYS.title) },
    h(
      'header',
      {},
      h('h2', {}, words(panel, KEYS.title)),
      h(
        'button',
        { class: 'icon-button', type: 'button', title: close, 'aria-label': close, onclick: () => dialog.close() },
        icon('cross'),
      ),
    ),
    ...KEY_GROUPS.map(({ where, keys }) =>
      h(
        'section',
        {},
        h('h3', {}, words(panel, where)),
        h('dl', {}, ...keys.flatMap(entry => [h('dt', {}, h('kbd', {}, entry.keys)), h('dd', {}, words(panel, entry.does))])),
      ),
    ),
  );
  dialog.addEventListener('keydown', event => event.stopPropagation());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
