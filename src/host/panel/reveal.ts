import {
  commands,
  ProgressLocation,
  type Range,
  Selection,
  TabInputText,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Place, Span } from '../../protocol/places';
import { cannotReveal, notShownWhole, openingFile } from '../../strings/host';
import { rangeOf } from '../editors/ranges';
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
  const size = await askedFirst(uri);
  if (size) {
    void window.showWarningMessage(sayNow(notShownWhole(fileNameOf(uri), size.megabytes, size.limit, first.start.line + 1)));
    return;
  }
  // Bringing a large file to the extension host takes seconds, in which nothing would move.
  const title = sayNow(openingFile(fileNameOf(uri)));
  await window.withProgress({ location: ProgressLocation.Window, title }, () => select(uri, ranges, viewColumn, preserveFocus));
}

async function select(uri: Uri, ranges: readonly Range[], viewColumn: ViewColumn, preserveFocus: boolean): Promise<void> {
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

/**
 * The size of a file in whose place VS Code shows a page that asks whether to open it: it is above the limit (10 MB in remote windows,
 * 1 GB on desktops, or what the user set), and its tab is in front although no editor of it is. Opening such a file again leaves the page.
 */
async function askedFirst(uri: Uri): Promise<{ readonly megabytes: number; readonly limit: number } | undefined> {
  if (window.visibleTextEditors.some(editor => editor.document.uri.toString() === uri.toString())) return undefined;
  if (!window.tabGroups.all.some(group => isTabOf(group.activeTab?.input, uri))) return undefined;
  const limit = workspace.getConfiguration('workbench', uri).get('editorLargeFileConfirmation');
  if (typeof limit !== 'number') return undefined;
  try {
    const megabytes = (await workspace.fs.stat(uri)).size / 2 ** 20;
    // Editors of files over 50 MB are hidden from extensions: their page, once asked away, cannot be told from them.
    return megabytes > limit && megabytes <= 50 ? { megabytes, limit } : undefined;
  } catch {
    return undefined;
  }
}

function isTabOf(input: unknown, uri: Uri): boolean {
  return input instanceof TabInputText && input.uri.toString() === uri.toString();
}

/** The group that already shows the file, so that revealing never opens it twice or over the panel. */
function columnOf(uri: Uri): ViewColumn | undefined {
  const shown = window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
  if (shown?.viewColumn) return shown.viewColumn;
  return window.tabGroups.all.find(group => group.tabs.some(tab => isTabOf(tab.input, uri)))?.viewColumn;
}
