import type { AdviceView } from '../../src/protocol/adviceViews';
import { answerWords, FINDINGS } from '../../src/strings/panelFindings';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';

/** One thing that was changed, and the way back. */
interface Change {
  readonly key: string;
  readonly label: string;
  readonly undo: () => void;
}

/** What a person changed of the panel's view of the data, each with its way back; nothing when nothing was changed. */
export function changeChips(
  panel: Panel,
  changes: readonly Change[],
  answers: AdviceView['answers'],
  askAgain: () => void,
): HTMLElement | undefined {
  const answered = answerWords(answers);
  if (changes.length === 0 && answered.length === 0) return undefined;
  const [undo, again] = [words(panel, FINDINGS.undo), words(panel, FINDINGS.askAgain)];
  return h(
    'div',
    { class: 'changes', role: 'group', 'aria-label': words(panel, FINDINGS.changed) },
    h('span', { class: 'muted' }, words(panel, FINDINGS.changed)),
    ...changes.map(change =>
      h(
        'span',
        { class: 'change' },
        icon('check'),
        h('span', {}, change.label),
        button(undo, `${undo}: ${change.label}`, change.key, change.undo),
      ),
    ),
    ...answered.map(answer =>
      h('span', { class: 'change' }, icon('check'), h('span', {}, `${words(panel, answer)} — ${words(panel, FINDINGS.youSaidSo)}`)),
    ),
    // One answer cannot be taken back without the others, which were perhaps asked because of it.
    answered.length > 0 ? button(again, again, 'ask-again', askAgain) : undefined,
  );
}

function button(label: string, spoken: string, key: string, press: () => void): HTMLElement {
  return h('button', { class: 'link', type: 'button', 'aria-label': spoken, 'data-key': key, onclick: press }, label);
}
