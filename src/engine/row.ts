import { fail, ok, problem, type Result } from '../core/problem';
import type { LossQuestion } from '../protocol/messages';
import type { RowLine } from '../protocol/views';
import { RowWriter } from './rowLine';
import type { Computable } from './sessions';

/** One sample in words and numbers, by its row of the file. */
export function row(session: Computable, wanted: number, question: LossQuestion): Result<RowLine> {
  const index = session.used.indexOf(wanted);
  if (index < 0) return fail(problem('internal', { message: `row ${wanted + 1} takes no part` }));
  const evaluated = session.evaluated(question);
  return evaluated.ok ? ok(new RowWriter(session, evaluated.value.values).line(index)) : evaluated;
}
