import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { COMMANDS, REFERENCE_VIEW_TYPE } from '../../src/host/names';
import { closeEverything, extension, filesOf, panelTabs, setSetting, show, until } from './inVsCode';

const CSV = 'y_true,y_pred\n1,1.5\n2,1.75\n3,3.5\n4,12\n';
const panelTitled = (label: string) => until(`a panel is titled ${label}`, () => panelTabs().find(tab => tab.label === label));

describe('Compute Loss in VS Code', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await setSetting('language', undefined);
    await closeEverything();
  });

  it('registers every command of the manifest', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(COMMANDS).filter(command => !known.has(command)),
      [],
    );
  });

  it('opens a panel beside a table, leaves the focus in the text and the file as it is', async () => {
    const { 'scores.csv': uri } = filesOf({ 'scores.csv': CSV });
    const editor = await show(uri);
    await vscode.commands.executeCommand(COMMANDS.compute);
    const tab = await panelTitled('Loss: scores.csv');
    assert.notEqual(tab.group.viewColumn, editor.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri?.toString());
    assert.equal(editor.document.isDirty, false);
    assert.equal(readFileSync(uri?.fsPath ?? '', 'utf8'), CSV);
  });

  it('shows the same panel again when the same file is computed again', async () => {
    const { 'again.csv': uri } = filesOf({ 'again.csv': CSV });
    await show(uri);
    await vscode.commands.executeCommand(COMMANDS.compute);
    await panelTitled('Loss: again.csv');
    await vscode.commands.executeCommand(COMMANDS.compute, uri, [uri]);
    assert.equal(panelTabs().length, 1);
  });

  it('opens one panel for two files of the explorer, targets first whatever the order of the clicks', async () => {
    const { 'y_true.csv': target, 'y_pred.csv': prediction } = filesOf({
      'y_true.csv': 'y_true\n1\n2\n',
      'y_pred.csv': 'y_pred\n1.5\n2.5\n',
    });
    await vscode.commands.executeCommand(COMMANDS.compute, prediction, [prediction, target]);
    await panelTitled('Loss: y_true.csv × y_pred.csv');
    assert.equal(panelTabs().length, 1);
  });

  it('opens no panel for three files', async () => {
    const files = Object.values(filesOf({ 'a.csv': CSV, 'b.csv': CSV, 'c.csv': CSV }));
    await vscode.commands.executeCommand(COMMANDS.compute, files[0], files);
    assert.deepEqual(panelTabs(), []);
  });

  const FOREIGN: readonly [says: string, argument: unknown][] = [
    ['an object without files', { uris: [] }],
    ['a number', 7],
    ['a path that is no address', '/etc/passwd'],
  ];
  for (const [says, argument] of FOREIGN) {
    it(`opens no panel for ${says} when no editor is open`, async () => {
      await vscode.commands.executeCommand(COMMANDS.compute, argument);
      assert.deepEqual(panelTabs(), []);
    });
  }

  it('computes on a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'csv', content: CSV });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(COMMANDS.compute);
    const tab = await until('a panel is there', () => panelTabs()[0]);
    assert.match(tab.label, /^Loss: Untitled-\d+$/);
  });

  it('speaks the language of the setting at once', async () => {
    const { 'words.csv': uri } = filesOf({ 'words.csv': CSV });
    await show(uri);
    await vscode.commands.executeCommand(COMMANDS.compute);
    await panelTitled('Loss: words.csv');
    await setSetting('language', 'ko');
    await panelTitled('손실: words.csv');
    await setSetting('language', 'en');
    await panelTitled('Loss: words.csv');
  });
});

describe('Open Loss Reference in VS Code', () => {
  const tabs = () =>
    vscode.window.tabGroups.all
      .flatMap(group => group.tabs)
      .filter(tab => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(REFERENCE_VIEW_TYPE));
  before(() => extension().activate());
  afterEach(async () => {
    await setSetting('language', undefined);
    await closeEverything();
  });

  for (const [says, argument] of [
    ['nothing', undefined],
    ['a loss', 'huber'],
    ['a loss that does not exist', 'no_such_loss'],
    ['something that is no name', { lossId: '../../package.json' }],
  ] as const) {
    it(`opens one tab, given ${says}, and no second one when it is asked for again`, async () => {
      await vscode.commands.executeCommand(COMMANDS.openReference, argument);
      await until('the reference is there', () => tabs().find(tab => tab.label === 'Loss Reference' && tab.isActive));
      await vscode.commands.executeCommand(COMMANDS.openReference, argument);
      assert.equal(tabs().length, 1);
    });
  }

  it('is titled in the language of the setting', async () => {
    await vscode.commands.executeCommand(COMMANDS.openReference);
    await setSetting('language', 'ko');
    await until('its title is Korean', () => tabs().find(tab => tab.label === '손실 함수 사전'));
  });
});
