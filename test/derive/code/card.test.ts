import assert from 'node:assert/strict';
import { findingDefinitions } from '../../../src/advisor/findings/index';
import { losses } from '../../../src/core/losses/index';
import { resolveParameters } from '../../../src/core/parameters';
import { type CodeCard, codeCard } from '../../../src/derive/code/card';
import { mistakeCodes, mistakesOf } from '../../../src/derive/code/mistakes';
import { CODES } from '../../advisor/findings/codes';
import { elementsOf } from '../xml';
import { callsOf } from './finding';

function cardOf(code: string): CodeCard {
  const [call] = callsOf(code);
  const card = call && codeCard(call, 'ko', 'dark');
  assert.ok(card, code);
  return card;
}

describe('the card of a call', () => {
  // Whether a call takes logits or probabilities, as the documentation of each library says.
  const TAKES: readonly (readonly [code: string, en: RegExp, ko: RegExp])[] = [
    ['nn.CrossEntropyLoss()', /takes logits.*softmax itself/, /확률이 아니라 클래스별 로짓/],
    ['F.cross_entropy(x, y)', /takes logits.*softmax itself/, /클래스별 로짓/],
    ['nn.BCEWithLogitsLoss()', /takes logits.*sigmoid itself/, /확률이 아니라 로짓/],
    ['nn.BCELoss()', /takes probabilities.*not logits/, /로짓이 아니라/],
    ['nn.NLLLoss()', /takes log-probabilities/, /로그 확률/],
    ['nn.KLDivLoss()', /takes log-probabilities/, /로그 확률/],
    ['keras.losses.KLDivergence()', /takes probabilities, one a class/, /클래스별 확률/],
    ["model.compile(loss='categorical_crossentropy')", /takes probabilities, one a class/, /클래스별 확률/],
    ['keras.losses.CategoricalCrossentropy(from_logits=True)', /takes logits/, /로짓/],
    ['nn.PoissonNLLLoss()', /takes logarithms of the expected counts/, /그 로그를/],
    ['nn.PoissonNLLLoss(log_input=False)', /takes expected counts/, /기대 횟수/],
    ['nn.MSELoss()', /takes real numbers/, /실수/],
    ['optax.hinge_loss(p, t)', /takes scores of either sign/, /부호가 있는 점수/],
  ];
  for (const [code, en, ko] of TAKES) {
    it(`says first what ${code} takes`, () => {
      const { takes } = cardOf(code);
      assert.match(takes.en, en);
      assert.match(takes.ko, ko);
    });
  }

  const TARGETS: readonly (readonly [code: string, target: RegExp])[] = [
    ['nn.CrossEntropyLoss()', /class indices from 0, or one-hot rows/],
    ['nn.NLLLoss()', /^class indices from 0$/],
    ["model.compile(loss='categorical_crossentropy')", /^one-hot rows$/],
    ['nn.MSELoss()', /^real numbers$/],
    ['nn.SoftMarginLoss()', /^labels −1 and 1$/],
  ];
  for (const [code, target] of TARGETS) it(`says what the targets of ${code} are`, () => assert.match(cardOf(code).target.en, target));

  const PARAMETERS: readonly (readonly [code: string, shown: readonly string[]])[] = [
    ['nn.MSELoss()', []],
    ['nn.HuberLoss()', ['delta (δ) = 1']],
    ['nn.HuberLoss(delta=2.5)', ['delta (δ) = 2.5, set']],
    ["nn.HuberLoss('mean', 2.5)", ['delta (δ) = 2.5, set']],
    ['nn.CrossEntropyLoss(ignore_index=-1)', ['label_smoothing (s) = 0', 'weight (w) = none', 'ignore_index (ignore) = −1, set']],
    [
      'nn.CrossEntropyLoss(weight=[1, 2, 3, 4, 5, 6, 7])',
      ['label_smoothing (s) = 0', 'weight (w) = [1, 2, 3, 4, 5, 6, …], set', 'ignore_index (ignore) = −100'],
    ],
    ['nn.BCELoss()', ['clamp = torch']],
    ['keras.losses.BinaryCrossentropy()', ['clamp = clip', 'ε = 1e−7', 'label_smoothing (s) = 0']],
    // Optax has neither smoothing nor weights there.
    ['optax.softmax_cross_entropy(x, y)', []],
    ['nn.PoissonNLLLoss()', ['log_input (ln μ) = true', 'full (ln t!) = false', 'eps (ε) = 1e−8']],
    ['metrics.mean_pinball_loss(y, p, alpha=0.9)', ['alpha (τ) = 0.9, set']],
  ];
  for (const [code, shown] of PARAMETERS) {
    it(`shows the parameters of ${code}, and which of them it sets`, () => {
      const written = cardOf(code).parameters.map(({ label, value, isSet }) => `${label} = ${value.en}${isSet ? ', set' : ''}`);
      assert.deepEqual(written, shown);
    });
  }

  const NOTES: readonly (readonly [code: string, note: RegExp])[] = [
    ["nn.L1Loss(reduction='sum')", /sum over the batch/],
    ['nn.L1Loss(size_average=False)', /sum over the batch/],
    ["nn.L1Loss(reduction='none')", /one number a sample/],
    ['nn.L1Loss(reduce=False)', /one number a sample/],
    ["F.kl_div(p, t, reduction='batchmean')", /number of rows/],
    ['log_loss(y, p, normalize=False)', /sum over the batch/],
    ['keras.losses.Huber(reduction=tf.keras.losses.Reduction.SUM)', /sum over the batch/],
    ['nn.CrossEntropyLoss(weight=weights)', /^weight=weights: its value is known only when the program runs/],
    ['keras.losses.BinaryCrossentropy(from_logits=flag)', /^from_logits=flag: its value/],
    ["model.compile(loss='binary_crossentropy')", /With from_logits=True it takes logits/],
    ['optax.l2_loss(p, t)', /^Optax: /],
  ];
  for (const [code, note] of NOTES) {
    it(`notes of ${code}: ${note.source}`, () => {
      const { notes } = cardOf(code);
      assert.ok(
        notes.some(({ en }) => note.test(en)),
        notes.map(({ en }) => en).join('\n'),
      );
    });
  }

  it('says nothing of reductions and running programs where all is as usual', () =>
    assert.deepEqual(cardOf('nn.HuberLoss(delta=1)').notes, []));

  it('has a formula in words and a picture of the curve with the parameters of the call', () => {
    const [usual, wide] = ['nn.HuberLoss()', 'nn.HuberLoss(delta=2.5)'].map(cardOf);
    assert.match(usual!.formula, /½ e\^2 if \|e\| ≤ δ/);
    assert.ok(elementsOf(usual!.picture).some(({ name }) => name === 'path'));
    assert.notEqual(usual!.picture, wide!.picture);
  });
});

describe('the mistakes that are often made with a loss', () => {
  for (const definition of losses) {
    const resolved = resolveParameters(definition);
    assert.ok(resolved.ok);
    it(`of ${definition.id} have codes that the advisor knows or will know`, () => {
      for (const code of mistakeCodes(definition, resolved.value)) assert.ok(Object.hasOwn(CODES, code), code);
      const told = mistakesOf(definition, resolved.value);
      assert.ok(told.length <= 3);
      for (const { code } of told) assert.ok(findingDefinitions.some(each => each.code === code));
    });
  }

  const FIRST: readonly (readonly [lossId: string, codes: readonly string[]])[] = [
    ['sparse_categorical_cross_entropy_with_logits', ['probabilities-as-logits', 'labels-one-based', 'one-hot-or-integer']],
    ['sparse_categorical_cross_entropy', ['logits-as-probabilities', 'labels-one-based', 'one-hot-or-integer']],
    ['categorical_cross_entropy_with_logits', ['probabilities-as-logits', 'one-hot-or-integer', 'rows-not-normalised']],
    ['binary_cross_entropy', ['logits-as-probabilities', 'log-of-zero', 'binary-labels-out-of-range', 'class-imbalance']],
    ['binary_cross_entropy_with_logits', ['probabilities-as-logits', 'binary-labels-out-of-range', 'class-imbalance']],
    ['hinge', ['hinge-needs-scores', 'hinge-needs-plus-minus-one']],
    ['nll', ['nll-needs-log-probabilities', 'labels-one-based', 'ignored-labels']],
    ['mape', ['mape-zero-target', 'mape-unit', 'target-prediction-swapped']],
    ['cosine_distance', ['zero-vector']],
  ];
  for (const [lossId, codes] of FIRST) {
    it(`of ${lossId}`, () => {
      const definition = losses.find(({ id }) => id === lossId)!;
      assert.deepEqual(mistakeCodes(definition, {}), codes);
    });
  }

  // What the call itself does to its predictions, read off as PyTorch, Keras and TensorFlow.js would run it.
  const HERE: readonly (readonly [code: string, activation: string | undefined])[] = [
    ['F.cross_entropy(F.softmax(x, dim=1), y)', 'softmax'],
    ['F.cross_entropy(x.softmax(dim=1), y)', 'softmax'],
    ['F.cross_entropy(nn.Softmax(dim=1)(x), y)', 'Softmax'],
    ['F.cross_entropy(input=torch.softmax(x, 1), target=y)', 'softmax'],
    ['F.cross_entropy(torch.softmax(x, 1).log(), y)', undefined],
    ['F.cross_entropy(torch.softmax(x, 1) * 3, y)', undefined],
    ['F.cross_entropy(torch.softmax(x, 1) + torch.softmax(z, 1), y)', undefined],
    ['F.cross_entropy(x, F.softmax(y, dim=1))', undefined],
    ['keras.losses.categorical_crossentropy(y, tf.nn.softmax(x), from_logits=True)', 'softmax'],
  ];
  for (const [code, activation] of HERE) {
    it(`${activation ? `see ${activation} in` : 'see nothing in'} ${code}`, () =>
      assert.equal(callsOf(code)[0]?.settings.activation, activation));
  }

  it('put the one that the call shows in front', () => {
    const definition = losses.find(({ id }) => id === 'multi_margin')!;
    const resolved = resolveParameters(definition);
    assert.ok(resolved.ok);
    for (const [activation, isHere] of [
      ['softmax', true],
      ['relu', false],
    ] as const) {
      const found = mistakesOf(definition, resolved.value, activation);
      const isListed = findingDefinitions.some(({ code }) => code === 'hinge-needs-scores');
      assert.equal(found[0]?.isHere ?? false, isHere && isListed);
    }
  });
});
