import assert from 'node:assert/strict';
import { lossById, losses } from '../../src/core/losses/index';
import { indexMarkdown } from '../../src/derive/markdown/index';
import { displayMath, inlineMath } from '../../src/derive/markdown/math';
import { nameInCall } from '../../src/derive/markdown/nameInCall';
import { pageMarkdown } from '../../src/derive/markdown/page';
import { escapeMarkdown, fileOf, pictureFileOf } from '../../src/derive/markdown/text';
import { pageOf } from '../../src/derive/page';
import { outsideLosses } from '../../src/strings/outside';

const languages = ['en', 'ko'] as const;
const files = new Map<string, string>(
  languages.map(language => [language === 'en' ? 'README.md' : 'README.ko.md', indexMarkdown(language)]),
);
for (const loss of losses)
  for (const language of languages) files.set(fileOf(loss.id, language), pageMarkdown(pageOf(loss, 'light'), language));
const pictures = new Set(losses.flatMap(({ id }) => languages.map(language => pictureFileOf(id, language))));

/** A page without its blocks of code and formulas. */
const prose = (page: string) => page.replace(/^```[\s\S]*?^```$/gm, '');
/** Macros that GitHub refuses, or that would let a formula reach outside of itself. */
const FORBIDDEN =
  /\\(?:operatorname|mbox|phantom|def|newcommand|renewcommand|DeclareMathOperator|href|url|class|style|cssId|require|unicode|htmlClass)\b/;

describe('the pages as Markdown', () => {
  for (const [file, page] of files) {
    it(`${file} is whole: fences closed, tables even, links and pictures there, formulas that GitHub draws`, () => {
      assert.equal(page.match(/^```/gm)?.length ?? 0, 2 * (page.match(/^```(?:math|python)$/gm)?.length ?? 0));
      const text = prose(page);
      for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/g)) assert.ok(files.has(target) || pictures.has(target), target);
      for (const table of text.match(/(?:^\|.*\n)+/gm) ?? []) {
        const widths = table
          .trim()
          .split('\n')
          .map(row => row.split(/(?<!\\)\|/).length);
        assert.equal(new Set(widths).size, 1, table);
      }
      assert.doesNotMatch(page, FORBIDDEN);
      for (const [, before, latex = ''] of text.matchAll(/(.?)\$`([^`]*)`\$/g)) {
        assert.match(before ?? '', /^[ (]?$/, latex);
        assert.doesNotMatch(latex, /[|$]/);
      }
      assert.doesNotMatch(text.replace(/`[^`]*`/g, ''), /\[object|(?<!\\)<(?!br>)/);
      assert.ok(page.endsWith('\n') && !page.endsWith('\n\n'));
    });
  }

  it('link the two languages to each other and back to the table', () => {
    assert.match(files.get('huber.md')!, /^\[All losses\]\(README\.md\) · \[한국어\]\(huber\.ko\.md\)/);
    assert.match(files.get('huber.ko.md')!, /^\[전체 손실 함수\]\(README\.ko\.md\) · \[English\]\(huber\.md\)/);
  });

  it('say of Huber what its paper, PyTorch and LightGBM say', () => {
    const page = files.get('huber.md')!;
    for (const line of [
      '# Huber loss',
      '```math\n\\frac{\\partial \\ell}{\\partial p} = \\max(-\\delta, \\min(\\delta, e))\n```',
      '](pictures/huber.svg)',
      '| LightGBM | `objective=\'huber\', alpha=0.9` | `delta = 0.9`, `normalization = "weightSum"` |',
      '```python\nimport torch.nn.functional as F\n\nloss = F.huber_loss(prediction, target, delta=1.0)\n```',
      '[Mean squared error](mse.md)',
      '- Huber: Robust Estimation of a Location Parameter',
    ]) {
      assert.ok(page.includes(line), line);
    }
  });

  it('list every loss once in the table, with what the libraries call it', () => {
    for (const language of languages) {
      const index = files.get(language === 'en' ? 'README.md' : 'README.ko.md')!;
      for (const { id } of losses) assert.equal(index.split(`](${fileOf(id, language)})`).length, 2, id);
      for (const { name } of outsideLosses) assert.ok(index.includes(`**${escapeMarkdown(name[language])}**`), name.en);
    }
    assert.match(files.get('README.md')!, /\[Huber loss\]\(huber\.md\).*`HuberLoss` \| `Huber` \| `huber_loss` \|/);
  });

  it('are Korean in Korean', () => {
    for (const { id } of losses) assert.match(files.get(fileOf(id, 'ko'))!, /^## [가-힣 ]+$/m);
  });
});

describe('LaTeX for GitHub', () => {
  it('stands between fences, where Markdown leaves line ends of LaTeX alone', () => {
    assert.equal(displayMath('\\begin{cases} a \\\\ b \\end{cases}'), '```math\n\\begin{cases} a \\\\ b \\end{cases}\n```');
    assert.equal(inlineMath('\\delta'), '$`\\delta`$');
  });
  it('names functions without the macro that GitHub refuses', () => {
    assert.equal(inlineMath('\\operatorname{sign}(e)'), '$`\\mathop{\\mathrm{sign}}(e)`$');
  });
});

describe('the name in a call', () => {
  const ROWS: readonly [call: string, name: string | undefined][] = [
    ['torch.nn.HuberLoss(delta=1.0)', 'HuberLoss'],
    ['optax.losses.huber_loss(predictions, targets, delta=1.0).mean()', 'huber_loss'],
    ['keras.losses.BinaryCrossentropy(from_logits=True, label_smoothing=0.0)', 'BinaryCrossentropy(from_logits=True)'],
    ["torch.nn.MSELoss(reduction='none')", "MSELoss(reduction='none')"],
    ["GradientBoostingRegressor(loss='huber', alpha=0.9)", "GradientBoostingRegressor(loss='huber')"],
    ['torch.nn.MarginRankingLoss(margin=0.0)(input1, input2, target)', 'MarginRankingLoss'],
    ['sklearn.metrics.pairwise.paired_cosine_distances(X, Y).mean()', 'paired_cosine_distances'],
    ['torch.nn.MSELoss()(prediction, target).sqrt()', undefined],
    ['0.5 * torch.nn.MSELoss()(prediction, target)', undefined],
    ['torch.nn.NLLLoss()(prediction.log(), target)', undefined],
    ['torch.relu(1 - t * p).mean()', undefined],
    ['(prediction.argmax(dim=1) != target).double().mean()', undefined],
    ['', undefined],
  ];
  for (const [call, name] of ROWS) it(`${call || 'nothing'}: ${name ?? 'none'}`, () => assert.equal(nameInCall(call), name));
});

describe('words in Markdown', () => {
  it('stay words', () => {
    assert.equal(escapeMarkdown('|e| < 1 * `a_b` [x] $y$ #1 ~'), '\\|e\\| \\< 1 \\* \\`a\\_b\\` \\[x\\] \\$y\\$ \\#1 \\~');
  });
  it('and a loss has a page in each language', () => {
    assert.ok(lossById('huber'));
    assert.deepEqual([fileOf('huber', 'en'), fileOf('huber', 'ko')], ['huber.md', 'huber.ko.md']);
  });
});
