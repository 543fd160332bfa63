import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('loss-explorer.loss-explorer');
  if (!found) throw new Error('The extension is not installed.');
  return found;
}

/** Writes files into a new folder, so that no test sees another's files, panels or remembered columns. */
export function filesOf(texts: Readonly<Record<string, string>>): Readonly<Record<string, vscode.Uri>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loss-explorer-'));
  const entries = Object.entries(texts).map(([name, text]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return [name, vscode.Uri.file(file)] as const;
  });
  return Object.fromEntries(entries);
}

/** Shows one file and nothing else. */
export async function show(uri: vscode.Uri | undefined): Promise<vscode.TextEditor> {
  if (!uri) throw new Error('There is no such file.');
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The tabs of our panels. */
export function panelTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(tab => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('lossExplorer.panel'));
}

/** Waits until `probe` answers something; VS Code tells of tabs, lenses and settings at its own time. */
export async function until<Found>(says: string, probe: () => Promise<Found | undefined> | Found | undefined): Promise<Found> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error(`It never came true that ${says}.`);
}

/** Sets a setting of the extension and waits until it is what is read; undefined is the default. */
export async function setSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('lossExplorer').update(name, value, vscode.ConfigurationTarget.Global);
}

export async function closeEverything(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await until('all tabs are closed', () => vscode.window.tabGroups.all.every(group => group.tabs.length === 0));
}
