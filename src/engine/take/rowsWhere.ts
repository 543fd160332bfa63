import { ok, type Result } from '../../core/problem';
import type { MovedQuestion } from '../byRow';
import type { Computable } from '../sessions';
import type { Turn } from '../turn';
import { rowSet } from '../where/rowSet';

/** Used rows by their place in a file that is written. */
export interface RowIndices {
  readonly count: number;
  /** The used row at a place. */
  at(place: number): number;
}

/** The rows for which an expression of the selection language holds, in the order of the file; an empty one means all rows. */
export async function rowsWhere(session: Computable, where: string, question: MovedQuestion, turn: Turn): Promise<Result<RowIndices>> {
  if (where.trim() === '') return ok({ count: session.used.count, at: place => place });
  const set = await rowSet(session, where, question, turn);
  if (!set.ok) return set;
  const { mask, count } = set.value;
  const indices = new Uint32Array(count);
  for (let index = 0, place = 0; place < count; index += 1) {
    if (mask[index] === 0) continue;
    indices[place] = index;
    place += 1;
  }
  return ok({ count, at: place => indices[place]! });
}
