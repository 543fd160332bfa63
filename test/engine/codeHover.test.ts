import assert from 'node:assert/strict';
import type { CodeCard } from '../../src/protocol/editorViews';
import { engineHere, valueOrThrow } from './client';

/** The card over the place marked by `‸` in a program. */
async function cardOver(marked: string, languageId = 'python', elsewhere?: string): Promise<CodeCard | null> {
  const text = marked.replace('‸', '');
  const offset = marked.indexOf('‸');
  const question = { text, offset, languageId, language: 'en', theme: 'light' } as const;
  return valueOrThrow(await engineHere().request('codeHover', { ...question, ...(elsewhere && { elsewhere }) }));
}

describe('the tip over a loss in a program', () => {
  it('has the card of the call, and the range of its name', async () => {
    const marked = 'from torch import nn\ncriterion = nn.CrossEntropy‸Loss(ignore_index=-1)\n';
    const card = await cardOver(marked);
    assert.equal(card?.lossId, 'sparse_categorical_cross_entropy_with_logits');
    assert.equal(marked.replace('‸', '').slice(card.range.start, card.range.end), 'CrossEntropyLoss');
    assert.match(card.title.en, /PyTorch/);
    assert.match(card.picture, /^<svg/);
  });

  const ROWS: readonly (readonly [says: string, marked: string, languageId: string, lossId: string | undefined])[] = [
    ['a word of Keras', "model.compile(loss='m‸se')", 'python', 'mse'],
    ['TensorFlow.js', 'tf.losses.huber‸Loss(a, b)', 'javascript', 'huber'],
    ['TypeScript', 'const l: tf.Scalar = tf.losses.log‸Loss(a, b);', 'typescript', 'binary_cross_entropy'],
    ['React', 'const l = <p>{tf.losses.hinge‸Loss(a, b)}</p>;', 'typescriptreact', 'hinge'],
    ['an import', 'from torch.nn import Huber‸Loss', 'python', 'huber'],
    ['an import by another name', 'from torch.nn import HuberLoss as H‸', 'python', 'huber'],
    ['another name', 'nn.Lin‸ear(1, 2)', 'python', undefined],
    ['a comment', '# nn.MSE‸Loss()', 'python', undefined],
    ['Python in a document of JavaScript', 'nn.MSE‸Loss()', 'javascript', undefined],
    ['a table', 'nn.MSE‸Loss()', 'csv', undefined],
    ['nothing', '‸', 'python', undefined],
  ];
  for (const [says, marked, languageId, lossId] of ROWS) {
    it(`${lossId ? 'comes' : 'does not come'} over ${says}`, async () =>
      assert.equal((await cardOver(marked, languageId))?.lossId, lossId));
  }

  it('knows the names that other cells of a notebook import', async () => {
    assert.equal(await cardOver('mean_squared‸_error(y, p)'), null);
    assert.equal((await cardOver('mean_squared‸_error(y, p)', 'python', 'from sklearn.metrics import mean_squared_error'))?.lossId, 'mse');
  });
});

describe('the calls of a program', () => {
  it('come each once, as they are written, with the loss and its parameters', async () => {
    const text = 'import torch.nn.functional as F\na = F.huber_loss(p, t,\n  delta=2)\nb = F.l1_loss(p, t)\nc = F.l1_loss(p, t)\n';
    const calls = valueOrThrow(await engineHere().request('calls', { text, languageId: 'python' }));
    assert.deepEqual(
      calls.map(({ label, library, lossId, parameters }) => [label, library, lossId, parameters]),
      [
        ['F.huber_loss(p, t, delta=2)', 'pytorch', 'huber', { delta: 2 }],
        ['F.l1_loss(p, t)', 'pytorch', 'mae', {}],
      ],
    );
  });

  it('are none in a document that is no program', async () => {
    assert.deepEqual(valueOrThrow(await engineHere().request('calls', { text: 'nn.MSELoss()', languageId: 'plaintext' })), []);
  });

  it('are shortened where they are long', async () => {
    const text = `import torch.nn.functional as F\nF.mse_loss(${'very_long_name + '.repeat(20)}x, t)`;
    const [call] = valueOrThrow(await engineHere().request('calls', { text, languageId: 'python' }));
    assert.ok(call && call.label.length <= 80 && call.label.endsWith('…'));
  });
});

describe('the calls to choose from', () => {
  it('name a loss each', async () => {
    const known = valueOrThrow(await engineHere().request('knownCalls', null));
    assert.ok(
      known.some(({ label, lossId }) => label === 'torch.nn.CrossEntropyLoss' && lossId === 'sparse_categorical_cross_entropy_with_logits'),
    );
    assert.ok(known.every(({ name }) => name.en !== '' && name.ko !== ''));
  });
});
