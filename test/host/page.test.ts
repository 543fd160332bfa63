import assert from 'node:assert/strict';
import { newNonce, pageOf } from '../../src/host/panel/html';
import { plainLabel } from '../../src/host/plainLabel';

describe('the page of a panel', () => {
  const page = pageOf({
    language: 'ko',
    cspSource: 'https://own.example',
    script: 'https://own.example/dist/webview.js',
    style: 'https://own.example/dist/webview.css',
    nonce: 'abc123',
  });
  const policy = new Map(
    (/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '').split('; ').map(rule => {
      const [name = '', ...values] = rule.split(' ');
      return [name, values.join(' ')];
    }),
  );

  it('allows nothing that it does not name', () => assert.equal(policy.get('default-src'), "'none'"));
  it('runs only scripts that carry the nonce', () => assert.equal(policy.get('script-src'), "'nonce-abc123'"));
  it('takes styles and fonts from the extension only', () => {
    assert.equal(policy.get('style-src'), 'https://own.example');
    assert.equal(policy.get('font-src'), 'https://own.example');
  });
  it('shows pictures of the extension and those made in the page', () => assert.equal(policy.get('img-src'), 'https://own.example data:'));
  it('can reach no network', () => assert.equal(policy.has('connect-src'), false));
  it('names no unsafe source and no other place', () => {
    assert.doesNotMatch([...policy.values()].join(' '), /unsafe|\*|https?:(?!\/\/own\.example)/);
  });
  it('has one script, with the nonce, and nothing inline', () => {
    assert.deepEqual(page.match(/<script[^>]*>/g), ['<script type="module" nonce="abc123" src="https://own.example/dist/webview.js">']);
    assert.match(page, /<script[^>]*><\/script>/);
    assert.doesNotMatch(page, /\sstyle=|\son\w+=/);
  });
  it('says its language and has a place for the app', () => {
    assert.match(page, /<html lang="ko">/);
    assert.match(page, /<div id="app"><\/div>/);
  });
});

describe('a nonce', () => {
  it('has 128 bits and is never the same', () => {
    const nonces = Array.from({ length: 100 }, newNonce);
    for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
    assert.equal(new Set(nonces).size, 100);
  });
});

describe('a name in a label of VS Code', () => {
  const ROWS: readonly [says: string, name: string, wanted: string][] = [
    ['stays as it is', 'y_pred 예측값 ŷ', 'y_pred 예측값 ŷ'],
    ['shows an icon as text', '$(flame) loss', '\\$(flame) loss'],
    ['shows a line end by its number', 'a\nb', 'a\\u000ab'],
    ['shows a change of the writing direction by its number', 'abc\u202edef', 'abc\\u202edef'],
    ['shows an invisible space by its number', 'y\u200btrue', 'y\\u200btrue'],
  ];
  for (const [says, name, wanted] of ROWS) it(says, () => assert.equal(plainLabel(name), wanted));
});
