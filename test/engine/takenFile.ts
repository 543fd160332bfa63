import type { EngineMethods } from '../../src/protocol/messages';
import type { RowFormat } from '../../src/protocol/takeViews';
import { type EngineClient, valueOrThrow } from './client';

/** What a file of rows is asked for. */
export type AskedRows = Omit<EngineMethods['exportRows']['params'], 'session' | 'from' | 'format'>;

/** All pieces of a file of rows, put together as the host does it. */
export async function takenFile(engine: EngineClient, format: RowFormat, asked: AskedRows): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let edition: number | undefined;
  for (let from: number | null = 0; from !== null; ) {
    const piece: EngineMethods['exportRows']['reply'] = valueOrThrow(
      await engine.request('exportRows', { session: 's', format, from, ...asked, ...(edition === undefined ? {} : { edition }) }),
    );
    pieces.push(piece.bytes);
    edition = piece.edition;
    from = piece.next;
  }
  return Buffer.concat(pieces);
}
