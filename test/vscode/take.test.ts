import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { fail, ok, problem, type Result } from '../../src/core/problem';
import { createEngineClient } from '../../src/host/engineClient';
import { COMMANDS } from '../../src/host/names';
import type { Panels } from '../../src/host/panel/panels';
import type { Session } from '../../src/host/panel/session';
import { openViewFile, openViewLink } from '../../src/host/take/openView';
import { packText } from '../../src/host/take/savedView';
import { takeHandlers } from '../../src/host/take/takeHandlers';
import type { EngineMethods } from '../../src/protocol/messages';
import type { PanelSource } from '../../src/protocol/panelMessages';
import { type FakeDoor, fakeDoor } from '../host/fakeEngine';
import { closeEverything, extension, filesOf, panelTabs, until } from './inVsCode';

const CSV = 'y_true,y_pred\n1,1.5\n2,1.75\n';
const state = { version: 1, tab: 'shape', lossId: 'huber', parameters: { huber: { delta: 2 } }, where: 'loss > 1', primary: 3 } as const;
const request = { cancelled: () => false, onCancel: () => undefined };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What VS Code was asked to say, and what it answers in the place of a person. */
interface Person {
  readonly told: string[];
  saves?: vscode.Uri | undefined;
  confirms?: boolean;
}

describe('what is taken along in VS Code', () => {
  const { window } = vscode;
  const own = {
    showSaveDialog: window.showSaveDialog,
    showWarningMessage: window.showWarningMessage,
    showInformationMessage: window.showInformationMessage,
  };
  let person: Person;
  const shown: { source: PanelSource; view: unknown }[] = [];
  beforeEach(() => {
    person = { told: [] };
    shown.splice(0);
    const say = async (message: string, ...rest: unknown[]) => {
      person.told.push(message);
      return person.confirms ? rest.at(-1) : undefined;
    };
    Object.assign(window, { showSaveDialog: async () => person.saves, showWarningMessage: say, showInformationMessage: say });
  });
  afterEach(async () => {
    Object.assign(window, own);
    await closeEverything();
  });

  /** The handlers of a panel on a file, with an engine that answers as the test says. */
  function panelOn(uri: vscode.Uri, answers: Parameters<typeof fakeDoor>[0] = {}, rest: Partial<PanelSource> = {}) {
    const door: FakeDoor = fakeDoor(answers);
    const source: PanelSource = { uris: [uri.toString()], selections: [], ...rest };
    const session = { id: 's', source, uris: [uri], encodings: ['utf8'] } as unknown as Session;
    const engine = createEngineClient(door, vscode.Uri.file('/extension'));
    const handlers = takeHandlers({ session, engine, extension: { id: 'loss-explorer.loss-explorer', version: '0.1.0' } });
    const take = (params: object): Promise<Result<null>> =>
      Promise.resolve(handlers.take({ lossId: 'huber', parameters: { delta: 2 }, isNamed: true, state, ...params } as never, request));
    return { door, handlers, take };
  }

  /** Two pieces of rows. */
  const pieces = ({ from }: EngineMethods['exportRows']['params']): Result<EngineMethods['exportRows']['reply']> =>
    ok({ bytes: bytesOf(from === 0 ? 'row,loss\r\n' : '1,2\r\n'), next: from === 0 ? 7 : null, total: 9, edition: 5 });

  const panels = { showView: (source: PanelSource, view: unknown) => shown.push({ source, view }) } as unknown as Panels;

  it('rows come in pieces and are written where the person says, with the selection and the parameters of the view', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    person.saves = vscode.Uri.joinPath(uri!, '../rows.csv');
    const { door, take } = panelOn(uri!, { exportRows: pieces });
    assert.ok((await take({ what: 'csv' })).ok);
    assert.equal(readFileSync(person.saves.fsPath, 'utf8'), 'row,loss\r\n1,2\r\n');
    const asked = door.asked.map(([, params]) => params);
    const question = { lossId: 'huber', parameters: { delta: 2 }, where: 'loss > 1', moved: state.parameters, session: 's', format: 'csv' };
    assert.deepEqual(asked, [
      { ...question, from: 0 },
      { ...question, from: 7, edition: 5 },
    ]);
    assert.match(person.told.join(), /rows\.csv/);
  });

  it('nothing is asked and nothing written when the person turns away', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    const { door, take } = panelOn(uri!, { exportRows: pieces });
    assert.ok((await take({ what: 'json' })).ok);
    assert.deepEqual([door.asked, person.told], [[], []]);
  });

  it('no half a file is left when the data change under way, and the person hears of it', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    person.saves = vscode.Uri.joinPath(uri!, '../rows.npy');
    const { take } = panelOn(uri!, {
      exportRows: params => (params.from === 0 ? pieces(params) : fail(problem('source-changed', { fileName: 'a.csv' }))),
    });
    assert.equal((await take({ what: 'npy' })).ok, false);
    assert.equal(existsSync(person.saves.fsPath), false);
    assert.match(person.told.join(), /a\.csv/);
  });

  it('a file that cannot be written is told', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    person.saves = vscode.Uri.joinPath(uri!, 'below/a/file.csv');
    const { take } = panelOn(uri!, { exportRows: pieces });
    const result = await take({ what: 'csv' });
    assert.equal(!result.ok && result.problems[0].code, 'unwritable-file');
    assert.match(person.told.join(), /file\.csv/);
  });

  it('the report opens in an editor as Markdown', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    const { door, take } = panelOn(uri!, { report: () => ok('# Loss report\n') });
    assert.ok((await take({ what: 'report' })).ok);
    const document = await until('the report is there', () => window.activeTextEditor?.document);
    assert.deepEqual([document.languageId, document.isUntitled, document.getText()], ['markdown', true, '# Loss report\n']);
    const [, asked] = door.asked[0] as ['report', EngineMethods['report']['params']];
    assert.equal(asked.made.version, '0.1.0');
    assert.match(asked.made.day, /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual([asked.where, asked.isNamed, asked.encodings], ['loss > 1', true, ['utf8']]);
  });

  it('a link opens the same view again, once the person lets data outside of the workspace be read', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    const span = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    const { take } = panelOn(uri!, {}, { selections: [span], columns: { target: 'y_true' } });
    assert.ok((await take({ what: 'link' })).ok);
    const link = await vscode.env.clipboard.readText();
    assert.ok(link.startsWith(`${vscode.env.uriScheme}://loss-explorer.loss-explorer/view?state=`), link);
    await openViewLink(panels, vscode.Uri.parse(link));
    assert.deepEqual(shown, [], 'Nobody has agreed yet.');
    person.confirms = true;
    await openViewLink(panels, vscode.Uri.parse(link));
    assert.deepEqual(shown, [{ source: { uris: [uri!.toString()], selections: [span], columns: { target: 'y_true' } }, view: state }]);
  });

  it('a saved view finds its data beside it, also when both have been moved', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    const folder = path.dirname(uri!.fsPath);
    person.saves = vscode.Uri.joinPath(uri!, '../a.lossview.json');
    const { take } = panelOn(uri!);
    assert.ok((await take({ what: 'view' })).ok);
    assert.deepEqual(JSON.parse(readFileSync(person.saves.fsPath, 'utf8')).files, ['a.csv']);
    mkdirSync(path.join(folder, 'moved'));
    for (const name of ['a.csv', 'a.lossview.json']) renameSync(path.join(folder, name), path.join(folder, 'moved', name));
    person.confirms = true;
    await openViewFile(panels, vscode.Uri.file(path.join(folder, 'moved', 'a.lossview.json')));
    assert.deepEqual(shown, [
      { source: { uris: [vscode.Uri.file(path.join(folder, 'moved', 'a.csv')).toString()], selections: [] }, view: state },
    ]);
  });

  it('data that were never saved have neither link nor file, and the person hears why', async () => {
    const { take } = panelOn(vscode.Uri.parse('untitled:Untitled-1'));
    await vscode.env.clipboard.writeText('before');
    await take({ what: 'link' });
    await take({ what: 'view' });
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    assert.equal(person.told.length, 2);
  });

  it('a view too long for a link is not copied', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    const { take } = panelOn(uri!);
    await vscode.env.clipboard.writeText('before');
    await take({ what: 'link', state: { ...state, where: `row in [${'123456, '.repeat(1200)}1]` } });
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    assert.equal(person.told.length, 1);
  });

  const viewText = (files: readonly unknown[], kept: unknown = { selections: [] }) =>
    JSON.stringify({ lossExplorer: 'view', version: 1, files, state: { version: 1, source: kept } });
  const BAD_LINKS: readonly [says: string, link: string][] = [
    ['without a state', 'view'],
    ['to another path', `open?state=${packText(viewText(['file:///a.csv']))}`],
    ['that is no base64', 'view?state=%25%25'],
    ['of no JSON', `view?state=${packText('{')}`],
    ['of a relative path', `view?state=${packText(viewText(['a.csv']))}`],
    ['of a path that goes up', `view?state=${packText(viewText(['file:///work/../etc/passwd']))}`],
    ['of a path that goes up in disguise', `view?state=${packText(viewText(['file:///work/%2e%2e/etc/passwd']))}`],
    ['of a server in the network', `view?state=${packText(viewText(['file://evil.example/share/a.csv']))}`],
    ['of a page of the web', `view?state=${packText(viewText(['https://evil.example/a.csv']))}`],
    ['of a command', `view?state=${packText(viewText(['command:workbench.action.terminal.new']))}`],
    ['of a folder that is not open', `view?state=${packText(viewText(['workspace:/nowhere/../../etc/passwd']))}`],
    ['of a drive', `view?state=${packText(viewText(['c:/secret.csv']))}`],
    ['without selections', `view?state=${packText(viewText(['file:///a.csv'], {}))}`],
  ];
  for (const [says, link] of BAD_LINKS) {
    it(`a link ${says} opens nothing, even to somebody who agrees to everything`, async () => {
      person.confirms = true;
      await openViewLink(panels, vscode.Uri.parse(`${vscode.env.uriScheme}://loss-explorer.loss-explorer/${link}`));
      assert.deepEqual(shown, []);
      assert.equal(person.told.length, 1);
    });
  }

  it('the command opens a view of data in the workspace without asking', async () => {
    await extension().activate();
    const data = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'regression-outliers.csv');
    const { 'v.lossview.json': file } = filesOf({ 'v.lossview.json': viewText([data.toString()]) });
    await vscode.commands.executeCommand(COMMANDS.openView, file);
    await until('the panel is there', () => panelTabs().find(({ label }) => label === 'Loss: regression-outliers.csv'));
  });

  it('a file that is no view opens nothing', async () => {
    const { 'a.json': uri } = filesOf({ 'a.json': '{"y_true": [1]}' });
    await openViewFile(panels, uri);
    await openViewFile(panels, vscode.Uri.joinPath(uri!, '../gone.json'));
    assert.deepEqual([shown, person.told.length], [[], 2]);
  });

  it('a picture is written as it came, and what is no picture is refused', async () => {
    const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
    person.saves = vscode.Uri.joinPath(uri!, '../a.svg');
    const { handlers } = panelOn(uri!);
    const save = (params: object) => Promise.resolve(handlers.savePicture(params as never, request));
    const content = '<svg xmlns="http://www.w3.org/2000/svg"><text>손실</text></svg>';
    assert.ok((await save({ kind: 'svg', content, name: 'Loss / "of" each row' })).ok);
    assert.equal(readFileSync(person.saves.fsPath, 'utf8'), content);
    for (const params of [{}, { kind: 'svg', content: '<b>', name: 'x' }, { kind: 'exe', content, name: 'x' }, { kind: 'svg', content }]) {
      assert.equal((await save(params)).ok, false);
    }
  });

  for (const params of [{ what: 'everything' }, { what: 'csv', lossId: '../x' }, { what: 'csv', parameters: 7 }]) {
    it(`refuses ${JSON.stringify(params)}`, async () => {
      const { 'a.csv': uri } = filesOf({ 'a.csv': CSV });
      assert.equal((await panelOn(uri!).take(params)).ok, false);
    });
  }
});
