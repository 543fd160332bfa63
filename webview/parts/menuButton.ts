import { freshId, h } from '../dom';

/** What a menu offers. */
export interface MenuItem {
  readonly label: string;
  /** The item begins a new group. */
  readonly isFirst?: boolean;
  choose(): void;
}

/**
 * Gives a button a menu (WAI-ARIA menu button): the arrows open it and walk around it, a letter goes to the next item that begins with it,
 * Escape closes it. The element holds both.
 */
export function menuButton(button: HTMLButtonElement, menuLabel: string, offered: readonly MenuItem[]): HTMLElement {
  const menuId = freshId('menu');
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', menuId);
  const items = offered.map(item => itemOf(item, () => choose(item)));
  const menu = h('div', { class: 'menu', id: menuId, role: 'menu', 'aria-label': menuLabel, hidden: true }, ...items);
  const element = h('div', { class: 'menu-room' }, button, menu);

  const close = () => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = (at: number) => {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    items.at(at)?.focus();
  };
  const choose = (item: MenuItem) => {
    close();
    button.focus();
    item.choose();
  };

  button.addEventListener('click', () => (menu.hidden ? open(0) : close()));
  button.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    open(event.key === 'ArrowDown' ? 0 : -1);
  });
  menu.addEventListener('keydown', event => {
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = nextItem(event.key, at, offered);
    if (event.key === 'Tab') close();
    // No letter typed here means a tab or a chart of the panel.
    event.stopPropagation();
    if (next === undefined && event.key !== 'Escape' && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (next !== undefined) items.at(next)?.focus();
    else if (event.key !== 'Escape') items[at]?.click();
    else {
      close();
      button.focus();
    }
  });
  element.addEventListener('focusout', event => {
    if (!element.contains(event.relatedTarget as Node | null)) close();
  });
  return element;
}

/** One item: the pointer moves the focus as the arrows do, so that one item alone is marked. */
function itemOf({ label, isFirst }: MenuItem, choose: () => void): HTMLElement {
  const item: HTMLElement = h(
    'div',
    {
      class: isFirst ? 'menu-item menu-first' : 'menu-item',
      role: 'menuitem',
      tabindex: -1,
      onclick: choose,
      onpointerenter: () => item.focus(),
    },
    label,
  );
  return item;
}

/** The item that a key goes to: the next or previous one around, the first or last, or the next that begins with the letter. */
function nextItem(key: string, at: number, items: readonly MenuItem[]): number | undefined {
  const count = items.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const begins = (place: number) => items[place % count]!.label.toLowerCase().startsWith(key.toLowerCase());
  const found = items.findIndex((_, step) => begins(at + 1 + step));
  return found < 0 ? undefined : (at + 1 + found) % count;
}
