import { WORDS } from '../../src/strings/panel';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';
import { tabsOf } from '../views/index';
import { loadLater } from '../views/laterTab';
import type { Tab } from '../views/tab';

/** A tab list with one stop for Tab, arrow keys between tabs, and the number keys from anywhere. */
export class TabBar {
  readonly element: HTMLElement;
  private readonly buttons: readonly HTMLElement[];
  private readonly tabs: readonly Tab[];

  constructor(
    panel: Panel,
    roomId: string,
    private readonly choose: (id: string) => void,
  ) {
    this.tabs = tabsOf(panel.store.model);
    this.buttons = this.tabs.map(tab =>
      h(
        'button',
        { role: 'tab', type: 'button', id: `tab-${tab.id}`, 'aria-controls': roomId, onclick: () => choose(tab.id) },
        words(panel, tab.title),
      ),
    );
    const list = h('div', { class: 'tabs', role: 'tablist', 'aria-label': words(panel, WORDS.views) }, ...this.buttons);
    list.addEventListener('keydown', event => this.key(event));
    const keys = words(panel, WORDS.keys);
    this.element = h(
      'div',
      { class: 'tab-row' },
      list,
      h(
        'button',
        { class: 'icon-button', type: 'button', title: keys, 'aria-label': keys, onclick: () => openKeys(panel) },
        icon('question'),
      ),
    );
  }

  show(id: string): void {
    for (const [index, button] of this.buttons.entries()) {
      const isOpen = this.tabs[index]!.id === id;
      button.setAttribute('aria-selected', String(isOpen));
      button.tabIndex = isOpen ? 0 : -1;
    }
  }

  /** Opens the tab with this number, 1 for the first; false when there is none. */
  openNumber(number: number): boolean {
    const tab = this.tabs[number - 1];
    if (!tab) return false;
    this.choose(tab.id);
    return true;
  }

  private key(event: KeyboardEvent): void {
    const at = this.buttons.indexOf(event.target as HTMLElement);
    const count = this.tabs.length;
    const target = { ArrowRight: (at + 1) % count, ArrowLeft: (at + count - 1) % count, Home: 0, End: count - 1 }[event.key];
    if (target === undefined || at < 0) return;
    event.preventDefault();
    this.choose(this.tabs[target]!.id);
    this.buttons[target]!.focus();
  }
}

/** The list of keys, which is loaded with the other tabs. */
export function openKeys(panel: Panel): void {
  void loadLater().then(later => later.showKeys(panel));
}
