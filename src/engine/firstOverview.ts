import type { Result } from '../core/problem';
import type { OverviewQuestion } from '../protocol/messages';
import type { OverviewView } from '../protocol/overviewViews';
import { overview } from './overview';
import { questionKey } from './questionKey';
import type { Computable } from './sessions';
import { startParameters } from './startParameters';
import type { Turn } from './turn';

/** The Overview of a loss with the parameters that it starts with, and the question that it answers. */
export interface FirstOverview {
  readonly key: string;
  readonly view: Promise<Result<OverviewView>>;
}

/**
 * Works the Overview out before the panel asks for it. VS Code needs a second until the panel's page stands, in which the engine has
 * nothing else to do: with 10^6 rows the question then finds its answer ready, instead of waiting 0.3 s for it.
 *
 * @param turn throws `Superseded` when the data are no longer those of a session; then so does the answer
 */
export function firstOverview(session: Computable, lossId: string, turn: Turn): FirstOverview {
  const question = { lossId, parameters: startParameters(session.advice, lossId), inParts: true };
  const work = async () => {
    await turn();
    return overview(session, question, turn);
  };
  const view = work();
  const rest = async () => {
    const first = await view;
    if (!first.ok || !first.value.isPartial) return;
    await overview(session, { ...question, inParts: false }, turn);
    // From now on nothing is pending.
    session.first = undefined;
  };
  // Whoever asks hears what went wrong; if nobody does, nobody misses it.
  rest().catch(() => undefined);
  return { key: keyOf(question), view };
}

/** The answer that was worked out ahead, if the question is that one; the numbers do not change while the data stay. */
export function answeredFirst({ first }: Computable, question: OverviewQuestion): FirstOverview['view'] | undefined {
  return first?.key === keyOf(question) ? first.view : undefined;
}

function keyOf({ moved = {}, withPossible = false, inParts = false, ...loss }: OverviewQuestion): string {
  return JSON.stringify([questionKey(loss), Object.entries(moved).sort(), withPossible, inParts]);
}
