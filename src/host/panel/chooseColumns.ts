import { pickColumns } from './columnPick';
import type { Session } from './session';

/** Lets a person choose the columns of a session and opens them; when they turn away, everything stays as it is. */
export async function chooseColumns(session: Session, role: 'target' | 'prediction' | 'both'): Promise<void> {
  if (holdsOneArray(session)) {
    await session.select([]);
    if (session.outcome?.kind === 'opened' && session.outcome.opened.state === 'ready') return;
  }
  if (session.outcome?.kind !== 'opened') return;
  const columns = await pickColumns(session.outcome.opened, role);
  if (columns) await session.choose(columns);
}

/** Whether so little was selected that there is nothing to choose from. */
export function holdsOneArray({ outcome, source }: Session): boolean {
  if (outcome?.kind !== 'opened' || source.selections.length === 0) return false;
  return outcome.opened.tables.reduce((count, table) => count + table.candidates.length, 0) < 2;
}
