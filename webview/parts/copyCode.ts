import type { ExportLibrary } from '../../src/derive/exportCode';
import { LIBRARY_NAMES } from '../../src/strings/libraries';
import { WORDS } from '../../src/strings/panel';
import { COPY_CODE, codeCopied } from '../../src/strings/panelOverview';
import { sentenceOf } from '../../src/strings/problems';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, question, words } from '../panel';
import { menuButton } from './menuButton';

/** For how long the button says that it has copied. */
const SAID_MS = 2000;

/** A button with a menu of the libraries: choosing one copies its code for the number shown. */
export function copyCode(panel: Panel, libraries: readonly ExportLibrary[]): HTMLElement {
  // Both labels lie in one cell of a grid, so that the button keeps its width.
  const offer = h('span', { class: 'copy-code-label' }, icon('copy'), words(panel, COPY_CODE.button), icon('chevron', 'copy-code-more'));
  const done = h('span', { class: 'copy-code-label copy-code-done', 'aria-hidden': 'true' }, icon('check'), words(panel, WORDS.copied));
  const button = h('button', { class: 'copy-code-button', type: 'button', title: words(panel, COPY_CODE.hint) }, offer, done);
  const failure = h('div', { class: 'copy-code-failure', role: 'alert', hidden: true });
  let saying: ReturnType<typeof setTimeout> | undefined;

  const sayCopied = (library: ExportLibrary) => {
    control.classList.add('is-copied');
    panel.announce(words(panel, codeCopied(LIBRARY_NAMES[library])));
    clearTimeout(saying);
    saying = setTimeout(() => control.classList.remove('is-copied'), SAID_MS);
  };
  const choose = async (library: ExportLibrary) => {
    const result = await panel.host.request('copyCode', { ...question(panel), library });
    if (result.ok) return sayCopied(library);
    const { found, fix } = sentenceOf(result.problems[0]);
    failure.hidden = false;
    failure.replaceChildren(`${words(panel, found)} ${words(panel, fix)}`);
  };

  const items = libraries.map(library => ({ label: LIBRARY_NAMES[library], choose: () => void choose(library) }));
  const control = menuButton(button, words(panel, COPY_CODE.menu), items);
  control.classList.add('copy-code');
  control.append(failure);
  const forget = () => {
    failure.hidden = true;
  };
  button.addEventListener('click', forget);
  button.addEventListener('keydown', event => event.key === 'Escape' && forget());
  control.addEventListener('focusout', event => {
    if (!control.contains(event.relatedTarget as Node | null)) forget();
  });
  return control;
}
