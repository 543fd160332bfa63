import type { Problem } from '../../src/core/problem';
import type { Place, PlacedProblem } from '../../src/protocol/places';
import { WORDS } from '../../src/strings/panel';
import { sentenceOf } from '../../src/strings/problems';
import { h } from '../dom';
import { icon } from '../icons';
import { type Panel, revealPlace, words } from '../panel';

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Errors before warnings before the rest, each in its order. */
export function worstFirst(notes: readonly PlacedProblem[]): PlacedProblem[] {
  return [...notes].sort((a, b) => ORDER[a.problem.severity] - ORDER[b.problem.severity]);
}

/** What was found, how to go on, and a button that shows the place. */
export function problemView(panel: Panel, problem: Problem, place?: Place): HTMLElement {
  const sentence = sentenceOf(problem);
  return h(
    'div',
    { class: `problem problem-${problem.severity}` },
    icon(problem.severity === 'info' ? 'info' : problem.severity === 'warning' ? 'warning' : 'error'),
    h('p', {}, h('strong', {}, words(panel, sentence.found)), ' ', words(panel, sentence.fix)),
    problem.code === 'source-changed'
      ? h('button', { class: 'link', type: 'button', onclick: () => void panel.host.request('refresh', null) }, words(panel, WORDS.refresh))
      : undefined,
    place
      ? h('button', { class: 'link', type: 'button', onclick: () => revealPlace(panel, place) }, words(panel, WORDS.reveal), icon('goto'))
      : undefined,
  );
}
