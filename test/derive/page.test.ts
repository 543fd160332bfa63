import assert from 'node:assert/strict';
import { lossById, losses } from '../../src/core/losses/index';
import type { Text } from '../../src/core/text';
import { type LossPage, pageOf } from '../../src/derive/page';
import type { Block, Cell, Inline } from '../../src/derive/page/blocks';
import { notationOf } from '../../src/derive/page/notation';
import { valueText } from '../../src/derive/page/parameters';
import { PAGE } from '../../src/strings/reference';
import { elementsOf } from './xml';

const blocksOf = (page: LossPage): readonly Block[] => [page.lead, ...page.sections.flatMap(section => section.blocks)];
const sectionOf = (page: LossPage, title: Text) => page.sections.find(section => section.title === title);
const tableOf = (page: LossPage, title: Text) => {
  const block = sectionOf(page, title)?.blocks.find(each => each.kind === 'table');
  assert.ok(block?.kind === 'table');
  return block;
};

function plainOf(piece: Inline): string {
  if (piece.kind === 'words') return piece.words.en;
  if (piece.kind === 'code') return piece.code;
  return piece.kind === 'symbol' ? piece.plain : piece.name.en;
}
const cellText = (cell: Cell) => cell.map(line => line.map(plainOf).join('')).join('\n');

/** Every text of a page that a person reads. */
function textsOf(page: LossPage): Text[] {
  const lines = blocksOf(page).flatMap((block): readonly Inline[] => {
    if (block.kind === 'paragraph') return block.line;
    if (block.kind === 'facts') return block.facts.flatMap(({ is }) => is);
    if (block.kind === 'list') return block.items.flat();
    return block.kind === 'table' ? block.rows.flat(2).flat() : [];
  });
  return [page.name, ...page.sections.map(({ title }) => title), ...lines.flatMap(piece => (piece.kind === 'words' ? [piece.words] : []))];
}

describe('the page of a loss', () => {
  for (const definition of losses) {
    const page = pageOf(definition, 'light');

    it(`${definition.id} says everything in both languages`, () => {
      for (const { en, ko } of textsOf(page)) {
        assert.ok(en.trim().length > 0 || en === ' ', JSON.stringify(en));
        assert.ok(ko.trim().length > 0 || ko === ' ', en);
        assert.doesNotMatch(en + ko, /\[object/);
      }
    });

    it(`${definition.id} has its formulas, a small picture of its curve in each language, and tables whose rows are whole`, () => {
      const blocks = blocksOf(page);
      const formulas = blocks.flatMap(block => (block.kind === 'formula' ? [block.part] : []));
      assert.deepEqual(formulas, definition.formula.stable === undefined ? ['value', 'gradient'] : ['value', 'gradient', 'stable']);
      for (const block of blocks) {
        if (block.kind === 'table') for (const row of block.rows) assert.equal(row.length, block.columns.length);
        if (block.kind !== 'picture') continue;
        assert.match(block.alt.en, /from .* to .*smallest/);
        for (const svg of [block.svg.en, block.svg.ko]) {
          assert.equal(elementsOf(svg)[0]!.name, 'svg');
          assert.ok(Buffer.byteLength(svg) <= 8192, `${Buffer.byteLength(svg)} bytes`);
        }
      }
    });

    it(`${definition.id} shows NumPy’s code as code, and NumPy as no library`, () => {
      const shown = blocksOf(page).flatMap(block => (block.kind === 'code' ? [block.library] : []));
      assert.ok(shown.includes('numpy'), shown.join());
      assert.ok(tableOf(page, PAGE.libraries).rows.every(([library]) => cellText(library!) !== 'NumPy'));
    });
  }

  const huber = pageOf(lossById('huber')!, 'light');

  it('lists a parameter with its symbol, default, range and meaning', () => {
    const [delta] = tableOf(huber, PAGE.parameters).rows;
    assert.deepEqual(delta!.slice(0, 4).map(cellText), ['delta', 'δ', '1', '(0, ∞)']);
    assert.match(cellText(delta![4]!), /where outliers begin/);
  });

  it('explains each word of a choice', () => {
    const rows = tableOf(huber, PAGE.parameters).rows;
    const normalization = rows.find(([name]) => cellText(name!) === 'normalization')!;
    assert.match(cellText(normalization[4]!), /^What the weighted sum .*\n"count" .*\n"weightSum" .*\n"nonzeroCount" /s);
  });

  it('gives the parameters with which a library’s number comes out', () => {
    const settings = Object.fromEntries(
      tableOf(huber, PAGE.libraries).rows.map(([library, , preset]) => [cellText(library!), cellText(preset!)]),
    );
    // LightGBM's huber is Huber with δ = 0.9 that divides by the sum of the weights; gradient boosting of scikit-learn prints no such number.
    assert.equal(settings.LightGBM, 'delta = 0.9, normalization = "weightSum"');
    assert.equal(settings['scikit-learn'], PAGE.none.en);
    assert.equal(tableOf(pageOf(lossById('mse')!, 'light'), PAGE.libraries).rows.map(row => cellText(row[2]!))[0], PAGE.defaults.en);
  });

  it('writes code that can be pasted: imports, then the loss', () => {
    const code = blocksOf(huber).find(block => block.kind === 'code' && block.library === 'pytorch');
    assert.ok(code?.kind === 'code');
    assert.deepEqual(code.lines, ['import torch.nn.functional as F', '', 'loss = F.huber_loss(prediction, target, delta=1.0)']);
  });

  it('says that the root is taken of the mean, and only there', () => {
    const says = (id: string) => JSON.stringify(sectionOf(pageOf(lossById(id)!, 'light'), PAGE.reduction));
    assert.match(says('rmse'), /root is taken of the mean/);
    assert.doesNotMatch(says('mse'), /root/);
  });

  it('says of a loss with an index to ignore that ignored rows are not counted', () => {
    const page = pageOf(lossById('sparse_categorical_cross_entropy_with_logits')!, 'light');
    assert.match(JSON.stringify(sectionOf(page, PAGE.reduction)), /0 where it is ignored/);
  });

  it('names the further arrays', () => {
    const facts = JSON.stringify(sectionOf(pageOf(lossById('gaussian_nll')!, 'light'), PAGE.expects));
    assert.match(facts, /Further array variance/);
  });

  it('leads to the other losses of its family, never to itself', () => {
    for (const definition of losses) {
      const links = blocksOf(pageOf(definition, 'light')).flatMap(block => (block.kind === 'paragraph' ? block.line : []));
      const ids = links.flatMap(piece => (piece.kind === 'loss' ? [piece.lossId] : []));
      assert.deepEqual(
        ids,
        losses.filter(({ id, family }) => family === definition.family && id !== definition.id).map(({ id }) => id),
      );
    }
  });
});

describe('the letters of a formula', () => {
  // Read off the formulas by a person: what neither they nor the parameters say.
  const ROWS: readonly [lossId: string, letters: string][] = [
    ['mse', 'p t'],
    ['rmse', 'p t N'],
    ['binary_cross_entropy_with_logits', 't x'],
    ['binary_focal_with_logits', 't x'],
    ['categorical_cross_entropy_with_logits', 't x c'],
    ['generalized_cross_entropy', 'p y c'],
    ['multi_margin', 's y c C'],
    ['categorical_hinge', 't s c'],
    ['cosine_embedding', 't'],
    ['contrastive', 't d'],
    ['quantile', 'p t'],
    ['cauchy', 'p t'],
    ['triplet_margin', ''],
  ];
  for (const [lossId, letters] of ROWS) {
    it(`of ${lossId} that have to be explained: ${letters || 'none'}`, () => {
      const told = notationOf(lossById(lossId)!).flatMap(piece => (piece.kind === 'symbol' ? [piece.plain] : []));
      assert.equal(told.join(' '), letters);
    });
  }
});

describe('a value in a table', () => {
  const ROWS: readonly [value: Parameters<typeof valueText>[0], text: string][] = [
    [1, '1'],
    [1e-6, '1e-6'],
    [1e-7, '1e-7'],
    [0, '0'],
    [-100, '-100'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    ['count', '"count"'],
    [true, 'true'],
    [null, 'null'],
    [[0.5, 2], '[0.5, 2]'],
  ];
  for (const [value, text] of ROWS) it(`${String(value)} is ${text}`, () => assert.equal(valueText(value), text));
});
