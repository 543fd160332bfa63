import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/host/names';
import { asPanelSource } from '../../src/host/untrusted';
import { closeEverything, extension, filesOf, setSetting, show, until } from './inVsCode';

const CSV = 'y_true,y_pred\n0.5,0.75\n1.5,1\n2.5,2.25\n3.5,30\n4.5,4\n';
const JSON_PAIR = '{\n  "y_true": [0, 1, 1, 0],\n  "y_pred": [0.1, 0.8, 0.6, 0.3]\n}\n';

async function hoverParts(uri: vscode.Uri, line: number, character: number): Promise<readonly vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    new vscode.Position(line, character),
  );
  const parts = hovers.flatMap(hover => hover.contents).filter(part => part instanceof vscode.MarkdownString);
  return parts.some(part => part.value.includes('command:lossExplorer')) ? parts : [];
}

async function lensesOf(uri: vscode.Uri): Promise<readonly vscode.CodeLens[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return lenses.filter(lens => lens.command?.command === COMMANDS.compute);
}

/** The links above a document that has some: VS Code may ask before the extension has been told of the document. */
const standingLenses = (uri: vscode.Uri): Promise<readonly vscode.CodeLens[]> =>
  until('a link stands', async () => {
    const lenses = await lensesOf(uri);
    return lenses.length > 0 ? lenses : undefined;
  });

const fileOf = async (name: string, text: string): Promise<vscode.Uri> => (await show(filesOf({ [name]: text })[name])).document.uri;

describe('tips in the editor', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await setSetting('hover.enabled', undefined);
    await setSetting('language', undefined);
    await closeEverything();
  });

  it('say what a column is, show a picture and link to the computation', async () => {
    const uri = await fileOf('tip.csv', CSV);
    const parts = await hoverParts(uri, 2, 5);
    const all = parts.map(part => part.value).join('\n');
    assert.match(all, /!\[[^\]]+\]\(data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+(\|width=\d+,height=\d+)?\)/);
    assert.match(all.replaceAll('\\', ''), /y_pred/);
    const link = parts.find(part => part.isTrusted);
    const args: unknown = JSON.parse(decodeURIComponent(/command:lossExplorer\.compute\?([^)]+)/.exec(link?.value ?? '')?.[1] ?? ''));
    assert.ok(Array.isArray(args));
    assert.deepEqual(asPanelSource(args[0])?.uris, [uri.toString()]);
  });

  it('stand over an array of JSON, and the link means that array and its partner', async () => {
    const uri = await fileOf('tip.json', JSON_PAIR);
    const parts = await hoverParts(uri, 1, 15);
    const link = parts.find(part => part.isTrusted);
    const [source] = JSON.parse(
      decodeURIComponent(/command:lossExplorer\.compute\?([^)]+)/.exec(link?.value ?? '')?.[1] ?? ''),
    ) as unknown[];
    assert.deepEqual(asPanelSource(source), {
      uris: [uri.toString()],
      selections: [{ start: { line: 1, character: 15 }, end: { line: 1, character: 15 } }],
      columns: { target: ['y_true'], prediction: ['y_pred'] },
    });
  });

  it('trust one command in one part only, which holds no text of the file', async () => {
    const uri = await fileOf(
      'hostile.csv',
      '[run](command:workbench.action.quit),<img src=x onerror=alert(1)>\n0.5,0.75\n1.5,1\n2.5,2.25\n3.5,3\n',
    );
    const parts = await hoverParts(uri, 0, 4);
    assert.ok(parts.length > 0);
    const trusted = parts.filter(part => part.isTrusted);
    assert.deepEqual(
      trusted.map(part => part.isTrusted),
      [{ enabledCommands: [COMMANDS.compute] }],
    );
    for (const part of parts) {
      assert.equal(part.supportHtml ?? false, false);
      assert.doesNotMatch(part.value, /\]\(command:workbench/);
    }
  });

  it('show a name as it is written, also one that looks like a tag or an entity', async () => {
    const uri = await fileOf('tag.csv', '<img src=x>,&lt;b\n0.5,0.75\n1.5,1\n2.5,2.25\n');
    assert.match((await hoverParts(uri, 0, 4))[0]?.value ?? '', /&lt;img src=x\\?>/);
    assert.match((await hoverParts(uri, 0, 14))[0]?.value ?? '', /&amp;lt;b/);
  });

  it('speak Korean when the setting says so', async () => {
    const uri = await fileOf('korean.csv', CSV);
    await setSetting('language', 'ko');
    const parts = await until('the tip is Korean', async () => {
      const found = await hoverParts(uri, 1, 1);
      return found.some(part => /손실 계산/.test(part.value)) ? found : undefined;
    });
    assert.match(parts[0]?.value ?? '', /[가-힣]/);
  });

  it('do not come when the setting turns them off', async () => {
    const uri = await fileOf('off.csv', CSV);
    assert.notEqual((await hoverParts(uri, 2, 1)).length, 0);
    await setSetting('hover.enabled', false);
    await until('no tip comes', async () => (await hoverParts(uri, 2, 1)).length === 0 || undefined);
  });

  it('do not come over text that is no data', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: CSV });
    assert.deepEqual(await hoverParts(document.uri, 1, 1), []);
  });
});

describe('links above arrays of JSON', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await setSetting('codeLens.enabled', undefined);
    await closeEverything();
  });

  it('stand above a pair whose names tell, and mean its two arrays', async () => {
    const uri = await fileOf('pair.json', JSON_PAIR);
    const [lens, ...more] = await standingLenses(uri);
    assert.equal(more.length, 0);
    assert.match(lens?.command?.title ?? '', /^Compute Loss: /);
    const source = asPanelSource(lens?.command?.arguments?.[0]);
    assert.deepEqual(
      source?.selections.map(({ start, end }) => [start.line, end.line]),
      [
        [1, 1],
        [2, 2],
      ],
    );
  });

  it('do not stand where names tell nothing', async () => {
    assert.deepEqual(await lensesOf(await fileOf('plain.json', '{ "width": [1, 2], "height": [3, 4] }')), []);
  });

  it('do not stand in a document of more than a million characters', async () => {
    const long = `{ "y_true": [${'0,'.repeat(300_000)}0], "y_pred": [${'0,'.repeat(300_000)}0] }`;
    assert.deepEqual(await lensesOf(await fileOf('long.json', long)), []);
  });

  it('go when the setting turns them off', async () => {
    const uri = await fileOf('off.json', JSON_PAIR);
    assert.equal((await standingLenses(uri)).length, 1);
    await setSetting('codeLens.enabled', false);
    await until('no link stands', async () => (await lensesOf(uri)).length === 0 || undefined);
  });
});
