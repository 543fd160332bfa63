import assert from 'node:assert/strict';
import fc from 'fast-check';
import { callAt, callsIn, programLanguage } from '../../../src/derive/code/calls';
import type { ProgramLanguage } from '../../../src/derive/code/tokens';
import { callsOf } from './finding';

describe('what only looks like a call of a loss', () => {
  const PYTHON: readonly (readonly [says: string, code: string])[] = [
    ['a variable', 'mse = 3.5\nprint(mse)'],
    ['the name of an argument', 'report(mse=3.5, log_loss=0.2)'],
    ['a text without a loss beside it', "print('mse')"],
    ['a metric', "model.compile(metrics=['mse', 'mae'])"],
    ['a comment', '# nn.MSELoss() and loss="mse"'],
    ['a docstring', '"""Uses nn.CrossEntropyLoss() or loss=\'mse\'."""'],
    ['a raw text over several lines', "note = r'''\nF.mse_loss(p, t)\n'''"],
    ['a comparison', "if loss == 'mse': pass"],
    ['a comparison with not', "if loss != 'mse': pass"],
    ['a loss that Keras does not have', "model.compile(loss='my_loss')"],
    ['a function of the program', 'def mse_loss(p, t): return p\nmse_loss(1, 2)'],
    ['a class of the program', 'class CrossEntropyLoss: pass\nCrossEntropyLoss()'],
    ['a class of another module', 'from .losses import CrossEntropyLoss\nCrossEntropyLoss()'],
    ['another library under the same short name', 'import mindspore.nn as nn\nnn.MSELoss()'],
    ['another library of functions', 'import paddle.nn.functional as F\nF.cross_entropy(x, y)'],
    ['a function that nobody imported', 'huber_loss(p, t)'],
    ['an attribute of a value', 'self.nn.MSELoss()'],
    ['an attribute of what a call gives', 'get().nn.MSELoss()'],
    ['a part of a longer path', 'nn.MSELoss.forward'],
    ['a layer', 'nn.Linear(3, 1)'],
    ['a similarity, which is no loss', 'nn.CosineSimilarity(dim=1)'],
    ['an activation', 'F.softmax(x, dim=1)'],
    ['the end of a text that nobody closed', "print('loss=\nx = 'mse'"],
    ['AdaBoost, whose losses weigh rows', "AdaBoostRegressor(loss='exponential')"],
    ['an estimator’s word that it does not have', "SGDClassifier(loss='squared_epsilon_insensitive')"],
    ['a type', "loss: Literal['mse']"],
  ];
  for (const [says, code] of PYTHON) it(says, () => assert.deepEqual(callsOf(code), []));

  it('an objective of everyday words in a program without LightGBM', () => {
    assert.deepEqual(callsIn({ text: "study(objective='binary')\nfit({'objective': 'regression'})", language: 'python' }), []);
  });

  const JAVASCRIPT: readonly (readonly [says: string, code: string])[] = [
    ['a comment', '// tf.losses.huberLoss(a, b)'],
    ['a longer comment', '/* loss: "meanSquaredError"\n tf.losses.huberLoss(a, b) */'],
    ['a template', 'const note = `use tf.losses.huberLoss(a, b)`;'],
    ['a type', "type Options = { loss: 'meanSquaredError' | 'hinge' };"],
    ['a text elsewhere', "log('meanSquaredError')"],
    ['the same name of another object', 'mine.losses.huberLoss(a, b)'],
    ['Python', 'nn.MSELoss()'],
  ];
  for (const [says, code] of JAVASCRIPT) it(`${says} of JavaScript`, () => assert.deepEqual(callsOf(code, 'javascript'), []));
});

describe('what the imports of a program make of a name', () => {
  const ROWS: readonly (readonly [code: string, lossIds: readonly string[]])[] = [
    ['from torch.nn import MSELoss\nMSELoss()', ['mse']],
    ['from torch.nn import MSELoss as M\nM()', ['mse']],
    ['from torch.nn import (\n  L1Loss,  # a comment\n  HuberLoss as H,\n)\nL1Loss()\nH(delta=2)', ['mae', 'huber']],
    ['from torch import nn, optim\nnn.MSELoss()', ['mse']],
    ['from torch.nn import functional as f\nf.mse_loss(p, t)', ['mse']],
    ['import torch.nn.functional\ntorch.nn.functional.mse_loss(p, t)', ['mse']],
    ['import torch.nn as N, numpy as np\nN.MSELoss()', ['mse']],
    ['from torch.nn.functional import *\nhuber_loss(p, t)', ['huber']],
    ['from torch.nn.modules.loss import HuberLoss\nHuberLoss()', ['huber']],
    ['from tensorflow.keras import losses\nlosses.Huber()', ['huber']],
    ['from tensorflow.keras.losses import Huber\nHuber()', ['huber']],
    ['import tensorflow as tf\nkeras = tf.keras\nkeras.losses.Huber()', ['huber']],
    ['import tensorflow.compat.v1 as tf\ntf.losses.softmax_cross_entropy(y, x)', ['categorical_cross_entropy_with_logits']],
    ['from keras import backend as K\nK.binary_crossentropy(t, p)', ['binary_cross_entropy']],
    ['from optax import losses\nlosses.huber_loss(p, t)', ['huber']],
    ['import sklearn.metrics as skm\nskm.mean_absolute_error(t, p)', ['mae']],
    ['try:\n    from torch.nn import MSELoss\nexcept ImportError: pass\nMSELoss()', ['mse']],
    // Pieces of programs, whose imports stand elsewhere, by the names that everybody uses.
    ['nn.MSELoss()', ['mse']],
    ['F.huber_loss(p, t)', ['huber']],
    ['CrossEntropyLoss()', ['sparse_categorical_cross_entropy_with_logits']],
    ['BinaryCrossentropy(from_logits=True)', ['binary_cross_entropy_with_logits']],
    // A bracket that is still open while somebody types.
    ['x = foo(1,\nfrom torch.nn import MSELoss\ny = MSELoss()', ['mse']],
    ['def train(p, t):\n    loss = F.mse_loss(p\n\nimport numpy\nz = nn.L1Loss()', ['mse', 'mae']],
    // A loss for each output.
    ["model.compile(loss=['mse', 'mae'])", ['mse', 'mae']],
    ["model.compile(loss={'price': 'mse', 'kind': 'binary_crossentropy'})", ['mse', 'binary_cross_entropy']],
  ];
  for (const [code, lossIds] of ROWS) {
    it(code, () =>
      assert.deepEqual(
        callsIn({ text: code, language: 'python' }).map(({ lossId }) => lossId),
        lossIds,
      ),
    );
  }

  it('the imports of a notebook stand in another cell', () => {
    const text = 'mean_squared_error(y, p)';
    assert.deepEqual(callsIn({ text, language: 'python' }), []);
    const [call] = callsIn({ text, language: 'python', elsewhere: 'from sklearn.metrics import mean_squared_error' });
    assert.equal(call?.lossId, 'mse');
  });
});

describe('the call at a place', () => {
  const ROWS: readonly (readonly [marked: string, wanted: string | undefined])[] = [
    ['x = nn.Cross‸EntropyLoss()', 'CrossEntropyLoss'],
    ['x = nn.‸CrossEntropyLoss()', 'CrossEntropyLoss'],
    ['x = nn.CrossEntropyLoss‸()', 'CrossEntropyLoss'],
    ['x = n‸n.CrossEntropyLoss()', undefined],
    ['x‸ = nn.CrossEntropyLoss()', undefined],
    ['from torch.nn import CrossEntropy‸Loss', 'CrossEntropyLoss'],
    ["compile(loss='m‸se')", "'mse'"],
    ["compile(lo‸ss='mse')", undefined],
    ['F.mse_loss(F.softmax(x‸), y)', undefined],
    ['‸', undefined],
  ];
  for (const [marked, wanted] of ROWS) {
    it(marked, () => {
      const text = marked.replace('‸', '');
      const found = callAt({ text, language: 'python' }, marked.indexOf('‸'));
      assert.equal(found && text.slice(found.range.start, found.range.end), wanted);
    });
  }

  it('counts an import as no call', () => {
    assert.deepEqual(callsIn({ text: 'from torch.nn import CrossEntropyLoss', language: 'python' }), []);
  });
});

describe('whatever a document holds', () => {
  const pieces = [
    'nn.MSELoss(',
    ')',
    '(',
    '[',
    ']',
    '{',
    '"""',
    "'",
    '\\',
    '\n',
    'loss=',
    "'mse'",
    'from torch import ',
    'import ',
    ' as ',
    '/',
    '`',
    '# ',
    '*',
    '.',
    'é',
    '𝑥',
    '\r\n',
  ];
  for (const language of ['python', 'javascript'] satisfies ProgramLanguage[]) {
    it(`is searched without an error (${language})`, () => {
      fc.assert(
        fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 40 }), parts => {
          const text = parts.join('');
          for (const { range } of callsIn({ text, language }))
            assert.ok(0 <= range.start && range.start < range.end && range.end <= text.length);
        }),
        { numRuns: 500 },
      );
    });
  }

  // Each of these would take minutes if any step looked at what it has seen before.
  for (const piece of [
    '(',
    '[(',
    '((]',
    'a.',
    'array(',
    '"""',
    "'",
    '/[ =',
    'nn.MSELoss(',
    "loss='mse',",
    'import a as b,',
    '\\',
    '9e+',
    '{[(',
  ]) {
    it(`is searched in one pass: ${piece} 100 000 times`, () => {
      for (const language of ['python', 'javascript'] satisfies ProgramLanguage[]) callsIn({ text: piece.repeat(100_000), language });
    });
  }

  it('is searched in Python, JavaScript and TypeScript only', () => {
    assert.deepEqual(
      ['python', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'csv', 'json', 'javascripty'].map(programLanguage),
      ['python', 'javascript', 'javascript', 'javascript', 'javascript', undefined, undefined, undefined],
    );
  });
});
