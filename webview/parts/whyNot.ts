import type { Problem } from '../../src/core/problem';
import { WORDS } from '../../src/strings/panel';
import { EMPTY } from '../../src/strings/panelEmpty';
import { h } from '../dom';
import { type Panel, words } from '../panel';
import { problemView } from './problemView';

/** Why something could not be computed. What a note above already says, with a way to its place, is not said twice. */
export function reasons(panel: Panel, problems: readonly Problem[]): HTMLElement[] {
  const told = new Set((panel.store.model.opened?.notes ?? []).map(note => JSON.stringify([note.problem.code, note.problem.facts])));
  const untold = problems.filter(problem => !told.has(JSON.stringify([problem.code, problem.facts])));
  const views = untold.map(problem => problemView(panel, problem));
  return views.length < problems.length ? [h('p', {}, words(panel, EMPTY.viewFailedAbove)), ...views] : views;
}

/** What a person can do about it: an offer of the place itself, other columns, or the corrected file. */
export function waysOn(panel: Panel, offer?: HTMLElement): HTMLElement {
  const pick = () => void panel.host.request('pick', { role: 'both' });
  const refresh = () => void panel.host.request('refresh', null);
  return h(
    'div',
    { class: 'actions' },
    offer,
    h('button', { class: 'secondary', type: 'button', onclick: pick }, words(panel, WORDS.chooseColumns)),
    h('button', { class: 'secondary', type: 'button', onclick: refresh }, words(panel, WORDS.refresh)),
  );
}
