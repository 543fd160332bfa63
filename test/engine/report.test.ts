import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { name, program, sentence } from '../../src/engine/take/markdown';
import type { EngineMethods } from '../../src/protocol/messages';
import { csvOf, engineHere, openTexts, valueOrThrow } from './client';

type Asked = EngineMethods['report']['params'];

const asked: Asked = {
  session: 's',
  lossId: 'mse',
  parameters: {},
  isNamed: true,
  language: 'en',
  made: { version: '0.1.0', day: '2026-11-25' },
};

/** As VS Code's preview reads Markdown: HTML goes through, and addresses become links. */
const preview = new MarkdownIt({ html: true, linkify: true });

/** Headings as they are drawn. */
function titlesOf(report: string): readonly string[] {
  return Array.from(preview.render(report).matchAll(/<h[12]>(.*)<\/h[12]>/g), ([, title]) => title ?? '');
}

async function reportOn(text: string, question: Partial<Asked> = {}, fileName = 'a.csv'): Promise<string> {
  const engine = engineHere();
  const columns = { target: 0, prediction: 1 };
  valueOrThrow(await engine.request('open', { session: 's', sources: [{ kind: 'text', text, fileName }], selections: [], columns }));
  return valueOrThrow(await engine.request('report', { ...asked, ...question }));
}

/** Errors 1, −2, 0, 5 and a row that is left out: squares 1, 4, 0, 25. */
const SMALL = csvOf({ y_true: [1, 2, 'nan', 4, 5], y_pred: [2, 0, 3, 4, 10] });

describe('the report', () => {
  it('has the number with every digit, the data, the losses, what to check, the worst rows and how it was computed', async () => {
    const report = await reportOn(SMALL);
    assert.deepEqual(titlesOf(report), [
      'Loss report: <code>a.csv</code>',
      'Data',
      'Losses on these data',
      'What to check',
      'Worst rows',
      'How the number was computed',
    ]);
    // 30 / 4 = 7.5; the largest is 25 of 30, in row 5, line 6.
    assert.match(report, /^\*\*Mean squared error: 7\.5 target²\*\* \(`7\.5`\)$/m);
    assert.match(report, /^\| \*\*Mean squared error\*\* \| – \| 7\.5 \| target² \| 2\.73861 \|/m);
    assert.match(report, /^4 of 5 rows used\. 1 row was left out/im);
    assert.match(report, /^\| 1 \| 5 \| 6 \| `5` \| `10` \| \+5 \| 25 \| 83\.3 % \|/m);
    assert.match(report, /^The value is the sum of the losses of all samples, 30, divided by 4\./m);
    assert.match(report, /^Made with Loss Explorer 0\.1\.0 on 2026-11-25\.$/m);
    assert.match(report, /^import numpy as np$/m);
  });

  it('says the same in Korean', async () => {
    const report = await reportOn(SMALL, { language: 'ko' });
    assert.match(report, /^# 손실 보고서: `a\.csv`$/m);
    assert.match(report, /^\*\*평균 제곱 오차: 7\.5 정답 단위²\*\* \(`7\.5`\)$/m);
    for (const title of titlesOf(report)) assert.match(title, /[가-힣]/);
  });

  it('has the parameters as they were moved, of the loss in use and of the others', async () => {
    const report = await reportOn(SMALL, { lossId: 'huber', parameters: { delta: 2 }, moved: { log_cosh: {}, huber: { delta: 2 } } });
    // ½ + 2 + 0 + 2·(5 − 1) = 10.5 over 4.
    assert.match(report, /^\*\*Huber loss \(δ = 2\): 2\.625\*\*/m);
    assert.match(report, /^\| δ \(delta\) \| `2` \|/m);
  });

  it('tells the selection beside all rows, and leaves one out that does not hold together', async () => {
    // Squares 4 and 25 of 30: 29/30, mean 14.5.
    const report = await reportOn(SMALL, { where: 'loss > 3' });
    assert.match(report, /^## Selected rows$/m);
    assert.match(report, /^`loss > 3`: 2 of 4 rows; they hold 96\.7 % of the total loss\.$/m);
    assert.match(report, /\| 7\.5 \| 14\.5 \|/);
    assert.doesNotMatch(await reportOn(SMALL, { where: 'loss >' }), /Selected rows/);
  });

  it('is refused for a loss that there is none of', async () => {
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': SMALL });
    const reply = await engine.request('report', { ...asked, lossId: 'nope' });
    assert.equal(!reply.ok && reply.problems[0].code, 'unknown-loss');
  });

  const HOSTILE = [
    '<img src=x onerror=alert(1)>',
    '</code><script>alert(1)</script>',
    'y [click](command:workbench.action.terminal.new)',
    '![x](https://evil.example/pixel.png)',
    'https://evil.example/ and www.evil.example',
    '`` ` ``` | x |',
    'a\n\n# Heading\n```\n',
    '&lt;b&gt; &#60;i&#62;',
    '\u202egnp.exe',
    'L'.repeat(5000),
  ];
  for (const hostile of HOSTILE) {
    it(`keeps the name ${JSON.stringify(hostile.slice(0, 40))} as text, as column and as file`, async () => {
      const quoted = `"${hostile.replaceAll('"', '""')}"`;
      const report = await reportOn(SMALL.replace('y_true', quoted).replace('y_pred', quoted), {}, `${hostile}.csv`);
      const page = preview.render(report);
      const tags = new Set([...page.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag));
      const own = ['h1', 'h2', 'p', 'strong', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'li'];
      assert.deepEqual(
        [...tags].filter(tag => !own.includes(tag ?? '')),
        [],
      );
      assert.equal(page.match(/<h[12]>/g)?.length, 6);
      assert.ok(report.split('\n').every(line => line.length < 3000));
      assert.doesNotMatch(report.replaceAll('\n', ' '), /[\p{Cc}\u202e]/u);
    });
  }

  it('keeps a hostile name of a class as text', async () => {
    const lines = ['<b>x</b>', '[a](command:b)', 'www.evil.example'].map(
      (word, i) => `${word},${[0, 1, 2].map(each => (each === i ? 0.8 : 0.1)).join(',')}`,
    );
    const engine = engineHere();
    await openTexts(engine, { 'a.csv': ['label,p0,p1,p2', ...lines, ''].join('\n') });
    const report = valueOrThrow(await engine.request('report', { ...asked, lossId: 'sparse_categorical_cross_entropy' }));
    const page = preview.render(report);
    assert.match(page, /&lt;b&gt;x/);
    assert.doesNotMatch(page, /<b>|<a /);
  });
});

describe('what stands in a report', () => {
  const SENTENCES = ['a*b*_c_', '~~x~~ $y$', 'http://a.b', 'mail me@example.com', '<i>', '&amp;', '![a](b)', '1. x', '# y'];
  for (const words of SENTENCES) {
    it(`reads ${words} as it is`, () => {
      const page = preview.renderInline(sentence(words));
      assert.equal(page, words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    });
  }

  for (const words of ['plain', 'a`b', '``', '`x`', 'a``b`c', ' ', 'tab\there']) {
    it(`reads the name ${JSON.stringify(words)} as code`, () => {
      const shown = words.replace('\t', '\\u0009').trim() || ' ';
      assert.equal(preview.renderInline(name(words)), `<code>${shown}</code>`);
    });
  }

  it('closes a program only at its end', () => {
    const page = preview.render(program('python', 'x = "```"\n````\n<b>'));
    assert.equal(page, '<pre><code class="language-python">x = &quot;```&quot;\n````\n&lt;b&gt;\n</code></pre>\n');
  });
});
