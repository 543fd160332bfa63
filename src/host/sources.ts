import { Range, type TextDocument, Uri, workspace } from 'vscode';
import { fail, ok, problem, type Result } from '../core/problem';
import type { Source } from '../protocol/messages';
import type { PanelSource } from '../protocol/panelMessages';
import type { EngineClient } from './engineClient';

/** For how long a step may hold the extension host: 20 ms is the rule, and one step may take half as long again as planned. */
const STEP_MS = 12;
const FIRST_STEP_LINES = 2_000;

/** The last part of a path, for people. */
export function fileNameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.toString();
}

/** The names of a source's files, for titles and messages. */
export function fileNames(source: PanelSource): readonly string[] {
  return source.uris.map(address => fileNameOf(Uri.parse(address)));
}

/** The document of a file when an editor or another extension has it open. */
export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === uri.toString());
}

/** What `takeSource` needs to know of the session it works for. */
export interface Taking {
  readonly session: string;
  /** A name for a feed that no other taking of the session has. */
  readonly feed: string;
  /** True once nobody wants the source any more. */
  readonly cancelled: () => boolean;
}

/**
 * Where the engine gets a file's text from: a clean local UTF-8 file by its path, a document by parts of its text, any other
 * file by its bytes. Files over 50 MB never become documents, so they always go by path or bytes.
 */
export async function takeSource(uri: Uri, engine: EngineClient, taking: Taking): Promise<Result<Source>> {
  const fileName = fileNameOf(uri);
  const document = openDocument(uri);
  const languageId = document ? { languageId: document.languageId } : {};
  const isLocal = uri.scheme === 'file' && engine.readsPaths;
  if (isLocal && (!document || isAsOnDisk(document))) return ok({ kind: 'path', path: uri.fsPath, fileName, ...languageId });
  if (document) {
    const fed = await feedText(document, engine, taking);
    const encoding = document.isDirty || document.isUntitled ? {} : { encoding: document.encoding };
    return fed.ok ? ok({ kind: 'fed', feed: taking.feed, fileName, ...languageId, ...encoding }) : fed;
  }
  try {
    // A Node Buffer is a view of a pool: only a copy of its own crosses to the worker without its neighbours.
    return ok({ kind: 'bytes', bytes: new Uint8Array(await workspace.fs.readFile(uri)), fileName });
  } catch (error) {
    return fail(problem('unreadable-file', { fileName, reason: error instanceof Error ? error.message : String(error) }));
  }
}

/** True when the bytes on disk are what the editor shows, read as UTF-8. */
function isAsOnDisk(document: TextDocument): boolean {
  return !document.isDirty && (document.encoding === 'utf8' || document.encoding === 'utf8bom');
}

/**
 * Sends a document in parts of whole lines, each part a step. Joining 10^6 lines at once would hold the extension host for 63 ms.
 * When the document is edited meanwhile the parts no longer fit together, and the answer is `cancelled`.
 */
async function feedText(document: TextDocument, engine: EngineClient, { session, feed, cancelled }: Taking): Promise<Result<null>> {
  const { version } = document;
  let lines = FIRST_STEP_LINES;
  for (let from = 0; from < document.lineCount; ) {
    if (cancelled() || document.isClosed || document.version !== version) return fail(problem('cancelled', {}, 'info'));
    const began = performance.now();
    const to = Math.min(document.lineCount, from + lines);
    // A range that ends at the start of the next line takes the line end along; beyond the last line VS Code stops at its end.
    const text = document.getText(new Range(from, 0, to, 0));
    const sent = engine.request('feed', { session, feed, text });
    lines = Math.max(200, Math.floor((lines * STEP_MS) / Math.max(1, performance.now() - began)));
    lines = Math.min(lines, 200_000);
    from = to;
    // Waiting for the engine's answer gives the extension host its turn, and lets no more than one part wait.
    const reply = await sent;
    if (!reply.ok) return reply;
  }
  return ok(null);
}

/** Parses a stored address; undefined for what is none. */
export function parseUri(address: string): Uri | undefined {
  try {
    return Uri.parse(address, true);
  } catch {
    return undefined;
  }
}
