import { CODE_CALL } from '../../src/strings/panelFindings';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';
import { callCode } from '../parts/callCode';
import { callInUse, withLoss, withoutCall } from '../state';

/** Where the focus stays when the one becomes the other. */
const KEY = 'code-call';

/** What the user's code calls, or the way to say it: arrays cannot show which loss they are given to. */
export function codeCall(panel: Panel): HTMLElement {
  const { store } = panel;
  const named = callInUse(store.model);
  const hint = words(panel, CODE_CALL.hint);
  const pick = async () => {
    const picked = await panel.host.request('pickCall', null);
    if (picked.ok && picked.value) store.change(withLoss(store.model, picked.value));
  };
  if (!named)
    return h(
      'button',
      { class: 'link code-call', type: 'button', 'data-key': KEY, title: hint, onclick: pick },
      words(panel, CODE_CALL.pick),
    );
  const forget = words(panel, CODE_CALL.forget);
  return h(
    'span',
    { class: 'chip code-call' },
    h('span', { class: 'chip-role' }, words(panel, CODE_CALL.yours)),
    h(
      'button',
      { class: 'link', type: 'button', 'data-key': KEY, title: words(panel, CODE_CALL.pick), onclick: pick },
      callCode(named.call),
    ),
    h(
      'button',
      {
        class: 'icon-button',
        type: 'button',
        'data-key': KEY,
        title: forget,
        'aria-label': forget,
        onclick: () => store.change(withoutCall(store.model)),
      },
      icon('cross'),
    ),
  );
}
