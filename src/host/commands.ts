import { commands, type ExtensionContext, TabInputText, Uri, window } from 'vscode';
import type { Text } from '../core/text';
import type { PanelSource } from '../protocol/panelMessages';
import { noPanel, nothingToCompute, tooManyFiles } from '../strings/host';
import { inOrder } from './dataDocuments';
import { toggleHeat } from './editors/toggleHeat';
import { chooseExample } from './examples';
import { COMMANDS } from './names';
import type { LossPanel } from './panel/lossPanel';
import type { Panels } from './panel/panels';
import type { Reference } from './reference/reference';
import { spansOf } from './spans';
import { openViewFile } from './take/openView';
import { pickFormat } from './take/pickFormat';
import { tell } from './tell';
import { asLossId, asPanelSource } from './untrusted';

/** Registers every command. */
export function registerCommands(context: ExtensionContext, panels: Panels, reference: Reference): void {
  const onPanel = (act: (panel: LossPanel) => Promise<void>) => async () => {
    const panel = panels.active ?? panelOfActiveFile(panels);
    if (panel) await act(panel);
    else tell(noPanel);
  };
  const run: { readonly [Name in keyof typeof COMMANDS]: (...args: unknown[]) => unknown } = {
    compute: (first, second) => compute(panels, first, second),
    chooseColumns: onPanel(panel => panel.choose('both')),
    recompute: onPanel(panel => panel.session.refresh()),
    copyCode: onPanel(panel => panel.copyCode()),
    openExample: () => chooseExample(context.extensionUri),
    openReference: lossId => reference.open(asLossId(lossId)),
    saveRows: onPanel(async panel => {
      const format = await pickFormat();
      if (format) panel.take(format);
    }),
    writeReport: onPanel(async panel => panel.take('report')),
    copyLink: onPanel(async panel => panel.take('link')),
    saveView: onPanel(async panel => panel.take('view')),
    openView: file => openViewFile(panels, file instanceof Uri ? file : undefined),
    toggleHeat: () => toggleHeat(panels.areThere),
  };
  for (const name of Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]) {
    context.subscriptions.push(commands.registerCommand(COMMANDS[name], run[name]));
  }
}

function compute(panels: Panels, first: unknown, second: unknown): void {
  const source = sourceFor(first, second);
  if (!('en' in source)) panels.show(source);
  // From the palette while a panel has the focus: the panel's data are meant.
  else if (panels.active?.isActive) void panels.active.session.refresh();
  else tell(source);
}

/**
 * What Compute Loss was called on. The explorer's menu gives an address and all selected ones; the editor's menu an address;
 * a CodeLens and the hover's link a source of our own making; the palette nothing. A sentence when there is nothing to compute.
 */
function sourceFor(first: unknown, second: unknown): PanelSource | Text {
  const own = asPanelSource(first);
  if (own) return own;
  if (Array.isArray(second) && second.length > 0 && second.every(uri => uri instanceof Uri)) return sourceOfFiles(second);
  const editor = window.activeTextEditor;
  const uri = first instanceof Uri ? first : (editor?.document.uri ?? activeTabUri());
  if (!uri) return nothingToCompute;
  const isShown = editor?.document.uri.toString() === uri.toString();
  return { uris: [uri.toString()], selections: editor && isShown ? spansOf(editor.selections) : [] };
}

function sourceOfFiles(uris: readonly Uri[]): PanelSource | Text {
  const [first, second, ...more] = uris;
  if (more.length > 0) return tooManyFiles(uris.length);
  const files = first && second ? inOrder([first, second]) : first ? [first] : [];
  return { uris: files.map(uri => uri.toString()), selections: [] };
}

/** Files over 50 MB have a tab but no text editor that extensions can see. */
function activeTabUri(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText ? input.uri : undefined;
}

function panelOfActiveFile(panels: Panels): LossPanel | undefined {
  const uri = window.activeTextEditor?.document.uri ?? activeTabUri();
  return uri && panels.of([uri.toString()]);
}
