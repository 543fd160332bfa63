import { ProgressLocation, type Uri, window } from 'vscode';
import { fail, ok, problem, type Result } from '../../core/problem';
import type { LossQuestion } from '../../protocol/messages';
import type { RowFormat, RowsPiece } from '../../protocol/takeViews';
import { SAVING } from '../../strings/taking';
import type { EngineClient } from '../engineClient';
import { sayNow } from '../language';
import type { Session } from '../panel/session';
import { askWhere, tellSaved, writeFile } from './saveFile';

/** What the dialog calls files of a format. */
const KINDS: Readonly<Record<RowFormat, string>> = { csv: 'CSV', json: 'JSON', npy: 'NumPy' };

/** Which rows are saved, under which loss. */
export interface RowsAsked extends LossQuestion {
  readonly where: string;
  readonly moved?: Readonly<Record<string, LossQuestion['parameters']>>;
}

/** Saves a line for each row (all used ones, or the selected ones) where a person wants it. */
export async function saveRows(engine: EngineClient, session: Session, asked: RowsAsked, format: RowFormat): Promise<Result<Uri | null>> {
  const suffix = asked.where ? `${asked.lossId}-selection` : asked.lossId;
  const uri = await askWhere({ beside: session.uris[0]!, suffix, extension: format, kind: KINDS[format] });
  if (!uri) return ok(null);
  const bytes = await gather(engine, session, asked, format);
  if (!bytes.ok) return bytes;
  const written = await writeFile(uri, bytes.value);
  if (!written.ok) return written;
  void tellSaved(uri, format !== 'npy');
  return ok(uri);
}

/** Asks for piece after piece. What comes in one piece needs no word of progress; what takes longer can be stopped. */
async function gather(engine: EngineClient, session: Session, asked: RowsAsked, format: RowFormat): Promise<Result<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  const pieceFrom = (from: number, edition?: number) =>
    engine.request('exportRows', { ...asked, session: session.id, format, from, ...(edition === undefined ? {} : { edition }) });
  const first = await pieceFrom(0);
  if (!first.ok) return first;
  pieces.push(first.value.bytes);
  if (first.value.next === null) return ok(first.value.bytes);
  const options = { location: ProgressLocation.Notification, title: sayNow(SAVING.rows), cancellable: true };
  return window.withProgress(options, async (progress, token): Promise<Result<Uint8Array>> => {
    let last: RowsPiece = first.value;
    for (let told = 0; last.next !== null; ) {
      if (token.isCancellationRequested) return fail(problem('cancelled', {}, 'info'));
      const percent = (100 * last.next) / last.total;
      progress.report({ increment: percent - told });
      told = percent;
      const piece = await pieceFrom(last.next, last.edition);
      if (!piece.ok) return piece;
      last = piece.value;
      pieces.push(last.bytes);
    }
    return ok(joined(pieces));
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
