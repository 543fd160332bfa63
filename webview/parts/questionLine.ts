import type { Answers, Question } from '../../src/advisor/advice';
import { freshId, h } from '../dom';
import { icon } from '../icons';
import { type Panel, words } from '../panel';

/** Something that only a person can tell, with a button for each answer and the fact that speaks for it. */
export function questionLine(panel: Panel, { id, text, options }: Question, answer: (answers: Answers) => void): HTMLElement {
  const titleId = freshId('question');
  return h(
    'li',
    { class: 'question' },
    icon('question'),
    h(
      'div',
      { role: 'group', 'aria-labelledby': titleId },
      h('p', { id: titleId }, words(panel, text)),
      h(
        'div',
        { class: 'options' },
        ...options.map((option, i) =>
          h(
            'button',
            { class: 'option', type: 'button', 'data-key': `question:${id}:${i}`, onclick: () => answer(option.answer) },
            h('strong', {}, words(panel, option.label), ' '),
            h('small', {}, words(panel, option.because)),
          ),
        ),
      ),
    ),
  );
}
