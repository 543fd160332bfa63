import type { CatalogueEntry } from '../../src/derive/catalogue';
import { LIBRARY_NAMES } from '../../src/strings/libraries';
import type { OutsideLoss } from '../../src/strings/outside';
import { freshId, h } from '../dom';
import { marked } from './marked';
import type { Term, wantedOf } from './search';
import { OUTSIDE_ID, type Room, say } from './state';

/** A line of the list: what it opens, and its element. */
export interface Option {
  readonly opens: string;
  /** The loss among the named ones that the page is scrolled to. */
  readonly at?: string;
  readonly element: HTMLElement;
}

/** The line of a loss: its names, its formula, and the library's name by which a search found it. */
export function lossOption(
  room: Room,
  loss: CatalogueEntry | OutsideLoss,
  wanted: ReturnType<typeof wantedOf>,
  term: Term | undefined,
  pick: (option: Option) => void,
): Option {
  const isOurs = 'lossId' in loss;
  const name = say(room, loss.name);
  const short = isOurs ? loss.short : '';
  const isSameName = name.toLowerCase().startsWith(short.toLowerCase());
  const isShown = term === undefined || term.text === short || term.text === name;
  const element = h(
    'div',
    { class: 'option', id: freshId('option'), role: 'option', 'aria-selected': 'false' },
    h(
      'span',
      { class: 'option-names' },
      h('strong', {}, ...marked(isSameName ? name : short, wanted)),
      ...(isSameName ? [] : [' ', h('span', { class: 'option-full' }, ...marked(name, wanted))]),
    ),
    isOurs ? h('span', { class: 'option-formula' }, loss.formula) : undefined,
    isShown ? undefined : foundBy(term, wanted),
  );
  const option = isOurs ? { opens: loss.lossId, element } : { opens: OUTSIDE_ID, at: loss.id, element };
  element.addEventListener('click', () => pick(option));
  return option;
}

/** The line that opens the losses which are only named. */
export function outsideOption(title: string, pick: (option: Option) => void): Option {
  const element = h(
    'div',
    { class: 'option', id: freshId('option'), role: 'option', 'aria-selected': 'false' },
    h('span', { class: 'option-names' }, h('strong', {}, title)),
  );
  const option = { opens: OUTSIDE_ID, element };
  element.addEventListener('click', () => pick(option));
  return option;
}

function foundBy({ text, library }: Term, wanted: ReturnType<typeof wantedOf>): HTMLElement {
  return h(
    'span',
    { class: 'option-found' },
    library === undefined ? undefined : h('span', { class: 'muted' }, LIBRARY_NAMES[library]),
    library === undefined ? undefined : ' ',
    h('code', {}, ...marked(text, wanted)),
  );
}
