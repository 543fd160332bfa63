import { progressWords, WORDS } from '../../src/strings/panel';
import { h } from '../dom';
import { type Panel, words } from '../panel';
import { lossInUse, type ModelKey } from '../state';
import { tabOf, tabsOf } from '../views/index';
import { loadLater } from '../views/laterTab';
import type { OpenTab } from '../views/tab';
import { emptyState } from './empty';
import { FindingsStrip } from './findingsStrip';
import { header, showParameters } from './header';
import { notesStrip } from './notes';
import { PageScroll } from './pageScroll';
import { SelectionBar } from './selectionBar';
import { openKeys, TabBar } from './tabs';

const ROOM_ID = 'room';

/** Puts the panel together and keeps it in step with its state. */
export class Shell {
  private readonly top = h('div', { class: 'top-room' });
  private readonly progress = h('div', { class: 'progress', role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100, hidden: true });
  private readonly main = h('main');
  private open: { readonly id: string; readonly tab: OpenTab } | undefined;
  private readonly findings: FindingsStrip;
  private tabs: TabBar | undefined;
  private tabIds = '';
  private readonly selection: SelectionBar;
  private readonly scroll: PageScroll;

  constructor(
    private readonly panel: Panel,
    room: HTMLElement,
  ) {
    this.findings = new FindingsStrip(panel, () => this.open?.tab.drawn() ?? Promise.resolve());
    this.selection = new SelectionBar(panel);
    this.scroll = new PageScroll(panel.store);
    room.append(this.progress, this.top, this.findings.element, this.main, this.selection.element);
    panel.store.listen(changed => this.follow(changed));
    document.addEventListener('keydown', event => this.key(event));
    this.drawAll();
  }

  restyle(): void {
    this.open?.tab.restyle();
  }

  /** Opens a finding of the strip. */
  showFinding(code: string): void {
    this.findings.show(code);
  }

  private follow(changed: ReadonlySet<ModelKey>): void {
    const has = (...keys: readonly ModelKey[]) => keys.some(key => changed.has(key));
    const isNew = has('opened', 'lossId', 'parameters', 'named');
    if (isNew) this.panel.rowLines.forget();
    if (has('opened', 'lossId')) this.panel.tip.close();
    if (has('progress')) this.drawProgress();
    if (has('language', 'problems', 'isReading') || (has('opened') && !(this.open && this.isReady && this.hasSameTabs))) this.drawAll();
    else {
      if (has('opened', 'lossId', 'named')) this.drawTop();
      else if (isNew) this.keepFocus(() => showParameters(this.panel, this.top));
      if (has('tab')) this.openTab();
      // The picture stays until the new one comes: edits and other losses do not make the page jump.
      if (isNew || has('axis', 'withPossible')) this.open?.tab.refresh();
      if (has('opened', 'lossId', 'named') && this.open) this.findings.refresh();
      else if (isNew && this.open) this.findings.refreshSoon();
    }
  }

  /** Other data may be of another task, and then have another fourth tab. */
  private get hasSameTabs(): boolean {
    return this.tabIds === idsOf(this.panel);
  }

  private get isReady(): boolean {
    return this.panel.store.model.opened?.state === 'ready';
  }

  private drawAll(): void {
    document.documentElement.lang = this.panel.store.model.language;
    this.closeTab();
    this.drawProgress();
    this.drawTop();
    if (this.isReady) {
      this.tabIds = idsOf(this.panel);
      this.tabs = new TabBar(this.panel, ROOM_ID, id => this.panel.store.change({ tab: id }));
      this.main.replaceChildren(this.tabs.element, h('div', { id: ROOM_ID, role: 'tabpanel', class: 'room' }));
      this.openTab();
      this.findings.draw();
      this.findings.refresh();
      return;
    }
    this.findings.clear();
    if (this.panel.store.model.isReading) this.main.replaceChildren(h('p', { class: 'waiting' }, words(this.panel, WORDS.reading)));
    else this.main.replaceChildren(emptyState(this.panel));
  }

  private drawTop(): void {
    const { opened } = this.panel.store.model;
    const notes = opened && this.isReady ? [notesStrip(this.panel, opened.notes)] : [];
    const parts = opened && opened.state !== 'failed' ? [header(this.panel, opened)] : [];
    this.keepFocus(() => this.top.replaceChildren(...parts, ...notes));
  }

  /** A part of the top that is drawn anew keeps the focus, or gives it to the losses. */
  private keepFocus(draw: () => void): void {
    const before = document.activeElement as HTMLElement | null;
    const hadFocus = this.top.contains(before);
    const key = before?.dataset.key;
    draw();
    if (!hadFocus || this.top.contains(document.activeElement)) return;
    const same = key === undefined ? undefined : this.top.querySelector<HTMLElement>(`[data-key="${key}"]`);
    (same ?? this.top.querySelector<HTMLElement>('.picker-button'))?.focus();
  }

  private drawProgress(): void {
    const { progress } = this.panel.store.model;
    this.progress.hidden = progress === undefined;
    if (!progress) return;
    const percent = Math.round(Math.min(1, Math.max(0, progress.fraction)) * 100);
    this.progress.setAttribute('aria-valuenow', String(percent));
    this.progress.setAttribute('aria-label', words(this.panel, progressWords(progress.fraction, progress.doing)));
    const fill = h('i');
    fill.style.width = `${percent}%`;
    this.progress.replaceChildren(fill);
  }

  private openTab(): void {
    const { model } = this.panel.store;
    const room = document.getElementById(ROOM_ID);
    const tab = tabOf(model);
    this.tabs?.show(tab.id);
    if (!room || this.open?.id === tab.id || !lossInUse(model)) return;
    this.closeTab();
    room.setAttribute('aria-labelledby', `tab-${tab.id}`);
    room.tabIndex = -1;
    this.open = { id: tab.id, tab: tab.open(room, this.panel) };
    // The other tabs are fetched once the first view stands, so that opening them takes no wait.
    const { tab: view } = this.open;
    void view.drawn().then(loadLater);
    void this.scroll.restore([() => view.drawn(), () => this.findings.settled()]);
  }

  private closeTab(): void {
    this.panel.tip.close();
    this.open?.tab.close();
    this.open = undefined;
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      const wasOpen = this.panel.tip.isOpen || this.panel.cards.isOpen;
      this.panel.tip.close();
      this.panel.cards.close();
      if (!wasOpen && !event.defaultPrevented) this.panel.linked.clear();
      return;
    }
    const { target } = event;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '?' && this.tabs) openKeys(this.panel);
    if (!/^[1-9]$/.test(event.key)) return;
    if (this.tabs?.openNumber(Number(event.key))) event.preventDefault();
  }
}

function idsOf({ store }: Panel): string {
  return tabsOf(store.model)
    .map(({ id }) => id)
    .join(' ');
}
