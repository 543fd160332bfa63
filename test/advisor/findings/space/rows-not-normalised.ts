import { matrix, printed, softmax } from '../../samples';
import type { FindingCases } from '../case';
import { CLASS_LABELS, CLASS_ROWS, csvOf, oneHot, TAG_ROWS, TAGS } from './data';

const sparse = { lossId: 'sparse_categorical_cross_entropy' };
const labels = [0, 1, 2, 2];
const uneven = [
  [0.5, 0.3, 0.1],
  [0.2, 0.9, 0.2],
  [0.1, 0.2, 0.7],
  [0.3, 0.3, 0.4],
];
/** NumPy 1.24: −mean ln p as it is; scikit-learn 1.2.1: log_loss of the rows divided by their sums. Sums 0.9, 1.3, 1, 1. */
const values = { asGiven: 0.5178683430076647, asMeant: 0.557119280210081 };
const many = matrix(200, 10, 101).map(softmax);
const digits = many.map(row => row.map(p => printed(p, 2)));
const classes = many.map((_, i) => i % 10);
/** One decimal more, so that the sums say something. */
const fine = uneven.map(row => row.map((p, c) => (c === 0 ? `${p}0` : String(p))));

export const rowsNotNormalised: FindingCases = {
  code: 'rows-not-normalised',
  cases: [
    {
      // With one decimal a sum of three may be off by 0.15: only the second row is.
      what: 'a row of one decimal that sums to 1.3',
      input: { target: labels, prediction: uneven },
      options: sparse,
      found: { level: 'warning', rows: [1], ...values },
    },
    {
      what: 'rows that sum to 0.9 and 1.3, and one to 0.98, which two decimals may leave',
      input: { target: labels, prediction: [...uneven.slice(0, 3), [0.31, 0.29, 0.38]] },
      options: sparse,
      found: { level: 'warning', rows: [0, 1] },
    },
    {
      what: 'a sigmoid for each class beside class indices, no loss named',
      input: { target: [0, 2, 1, 1, 0, 2, 1, 1], prediction: [...TAG_ROWS, ...TAG_ROWS] },
      found: { level: 'warning', certainty: 'likely', rows: [0, 1, 2, 3, 4, 5, 6, 7] },
    },
    {
      what: 'a sigmoid for each class beside one-hot rows, cross entropy named',
      input: { target: oneHot([0, 2, 1, 1], 3), prediction: TAG_ROWS },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'warning', rows: [0, 1, 2, 3] },
    },
    {
      what: 'one row of 200 that lost a column',
      input: { target: classes, prediction: many.map((row, i) => (i === 7 ? row.map((p, c) => (c === 3 ? 0 : p)) : row)) },
      found: { level: 'warning', certainty: 'sure', rows: [7] },
    },
    {
      what: 'a row of zeros, and one with a missing value',
      input: {
        target: [...CLASS_LABELS, 0, 1],
        prediction: [...CLASS_ROWS.map(row => row.map(p => p + 0.001 - 0.001)), [0, 0, 0], [0.25, Number.NaN, 0.5]],
      },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'warning', rows: [4] },
    },
    {
      what: 'distributions in KL divergence',
      input: {
        target: [
          [0.25, 0.75],
          [0.5, 0.5],
        ],
        prediction: [
          [0.35, 0.75],
          [0.45, 0.55],
        ],
      },
      options: { lossId: 'kl_divergence' },
      found: { level: 'warning', rows: [0] },
    },
    {
      what: 'places of a sequence, each with a row of its own',
      input: {
        target: [
          [0, 1],
          [2, 1],
        ],
        prediction: [
          [CLASS_ROWS[0], CLASS_ROWS[1]],
          [[0.25, 0.25, 0.65], CLASS_ROWS[3]],
        ],
      },
      options: sparse,
      found: { level: 'warning', rows: [1] },
    },
    {
      what: 'half-precision numbers that miss 1 by 4e-4',
      input: { target: classes, prediction: many.map(row => row.map(p => p * 1.0004)) },
      options: sparse,
    },
    {
      what: 'probabilities of which the small ones are set to 0.01',
      input: { target: classes, prediction: many.map(row => row.map(p => Math.max(0.01, printed(p, 2)))) },
      options: sparse,
    },
    { what: 'ten probabilities printed with two decimals', input: { target: classes, prediction: digits }, options: sparse },
    {
      what: 'three of a file printed with one decimal',
      input: csvOf(
        ['label', 'prob_0', 'prob_1', 'prob_2'],
        [
          [0, 0.4, 0.3, 0.2],
          [1, 0.3, 0.4, 0.4],
        ],
      ),
      options: sparse,
    },
    { what: 'rows that sum to 1', input: { target: CLASS_LABELS, prediction: CLASS_ROWS }, options: sparse },
    { what: 'several labels a row', input: { target: TAGS, prediction: TAG_ROWS }, options: { lossId: 'categorical_cross_entropy' } },
    {
      what: 'a sigmoid for each class, judged by itself',
      input: { target: oneHot([0, 2, 1, 1], 3), prediction: TAG_ROWS },
      options: { lossId: 'binary_cross_entropy' },
    },
    {
      what: 'rows that the loss divides by their sums',
      input: { target: labels, prediction: uneven },
      options: { ...sparse, parameters: { normalize: true } },
    },
    {
      what: 'the same read from a file',
      input: csvOf(
        ['y', 'a', 'b', 'c'],
        fine.map((row, i) => [labels[i]!, ...row]),
      ),
      columns: { target: 'y', prediction: ['a', 'b', 'c'] },
      options: { lossId: 'brier' },
    },
  ],
};
