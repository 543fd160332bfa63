import { matrix, softmax } from '../../samples';
import type { FindingCases } from '../case';
import { CLASS_LABELS, CLASS_ROWS, csvOf, oneHot } from './data';

const transpose = (rows: readonly (readonly number[])[]) => rows[0]!.map((_, column) => rows.map(row => row[column]!));
const logits = matrix(40, 3, 111).map(row => row.map(x => 2 * x));
const overBatch = transpose(transpose(logits).map(softmax));
const classes = logits.map(row => row.indexOf(Math.max(...row)));
/** Columns that sum to 1, rows that do not. */
const square = [
  [0.7, 0.05, 0.35],
  [0.1, 0.6, 0.15],
  [0.2, 0.35, 0.5],
];

export const softmaxOverWrongAxis: FindingCases = {
  code: 'softmax-over-wrong-axis',
  cases: [
    {
      what: 'a softmax over forty samples of three classes, no loss named',
      input: { target: classes, prediction: overBatch },
      found: { level: 'warning', certainty: 'likely', rows: [] },
    },
    {
      what: 'the same beside one-hot rows, cross entropy named',
      input: { target: oneHot(classes, 3), prediction: overBatch },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'warning' },
    },
    {
      what: 'the same printed with four decimals, the loss of logits named',
      input: csvOf(
        ['label', 'prob_0', 'prob_1', 'prob_2'],
        overBatch.map((row, i) => [classes[i]!, ...row.map(p => p.toFixed(4))]),
      ),
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits' },
      found: { level: 'warning' },
    },
    {
      // Diagonal 0.7, 0.6, 0.5 either way for labels 0 1 2; for 0 2 1 it is 0.7, 0.15, 0.35 as given and transposed 0.7, 0.35, 0.15.
      what: 'as many samples as classes',
      input: { target: [0, 2, 1], prediction: square },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'warning', asGiven: -Math.log(0.7 * 0.15 * 0.35) / 3, asMeant: -Math.log(0.7 * 0.35 * 0.15) / 3 },
    },
    {
      what: 'labels 2 2 0, whose value changes with the transposition',
      input: { target: [2, 2, 0], prediction: square },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'warning', asGiven: -Math.log(0.35 * 0.15 * 0.2) / 3, asMeant: -Math.log(0.2 * 0.35 * 0.35) / 3 },
    },
    {
      what: 'an array of classes × samples',
      input: { target: CLASS_LABELS, prediction: transpose(CLASS_ROWS) },
      found: { level: 'warning' },
    },
    { what: 'a softmax over the classes', input: { target: classes, prediction: logits.map(softmax) } },
    {
      what: 'rows and columns that both sum to 1',
      input: {
        target: [0, 1, 2],
        prediction: [
          [0.5, 0.3, 0.2],
          [0.2, 0.5, 0.3],
          [0.3, 0.2, 0.5],
        ],
      },
    },
    { what: 'logits', input: { target: classes, prediction: logits } },
    { what: 'a sigmoid for each class', input: { target: classes, prediction: logits.map(row => row.map(z => 1 / (1 + Math.exp(-z)))) } },
    {
      what: 'two numbers a side that sum to 1 by chance',
      input: {
        target: [0, 1],
        prediction: [
          [0.8, 0.3],
          [0.2, 0.7],
        ],
      },
    },
  ],
};
