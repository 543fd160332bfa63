import type { ExportLibrary } from '../../src/derive/exportCode';
import { LIBRARY_NAMES } from '../../src/strings/libraries';
import { WORDS } from '../../src/strings/panel';
import { COPY_CODE, codeCopied } from '../../src/strings/panelOverview';
import { sentenceOf } from '../../src/strings/problems';
import { freshId, h } from '../dom';
import { icon } from '../icons';
import { type Panel, question, words } from '../panel';

/** For how long the button says that it has copied. */
const SAID_MS = 2000;

/** A button with a menu of the libraries (WAI-ARIA menu button): choosing one copies its code for the number shown. */
export function copyCode(panel: Panel, libraries: readonly ExportLibrary[]): HTMLElement {
  const menuId = freshId('copy-code');
  // Both labels lie in one cell of a grid, so that the button keeps its width.
  const offer = h('span', { class: 'copy-code-label' }, icon('copy'), words(panel, COPY_CODE.button), icon('chevron', 'copy-code-more'));
  const done = h('span', { class: 'copy-code-label copy-code-done', 'aria-hidden': 'true' }, icon('check'), words(panel, WORDS.copied));
  const button = h(
    'button',
    {
      class: 'copy-code-button',
      type: 'button',
      title: words(panel, COPY_CODE.hint),
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-controls': menuId,
    },
    offer,
    done,
  );
  const items = libraries.map(library => itemOf(library, () => void choose(library)));
  const menu = h(
    'div',
    { class: 'copy-code-menu', id: menuId, role: 'menu', 'aria-label': words(panel, COPY_CODE.menu), hidden: true },
    ...items,
  );
  const failure = h('div', { class: 'copy-code-failure', role: 'alert', hidden: true });
  const control = h('div', { class: 'copy-code' }, button, menu, failure);
  let saying: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = (at: number) => {
    failure.hidden = true;
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    items.at(at)?.focus();
  };
  const sayCopied = (library: ExportLibrary) => {
    control.classList.add('is-copied');
    panel.announce(words(panel, codeCopied(LIBRARY_NAMES[library])));
    clearTimeout(saying);
    saying = setTimeout(() => control.classList.remove('is-copied'), SAID_MS);
  };
  const choose = async (library: ExportLibrary) => {
    close();
    button.focus();
    const result = await panel.host.request('copyCode', { ...question(panel), library });
    if (result.ok) return sayCopied(library);
    const { found, fix } = sentenceOf(result.problems[0]);
    failure.hidden = false;
    failure.replaceChildren(`${words(panel, found)} ${words(panel, fix)}`);
  };

  button.addEventListener('click', () => (menu.hidden ? open(0) : close()));
  button.addEventListener('keydown', event => {
    if (event.key === 'Escape') failure.hidden = true;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 0 : -1);
  });
  menu.addEventListener('keydown', event => {
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = nextItem(event.key, at, libraries);
    if (event.key === 'Tab') close();
    if (next === undefined && event.key !== 'Escape' && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) items.at(next)?.focus();
    else if (event.key !== 'Escape') items[at]?.click();
    else {
      close();
      button.focus();
    }
  });
  control.addEventListener('focusout', event => {
    if (control.contains(event.relatedTarget as Node | null)) return;
    close();
    failure.hidden = true;
  });
  return control;
}

/** One item: the pointer moves the focus as the arrows do, so that one item alone is marked. */
function itemOf(library: ExportLibrary, choose: () => void): HTMLElement {
  const item: HTMLElement = h(
    'div',
    { class: 'copy-code-item', role: 'menuitem', tabindex: -1, onclick: choose, onpointerenter: () => item.focus() },
    LIBRARY_NAMES[library],
  );
  return item;
}

/** The item that a key goes to: the next or previous one around, the first or last, or the next that begins with the letter. */
function nextItem(key: string, at: number, libraries: readonly ExportLibrary[]): number | undefined {
  const count = libraries.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const begins = (place: number) => LIBRARY_NAMES[libraries[place % count]!].toLowerCase().startsWith(key.toLowerCase());
  const found = libraries.findIndex((_, step) => begins(at + 1 + step));
  return found < 0 ? undefined : (at + 1 + found) % count;
}
