import {
  commands,
  Range,
  Selection,
  TabInputText,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Place, Span } from '../../protocol/views';
import { cannotReveal } from '../../strings/host';
import { sayNow } from '../language';
import { fileNameOf } from '../sources';

/** Selects places in the editors of their files. The first file that is named is the one that may take the focus. */
export async function revealPlaces(uris: readonly Uri[], places: readonly Place[], preserveFocus: boolean): Promise<void> {
  // Targets and predictions in two files: the predictions are shown first, so that the targets have the last word on the focus.
  for (const [file, uri] of [...uris.entries()].reverse()) {
    const spans = places.filter(place => place.file === file).map(place => place.span);
    if (spans.length > 0) await revealSpans(uri, spans, preserveFocus);
  }
}

async function revealSpans(uri: Uri, spans: readonly Span[], preserveFocus: boolean): Promise<void> {
  const viewColumn = columnOf(uri) ?? ViewColumn.One;
  const ranges = spans.map(rangeOf);
  const [first] = ranges;
  if (!first) return;
  let document: TextDocument;
  try {
    document = await workspace.openTextDocument(uri);
  } catch {
    // Files over 50 MB have no document for extensions, but VS Code itself can show a place in them.
    try {
      await commands.executeCommand('vscode.open', uri, { viewColumn, preserveFocus, selection: first });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showWarningMessage(sayNow(cannotReveal(fileNameOf(uri), reason)));
    }
    return;
  }
  const editor = await window.showTextDocument(document, { viewColumn, preserveFocus, preview: false });
  editor.selections = ranges.map(range => new Selection(range.start, range.end));
  editor.revealRange(first, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The group that already shows the file, so that revealing never opens it twice or over the panel. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const shown = window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
  if (shown?.viewColumn) return shown.viewColumn;
  const isOurs = (input: unknown) => input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.find(group => group.tabs.some(tab => isOurs(tab.input)))?.viewColumn;
}

function rangeOf({ start, end }: Span): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
