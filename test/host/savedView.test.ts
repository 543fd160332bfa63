import assert from 'node:assert/strict';
import {
  isPlainAddress,
  LONGEST_VIEW,
  packText,
  pageStateOf,
  readView,
  relativePath,
  sourceOf,
  unpackText,
  viewOf,
  writeView,
} from '../../src/host/take/savedView';

const span = { start: { line: 1, character: 0 }, end: { line: 2, character: 5 } };
const adjustment = { fixes: [{ code: 'mask-0-255', lossId: 'dice', parameters: {} }], answers: { tau: 0.75 } };
const source = { uris: ['file:///secret/place/a.csv'], selections: [span], columns: { target: 'y' }, adjustment };
const state = {
  version: 1,
  tab: 'shape',
  lossId: 'huber',
  parameters: { huber: { delta: 2 } },
  where: 'loss > 1',
  primary: 3,
  beside: ['mae'],
};

describe('a view that is saved', () => {
  const view = viewOf({ ...state, source: { uris: ['file:///etc/passwd'] } }, source, ['data/a.csv'])!;

  it('comes back with its source and the whole state of its page', () => {
    const read = readView(writeView(view, 2))!;
    assert.deepEqual(read, view);
    assert.deepEqual(sourceOf(read, ['file:///elsewhere/a.csv']), { ...source, uris: ['file:///elsewhere/a.csv'] });
    assert.deepEqual(pageStateOf(read), state);
  });

  it('neither keeps nor takes further files to be read', () => {
    const models = ['file:///secret/model.csv'];
    assert.equal(sourceOf(viewOf(state, { ...source, models }, ['a'])!, ['file:///a'])!.models, undefined);
    const foreign = { ...view, state: { ...view.state, source: { selections: [], models } } };
    assert.equal(sourceOf(foreign, ['file:///a'])!.models, undefined);
  });

  it('names no place but the one that it is told, whatever the page says', () => {
    assert.doesNotMatch(writeView(view), /secret|passwd/);
  });

  it('goes through a link, with letters of any script', () => {
    const text = writeView({ ...view, files: ['데이터/정답 😀.csv'] });
    const packed = packText(text);
    assert.match(packed, /^[A-Za-z0-9_-]+$/);
    assert.equal(unpackText(packed), text);
    // By Node, which has the alphabet of RFC 4648, section 5.
    assert.equal(packed, Buffer.from(text).toString('base64url'));
  });

  const NO_STATES: readonly [says: string, state: unknown][] = [
    ['nothing', undefined],
    ['a list', [1]],
    ['another version', { ...state, version: 2 }],
    ['too long', { ...state, where: 'x'.repeat(LONGEST_VIEW) }],
  ];
  for (const [says, wrong] of NO_STATES)
    it(`is not made of a state that is ${says}`, () => assert.equal(viewOf(wrong, source, ['a']), undefined));

  const BAD_TEXTS: readonly [says: string, text: string][] = [
    ['nothing', ''],
    ['no JSON', '{"lossExplorer": "view", '],
    ['other JSON', '{"files": ["a.csv"]}'],
    ['another version', JSON.stringify({ lossExplorer: 'view', version: 2, files: ['a.csv'], state: { version: 1 } })],
    ['without files', JSON.stringify({ lossExplorer: 'view', version: 1, files: [], state: { version: 1 } })],
    ['three files', JSON.stringify({ lossExplorer: 'view', version: 1, files: ['a', 'b', 'c'], state: { version: 1 } })],
    ['a file that is no text', JSON.stringify({ lossExplorer: 'view', version: 1, files: [{ path: 'a' }], state: { version: 1 } })],
    ['without a state', JSON.stringify({ lossExplorer: 'view', version: 1, files: ['a'] })],
    ['far too long', JSON.stringify({ lossExplorer: 'view', version: 1, files: ['a'], state: { version: 1, x: 'x'.repeat(300_000) } })],
  ];
  for (const [says, text] of BAD_TEXTS) it(`is not read from a text that is ${says}`, () => assert.equal(readView(text), undefined));

  it('has no source where its selections or columns do not hold together, and drops fixes that are none', () => {
    const of = (kept: unknown) => sourceOf({ files: ['a'], state: { version: 1, source: kept } }, ['file:///a']);
    assert.equal(of(undefined), undefined);
    assert.equal(of({ selections: 'all' }), undefined);
    assert.deepEqual(of({ selections: [], adjustment: { fixes: [{ code: '../x' }], answers: {} } }), {
      uris: ['file:///a'],
      selections: [],
    });
    assert.deepEqual(of({ selections: [], uris: ['file:///etc/passwd'] }), { uris: ['file:///a'], selections: [] });
  });

  for (const packed of ['a+b', 'a/b', 'ä', '_w', '%41', 'A'])
    it(`is not unpacked from “${packed}”`, () => assert.equal(unpackText(packed), undefined));
});

describe('the way to a file', () => {
  const at = (path: string, scheme = 'file', authority = '') => ({ scheme, authority, path });
  const WAYS: readonly [from: string, to: string, way: string | undefined][] = [
    ['/a/b', '/a/b/c.csv', 'c.csv'],
    ['/a/b', '/a/b/c/d.csv', 'c/d.csv'],
    ['/a/b', '/a/x/d.csv', '../x/d.csv'],
    ['/a/b', '/a/b', '../b'],
    ['/a/b/', '/a/bc/d.csv', '../bc/d.csv'],
    ['/', '/d.csv', 'd.csv'],
    ['/c:/a', '/d:/a/x.csv', undefined],
  ];
  for (const [from, to, way] of WAYS) it(`from ${from} to ${to} is ${way}`, () => assert.equal(relativePath(at(from), at(to)), way));

  it('does not lead to another file system', () => {
    assert.equal(relativePath(at('/a', 'vscode-vfs', 'github'), at('/a/b.csv')), undefined);
    assert.equal(relativePath(at('/a', 'vscode-vfs', 'github'), at('/a/b.csv', 'vscode-vfs', 'gitlab')), undefined);
  });

  const ADDRESSES: readonly [says: string, address: ReturnType<typeof at>, plain: boolean][] = [
    ['a path', at('/work/a.csv'), true],
    ['a name with two dots in it', at('/work/a..b/..c.csv'), true],
    ['a path that goes up', at('/work/../etc/passwd'), false],
    ['a path that goes up by a backslash', at('/work/..\\..\\secret'), false],
    ['a path with a backslash', at('/work/a\\b.csv'), false],
    ['a path with a zero', at('/work/a.csv\0.png'), false],
    ['a server of the network', at('/share/a.csv', 'file', 'evil.example'), false],
    ['a repository', at('/a.csv', 'vscode-vfs', 'github'), true],
  ];
  for (const [says, address, plain] of ADDRESSES)
    it(`${plain ? 'may be' : 'may not be'} ${says}`, () => assert.equal(isPlainAddress(address), plain));
});
