import { env, window, workspace } from 'vscode';
import { ok, type Result } from '../../core/problem';
import type { ExportLibrary } from '../../derive/exportCode';
import type { LossQuestion } from '../../protocol/messages';
import { copyingCode } from '../../strings/host';
import { LIBRARY_NAMES } from '../../strings/libraries';
import type { EngineClient } from '../engineClient';
import { currentLanguage, sayNow } from '../language';
import { tell, tellProblems } from '../tell';
import type { Session } from './session';

/** The number of a panel: its session, and the loss with the parameters in it. */
export interface NumberShown {
  readonly session: Session;
  readonly question: LossQuestion;
}

/** Puts a library's code for the number on the clipboard, and gives it back. */
export async function copyCode(engine: EngineClient, { session, question }: NumberShown, library: ExportLibrary): Promise<Result<string>> {
  const { id, encodings } = session;
  const code = await engine.request('exportCode', { ...question, session: id, library, language: currentLanguage(), encodings });
  if (!code.ok) return code;
  await env.clipboard.writeText(code.value);
  return ok(code.value);
}

/** Lets a person choose among the libraries that can, copies the code of that one, and offers to open it. */
export async function pickAndCopyCode(engine: EngineClient, shown: NumberShown): Promise<void> {
  const libraries = await engine.request('exportable', { ...shown.question, session: shown.session.id });
  if (!libraries.ok) return tellProblems(libraries.problems);
  if (libraries.value.length === 0) {
    tell(copyingCode.none);
    return;
  }
  const items = libraries.value.map(library => ({ label: LIBRARY_NAMES[library], library }));
  const chosen = await window.showQuickPick(items, { title: sayNow(copyingCode.title), placeHolder: sayNow(copyingCode.placeholder) });
  if (!chosen) return;
  const code = await copyCode(engine, shown, chosen.library);
  if (!code.ok) return tellProblems(code.problems);
  const open = sayNow(copyingCode.open);
  const answer = await window.showInformationMessage(sayNow(copyingCode.copied(chosen.label)), open);
  if (answer === open) await window.showTextDocument(await workspace.openTextDocument({ language: 'python', content: code.value }));
}
