import type { LossPage } from '../../src/derive/page';
import { openedPage, REFERENCE } from '../../src/strings/reference';
import { h } from '../dom';
import { LossList } from './list';
import type { Option } from './option';
import { failedPage, formulasOf, lossPage, outsidePage, welcomePage } from './pageView';
import { OUTSIDE_ID, type Room, say } from './state';

/** Puts the reference together: search and list beside the page of the loss that was chosen. */
export class ReferenceApp {
  private readonly title = h('h1');
  private readonly main = h('main', { class: 'page', tabindex: 0 });
  private readonly list: LossList;
  private readonly pages = new Map<string, LossPage>();
  /** The loss whose page is on the screen. */
  private shown = '';

  constructor(
    private readonly room: Room,
    element: HTMLElement,
    private readonly keep: () => void,
  ) {
    this.list = new LossList(room, option => this.pick(option));
    const { box, count, room: listRoom } = this.list;
    const search = h('search', { class: 'search' }, box, count);
    element.replaceChildren(h('header', { class: 'reference-top' }, this.title, search), listRoom, this.main);
    for (const scrolled of [this.main, this.list.element]) scrolled.addEventListener('scroll', () => this.rememberScroll());
    box.addEventListener('input', keep);
    box.addEventListener('keydown', keep);
  }

  /** Draws everything in the language that is shown; the page stays where it is scrolled to. */
  async draw(): Promise<void> {
    const { room } = this;
    document.documentElement.lang = room.language;
    this.title.textContent = say(room, REFERENCE.title);
    this.list.draw();
    await this.show(room.kept.selected, room.kept.pageScroll);
  }

  focusSearch(): void {
    this.list.box.focus();
  }

  /** Opens the page of a loss and looks at its line in the list. */
  async open(lossId: string): Promise<void> {
    await this.show(lossId, 0);
    this.revealSelected();
  }

  /** Scrolls the list to the loss whose page is open. */
  revealSelected(): void {
    this.list.revealSelected();
  }

  private pick({ opens, at }: Option): void {
    void this.show(opens, 0).then(() => {
      if (at !== undefined) this.main.querySelector(`[data-outside="${at}"]`)?.scrollIntoView({ block: 'start' });
    });
  }

  private async show(selected: string, scroll: number): Promise<void> {
    const { room, main } = this;
    const isNew = selected !== this.shown;
    this.shown = selected;
    room.kept.selected = selected;
    this.keep();
    this.list.select(selected);
    main.setAttribute('aria-busy', 'true');
    const article = await this.articleOf(selected);
    // Another loss was chosen in the meantime.
    if (this.shown !== selected || !article) return;
    const hadFocus = main.contains(document.activeElement);
    main.replaceChildren(article);
    if (hadFocus) main.focus({ preventScroll: true });
    main.setAttribute('aria-label', article.querySelector('h2')?.textContent ?? '');
    main.setAttribute('aria-busy', 'false');
    main.scrollTop = scroll;
    const name = this.pages.get(selected)?.name;
    if (isNew && name) room.announce(say(room, openedPage(name)));
  }

  private async articleOf(selected: string): Promise<HTMLElement | undefined> {
    const { room } = this;
    if (selected === '' || !room.catalogue) return welcomePage(room);
    if (selected === OUTSIDE_ID) return outsidePage(room);
    const known = this.pages.get(selected);
    if (known) return lossPage(room, known);
    const answer = await room.host.request('page', { lossId: selected }, { key: 'page' });
    if (!answer.ok) return answer.problems[0].code === 'cancelled' ? undefined : failedPage(room, answer.problems[0]);
    this.pages.set(selected, answer.value);
    await Promise.all(formulasOf(answer.value).map(({ part }) => room.formulas.fetch(selected, part)));
    return lossPage(room, answer.value);
  }

  private rememberScroll(): void {
    this.room.kept.pageScroll = this.main.scrollTop;
    this.keep();
  }
}
