import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/host/names';
import { closeEverything, extension, filesOf, setSetting, show, until } from './inVsCode';

const PROGRAM = 'import torch.nn as nn\ncriterion = nn.CrossEntropyLoss(ignore_index=-1)\nmodel = nn.Linear(2, 3)\n';

async function tipParts(uri: vscode.Uri, line: number, character: number): Promise<readonly vscode.MarkdownString[]> {
  const position = new vscode.Position(line, character);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const parts = hovers.flatMap(hover => hover.contents).filter(part => part instanceof vscode.MarkdownString);
  return parts.some(part => part.value.includes(COMMANDS.openReference)) ? parts : [];
}

/** VS Code may ask before the extension has been told of the document. */
const standing = (uri: vscode.Uri, line: number, character: number): Promise<readonly vscode.MarkdownString[]> =>
  until('a tip stands', async () => {
    const parts = await tipParts(uri, line, character);
    return parts.length > 0 ? parts : undefined;
  });

describe('tips over the losses of a program', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await setSetting('hover.enabled', undefined);
    await closeEverything();
  });

  it('say what a loss takes, with a picture and a link that trusts one command', async () => {
    const { document } = await show(filesOf({ 'train.py': PROGRAM })['train.py']);
    const parts = await standing(document.uri, 1, 20);
    const all = parts.map(part => part.value.replaceAll('\\', '')).join('\n');
    assert.match(all, /It takes logits/);
    assert.match(all, /!\[[^\]]+\]\(data:image\/svg\+xml;base64,/);
    assert.deepEqual(
      parts.filter(part => part.isTrusted).map(part => part.isTrusted),
      [{ enabledCommands: [COMMANDS.openReference] }],
    );
    const link = parts.find(part => part.isTrusted)?.value ?? '';
    const args: unknown = JSON.parse(decodeURIComponent(/command:lossExplorer\.openReference\?([^)]+)/.exec(link)?.[1] ?? ''));
    assert.deepEqual(args, ['sparse_categorical_cross_entropy_with_logits']);
    assert.deepEqual(await tipParts(document.uri, 2, 12), []);
  });

  it('show arguments of the program as they are written, and as nothing else', async () => {
    const hostile = 'import torch.nn as nn\nc = nn.CrossEntropyLoss(weight=f("[run](command:workbench.action.quit)<img>"))\n';
    const { document } = await show(filesOf({ 'hostile.py': hostile })['hostile.py']);
    for (const { value, supportHtml } of await standing(document.uri, 1, 10)) {
      assert.equal(supportHtml ?? false, false);
      assert.doesNotMatch(value, /\]\(command:workbench|<img>/);
    }
  });

  it('stand in the cell of a notebook whose imports are in another one', async () => {
    const cell = (text: string) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python');
    const cells = [
      cell('from sklearn.metrics import mean_squared_error as MSE'),
      cell('x = MSE(y, p)'),
      cell('x = mean_squared_error(y, p)'),
    ];
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
    await vscode.window.showNotebookDocument(notebook);
    const uriOf = (index: number) => notebook.cellAt(index).document.uri;
    const words = (await standing(uriOf(1), 0, 5)).map(part => part.value).join('\n');
    assert.match(words, /Mean squared error/);
    // That name is imported by nobody.
    assert.deepEqual(await tipParts(uriOf(2), 0, 8), []);
  });

  it('do not come when the setting turns them off', async () => {
    const { document } = await show(filesOf({ 'off.py': PROGRAM })['off.py']);
    await standing(document.uri, 1, 20);
    await setSetting('hover.enabled', false);
    await until('no tip comes', async () => (await tipParts(document.uri, 1, 20)).length === 0 || undefined);
  });
});
