import { QuickPickItemKind, window } from 'vscode';
import type { LossQuestion } from '../../protocol/messages';
import { callPick } from '../../strings/host';
import { LIBRARY_NAMES } from '../../strings/libraries';
import { isProgramLanguage } from '../dataDocuments';
import type { EngineClient } from '../engineClient';
import { sayNow } from '../language';
import { openDocument } from '../sources';
import type { Session } from './session';

/** A loss as somebody's code calls it. */
export type NamedCall = LossQuestion & { readonly call: string };

/** Programs longer than this are not searched for calls. */
const LONGEST_PROGRAM = 1_000_000;

/** The calls in the programs that a panel's data stand in (a Python file, a notebook cell), in their order. */
export async function callsOf(engine: EngineClient, session: Session): Promise<readonly NamedCall[]> {
  const found: NamedCall[] = [];
  for (const uri of session.uris) {
    const document = openDocument(uri);
    if (!document || !isProgramLanguage(document.languageId)) continue;
    const text = document.getText();
    if (text.length > LONGEST_PROGRAM) continue;
    const calls = await engine.request('calls', { text, languageId: document.languageId });
    if (calls.ok) found.push(...calls.value.map(({ label, lossId, parameters }) => ({ lossId, parameters, call: label })));
  }
  return found;
}

/** Lets a person say which call their code makes: first those of the file, then those of every library. */
export async function pickCall(engine: EngineClient, session: Session): Promise<NamedCall | undefined> {
  const [own, known] = await Promise.all([callsOf(engine, session), engine.request('knownCalls', null)]);
  const separator = (label: string) => ({ label, kind: QuickPickItemKind.Separator });
  const libraries = known.ok ? known.value : [];
  const items = [
    ...(own.length > 0 ? [separator(sayNow(callPick.inThisFile)), ...own.map(named => ({ label: named.call, named }))] : []),
    separator(sayNow(callPick.libraries)),
    ...libraries.map(({ label, library, lossId, parameters, name }) => ({
      label,
      description: LIBRARY_NAMES[library],
      detail: sayNow(name),
      named: { lossId, parameters, call: label },
    })),
  ];
  const chosen = await window.showQuickPick(items, {
    title: sayNow(callPick.title),
    placeHolder: sayNow(callPick.placeholder),
    matchOnDescription: true,
  });
  return chosen && 'named' in chosen ? chosen.named : undefined;
}
