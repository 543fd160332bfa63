import { matrix, normals, sigmoid, softmax } from '../../samples';
import type { FindingCases } from '../case';

/** 2 of 40 labels are 1; the model answers 0.05 for each 0, and 0.1 and 0.3 for the others. */
const rare = {
  target: Array.from({ length: 40 }, (_, i) => (i < 38 ? 0 : 1)),
  prediction: Array.from({ length: 40 }, (_, i) => (i < 38 ? 0.05 : i === 38 ? 0.1 : 0.3)),
};
const many = (n: number, positives: number) => Array.from({ length: n }, (_, i) => (i % Math.floor(n / positives) === 0 ? 1 : 0));
/** Twenty rows of class 0, nineteen of class 1, one of class 2. */
const classes = Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : i < 39 ? 1 : 2));
const ROWS = [
  [0.7, 0.2, 0.1],
  [0.2, 0.7, 0.1],
  [0.5, 0.4, 0.1],
];
const oneHot = (index: number, size: number) => Array.from({ length: size }, (_, i) => Number(i === index));
const noise = normals(1000, 9).map(sigmoid);

export const classImbalance: FindingCases = {
  code: 'class-imbalance',
  cases: [
    {
      // binary_cross_entropy of PyTorch 1.13: mean 0.13639, of the zeros 0.0513, of the ones 1.753.
      what: '2 of 40 labels are 1, no loss named',
      input: rare,
      found: { level: 'info', certainty: 'sure', rows: [], asGiven: 0.1363925771011726, asMeant: 0.9022861215237707 },
    },
    {
      what: '5 of 1000 labels are 1',
      input: { target: many(1000, 5), prediction: noise },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'warning', rows: [] },
    },
    {
      what: '5 of 1000 labels are 0, as −1 and 1 beside scores',
      input: { target: many(1000, 5).map(t => 1 - 2 * t), prediction: normals(1000, 8) },
      options: { lossId: 'hinge' },
      found: { level: 'warning' },
    },
    {
      what: '5 of 1000 labels are 1 in a file, as words, with a row left out',
      input: `label,prob\n${many(1000, 5)
        .map((t, i) => `${t === 1 ? 'fraud' : 'normal'},${i === 500 ? '' : noise[i]!.toFixed(3)}`)
        .join('\n')}\n`,
      found: { level: 'warning' },
    },
    {
      what: '5 of 1000 labels are 1 while there is no prediction of the same length',
      input: { target: many(1000, 5), prediction: [0.2, 0.4] },
      found: { level: 'warning' },
    },
    {
      // nll_loss of PyTorch 1.13. The rare class has 1/40 of the rows, an even part would be 1/3.
      what: 'one of 40 labels names the third class',
      input: { target: classes, prediction: classes.map(y => ROWS[y]!) },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'info', asGiven: 0.4053226976651153, asMeant: 1.0053116602905035 },
    },
    {
      what: 'the same as one-hot rows',
      input: { target: classes.map(y => oneHot(y, 3)), prediction: classes.map(y => ROWS[y]!) },
      found: { level: 'info', asGiven: 0.4053226976651153, asMeant: 1.0053116602905035 },
    },
    {
      what: 'one of 1000 labels names the third class',
      input: {
        target: Array.from({ length: 1000 }, (_, i) => (i === 7 ? 2 : i % 2)),
        prediction: matrix(1000, 3, 5),
      },
      found: { level: 'warning' },
    },
    {
      what: 'one of 1000 labels names the third class, and the loss has weights for it',
      input: {
        target: Array.from({ length: 1000 }, (_, i) => (i === 7 ? 2 : i % 2)),
        prediction: matrix(1000, 3, 5),
      },
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits', parameters: { classWeights: [1, 1, 300] } },
      found: { level: 'info' },
    },
    {
      what: 'a label that 2 of 20 rows carry, among others',
      input: {
        target: Array.from({ length: 20 }, (_, i) => [i % 2, Number(i % 10 === 0), Number(i % 3 === 0)]),
        prediction: matrix(20, 3, 6).map(row => row.map(sigmoid)),
      },
      found: { level: 'info', rows: [] },
    },
    { what: '30 % of the labels are 1', input: { target: many(1000, 333), prediction: noise } },
    { what: '1 of 9 labels is 1, too few to tell', input: { target: [1, 0, 0, 0, 0, 0, 0, 0, 0], prediction: noise.slice(0, 9) } },
    {
      what: 'ten classes of ten rows',
      input: { target: Array.from({ length: 100 }, (_, i) => i % 10), prediction: matrix(100, 10, 4).map(softmax) },
    },
    { what: 'real numbers that are mostly 0', input: { target: normals(100, 3).map(x => (x > 1.5 ? x : 0)), prediction: normals(100, 4) } },
    {
      what: 'a mask that is mostly background',
      input: {
        target: Array.from({ length: 16 }, (_, y) => Array.from({ length: 16 }, (_, x) => Number(x > 5 && x < 9 && y > 5 && y < 9))),
        prediction: Array.from({ length: 16 }, (_, y) =>
          Array.from({ length: 16 }, (_, x) => (x > 5 && x < 9 && y > 5 && y < 9 ? 0.8 : 0.1)),
        ),
      },
    },
  ],
};
