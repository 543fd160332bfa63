import { foundCount, REFERENCE } from '../../src/strings/reference';
import { freshId, h } from '../dom';
import { lossOption, type Option, outsideOption } from './option';
import { search, wantedOf } from './search';
import { type Room, say } from './state';

/** How many lines Page Up and Page Down go. */
const PAGE_STEP = 8;

/**
 * The search box with the list of losses: a combobox whose list is always open (WAI-ARIA pattern), so that the focus stays in the box while
 * the arrow keys move through the list.
 */
export class LossList {
  readonly box = h('input', {
    class: 'search-box',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
  });
  readonly element = h('div', { class: 'list', id: freshId('losses'), role: 'listbox' });
  /** How many were found. */
  readonly count = h('span', { class: 'search-count muted', role: 'status' });
  private readonly nothing = h('p', { class: 'list-nothing muted', hidden: true });
  readonly room = h('nav', { class: 'side' }, this.nothing, this.element);
  private options: readonly Option[] = [];
  private active = -1;

  constructor(
    private readonly of: Room,
    private readonly picked: (option: Option) => void,
  ) {
    this.box.setAttribute('aria-controls', this.element.id);
    this.box.value = of.kept.query;
    this.box.addEventListener('input', () => this.typed());
    this.box.addEventListener('keydown', event => this.key(event));
    // The focus stays in the box, so that the arrow keys go on.
    this.element.addEventListener('pointerdown', event => event.preventDefault());
    this.element.addEventListener('scroll', () => {
      of.kept.listScroll = this.element.scrollTop;
    });
  }

  /** Draws words and list anew. */
  draw(): void {
    const { box, of } = this;
    box.setAttribute('aria-label', say(of, REFERENCE.search));
    box.setAttribute('placeholder', say(of, REFERENCE.searchHint));
    box.setAttribute('title', say(of, REFERENCE.keys));
    for (const list of [this.element, this.room]) list.setAttribute('aria-label', say(of, REFERENCE.list));
    this.nothing.textContent = say(of, REFERENCE.nothing);
    const scroll = of.kept.listScroll;
    this.fill();
    this.element.scrollTop = scroll;
  }

  /** Marks the loss whose page is open. */
  select(lossId: string): void {
    for (const { opens, element } of this.options) element.setAttribute('aria-selected', String(opens === lossId));
  }

  /** Scrolls to the loss whose page is open. */
  revealSelected(): void {
    this.element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private fill(): void {
    const { of } = this;
    const { catalogue } = of;
    if (!catalogue) return;
    const wanted = wantedOf(of.kept.query);
    const pick = (option: Option) => this.picked(option);
    if (wanted.whole === '') {
      const groups = catalogue.families.map(({ name, losses }) => ({
        title: say(of, name),
        options: losses.map(loss => lossOption(of, loss, wanted, undefined, pick)),
      }));
      const outside = outsideOption(say(of, catalogue.outside.title), pick);
      this.options = [...groups.flatMap(({ options }) => options), outside];
      this.element.replaceChildren(...groups.map(({ title, options }) => group(title, options)), outside.element);
      this.count.textContent = say(of, foundCount(this.options.length - 1));
    } else {
      this.options = search(catalogue, of.kept.query).map(({ loss, term }) => lossOption(of, loss, wanted, term, pick));
      this.element.replaceChildren(...this.options.map(({ element }) => element));
      this.count.textContent = say(of, foundCount(this.options.length));
    }
    this.nothing.hidden = this.options.length > 0;
    this.select(of.kept.selected);
    this.active = -1;
    this.goTo(wanted.whole === '' ? -1 : 0);
  }

  private typed(): void {
    this.of.kept.query = this.box.value.slice(0, 200);
    this.fill();
    this.element.scrollTop = 0;
  }

  private goTo(index: number): void {
    this.options[this.active]?.element.classList.remove('is-active');
    this.active = Math.min(this.options.length - 1, index);
    const element = this.options[this.active]?.element;
    element?.classList.add('is-active');
    element?.scrollIntoView({ block: 'nearest' });
    if (element) this.box.setAttribute('aria-activedescendant', element.id);
    else this.box.removeAttribute('aria-activedescendant');
  }

  private key(event: KeyboardEvent): void {
    // Enter that ends a Korean syllable is not for us; keys with Ctrl, Alt or Meta are VS Code's.
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const from = this.active < 0 ? this.options.findIndex(({ opens }) => opens === this.of.kept.selected) : this.active;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_STEP, PageUp: -PAGE_STEP };
    const step = steps[event.key];
    if (step !== undefined) this.goTo(Math.max(0, from + step));
    else if (event.key === 'Enter') this.options[this.active]?.element.click();
    else if (event.key === 'Escape' && this.box.value !== '') {
      this.box.value = '';
      this.typed();
      this.revealSelected();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function group(title: string, options: readonly Option[]): HTMLElement {
  const heading = h('div', { class: 'list-heading', id: freshId('family'), role: 'presentation' }, title);
  return h('div', { role: 'group', 'aria-labelledby': heading.id }, heading, ...options.map(({ element }) => element));
}
