import { env, Uri, ViewColumn, window, workspace } from 'vscode';
import { ok, type Result } from '../../core/problem';
import type { Handlers } from '../../protocol/channel';
import type { FindingsQuestion } from '../../protocol/messages';
import type { PanelMethods } from '../../protocol/panelMessages';
import type { Picture } from '../../protocol/takeViews';
import { SAVING } from '../../strings/taking';
import { refused } from '../answers';
import type { EngineClient } from '../engineClient';
import { currentLanguage, sayNow } from '../language';
import type { Session } from '../panel/session';
import { tell, tellProblems, warn } from '../tell';
import { asMoved, asName, asOneOf, asRecord } from '../untrusted';
import { asFindingsQuestion } from '../untrustedAdvice';
import { addressFrom, addressInWorkspace, isReopened } from './addresses';
import { pictureBytes } from './picture';
import { packText, type SavedView, VIEW_EXTENSION, viewOf, writeView } from './savedView';
import { askWhere, tellSaved, writeFile } from './saveFile';
import { saveRows } from './saveRows';

/** What taking along acts upon. */
export interface TakeParts {
  readonly session: Session;
  readonly engine: EngineClient;
  /** The extension's id and version. */
  readonly extension: { readonly id: string; readonly version: string };
}

const WHAT = ['csv', 'json', 'npy', 'report', 'link', 'view'] as const;

/** Windows starts no program with a longer line, and so opens no longer address. */
const LONGEST_LINK = 8000;

/** The answers to a panel that is to be taken along; checked as in `panelHandlers`. What goes wrong is told in VS Code's own messages. */
export function takeHandlers(parts: TakeParts): Pick<Handlers<PanelMethods>, 'take' | 'savePicture'> {
  return {
    take: async params => {
      const record = asRecord(params);
      const what = asOneOf(WHAT, record?.what);
      const question = asFindingsQuestion(params);
      if (!what || !question) return refused('take');
      return told(await take(parts, what, question, record?.state));
    },
    savePicture: async params => {
      const record = asRecord(params);
      const kind = asOneOf(['png', 'svg'] as const, record?.kind);
      const bytes = kind && pictureBytes(kind, record?.content);
      const name = asName(record?.name);
      if (!bytes || name === undefined) return refused('savePicture');
      return told(await savePicture(parts.session, kind, name, bytes));
    },
  };
}

function told(result: Result<unknown>): Result<null> {
  if (result.ok) return ok(null);
  tellProblems(result.problems);
  return result;
}

function take(parts: TakeParts, what: (typeof WHAT)[number], question: FindingsQuestion, state: unknown): Promise<Result<unknown>> {
  if (what === 'report') return openReport(parts, question, state);
  if (what === 'link') return copyLink(parts, state);
  if (what === 'view') return saveView(parts, state);
  const { engine, session } = parts;
  const { lossId, parameters } = question;
  return saveRows(engine, session, { lossId, parameters, ...shownIn(state) }, what);
}

/** The selection and what was moved of the losses, in the state of a page. */
function shownIn(state: unknown) {
  const record = asRecord(state);
  const moved = asMoved(record?.parameters);
  return { where: asName(record?.where) ?? '', ...(moved && { moved }) };
}

async function openReport({ engine, session, extension }: TakeParts, question: FindingsQuestion, state: unknown): Promise<Result<null>> {
  const report = await engine.request('report', {
    ...question,
    ...shownIn(state),
    session: session.id,
    language: currentLanguage(),
    made: { version: extension.version, day: today() },
    encodings: session.encodings,
  });
  if (!report.ok) return report;
  const document = await workspace.openTextDocument({ language: 'markdown', content: report.value });
  await window.showTextDocument(document, { viewColumn: ViewColumn.One, preview: false });
  return ok(null);
}

/** The day where the person is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

async function copyLink({ session, extension }: TakeParts, state: unknown): Promise<Result<null>> {
  const view = viewFor(session, state, addressInWorkspace);
  if (!view) return ok(null);
  const link = `${env.uriScheme}://${extension.id}/view?state=${packText(writeView(view))}`;
  if (link.length > LONGEST_LINK) {
    warn(SAVING.linkTooLong);
    return ok(null);
  }
  await env.clipboard.writeText(link);
  tell(SAVING.linkCopied);
  return ok(null);
}

async function saveView({ session }: TakeParts, state: unknown): Promise<Result<null>> {
  // Whether it can be opened again is known before anybody is asked where to put it.
  if (!viewFor(session, state, String)) return ok(null);
  const uri = await askWhere({ beside: session.uris[0]!, suffix: '', extension: VIEW_EXTENSION, kind: sayNow(SAVING.viewFiles) });
  const view = uri && viewFor(session, state, file => addressFrom(Uri.joinPath(uri, '..'), file));
  if (!view) return ok(null);
  const written = await writeFile(uri, new TextEncoder().encode(`${writeView(view, 2)}\n`));
  if (written.ok) void tellSaved(uri, true);
  return written;
}

/** The view with its files named by `addressOf`; says why there is none. */
function viewFor(session: Session, state: unknown, addressOf: (file: Uri) => string): SavedView | undefined {
  if (!session.uris.every(isReopened)) {
    warn(SAVING.notReopened);
    return undefined;
  }
  const view = viewOf(state, session.source, session.uris.map(addressOf));
  if (!view) warn(SAVING.linkTooLong);
  return view;
}

async function savePicture(session: Session, kind: Picture['kind'], name: string, bytes: Uint8Array): Promise<Result<null>> {
  const uri = await askWhere({ beside: session.uris[0]!, suffix: name, extension: kind, kind: kind.toUpperCase() });
  if (!uri) return ok(null);
  const written = await writeFile(uri, bytes);
  if (written.ok) void tellSaved(uri, true);
  return written;
}
