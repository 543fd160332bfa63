import type { Uri } from 'vscode';
import { fail, ok, problem, type Result } from '../../core/problem';
import type { Source } from '../../protocol/messages';
import type { Opened } from '../../protocol/views';
import type { ReadInput } from '../../reader/reading';
import type { EngineClient } from '../engineClient';
import { fileNameOf, takeSource } from '../sources';
import type { Session } from './session';

/** The texts of a session's files, and of those that are compared with them. */
interface TakenSources {
  readonly sources: readonly Source[];
  readonly models?: readonly Source[];
}

/** What is opened of a session, and whether anybody still waits for it. */
interface Opening {
  readonly columns: ReadInput['columns'];
  readonly turn: number;
  readonly cancelled: () => boolean;
}

/** Brings the texts of a session's files to the engine and opens them there. */
export async function openSources(session: Session, engine: EngineClient, { columns, turn, cancelled }: Opening): Promise<Result<Opened>> {
  const { id } = session;
  const taken = await takeSources(session, engine, { session: id, turn, cancelled });
  if (!taken.ok) return taken;
  // Edits meanwhile have moved the selections.
  const { selections, adjustment } = session.source;
  const params = { session: id, ...taken.value, selections, ...(columns ? { columns } : {}), ...(adjustment ? { adjustment } : {}) };
  return engine.request('open', params, { key: `${id} open` });
}

/** Brings the texts of a session's files one after the other; ends where nobody wants them any more. */
async function takeSources(
  { uris, models }: { readonly uris: readonly Uri[]; readonly models: readonly Uri[] },
  engine: EngineClient,
  { session, turn, cancelled }: { readonly session: string; readonly turn: number; readonly cancelled: () => boolean },
): Promise<Result<TakenSources>> {
  const taken: Source[] = [];
  for (const [file, uri] of [...uris, ...models].entries()) {
    const source = await takeSource(uri, engine, { session, feed: `${session} file ${file} turn ${turn}`, cancelled });
    if (source.ok) taken.push(source.value);
    else if (file < uris.length) return source;
    // A file to compare with that has gone takes nothing else away: as an empty one it says of itself that there is nothing in it.
    else taken.push({ kind: 'bytes', bytes: new Uint8Array(), fileName: fileNameOf(uri) });
  }
  if (cancelled()) return fail(problem('cancelled', {}, 'info'));
  const sources = taken.slice(0, uris.length);
  return ok(models.length > 0 ? { sources, models: taken.slice(uris.length) } : { sources });
}
