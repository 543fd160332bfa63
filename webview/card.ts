import type { Library } from '../src/core/equivalent';
import type { Text } from '../src/core/text';
import type { LossCard } from '../src/derive/card';
import type { LibraryLine } from '../src/protocol/libraryViews';
import type { LossChoice } from '../src/protocol/views';
import { LIBRARY_NAMES } from '../src/strings/libraries';
import { formatNumber } from '../src/strings/numbers';
import { FIT_WORDS } from '../src/strings/panel';
import { CARD } from '../src/strings/panelCard';
import { more, moreAbout } from '../src/strings/referenceLink';
import { same } from '../src/strings/say';
import { h, svgFrom } from './dom';
import { Formulas } from './formulas';
import type { Panel } from './panel';
import { words } from './panel';
import { parametersOf } from './state';
import type { Floating } from './tooltip';

/** What the card always lists; others when their number on these rows is another one. The rest is for the reference pages. */
const SHOWN_LIBRARIES: readonly Library[] = ['pytorch', 'keras'];
const DELAY_MS = 250;

/** The card of a loss, shown while its name is hovered or focused. */
export class CardTips {
  private readonly cards = new Map<string, LossCard>();
  private readonly formulas = new Formulas((lossId, part) =>
    this.panel().host.request('formula', { lossId, part }, { key: `formula ${lossId} ${part}` }),
  );
  /** The numbers of the libraries, for the data and the loss that were looked at last. */
  private numbers: { readonly lossId: string; readonly lines: readonly LibraryLine[] } | undefined;
  private opening: ReturnType<typeof setTimeout> | undefined;
  /** Whose card is open. */
  private anchor: HTMLElement | undefined;

  constructor(
    private readonly floating: Floating,
    private readonly panel: () => Panel,
  ) {}

  /** Makes `element` show the card of `lossId`. */
  attach(element: HTMLElement, lossId: string): void {
    const open = () => void this.open(element, lossId);
    const close = () => {
      clearTimeout(this.opening);
      if (this.floating.belongsTo(element)) this.floating.leave();
    };
    element.addEventListener('pointerenter', () => {
      clearTimeout(this.opening);
      this.opening = setTimeout(open, DELAY_MS);
    });
    element.addEventListener('pointerleave', close);
    element.addEventListener('focus', () => element.matches(':focus-visible') && open());
    element.addEventListener('blur', close);
    element.addEventListener('keydown', event => this.enter(event, element));
  }

  get isOpen(): boolean {
    return this.floating.isOpen;
  }

  close(): void {
    clearTimeout(this.opening);
    if (this.floating.hasFocus) this.anchor?.focus();
    this.floating.close();
  }

  /** The card stands at the end of the document: Tab goes into it from the name that it belongs to … */
  private enter(event: KeyboardEvent, element: HTMLElement): void {
    const button = this.floating.belongsTo(element) ? this.floating.element.querySelector('button') : null;
    if (event.key !== 'Tab' || event.shiftKey || !button) return;
    event.preventDefault();
    button.focus();
  }

  /** … and from there on to what follows the name, or back to it. */
  private leave(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    this.anchor?.focus();
    if (event.shiftKey) event.preventDefault();
  }

  private async open(element: HTMLElement, lossId: string): Promise<void> {
    if (!element.isConnected) return;
    const known = this.cards.get(lossId);
    this.anchor = element;
    this.floating.element.setAttribute('aria-label', words(this.panel(), this.nameOf(lossId)));
    this.floating.show(element, element.getBoundingClientRect(), known ? this.content(known) : this.heading(lossId));
    element.setAttribute('aria-describedby', this.floating.element.id);
    const card = known ?? (await this.fetchCard(lossId));
    if (!card) return;
    await Promise.all([this.formulas.fetch(lossId, 'value'), this.formulas.fetch(lossId, 'gradient'), this.fetchNumbers(lossId)]);
    this.floating.fill(element, this.content(card));
  }

  private async fetchCard(lossId: string): Promise<LossCard | undefined> {
    const result = await this.panel().host.request('card', { lossId }, { key: `card ${lossId}` });
    if (!result.ok) return undefined;
    this.cards.set(lossId, result.value);
    return result.value;
  }

  /** One that does not fit these data has no numbers worth comparing. */
  private async fetchNumbers(lossId: string): Promise<void> {
    const { host, store } = this.panel();
    const loss = store.model.opened?.losses.find(choice => choice.lossId === lossId);
    this.numbers = undefined;
    if (!loss || loss.fit === 'unfit' || loss.presets.length === 0) return;
    const result = await host.request('libraries', { lossId, parameters: parametersOf(store.model, loss) }, { key: 'libraries card' });
    if (result.ok) this.numbers = { lossId, lines: result.value };
  }

  private nameOf(lossId: string): Text {
    return this.panel().store.model.opened?.losses.find(choice => choice.lossId === lossId)?.name ?? same(lossId);
  }

  private heading(lossId: string): HTMLElement {
    const panel = this.panel();
    return h(
      'div',
      { class: 'card' },
      h('h3', {}, words(panel, this.nameOf(lossId))),
      h('p', { class: 'muted' }, words(panel, CARD.loading)),
    );
  }

  private content(card: LossCard): HTMLElement {
    const panel = this.panel();
    const loss = panel.store.model.opened?.losses.find(choice => choice.lossId === card.lossId);
    const picture = card.picture === undefined ? undefined : svgFrom(card.picture);
    picture?.setAttribute('class', 'card-picture');
    picture?.setAttribute('aria-hidden', 'true');
    return h(
      'div',
      { class: 'card' },
      h('h3', {}, words(panel, card.name), ' ', card.short !== card.name.en ? h('span', { class: 'muted' }, card.short) : undefined),
      h('p', {}, words(panel, card.expects)),
      h(
        'div',
        { class: 'card-figures' },
        picture,
        h(
          'div',
          { class: 'card-formulas' },
          this.formulas.figure(words(panel, CARD.formula), card.lossId, 'value', card.formulaText),
          this.formulas.figure(words(panel, CARD.gradient), card.lossId, 'gradient', card.gradientText),
        ),
      ),
      loss ? this.onTheseData(loss, words(panel, card.use)) : undefined,
      h(
        'dl',
        {},
        h('dt', {}, words(panel, CARD.use)),
        h('dd', {}, words(panel, card.use)),
        h('dt', {}, words(panel, CARD.avoid)),
        h('dd', {}, words(panel, card.avoid)),
      ),
      this.libraries(card),
      this.more(card),
    );
  }

  /** Leads to the page of the loss in the reference. */
  private more({ lossId, name }: LossCard): HTMLElement {
    const panel = this.panel();
    const open = () => {
      this.close();
      void panel.host.request('openReference', { lossId });
    };
    const label = words(panel, moreAbout(name));
    const leave = (event: KeyboardEvent) => this.leave(event);
    return h('button', { class: 'link', type: 'button', 'aria-label': label, onclick: open, onkeydown: leave }, words(panel, more));
  }

  /** The advisor's reason; without the advice where it only repeats that. */
  private onTheseData(loss: LossChoice, use: string): HTMLElement {
    const panel = this.panel();
    return h(
      'p',
      { class: `card-fit fit-${loss.fit}` },
      h('strong', {}, `${words(panel, FIT_WORDS[loss.fit])}. `),
      words(panel, loss.reason).replace(use, '').trim(),
    );
  }

  private libraries(card: LossCard): HTMLElement | undefined {
    const panel = this.panel();
    const lines = this.numbers?.lossId === card.lossId ? this.numbers.lines : [];
    const numberOf = (call: string) => lines.find(line => line.call === call)?.value;
    const usual = lines.find(({ library }) => library === SHOWN_LIBRARIES[0])?.value ?? lines[0]?.value;
    const isOther = ({ call }: { call: string }) => lines.length > 0 && !Object.is(numberOf(call) ?? usual, usual);
    const shown = card.libraries.filter(entry => SHOWN_LIBRARIES.includes(entry.library) || isOther(entry));
    // Where neither of the two has the loss, another library's name for it helps more than none.
    if (shown.length === 0) shown.push(...card.libraries.slice(0, 2));
    if (shown.length === 0) return undefined;
    return h(
      'div',
      { class: 'card-libraries' },
      ...shown.map(entry => {
        const number = numberOf(entry.call);
        return h(
          'p',
          {},
          h('span', { class: 'muted' }, LIBRARY_NAMES[entry.library]),
          number === undefined || Number.isNaN(number) ? undefined : h('strong', { class: 'card-number' }, formatNumber(number, 6)),
          h('code', {}, entry.call),
          entry.differs ? h('small', {}, words(panel, entry.differs)) : undefined,
        );
      }),
    );
  }
}
