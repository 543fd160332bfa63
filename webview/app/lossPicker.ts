import type { Fit } from '../../src/advisor/advice';
import type { LossChoice } from '../../src/protocol/views';
import { FIT_WORDS, WORDS } from '../../src/strings/panel';
import { more, moreAbout } from '../../src/strings/referenceLink';
import { freshId, h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';
import { lossInUse } from '../state';

const GROUPS: readonly Fit['fit'][] = ['recommended', 'fits', 'possible', 'unfit'];

/**
 * The losses in groups, best first, each with its reason: a combobox that only selects (WAI-ARIA pattern), because a native
 * list can show neither reasons nor cards.
 */
export function lossPicker(panel: Panel): HTMLElement {
  const current = lossInUse(panel.store.model);
  const listId = freshId('losses');
  const label = h('span', { class: 'chip-role', id: freshId('loss-label') }, words(panel, WORDS.loss));
  const name = h('strong', { id: freshId('loss-name') }, current ? words(panel, current.name) : '');
  const button = h(
    'button',
    {
      class: 'picker-button',
      type: 'button',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': listId,
      'aria-labelledby': `${label.id} ${name.id}`,
    },
    name,
    icon('chevron'),
  );
  if (current) panel.cards.attach(button, current.lossId);
  const list = h('div', { class: 'picker-list', id: listId, role: 'listbox', 'aria-label': words(panel, WORDS.chooseLoss), hidden: true });
  const options: HTMLElement[] = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-activedescendant');
  };
  const choose = (loss: LossChoice) => {
    close();
    panel.store.change({ lossId: loss.lossId });
  };
  const option = (loss: LossChoice) => {
    const isCurrent = loss.lossId === current?.lossId;
    const element = h(
      'div',
      {
        class: `picker-option fit-${loss.fit}`,
        id: freshId('loss'),
        role: 'option',
        'aria-selected': String(isCurrent),
        onclick: () => choose(loss),
      },
      h('span', {}, words(panel, loss.name)),
      h('small', {}, words(panel, loss.reason)),
    );
    panel.cards.attach(element, loss.lossId);
    options.push(element);
    return element;
  };
  const build = () => {
    if (options.length > 0) return;
    const losses = panel.store.model.opened?.losses ?? [];
    for (const fit of GROUPS) {
      const group = losses.filter(loss => loss.fit === fit);
      if (group.length === 0) continue;
      const heading = h('div', { class: 'picker-heading', id: freshId('group') }, words(panel, FIT_WORDS[fit]));
      list.append(h('div', { role: 'group', 'aria-labelledby': heading.id }, heading, ...group.map(option)));
    }
  };
  const goTo = (index: number) => {
    options[active]?.classList.remove('is-active');
    active = Math.max(0, Math.min(options.length - 1, index));
    const element = options[active];
    element?.classList.add('is-active');
    element?.scrollIntoView({ block: 'nearest' });
    if (element) button.setAttribute('aria-activedescendant', element.id);
  };
  const open = () => {
    build();
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    goTo(options.findIndex(element => element.getAttribute('aria-selected') === 'true'));
  };
  button.addEventListener('click', () => (list.hidden ? open() : close()));
  button.addEventListener('keydown', event => {
    const isOpen = !list.hidden;
    const key = event.key;
    if (key === 'ArrowDown' || key === 'ArrowUp') isOpen ? goTo(active + (key === 'ArrowDown' ? 1 : -1)) : open();
    else if (isOpen && (key === 'Home' || key === 'End')) goTo(key === 'Home' ? 0 : options.length - 1);
    else if (isOpen && (key === 'Enter' || key === ' ')) options[active]?.click();
    else if (isOpen && key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const picker = h('div', { class: 'picker' }, label, button, list, current ? moreButton(panel, current) : undefined);
  picker.addEventListener('focusout', event => {
    if (!picker.contains(event.relatedTarget as Node | null)) close();
  });
  list.addEventListener('pointerdown', event => event.preventDefault());
  return picker;
}

/** Leads to the page of the loss in the reference. */
function moreButton(panel: Panel, { lossId, name }: LossChoice): HTMLElement {
  const open = () => void panel.host.request('openReference', { lossId });
  const label = words(panel, moreAbout(name));
  return h('button', { class: 'link', type: 'button', 'aria-label': label, onclick: open }, words(panel, more));
}
