import type { PlacedProblem } from '../../src/protocol/places';
import { noteCount, WORDS } from '../../src/strings/panel';
import { h } from '../dom';
import { keepOpen } from '../kept';
import { type Panel, words } from '../panel';
import { problemView, worstFirst } from '../parts/problemView';

/** Shown at once; the others unfold. */
const SHOWN = 2;

/** What there is to say about the data: worst first, each with the place it is about. */
export function notesStrip(panel: Panel, notes: readonly PlacedProblem[]): HTMLElement {
  const views = worstFirst(notes).map(note => problemView(panel, note.problem, note.place));
  const more = views.slice(SHOWN);
  return h(
    'section',
    { class: 'notes', 'aria-label': words(panel, WORDS.notes), hidden: notes.length === 0 },
    ...views.slice(0, SHOWN),
    more.length > 0
      ? keepOpen(panel.store, 'notes', h('details', {}, h('summary', {}, words(panel, noteCount(more.length))), ...more))
      : undefined,
  );
}
