import { type Problem, problem } from '../core/problem';
import type { PlacedProblem } from '../protocol/places';
import type { Reading, ReadingNote } from '../reader/reading';
import type { SessionFile } from './computed';
import { type Computable, placeOf } from './sessions';

/** Gives each note of the reader the place that its button reveals. */
export function placedNotes(notes: readonly ReadingNote[], files: readonly SessionFile[]): PlacedProblem[] {
  return notes.map(({ file = 0, ...found }) => {
    const place = found.range && placeOf(files, { ...found.range, file });
    return { problem: found as Problem, ...(place && { place }) };
  });
}

/** The note that counts the rows left out, with the first of them as its place. */
export function leftOutNote(session: Computable): PlacedProblem | undefined {
  const { used } = session;
  if (used.count === used.total) return undefined;
  let row = 0;
  while (used.indexOf(row) >= 0) row += 1;
  return placedAt(
    session,
    problem('left-out-rows', { count: used.total - used.count, total: used.total }, used.count === 0 ? 'error' : 'warning'),
    row,
  );
}

/** A refusal of the loss core, placed at the row that it names. */
export function refusalNote(session: Computable, refusal: Problem): PlacedProblem {
  return 'row' in refusal.facts ? placedAt(session, refusal, refusal.facts.row) : { problem: refusal };
}

function placedAt(session: Computable, found: Problem, row: number): PlacedProblem {
  const places = session.placesOf(row);
  const place = places.ok ? places.value[0] : undefined;
  return { problem: found, ...(place && { place }) };
}

/** The error that says why a reading gave nothing to compute on, if its notes hold one. */
export function hasErrors(reading: Reading): boolean {
  return reading.notes.some(({ severity }) => severity === 'error');
}
