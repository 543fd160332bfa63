import { matrix, normals, printed, softmax } from '../../samples';
import type { FindingCases } from '../case';
import { csvOf, oneHot } from './data';

/** Logits 3 sin(1 + 1.7 i (c + 1)), of which the largest is the true class. */
const logits = (rows: number, width: number) =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: width }, (__, c) => 3 * Math.sin(1 + 1.7 * i * (c + 1))));
const classes = (rows: readonly (readonly number[])[]) => rows.map(row => row.indexOf(Math.max(...row)));
const three = logits(30, 3);
const two = logits(12, 2);
const four = logits(6, 4);
const twice = (rows: readonly (readonly number[])[]) => rows.map(row => softmax(softmax(row)));
/** NumPy 1.24: mean cross entropy of softmax(softmax(z)) and of softmax(z). */
const values = { asGiven: 0.717549840883633, asMeant: 0.29439954087841724 };
/** Two classes that a model tells apart a little better than by chance, with calibrated probabilities between 0.28 and 0.72. */
const weak = normals(3000, 81).map(x => Math.min(0.72, Math.max(0.28, 0.5 + 0.1 * x)));
const drawn = normals(3000, 83).map((x, i) => (1 / (1 + Math.exp(-1.702 * x)) < weak[i]! ? 1 : 0));

export const doubleSoftmax: FindingCases = {
  code: 'double-softmax',
  cases: [
    {
      what: 'softmax of a softmax beside class indices, no loss named',
      input: { target: classes(three), prediction: twice(three) },
      found: { level: 'warning', certainty: 'likely', rows: [], ...values },
    },
    {
      what: 'the same beside one-hot rows, cross entropy named',
      input: { target: oneHot(classes(three), 3), prediction: twice(three) },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'warning', certainty: 'likely', ...values },
    },
    {
      what: 'the same printed with three decimals',
      input: csvOf(
        ['label', 'prob_0', 'prob_1', 'prob_2'],
        twice(three).map((row, i) => [classes(three)[i]!, ...row.map(p => p.toFixed(3))]),
      ),
      found: { level: 'warning', certainty: 'likely' },
    },
    {
      what: 'two classes',
      input: { target: classes(two), prediction: twice(two) },
      found: { level: 'warning', asGiven: 0.4361363359078337, asMeant: 0.22220836220007922 },
    },
    {
      what: 'six rows of four classes',
      input: { target: classes(four), prediction: twice(four) },
      found: { level: 'warning', asGiven: 1.0246473798830995, asMeant: 0.509747141095771 },
    },
    {
      what: 'labels that have nothing to do with the predictions, which fill the range: twice or untrained',
      input: { target: three.map((_, i) => i % 3), prediction: twice(three) },
      found: { level: 'warning', certainty: 'hint' },
    },
    {
      what: 'a row with a missing value',
      input: { target: classes(three), prediction: twice(three).map((row, i) => (i === 4 ? [row[0]!, Number.NaN, row[2]!] : row)) },
      found: { level: 'warning', certainty: 'likely' },
    },
    {
      what: 'almost equal probabilities: twice or untrained',
      input: { target: three.map((_, i) => i % 3), prediction: matrix(30, 3, 85).map(row => softmax(row.map(x => 0.02 * x))) },
      found: { level: 'info', certainty: 'hint' },
    },
    { what: 'one softmax', input: { target: classes(three), prediction: three.map(softmax) } },
    {
      what: 'one softmax of N(0, 1) logits',
      input: { target: matrix(8, 1, 87).map((_, i) => i % 3), prediction: matrix(8, 3, 89).map(softmax) },
    },
    {
      what: 'two classes that a model tells apart a little, and says so',
      input: { target: drawn, prediction: weak.map(p => [1 - p, p]) },
    },
    {
      what: 'ten classes within a factor of e, whose sum of logarithms no two softmaxes allow',
      input: {
        target: Array.from({ length: 20 }, (_, i) => i % 10),
        prediction: Array.from({ length: 20 }, (_, i) => softmax(Array.from({ length: 10 }, (__, c) => Number((c + i) % 2 === 0)))),
      },
    },
    {
      what: 'three rows of two classes',
      input: { target: [0, 1, 1], prediction: [0.6, 0.4, 0.35].map(p => [printed(p, 2), printed(1 - p, 2)]) },
    },
  ],
};
