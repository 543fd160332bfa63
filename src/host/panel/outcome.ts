import { fail, ok, type Problem, problem, type Result } from '../../core/problem';
import type { LossQuestion } from '../../protocol/messages';
import type { Opened } from '../../protocol/views';

/** What a session has come to: what the engine opened, or why nothing could be opened. */
export type Outcome =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** The outcome's view, or the problems that stand in its place. */
export function openedOf(outcome: Outcome | undefined): Result<Opened> {
  if (outcome?.kind === 'opened') return ok(outcome.opened);
  const [first, ...rest] = outcome?.problems ?? [];
  return fail(first ?? problem('cancelled', {}, 'info'), ...rest);
}

/** The loss that a page shows first, as requests want it. */
export function firstQuestion({ lossId, losses }: Opened): LossQuestion {
  return { lossId, parameters: losses.find(loss => loss.lossId === lossId)?.start ?? {} };
}

/** What an answer of the engine comes to. */
export function outcomeOf(answer: Result<Opened>): Outcome {
  return answer.ok ? { kind: 'opened', opened: answer.value } : { kind: 'failed', problems: answer.problems };
}

/** The outcome with one more note before the others, unless it says that already; what failed has its problems. */
export function withNote(outcome: Outcome, note: Problem): Outcome {
  if (outcome.kind !== 'opened' || outcome.opened.notes.some(({ problem: { code } }) => code === note.code)) return outcome;
  return { kind: 'opened', opened: { ...outcome.opened, notes: [{ problem: note }, ...outcome.opened.notes] } };
}
