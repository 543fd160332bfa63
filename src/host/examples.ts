import { commands, type QuickPickItem, Uri, ViewColumn, window, workspace } from 'vscode';
import { examples } from '../strings/host';
import { sayNow } from './language';
import { COMMANDS } from './names';

/** The examples by name, with their files in `examples/`. */
const FILES = {
  regression: 'regression-outliers.csv',
  binary: 'binary-probabilities.csv',
  classes: 'three-class-logits.csv',
  mistake: 'labels-from-one.csv',
  code: 'train.py',
} as const;

/** An example that the extension ships. */
export type ExampleName = keyof typeof FILES;

/** Opens an example and computes its loss; a program is only shown. */
export async function openExample(extensionUri: Uri, name: ExampleName): Promise<void> {
  const uri = Uri.joinPath(extensionUri, 'examples', FILES[name]);
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn: ViewColumn.One });
  if (name !== 'code') await commands.executeCommand(COMMANDS.compute, uri, [uri]);
}

/** Lets a person choose an example and opens it. */
export async function chooseExample(extensionUri: Uri): Promise<void> {
  const items = (Object.keys(FILES) as ExampleName[]).map((name): QuickPickItem & { readonly name: ExampleName } => ({
    name,
    label: sayNow(examples[name].label),
    detail: sayNow(examples[name].detail),
  }));
  const chosen = await window.showQuickPick(items, { title: sayNow(examples.title) });
  if (chosen) await openExample(extensionUri, chosen.name);
}
