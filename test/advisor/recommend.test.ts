import assert from 'node:assert/strict';
import type { Recommendation } from '../../src/advisor/advice';
import { advise } from '../../src/advisor/advise';
import { datasetFrom } from '../../src/core/dataset';
import { classified, labelled, noisy, oneHot, poisson, probabilities, seen } from './corpus/tools';
import { normals, randomStream, softmax } from './samples';

const recommended = (target: unknown, prediction: unknown): readonly Recommendation[] =>
  advise(datasetFrom({ target, prediction } as never)).recommended;
const ids = (target: unknown, prediction: unknown) => recommended(target, prediction).map(({ lossId }) => lossId);

/** Classes in these numbers, beside logits. */
const uneven = (counts: readonly number[]) => {
  const classes = counts.flatMap((count, y) => new Array<number>(count).fill(y));
  return { classes, logits: classified(classes.length, counts.length, 901).logits };
};

describe('suggested weights', () => {
  // scikit-learn 1.2.1: compute_class_weight('balanced') of 240, 50 and 10 labels gives 0.41666667, 2.0 and 10.0.
  it('of classes are those of scikit-learn, to three digits', () => {
    const { classes, logits } = uneven([240, 50, 10]);
    assert.deepEqual(recommended(classes, logits)[0]!.parameters, { classWeights: [0.417, 2, 10] });
    assert.match(recommended(classes, logits)[0]!.because.en, /Class 2 has only 10 of 300 labels/);
    assert.deepEqual(recommended(oneHot(classes, 3), logits)[0]!.parameters, { classWeights: [0.417, 2, 10] });
  });

  it('are left alone where every class has a fifth of its even share', () => {
    // 30 of 300 rows in 3 classes: 0.3 of an even share.
    const { classes, logits } = uneven([150, 120, 30]);
    assert.equal(recommended(classes, logits)[0]!.parameters, undefined);
  });

  it('of positives are negatives / positives, with focal as second', () => {
    const labels = Array.from({ length: 400 }, (_, i) => (i % 40 === 0 ? 1 : 0));
    const [first, second] = recommended(
      labels,
      noisy(labels, 905, 1).map(z => 4 * z - 3),
    );
    // 390 negatives and 10 positives.
    assert.deepEqual([first!.lossId, first!.parameters], ['binary_cross_entropy_with_logits', { posWeight: 39 }]);
    assert.equal(second!.lossId, 'binary_focal_with_logits');
    assert.match(first!.because.en, /Only 10 of 400 labels are positive \(2\.5 %\): a weight of 39/);
  });

  it('of negatives that are rare are below 1', () => {
    const labels = Array.from({ length: 400 }, (_, i) => (i % 40 === 0 ? 0 : 1));
    const [first] = recommended(
      labels,
      noisy(labels, 907, 1).map(z => 4 * z),
    );
    assert.deepEqual(first!.parameters, { posWeight: 0.0256 });
    assert.match(first!.because.en, /Only 10 of 400 labels are negative \(2\.5 %\): a weight of 39/);
  });
});

describe('the order of losses', () => {
  const n = 100;
  const wages = normals(n, 911).map(x => 3000 * Math.exp(x));
  const ratios = normals(n, 913).map(x => Math.exp(0.2 * x));
  const random = randomStream(917);
  const rates = normals(n, 919).map(x => 5 * Math.exp(0.4 * x));

  it('outliers of skewed amounts: MSLE first, Huber second', () => {
    const missed = wages.map((w, i) => (i % 30 === 4 ? 90_000 : w * ratios[i]!));
    assert.deepEqual(ids(wages, missed).slice(0, 2), ['msle', 'huber']);
  });

  it('skewed amounts with predictions of −1 and below: a loss that can be computed', () => {
    const below = wages.map((w, i) => (i === 3 ? -20 : w * ratios[i]!));
    assert.equal(ids(wages, below)[0], 'huber');
    assert.ok(ids(wages, below).includes('msle'));
  });

  it('amounts with a zero among them: no percentage error', () => {
    assert.ok(
      !ids(
        wages.map((w, i) => (i === 9 ? 0 : w)),
        wages,
      ).includes('mape'),
    );
  });

  it('counts that vary more than Poisson counts: said in words, and Tweedie beside', () => {
    const bursts = rates.map((rate, i) => poisson(rate * 2 * ratios[i]! ** 5 * (i % 3), random));
    const found = recommended(
      bursts,
      rates.map(rate => 2 * rate),
    );
    assert.equal(found[0]!.lossId, 'poisson_nll');
    assert.match(found[0]!.because.en, /times as much as Poisson counts would/);
    assert.ok(found.some(({ lossId }) => lossId === 'tweedie_deviance'));
    const even = rates.map(rate => poisson(rate, random));
    assert.doesNotMatch(recommended(even, rates)[0]!.because.en, /times as much/);
  });

  it('counts beside a linear model that falls below 0: Poisson all the same, with the number of such rows', () => {
    const counts = rates.map(rate => poisson(rate, random));
    const linear = rates.map((rate, i) => (i < 4 ? -0.5 : rate));
    const [first] = recommended(counts, linear);
    assert.deepEqual([first!.lossId, first!.parameters], ['poisson_nll', { logInput: false }]);
    assert.match(first!.because.en, /as 4 of the predictions are/);
  });

  it('counts beside logarithms of rates: read as such', () => {
    const counts = rates.map(rate => poisson(rate, random));
    assert.deepEqual(recommended(counts, rates.map(Math.log))[0]!.parameters, { logInput: true });
  });

  it('a small object: Dice with binary cross-entropy', () => {
    const mask = Array.from({ length: 20 }, (_, y) => Array.from({ length: 20 }, (__, x) => (Math.hypot(x - 9, y - 9) < 3 ? 1 : 0)));
    const found = recommended(mask, seen(mask, 921));
    assert.deepEqual(
      found.slice(0, 2).map(({ lossId }) => lossId),
      ['dice', 'binary_cross_entropy'],
    );
    assert.match(found[0]!.because.en, /the sum of Dice and binary cross-entropy is usual/);
  });

  it('another ignore value than −100 is set', () => {
    const { classes, logits } = classified(60, 3, 923);
    const marked = classes.map((y, i) => (i % 7 === 0 ? -1 : y));
    assert.equal(recommended(marked, logits)[0]!.parameters!.ignoreIndex, -1);
    const padded = classes.map((y, i) => (i % 7 === 0 ? -100 : y));
    assert.equal(recommended(padded, logits)[0]!.parameters?.ignoreIndex, undefined);
  });

  it('labels beside decisions in rows: wrong rows are counted', () => {
    const { classes, logits } = classified(60, 3, 927);
    const rows = logits.map(row => row.map(z => (z === Math.max(...row) ? 1 : 0)));
    assert.deepEqual(recommended(classes, rows)[0]!.parameters, { from: 'scores' });
  });
});

describe('the output layer is named', () => {
  const { labels, logits } = labelled(60, 931);
  const { classes, logits: rows } = classified(60, 3, 935);
  const table: readonly [what: string, target: unknown, prediction: unknown, words: RegExp][] = [
    ['probabilities', labels, probabilities(logits, 4), /is a sigmoid/],
    ['logits', labels, logits, /has no sigmoid: the loss applies it/],
    ['class probabilities', classes, rows.map(softmax), /is a softmax/],
    ['class logits', classes, rows, /has no softmax: the loss applies it/],
    [
      'amounts with a long tail',
      rows.map(([z]) => Math.exp(2 * z!)),
      rows.map(([z]) => Math.exp(2 * z!) * 1.1),
      /keeps the predictions above 0/,
    ],
  ];
  for (const [what, target, prediction, words] of table) {
    it(`for ${what}`, () => assert.match(recommended(target, prediction)[0]!.because.en, words));
  }
});
