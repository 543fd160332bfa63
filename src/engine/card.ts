import { lossById } from '../core/losses/index';
import { fail, ok, problem, type Result } from '../core/problem';
import { cardOf, type LossCard } from '../derive/card';

/** The card of a loss, derived from its definition. */
export function card(lossId: string): Result<LossCard> {
  const definition = lossById(lossId);
  return definition ? ok(cardOf(definition)) : fail(problem('unknown-loss', { lossId }));
}
