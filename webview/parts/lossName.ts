import type { Text } from '../../src/core/text';
import { h } from '../dom';
import { type Panel, words } from '../panel';

/** The name of a loss as a button that picks it and shows its card. */
export function lossName(
  panel: Panel,
  loss: { readonly lossId: string; readonly name: Text },
  pick: () => void,
  isCurrent = false,
): HTMLElement {
  const button = h(
    'button',
    { class: 'loss-name', type: 'button', 'aria-current': isCurrent ? 'true' : undefined, onclick: pick },
    words(panel, loss.name),
  );
  panel.cards.attach(button, loss.lossId);
  return button;
}
