import { matrix, normals, randomStream } from '../../samples';
import type { FindingCases } from '../case';

const logits = [
  [2, 0, -1],
  [0.5, 1.5, 0],
  [0, 0, 3],
  [1, 1, 1],
  [0.3, -0.2, 2],
];
const marked = (mark: number) => [0, 1, mark, 2, mark];
/** PyTorch 1.13: cross_entropy(logits, labels, ignore_index) over the three rows that are left. */
const left = 0.5776090307774467;
const withLogits = (parameters = {}) => ({ lossId: 'sparse_categorical_cross_entropy_with_logits', parameters });

const random = randomStream(11);
const ids = Array.from({ length: 200 }, () => Math.floor(4 * random()));
const padded = [...ids.slice(0, 199), 3, ...new Array<number>(60).fill(0)];
const rows = matrix(260, 4, 13);
const sorted = [...ids].sort((a, b) => a - b);
const degrees = normals(50, 17).map(x => Math.round(10 * x));

export const ignoredLabels: FindingCases = {
  code: 'ignored-labels',
  cases: [
    {
      what: '−100, which the loss ignores by itself',
      input: { target: marked(-100), prediction: logits },
      options: withLogits(),
      found: { level: 'info', certainty: 'sure', rows: [2, 4] },
    },
    {
      what: '−1 beside class columns',
      input: { target: marked(-1), prediction: logits },
      options: withLogits(),
      found: { level: 'info', rows: [2, 4], asMeant: left },
    },
    {
      what: '255 beside class columns, no loss named',
      input: { target: marked(255), prediction: logits },
      found: { level: 'info', rows: [2, 4] },
    },
    {
      // PyTorch 1.13: nll_loss(probabilities.log(), labels, ignore_index=-1).
      what: '−1 beside probabilities',
      input: {
        target: [0, 1, -1, 2],
        prediction: [
          [0.7, 0.2, 0.1],
          [0.1, 0.8, 0.1],
          [0.3, 0.3, 0.4],
          [0.2, 0.5, 0.3],
        ],
      },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'info', certainty: 'likely', rows: [2], asMeant: 0.594597099859626 },
    },
    {
      what: '−100 on every row: the mean of PyTorch is not a number',
      input: { target: [-100, -100, -100, -100, -100], prediction: logits },
      found: { level: 'info', certainty: 'sure', rows: [0, 1, 2, 3, 4] },
    },
    {
      what: 'tokens (2, 2) of which one is padding',
      input: {
        target: [
          [0, 1],
          [2, -100],
        ],
        prediction: [
          [
            [2, 0, 1],
            [0, 3, 1],
          ],
          [
            [0, 1, 4],
            [1, 2, 0],
          ],
        ],
      },
      found: { level: 'info', rows: [1] },
    },
    {
      // PyTorch 1.13: binary_cross_entropy of the rows that are left, 0.2797765635793423.
      what: 'labels 0 and 1 with −100 beside probabilities',
      input: { target: [1, 0, -100, 1], prediction: [0.9, 0.2, 0.5, 0.6] },
      found: { level: 'info', rows: [2], asMeant: 0.2797765635793423 },
    },
    {
      what: 'several labels a row of which some are −1, beside probabilities',
      input: {
        target: [
          [1, 0],
          [-1, 1],
          [0, -1],
        ],
        prediction: [
          [0.9, 0.2],
          [0.4, 0.7],
          [0.1, 0.3],
        ],
      },
      found: { level: 'info', certainty: 'hint', rows: [1, 2] },
    },
    {
      what: 'a mask whose border is 255, beside probabilities',
      input: {
        target: [
          [0, 1, 255],
          [1, 1, 0],
          [255, 0, 0],
        ],
        prediction: [
          [0.1, 0.8, 0.5],
          [0.9, 0.7, 0.2],
          [0.4, 0.1, 0.3],
        ],
      },
      found: { level: 'info', certainty: 'likely', rows: [0, 2] },
    },
    {
      what: 'sixty zeros after labels in no order',
      input: { target: padded, prediction: rows },
      found: { level: 'info', certainty: 'hint', rows: Array.from({ length: 60 }, (_, i) => 200 + i) },
    },
    {
      what: 'the same with predictions that are padded, too',
      input: { target: padded, prediction: rows.map((row, i) => (i < 200 ? row : [0, 0, 0, 0])) },
      found: { level: 'info', certainty: 'likely' },
    },
    {
      what: 'a file with −100',
      input: `label,prob_0,prob_1\n${[0, 1, -100, 1, 0, -100].map((y, i) => `${y},0.${i + 1},0.${9 - i - 1 + 1}`).join('\n')}\n`,
      found: { level: 'info', rows: [2, 5] },
    },
    { what: 'labels 0 to 2 only', input: { target: [0, 1, 2, 2, 1], prediction: logits } },
    { what: 'labels sorted by class, whose end is constant by nature', input: { target: sorted, prediction: rows.slice(0, 200) } },
    {
      what: 'labels of which few are positive, whose end is constant by chance',
      input: {
        target: Array.from({ length: 400 }, (_, i) => (i % 97 === 5 ? 1 : 0)),
        prediction: Array.from({ length: 400 }, (_, i) => 0.01 + (i % 7) / 100),
      },
    },
    {
      what: 'temperatures of −100, which are real',
      input: { target: [...degrees, -100, -100], prediction: [...degrees.map(t => t + 0.5), -99, -98] },
    },
    { what: 'real numbers from −1 to 255', input: { target: [-1, 255, 3.5, 20, 7], prediction: [0, 250, 3, 21, 8] } },
    { what: 'labels −1 and 1', input: { target: [-1, 1, 1, -1, 1], prediction: [-0.5, 0.7, 0.2, -0.9, 1.1] } },
  ],
};
