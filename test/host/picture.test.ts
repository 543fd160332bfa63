import assert from 'node:assert/strict';
import { pictureBytes } from '../../src/host/take/picture';

/** The smallest PNG: one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${content}</svg>`;

describe('a picture that a page sends', () => {
  const GOOD: readonly [says: string, kind: 'png' | 'svg', content: string][] = [
    ['a PNG', 'png', PNG],
    ['an SVG', 'svg', svg('<path d="M0 0L1 1" stroke="#000000"/><text x="1" y="2">a &lt;script&gt; onload=1</text>')],
    ['an SVG with an image that reads like a handler', 'svg', svg('<image href="data:image/png;base64,AA/onAAA="/>')],
    ['an SVG with an image and a clip', 'svg', svg(`<g clip-path="url(#c)"><image xlink:href="data:image/png;base64,${PNG}"/></g>`)],
  ];
  for (const [says, kind, content] of GOOD) {
    it(`is taken: ${says}`, () => {
      const bytes = pictureBytes(kind, content);
      assert.deepEqual(Buffer.from(bytes ?? []), kind === 'png' ? Buffer.from(content, 'base64') : Buffer.from(content));
    });
  }

  const BAD: readonly [says: string, kind: 'png' | 'svg', content: unknown][] = [
    ['no text', 'png', { length: 3 }],
    ['nothing', 'png', ''],
    ['a PNG that is no base64', 'png', '%%%'],
    ['a PNG that is a JPEG', 'png', Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64')],
    ['a PNG that is a program', 'png', Buffer.from('MZ program').toString('base64')],
    ['a PNG of 60 MB', 'png', PNG + 'A'.repeat(60_000_000)],
    ['an SVG that is HTML', 'svg', '<html><svg></svg></html>'],
    ['an SVG that does not end', 'svg', '<svg><g>'],
    ['an SVG with a document type', 'svg', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`],
    ['an SVG with a script', 'svg', svg('<script>alert(1)</script>')],
    ['an SVG with a handler', 'svg', svg('<rect onload="alert(1)"/>')],
    ['an SVG with a handler after a line end', 'svg', svg('<rect\nonclick = "alert(1)"/>')],
    ['an SVG with a handler after a slash', 'svg', svg('<rect/onload="alert(1)"/>')],
    ['an SVG with foreign content', 'svg', svg('<foreignObject><iframe src="https://x"/></foreignObject>')],
    ['an SVG that loads an image', 'svg', svg('<image href="https://evil.example/x.png"/>')],
    ['an SVG that loads by a style', 'svg', svg('<style>@import "https://evil.example/x.css"</style>')],
    ['an SVG that loads a fill', 'svg', svg('<rect fill="url(https://evil.example/x.svg#a)"/>')],
    ['an SVG with a link', 'svg', svg('<a xlink:href="javascript:alert(1)"><rect/></a>')],
    ['an SVG within an SVG', 'svg', svg(`<image href="data:image/svg+xml;base64,${Buffer.from(svg('')).toString('base64')}"/>`)],
  ];
  for (const [says, kind, content] of BAD) it(`is refused: ${says}`, () => assert.equal(pictureBytes(kind, content), undefined));
});
