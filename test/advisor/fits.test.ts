import assert from 'node:assert/strict';
import type { Fit } from '../../src/advisor/advice';
import { advise } from '../../src/advisor/advise';
import { datasetFrom } from '../../src/core/dataset';
import { losses } from '../../src/core/losses/index';
import { matrix, normals, sigmoid, softmax } from './samples';

const n = 40;
const real = normals(n, 3);
const near = normals(n, 5).map((x, i) => real[i]! + 0.3 * x);
const labels = real.map(x => (x > 0 ? 1 : 0));
const classes = real.map((_, i) => i % 3);
const oneHot = classes.map(y => [0, 1, 2].map(c => (c === y ? 1 : 0)));
const rows = matrix(n, 3, 7).map(row => row.map(x => 2 * x));

const table: readonly [data: string, input: { target: unknown; prediction: unknown }, lossId: string, fit: Fit['fit'], why: RegExp][] = [
  ['real numbers', { target: real, prediction: near }, 'mse', 'recommended', /stands? out/],
  ['real numbers', { target: real, prediction: near }, 'mae', 'fits', /median/],
  ['real numbers', { target: real, prediction: near }, 'quantile', 'possible', /can be computed\. ./],
  ['real numbers', { target: real, prediction: near }, 'binary_cross_entropy', 'unfit', /between 0 and 1/],
  ['real numbers', { target: real, prediction: near }, 'hinge', 'unfit', /−1 or 1/],
  ['real numbers', { target: real, prediction: near }, 'categorical_cross_entropy', 'unfit', /several predictions a row/],
  [
    'labels beside probabilities',
    { target: labels, prediction: near.map(sigmoid) },
    'binary_cross_entropy_with_logits',
    'unfit',
    /sigmoid would be applied twice/,
  ],
  ['labels beside probabilities', { target: labels, prediction: near.map(sigmoid) }, 'mse', 'fits', /Brier/],
  ['labels beside probabilities', { target: labels, prediction: near.map(sigmoid) }, 'hinge', 'possible', /margin of 1/],
  ['labels beside logits', { target: labels, prediction: near }, 'binary_cross_entropy', 'unfit', /lie outside \[0, 1\]/],
  ['labels beside logits', { target: labels, prediction: near }, 'hinge', 'fits', /margin/],
  ['labels beside logits', { target: labels, prediction: near }, 'mse', 'possible', /scale/],
  ['classes beside logits', { target: classes, prediction: rows }, 'sparse_categorical_cross_entropy', 'unfit', /needs probabilities/],
  [
    'classes beside logits',
    { target: classes, prediction: rows },
    'categorical_cross_entropy_with_logits',
    'unfit',
    /sparse form gives the same value/,
  ],
  ['classes beside logits', { target: classes, prediction: rows }, 'mse', 'unfit', /needs 3 targets a row/],
  [
    'classes beside probabilities',
    { target: classes, prediction: rows.map(softmax) },
    'sparse_categorical_cross_entropy_with_logits',
    'unfit',
    /softmax would be applied twice/,
  ],
  ['one-hot rows beside probabilities', { target: oneHot, prediction: rows.map(softmax) }, 'kl_divergence', 'fits', /same value/],
  [
    'one-hot rows beside probabilities',
    { target: oneHot, prediction: rows.map(softmax) },
    'sparse_categorical_cross_entropy',
    'unfit',
    /without “sparse”/,
  ],
  [
    'labels 1 to 3',
    { target: classes.map(y => y + 1), prediction: rows },
    'sparse_categorical_cross_entropy_with_logits',
    'recommended',
    /from 1 to 3/,
  ],
  ['classes beside logits', { target: classes, prediction: rows }, 'zero_one', 'fits', /largest score/],
  ['classes beside logits', { target: classes, prediction: rows }, 'multi_margin', 'fits', /lead of 1/],
  [
    'a map of classes beside logits on the second axis',
    {
      target: [
        [0, 1],
        [2, 1],
      ],
      prediction: [
        [
          [2, 0],
          [0, 1],
          [1, 3],
        ],
        [
          [0, 0],
          [1, 2],
          [4, 1],
        ],
      ],
    },
    'nll',
    'unfit',
    /second axis/,
  ],
  [
    'a map of classes beside logits',
    {
      target: [
        [0, 1],
        [2, 1],
      ],
      prediction: [
        [
          [2, 0, 1],
          [0, 1, 3],
        ],
        [
          [0, 0, 4],
          [1, 2, 0],
        ],
      ],
    },
    'sparse_categorical_cross_entropy_with_logits',
    'recommended',
    /0 to 2/,
  ],
  ['unequal lengths', { target: real, prediction: near.slice(1) }, 'mae', 'unfit', /40 targets and 39 predictions/],
  [
    'ragged rows',
    { target: oneHot, prediction: rows.map((row, i) => (i === 2 ? row.slice(1) : row)) },
    'kl_divergence',
    'unfit',
    /Row 3 has 2 values, the others 3/,
  ],
];

describe('whether a loss fits', () => {
  for (const [data, input, lossId, fit, why] of table) {
    it(`${data}: ${lossId} is ${fit}`, () => {
      const found = advise(datasetFrom(input as never)).fits.find(one => one.lossId === lossId)!;
      assert.equal(found.fit, fit, found.reason.en);
      assert.match(found.reason.en, why);
      assert.match(found.reason.ko, /[가-힣]/);
    });
  }

  it('is said of every loss of the catalogue, in its order, and one is recommended', () => {
    for (const [, input] of table) {
      const { fits } = advise(datasetFrom(input as never));
      assert.deepEqual(
        fits.map(({ lossId }) => lossId),
        losses.map(({ id }) => id),
      );
      assert.equal(fits.filter(({ fit }) => fit === 'recommended').length, 1);
    }
  });
});
