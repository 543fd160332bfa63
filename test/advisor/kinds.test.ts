import assert from 'node:assert/strict';
import { advise } from '../../src/advisor/advise';
import { datasetFrom } from '../../src/core/dataset';
import type { PredictionKind, TargetKind } from '../../src/core/kinds';
import { lossById } from '../../src/core/losses/index';
import { matrix, normals, printed, randomStream, sigmoid, softmax } from './samples';

type Numbers = readonly number[] | readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];

interface Row {
  readonly data: string;
  readonly target: Numbers;
  readonly prediction: Numbers;
  readonly kinds: readonly [TargetKind, PredictionKind];
  /** The loss that advisor.md 2.5 puts first among those of issue 2. */
  readonly loss: string;
  /** Names instead of `target` and `prediction`. */
  readonly names?: readonly [string, string];
}

const n = 60;
const noise = normals(n, 3);
const real = normals(n, 5).map(x => 20 + 5 * x);
const near = real.map((t, i) => t + noise[i]!);
const random = randomStream(11);
const labels = Array.from({ length: n }, () => (random() < 0.35 ? 1 : 0));
const logits = labels.map((t, i) => 2 * t - 1 + 2 * noise[i]!);
const probabilities = logits.map(sigmoid);
const classes = Array.from({ length: n }, (_, i) => (i * 7) % 3);
const classLogits = matrix(n, 3, 7).map((row, i) => row.map((x, c) => 2 * x + (c === classes[i] ? 2 : 0)));
const classProbabilities = classLogits.map(softmax);
const oneHot = classes.map(y => [0, 1, 2].map(c => (c === y ? 1 : 0)));
const vectors = matrix(n, 16, 13);
const unit = (row: readonly number[]) => row.map(x => x / Math.hypot(...row));
const disc = Array.from({ length: 16 }, (_, y) => Array.from({ length: 16 }, (__, x) => (Math.hypot(x - 8, y - 8) < 5 ? 1 : 0)));
const soft = (grid: readonly (readonly number[])[]) => grid.map((row, y) => row.map((t, x) => 0.1 + 0.8 * t + 0.05 * Math.sin(x + y)));

const clear: readonly Row[] = [
  { data: 'real numbers with light tails', target: real, prediction: near, kinds: ['real', 'real'], loss: 'mse' },
  {
    data: 'real numbers of both signs, one in twenty missed by far',
    target: normals(n, 9),
    prediction: normals(n, 9).map((t, i) => t + 0.2 * noise[i]! + (i % 20 === 3 ? 15 : 0)),
    kinds: ['real', 'real'],
    loss: 'huber',
  },
  {
    data: 'labels 0 and 1 beside probabilities',
    target: labels,
    prediction: probabilities,
    kinds: ['binary', 'probability'],
    loss: 'binary_cross_entropy',
  },
  {
    data: 'a column named after a probability, one of whose values is impossible',
    target: labels,
    prediction: probabilities.map((p, i) => (i === 7 ? 1.25 : p)),
    names: ['label', 'probability'],
    kinds: ['binary', 'probability'],
    loss: 'binary_cross_entropy',
  },
  {
    data: 'a column named after a probability that holds logits all through',
    target: labels,
    prediction: logits,
    names: ['label', 'prob'],
    kinds: ['binary', 'logit'],
    loss: 'binary_cross_entropy_with_logits',
  },
  {
    data: 'class probabilities by name, one of which is impossible',
    target: classes,
    prediction: classProbabilities.map((row, i) => (i === 7 ? [1.25, row[1]!, row[2]!] : row)),
    names: ['label', 'prob_0, prob_1, prob_2'],
    kinds: ['class-ids', 'class-probabilities'],
    loss: 'sparse_categorical_cross_entropy',
  },
  {
    data: 'labels 0 and 1 beside logits',
    target: labels,
    prediction: logits,
    kinds: ['binary', 'logit'],
    loss: 'binary_cross_entropy_with_logits',
  },
  {
    data: 'labels 0 and 1 beside decisions',
    target: labels,
    prediction: labels.map((t, i) => (i % 9 === 0 ? 1 - t : t)),
    kinds: ['binary', 'hard-class'],
    loss: 'zero_one',
  },
  {
    data: 'labels −1 and 1 beside scores',
    target: labels.map(t => 2 * t - 1),
    prediction: logits,
    kinds: ['plus-minus-one', 'margin'],
    loss: 'hinge',
  },
  {
    data: 'shares beside probabilities',
    target: probabilities,
    prediction: probabilities.map(p => 0.9 * p + 0.05),
    kinds: ['fraction', 'probability'],
    loss: 'binary_cross_entropy',
  },
  {
    data: 'shares beside logits',
    target: probabilities,
    prediction: logits.map(x => 3 * x),
    kinds: ['fraction', 'logit'],
    loss: 'binary_cross_entropy_with_logits',
  },
  {
    data: 'class indices beside class probabilities',
    target: classes,
    prediction: classProbabilities,
    kinds: ['class-ids', 'class-probabilities'],
    loss: 'sparse_categorical_cross_entropy',
  },
  {
    data: 'class indices beside probabilities printed with two decimals',
    target: classes,
    prediction: classProbabilities.map(row => row.map(p => printed(p, 2))),
    kinds: ['class-ids', 'class-probabilities'],
    loss: 'sparse_categorical_cross_entropy',
  },
  {
    data: 'class indices beside class logits',
    target: classes,
    prediction: classLogits,
    kinds: ['class-ids', 'class-logits'],
    loss: 'sparse_categorical_cross_entropy_with_logits',
  },
  {
    data: 'class indices beside log-probabilities',
    target: classes,
    prediction: classProbabilities.map(row => row.map(Math.log)),
    kinds: ['class-ids', 'log-probabilities'],
    loss: 'sparse_categorical_cross_entropy_with_logits',
  },
  {
    data: 'class indices with ignore values −100 beside logits',
    target: classes.map((y, i) => (i % 10 === 0 ? -100 : y)),
    prediction: classLogits,
    kinds: ['class-ids', 'class-logits'],
    loss: 'sparse_categorical_cross_entropy_with_logits',
  },
  {
    data: 'two classes with two probability columns',
    target: labels,
    prediction: probabilities.map(p => [1 - p, p]),
    kinds: ['class-ids', 'class-probabilities'],
    loss: 'sparse_categorical_cross_entropy',
  },
  {
    data: 'one-hot rows beside class probabilities',
    target: oneHot,
    prediction: classProbabilities,
    kinds: ['one-hot', 'class-probabilities'],
    loss: 'categorical_cross_entropy',
  },
  {
    data: 'one-hot rows beside class logits',
    target: oneHot,
    prediction: classLogits,
    kinds: ['one-hot', 'class-logits'],
    loss: 'categorical_cross_entropy_with_logits',
  },
  {
    data: 'distributions beside class probabilities',
    target: classProbabilities,
    prediction: matrix(n, 3, 17).map(softmax),
    kinds: ['distribution', 'class-probabilities'],
    loss: 'kl_divergence',
  },
  {
    data: 'distributions beside class logits',
    target: classProbabilities,
    prediction: matrix(n, 3, 17).map(row => row.map(x => 3 * x)),
    kinds: ['distribution', 'class-logits'],
    loss: 'categorical_cross_entropy_with_logits',
  },
  {
    data: 'several labels a row beside sigmoid probabilities',
    target: matrix(n, 4, 19).map(row => row.map(x => (x > 0 ? 1 : 0))),
    prediction: matrix(n, 4, 23).map(row => row.map(sigmoid)),
    kinds: ['multi-hot', 'label-probabilities'],
    loss: 'binary_cross_entropy',
  },
  {
    data: 'several labels a row beside logits',
    target: matrix(n, 4, 19).map(row => row.map(x => (x > 0 ? 1 : 0))),
    prediction: matrix(n, 4, 23).map(row => row.map(x => 3 * x)),
    kinds: ['multi-hot', 'logit'],
    loss: 'binary_cross_entropy_with_logits',
  },
  {
    data: 'unit vectors',
    target: vectors.map(unit),
    prediction: vectors.map(row => unit(row.map((x, i) => x + 0.1 * i))),
    kinds: ['unit-vectors', 'unit-vectors'],
    loss: 'cosine_distance',
  },
  {
    data: 'embeddings',
    target: vectors,
    prediction: vectors.map(row => row.map(x => 1.1 * x)),
    kinds: ['embeddings', 'vectors'],
    loss: 'cosine_distance',
  },
  { data: 'a mask beside probabilities', target: disc, prediction: soft(disc), kinds: ['mask', 'probability'], loss: 'dice' },
  {
    data: 'two masks beside probabilities',
    target: [disc, disc],
    prediction: [soft(disc), soft(disc)],
    kinds: ['mask', 'probability'],
    loss: 'dice',
  },
  {
    data: 'a mask beside logits',
    target: disc,
    prediction: soft(disc).map(row => row.map(p => 10 * (p - 0.5))),
    kinds: ['mask', 'logit'],
    loss: 'binary_cross_entropy_with_logits',
  },
  { data: 'two outputs a row', target: matrix(n, 2, 29), prediction: matrix(n, 2, 31), kinds: ['multi-output', 'real'], loss: 'mse' },
  {
    data: 'percentages by name',
    target: real.map(t => 3 * t),
    prediction: near.map(p => 3 * p),
    kinds: ['percentage', 'real'],
    loss: 'mse',
    names: ['share_pct', 'prediction'],
  },
  {
    data: 'ratings by name',
    target: classes.map(y => y + 3),
    prediction: classes.map((y, i) => y + 3 + 0.2 * noise[i]!),
    kinds: ['ordinal', 'real'],
    loss: 'mae',
    names: ['star_rating', 'prediction'],
  },
  {
    data: 'quantile predictions by name',
    target: normals(n, 9),
    prediction: normals(n, 9).map(t => t + 1.3),
    kinds: ['real', 'quantiles'],
    loss: 'quantile',
    names: ['y', 'q90'],
  },
];

const named = (row: Row) => {
  const dataset = datasetFrom({ target: row.target, prediction: row.prediction });
  const [target = 'target', prediction = 'prediction'] = row.names ?? [];
  return { ...dataset, target: { ...dataset.target, name: target }, prediction: { ...dataset.prediction, name: prediction } };
};

describe('advice on clear data', () => {
  for (const row of clear) {
    it(`${row.data}: ${row.kinds.join(' beside ')}, ${row.loss} first`, () => {
      const advice = advise(named(row));
      assert.deepEqual([advice.target[0]!.kind, advice.prediction[0]!.kind], row.kinds);
      assert.equal(advice.recommended[0]!.lossId, row.loss);
      const fit = advice.fits.find(({ lossId }) => lossId === row.loss)!;
      assert.equal(fit.fit, 'recommended');
      assert.deepEqual(fit.reason, advice.recommended[0]!.because);
    });
  }
});

describe('advice on counted and skewed data', () => {
  const counts = Array.from({ length: n }, (_, i) => Math.round(8 + 4 * noise[i]! + (i % 5)));
  const wages = normals(n, 37).map(x => 2500 * Math.exp(1.3 * x));

  it('whole numbers beside real predictions are counts, with other readings close behind', () => {
    const { target } = advise(datasetFrom({ target: counts.map(c => Math.max(0, c)), prediction: counts.map(c => c + 0.4) }));
    assert.equal(target[0]!.kind, 'count');
    assert.ok(target.length >= 3);
  });

  it('prices in round thousands are amounts, not counts', () => {
    const prices = real.map(t => 1000 * Math.round(10 * t));
    assert.ok(
      ['real', 'positive'].includes(advise(datasetFrom({ target: prices, prediction: prices.map(p => p * 1.01) })).target[0]!.kind),
    );
  });

  it('positive targets with a long tail are told by the tail, not by the rows that the model missed', () => {
    assert.equal(advise(datasetFrom({ target: wages, prediction: wages.map(w => w * 1.1) })).target[0]!.kind, 'positive');
    const missed = real.map((t, i) => (i === 4 ? 900 : t));
    assert.equal(advise(datasetFrom({ target: missed, prediction: near })).target[0]!.kind, 'real');
  });
});

describe('advice on ambiguous data', () => {
  const open = (guesses: readonly { score: number }[]) => guesses.length > 1 && guesses[0]!.score - guesses[1]!.score < 0.2;

  it('four numbers in [0, 1] may be probabilities or logits by chance: less sure than sixty', () => {
    const few = advise(datasetFrom({ target: [0, 1, 1, 0], prediction: [0.2, 0.7, 0.9, 0.4] })).prediction[0]!;
    const many = advise(datasetFrom({ target: labels, prediction: probabilities })).prediction[0]!;
    assert.ok(few.score < many.score);
  });

  it('three numbers in [0, 1] are a question', () => {
    assert.ok(open(advise(datasetFrom({ target: [0, 1, 1], prediction: [0.2, 0.7, 0.9] })).prediction));
  });

  it('−1, 0 and 1 may be labels with an ignore value, three classes or amounts', () => {
    const { target } = advise(datasetFrom({ target: classes.map(y => y - 1), prediction: near }));
    assert.deepEqual(target.map(({ kind }) => kind).sort(), ['class-ids', 'plus-minus-one', 'real']);
    assert.ok(open(target));
  });

  it('two numbers in a handful of rows are no classes yet', () => {
    assert.equal(advise(datasetFrom({ target: [1.5, 2.5], prediction: [1.4, 2.7] })).target[0]!.kind, 'real');
  });

  it('targets that are all alike are named so, and still get a loss', () => {
    const advice = advise(datasetFrom({ target: real.map(() => 1), prediction: probabilities }));
    assert.equal(advice.target[0]!.kind, 'constant');
    assert.ok(lossById(advice.recommended[0]!.lossId));
  });
});

describe('the reason of a recommendation', () => {
  const missed = real.map((t, i) => t + 0.5 * noise[i]! + (i < 3 ? 40 : 0));

  it('quotes how many rows make how much of the squared error', () => {
    const because = advise(datasetFrom({ target: real, prediction: missed })).recommended[0]!.because;
    assert.match(because.en, /3 of 60 rows make 9\d\.\d % of the squared error/);
    assert.match(because.ko, /60행 가운데 3행이 제곱 오차의 9\d\.\d %를 차지합니다/);
  });

  it('suggests 1.345 times the scale of the residuals as δ', () => {
    // Residuals 1..9 and 100: median 5.5, absolute deviations 0.5 0.5 1.5 1.5 2.5 2.5 3.5 3.5 4.5 94.5, MAD 2.5,
    // δ = 1.345 · 2.5 / 0.6745 = 4.985…; 100 has the modified z-score 0.6745 · 94.5 / 2.5 = 25.5 and 97.2 % of the squares.
    const residuals = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];
    const target = residuals.map((_, i) => -i - 0.5);
    const advice = advise(datasetFrom({ target, prediction: target.map((t, i) => t + residuals[i]!) }));
    assert.equal(advice.recommended[0]!.lossId, 'huber');
    assert.deepEqual(advice.recommended[0]!.parameters, { delta: 4.99 });
    assert.match(advice.recommended[0]!.because.en, /1 of 10 rows makes 97\.2 %/);
    // A sentence of its own: the value beside it may be that of another δ.
    assert.match(
      advice.recommended[0]!.because.en,
      /Huber bounds the pull of rows whose error is beyond δ\. These residuals suggest δ\s=\s4\.99\.$/,
    );
    assert.match(advice.recommended[0]!.because.ko, /이 오차들에 알맞은 값은 δ\s=\s4\.99입니다\.$/);
  });

  it('counts the predictions that are no probabilities', () => {
    const outside = logits.filter(x => x < 0 || x > 1).length;
    assert.match(
      advise(datasetFrom({ target: labels, prediction: logits })).recommended[0]!.because.en,
      new RegExp(`${outside} of 60 predictions lie outside`),
    );
  });
});
