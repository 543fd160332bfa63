import type { FindingCases } from '../case';
import { BIT_LABELS, BITS, CLASS_LABELS, CLASS_ROWS, csvOf, oneHot } from './data';

const infinite = Number.POSITIVE_INFINITY;
const labels = [1, 1, 0, 1, 0];
const bits = [0, 0.8, 0.3, 0.9, 1];
/** scikit-learn 1.2.1: log_loss(y, p, eps=1e-7). PyTorch 1.13 gives 40.137, scikit-learn with its own ε 14.554. */
const keras = 6.584274062670753;
const rows = [
  [0, 0.4, 0.6],
  [0.3, 0.6, 0.1],
  [0.2, 0.1, 0.7],
];
/** −(ln 1e-7 + ln 0.6 + ln 0.7)/3. */
const rowsKeras = (-Math.log(1e-7) - Math.log(0.6) - Math.log(0.7)) / 3;
const sparse = { lossId: 'sparse_categorical_cross_entropy' };
const mask = Array.from({ length: 12 }, (_, y) => Array.from({ length: 12 }, (__, x) => Number(Math.hypot(x - 6, y - 6) < 4)));
const seen = mask.map((line, y) => line.map((t, x) => (y === 6 && x === 6 ? 0 : 0.1 + 0.8 * t)));

export const logOfZero: FindingCases = {
  code: 'log-of-zero',
  cases: [
    {
      what: '0 for a true 1 and 1 for a true 0, no loss named',
      input: { target: labels, prediction: bits },
      found: { level: 'warning', certainty: 'sure', rows: [0, 4], asGiven: infinite, asMeant: keras },
    },
    {
      what: 'the same, BCE named, as (n, 1) predictions',
      input: { target: labels, prediction: bits.map(p => [p]) },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'warning', rows: [0, 4], asGiven: infinite, asMeant: keras },
    },
    {
      what: 'the same in a file with a missing value',
      input: csvOf(['y_true', 'y_prob'], [...labels.map((t, i) => [t, bits[i]!]), [1, '']]),
      found: { level: 'warning', rows: [0, 4], asGiven: infinite, asMeant: keras },
    },
    {
      what: 'the same in focal loss',
      input: { target: labels, prediction: bits },
      options: { lossId: 'binary_focal' },
      found: { level: 'warning', rows: [0, 4], asGiven: infinite },
    },
    {
      what: 'the same behind the clip of Keras',
      input: { target: labels, prediction: bits },
      options: { lossId: 'binary_cross_entropy', parameters: { clamp: 'clip', eps: 1e-7 } },
      found: { level: 'info', rows: [0, 4], asGiven: keras },
    },
    {
      what: 'a true class with probability 0, no loss named',
      input: { target: [0, 1, 2], prediction: rows },
      found: { level: 'warning', rows: [0], asGiven: infinite, asMeant: rowsKeras },
    },
    {
      what: 'the same beside one-hot rows',
      input: { target: oneHot([0, 1, 2], 3), prediction: rows },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'warning', rows: [0], asGiven: infinite, asMeant: rowsKeras },
    },
    {
      what: 'class indices where the form for one-hot rows is named',
      input: { target: [0, 1, 2], prediction: rows },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'warning', rows: [0] },
    },
    {
      what: 'the same beside a label that is missing and one to ignore',
      input: { target: [Number.NaN, 1, 2, 0, -100], prediction: [rows[1], rows[1], rows[2], rows[0], rows[0]] },
      options: { ...sparse, parameters: { ignoreIndex: -100 } },
      found: { level: 'warning', rows: [3], asGiven: infinite, asMeant: rowsKeras },
    },
    {
      what: 'a share of the target where the prediction has 0, KL divergence',
      input: {
        target: [
          [0.2, 0.8],
          [0.5, 0.5],
        ],
        prediction: [
          [0, 1],
          [0.4, 0.6],
        ],
      },
      options: { lossId: 'kl_divergence' },
      found: { level: 'warning', rows: [0], asGiven: infinite },
    },
    {
      what: 'label smoothing, which asks for something of every class',
      input: { target: [1, 1, 2], prediction: rows.map((row, i) => (i === 0 ? row : row)) },
      options: { lossId: 'categorical_cross_entropy', parameters: { labelSmoothing: 0.1 } },
      found: { level: 'warning', rows: [0] },
    },
    {
      what: 'tokens of a sentence',
      input: {
        target: [
          [1, 2],
          [0, 1],
        ],
        prediction: [
          [CLASS_ROWS[1], CLASS_ROWS[2]],
          [rows[0], CLASS_ROWS[1]],
        ],
      },
      options: sparse,
      found: { level: 'warning', rows: [1] },
    },
    {
      what: 'a pixel of a mask',
      input: { target: mask, prediction: seen },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'warning', rows: [6] },
    },
    {
      what: 'decisions',
      input: { target: [0, 1, 1, 0], prediction: [0, 1, 0, 0] },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'warning', rows: [2], asGiven: infinite },
    },
    {
      what: '0 and 1 where they are right',
      input: { target: labels, prediction: [1, 0.8, 0.3, 0.9, 0] },
      options: { lossId: 'binary_cross_entropy' },
    },
    { what: 'a 0 for a class that is not the true one', input: { target: [1, 1, 2], prediction: rows } },
    {
      what: 'a true class with probability 0 and weight 0',
      input: { target: [0, 1, 2], prediction: rows },
      options: { ...sparse, parameters: { classWeights: [0, 1, 1] } },
    },
    { what: 'the Brier score', input: { target: labels, prediction: bits }, options: { lossId: 'brier' } },
    { what: 'a pixel of a mask in Dice', input: { target: mask, prediction: seen }, options: { lossId: 'dice' } },
    {
      what: 'zeros in Jensen–Shannon divergence, which is bounded',
      input: { target: oneHot([0, 1, 2], 3), prediction: rows },
      options: { lossId: 'js_divergence' },
    },
    { what: 'probabilities', input: { target: BIT_LABELS, prediction: BITS } },
    { what: 'rows of probabilities', input: { target: CLASS_LABELS, prediction: CLASS_ROWS } },
  ],
};
