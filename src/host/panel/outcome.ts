import { fail, ok, type Problem, problem, type Result } from '../../core/problem';
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
