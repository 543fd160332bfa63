import { CodeAction, CodeActionKind, type Diagnostic, type Disposable, languages, type TextDocument } from 'vscode';
import { explainFinding, fixInPanel } from '../../strings/host';
import { JSON_LANGUAGES, PROGRAM_LANGUAGES, TABLE_LANGUAGES } from '../dataDocuments';
import { sayNow } from '../language';
import type { Diagnostics } from './diagnostics';
import { SOURCE } from './marks';

/** The command behind a quick fix; not in the palette, since it needs a mark. Arguments: the session's id and the code of the finding. */
export const FIX_COMMAND = 'lossExplorer.fixInPanel';

/** Quick fixes on the marks of findings. They act on the panel; the document is not changed. */
export function registerQuickFixes(diagnostics: Diagnostics): Disposable {
  const selector = [...TABLE_LANGUAGES, ...JSON_LANGUAGES, ...PROGRAM_LANGUAGES, 'plaintext', 'markdown'].map(language => ({ language }));
  return languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: (document, _, context) =>
        context.diagnostics.filter(({ source }) => source === SOURCE).flatMap(mark => actionsOf(diagnostics, document, mark)),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function actionsOf(diagnostics: Diagnostics, document: TextDocument, mark: Diagnostic): CodeAction[] {
  const behind = diagnostics.behind(document.uri.toString(), mark);
  if (!behind) return [];
  const { session, finding } = behind;
  const action = (title: string, mayFix: boolean): CodeAction => {
    const made = new CodeAction(title, CodeActionKind.QuickFix);
    made.diagnostics = [mark];
    made.isPreferred = mayFix;
    made.command = { title, command: FIX_COMMAND, arguments: [session.id, finding.code, mayFix] };
    return made;
  };
  return [
    ...(finding.fix ? [action(sayNow(fixInPanel(finding.fix.label)), true)] : []),
    action(sayNow(explainFinding(finding.title)), false),
  ];
}
