import type { Problem } from '../../src/core/problem';
import type { PlacedProblem } from '../../src/protocol/places';
import type { Candidate } from '../../src/reader/reading';
import { shapeWords, WORDS } from '../../src/strings/panel';
import { EMPTY, singleArray } from '../../src/strings/panelEmpty';
import { h } from '../dom';
import { type Panel, words } from '../panel';
import { problemView, worstFirst } from '../parts/problemView';
import { table } from '../table';

/** What stands in the panel when there is nothing to draw: what is there, why it stops, and a way on. */
export function emptyState(panel: Panel): HTMLElement {
  const { opened, problems } = panel.store.model;
  if (opened?.state === 'choose') return chooseState(panel);
  const notes: readonly PlacedProblem[] = opened ? opened.notes : problems.map(problem => ({ problem }));
  const single = notes.map(note => note.problem).find(isSingleArray);
  if (single) return singleState(panel, single, notes);
  return notes.length > 0 ? failedState(panel, notes) : nothingState(panel);
}

function nothingState(panel: Panel): HTMLElement {
  return h(
    'section',
    { class: 'empty' },
    h('h1', {}, words(panel, EMPTY.nothingTitle)),
    h('ol', {}, ...EMPTY.nothingSteps.map(step => h('li', {}, words(panel, step)))),
    examples(panel),
  );
}

function failedState(panel: Panel, notes: readonly PlacedProblem[]): HTMLElement {
  const found = panel.store.model.opened?.tables.flatMap(table => table.candidates) ?? [];
  const hasChoice = found.length > 1;
  return h(
    'section',
    { class: 'empty' },
    h('h1', {}, words(panel, EMPTY.failedTitle)),
    ...worstFirst(notes).map(note => problemView(panel, note.problem, note.place)),
    h('div', { class: 'actions' }, hasChoice ? pickButton(panel, 'both') : undefined, refreshButton(panel)),
    examples(panel),
  );
}

function singleState(panel: Panel, single: Problem & { code: 'single-array' }, notes: readonly PlacedProblem[]): HTMLElement {
  const others = notes.filter(note => note.problem !== single);
  return h(
    'section',
    { class: 'empty' },
    h('h1', {}, words(panel, EMPTY.singleTitle)),
    h('p', {}, words(panel, singleArray(single.facts.name, single.facts.length))),
    ...others.map(note => problemView(panel, note.problem, note.place)),
    h('div', { class: 'actions' }, pickButton(panel, 'prediction'), refreshButton(panel)),
    examples(panel),
  );
}

function chooseState(panel: Panel): HTMLElement {
  const opened = panel.store.model.opened!;
  const candidates = opened.tables.flatMap(found => found.candidates);
  return h(
    'section',
    { class: 'empty' },
    h('h1', {}, words(panel, EMPTY.chooseTitle)),
    h('p', {}, words(panel, EMPTY.chooseHint)),
    h('div', { class: 'actions' }, pickButton(panel, 'both'), refreshButton(panel)),
    table<Candidate>({
      caption: words(panel, EMPTY.chooseTitle),
      columns: [
        { id: 'name', title: words(panel, EMPTY.columnName), cell: candidate => h('span', { class: 'two-lines' }, candidate.label) },
        { id: 'shape', title: words(panel, EMPTY.columnShape), cell: candidate => words(panel, shapeWords(candidate.shape)) },
        { id: 'preview', title: words(panel, EMPTY.columnPreview), cell: candidate => h('code', {}, candidate.preview) },
      ],
      entries: candidates.slice(0, 100),
    }),
    ...opened.notes.filter(note => note.problem.code !== 'choose-columns').map(note => problemView(panel, note.problem, note.place)),
  );
}

function pickButton(panel: Panel, role: 'both' | 'prediction'): HTMLElement {
  return h(
    'button',
    { class: 'primary', type: 'button', onclick: () => void panel.host.request('pick', { role }) },
    words(panel, WORDS.chooseColumns),
  );
}

function refreshButton(panel: Panel): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'secondary', onclick: () => void panel.host.request('refresh', null) },
    words(panel, WORDS.refresh),
  );
}

function examples(panel: Panel): HTMLElement {
  const names = ['regression', 'binary', 'classes'] as const;
  return h(
    'div',
    { class: 'examples' },
    h('h2', {}, words(panel, WORDS.tryExample)),
    ...names.map(name =>
      h(
        'button',
        { type: 'button', class: 'secondary', onclick: () => void panel.host.request('openExample', { name }) },
        words(panel, WORDS[name]),
      ),
    ),
  );
}

function isSingleArray(problem: Problem): problem is Problem & { code: 'single-array' } {
  return problem.code === 'single-array';
}
