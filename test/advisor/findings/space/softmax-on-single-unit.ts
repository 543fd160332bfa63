import type { FindingCases } from '../case';
import { BIT_LABELS, csvOf } from './data';

const ones = BIT_LABELS.map(() => 1);
const mask = Array.from({ length: 10 }, (_, y) => Array.from({ length: 10 }, (__, x) => Number(Math.hypot(x - 5, y - 5) < 3)));

export const softmaxOnSingleUnit: FindingCases = {
  code: 'softmax-on-single-unit',
  cases: [
    {
      what: 'ones beside labels 0 and 1, no loss named',
      input: { target: BIT_LABELS, prediction: ones },
      found: { level: 'warning', certainty: 'likely', rows: [] },
    },
    {
      // −ln(1 − 1) for each of the five zeros.
      what: 'ones in a column of a file, as floats, BCE named',
      input: csvOf(
        ['y_true', 'y_prob'],
        BIT_LABELS.map(t => [t, '1.0']),
      ),
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'warning', asGiven: Number.POSITIVE_INFINITY },
    },
    {
      // Five of ten targets are 0: five squares of 1.
      what: '(n, 1) predictions, MSE named',
      input: { target: BIT_LABELS, prediction: ones.map(p => [p]) },
      options: { lossId: 'mse' },
      found: { level: 'warning', asGiven: 0.5 },
    },
    {
      what: 'labels −1 and 1',
      input: { target: BIT_LABELS.map(t => 2 * t - 1), prediction: ones },
      found: { level: 'warning' },
    },
    {
      what: 'the single channel of a mask',
      input: { target: mask, prediction: mask.map(row => row.map(() => 1)) },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'warning' },
    },
    { what: 'ones and a value below', input: { target: BIT_LABELS, prediction: ones.map((p, i) => (i === 3 ? 0.98 : p)) } },
    { what: 'decisions', input: { target: BIT_LABELS, prediction: BIT_LABELS.map((t, i) => (i < 2 ? 1 - t : t)) } },
    { what: 'ones where all targets are 1', input: { target: ones, prediction: ones } },
    { what: 'ones beside real targets', input: { target: [0.2, 3.5, -1.4, 2.2], prediction: [1, 1, 1, 1] } },
    { what: 'two rows', input: { target: [0, 1], prediction: [1, 1] } },
  ],
};
