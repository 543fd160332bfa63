import { fail, ok, problem, type Result } from '../../core/problem';
import type { LossQuestion } from '../../protocol/messages';
import type { Computable } from '../sessions';
import type { Turn } from '../turn';

/** Used rows by their place in a file that is written. */
export interface RowIndices {
  readonly count: number;
  /** The used row at a place. */
  at(place: number): number;
}

/** The rows for which an expression of the selection language holds, in the order of the file; an empty one means all rows. */
export async function rowsWhere(
  session: Computable,
  { where }: LossQuestion & { readonly where: string },
  turn: Turn,
): Promise<Result<RowIndices>> {
  await turn();
  if (where === '') return ok({ count: session.used.count, at: place => place });
  return fail(problem('internal', { message: 'not yet' }));
}
