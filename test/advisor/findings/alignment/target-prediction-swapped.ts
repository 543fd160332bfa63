import { normals, sigmoid } from '../../samples';
import type { FindingCases } from '../case';

const probabilities = [0.9, 0.2, 0.7, 0.4, 0.6];
const labels = [1, 0, 1, 0, 1];
const rows = [
  [0.7, 0.2, 0.1],
  [0.1, 0.8, 0.1],
  [0.3, 0.3, 0.4],
];
const oneHot = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const many = normals(60, 7);

export const targetPredictionSwapped: FindingCases = {
  code: 'target-prediction-swapped',
  cases: [
    {
      // −t·ln 0 is infinite (28 where PyTorch 1.13 clamps ln 0 at −100); binary_cross_entropy of it the right way round.
      what: 'probabilities as targets of labels, cross-entropy named',
      input: { target: probabilities, prediction: labels },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'warning', certainty: 'likely', rows: [], asGiven: Number.POSITIVE_INFINITY, asMeant: 0.34136605168855 },
    },
    {
      what: 'the same while no loss is named',
      input: { target: probabilities, prediction: labels },
      found: { level: 'warning', asGiven: Number.POSITIVE_INFINITY, asMeant: 0.34136605168855 },
    },
    {
      // (0.1² + 0.2² + 0.3² + 0.4² + 0.4²)/5 either way.
      what: 'the same with a loss that is symmetric',
      input: { target: probabilities, prediction: labels },
      options: { lossId: 'mse' },
      found: { level: 'info', asGiven: 0.092, asMeant: 0.092 },
    },
    {
      // PyTorch 1.13: nll_loss(rows.log(), [0, 1, 2]) is 0.49870307570903244.
      what: 'one-hot predictions of fractions that sum to 1',
      input: { target: rows, prediction: oneHot },
      found: { level: 'warning', asMeant: 0.49870307570903244 },
    },
    {
      what: 'class indices as predictions of three fractions',
      input: { target: rows, prediction: [0, 1, 2] },
      found: { level: 'warning', asMeant: 0.49870307570903244 },
    },
    {
      // PyTorch 1.13: binary_cross_entropy_with_logits.
      what: 'logits as targets of labels',
      input: { target: [2.1, -1.3, 0.4, -0.8], prediction: [1, 0, 1, 0] },
      found: { level: 'warning', asMeant: 0.3101609738401193 },
    },
    {
      what: 'a file whose columns were named the wrong way round',
      input: `y_true,y_pred\n${many.map((x, i) => `${sigmoid(x).toFixed(3)},${i % 2}`).join('\n')}\n`,
      found: { level: 'warning' },
    },
    {
      what: 'scores as targets of −1 and 1',
      input: { target: many, prediction: many.map(x => (x > 0 ? 1 : -1)) },
      found: { level: 'warning' },
    },
    {
      what: 'several labels a row as predictions of fractions',
      input: {
        target: [
          [0.2, 0.9, 0.7],
          [0.8, 0.1, 0.4],
          [0.3, 0.6, 0.9],
          [0.1, 0.2, 0.7],
        ],
        prediction: [
          [0, 1, 1],
          [1, 0, 0],
          [0, 1, 1],
          [0, 0, 1],
        ],
      },
      found: { level: 'warning' },
    },
    { what: 'the right way round', input: { target: labels, prediction: probabilities } },
    { what: 'labels and decisions, both 0 and 1', input: { target: labels, prediction: [1, 0, 0, 0, 1] } },
    { what: 'smoothed labels of two values beside decisions', input: { target: [0.95, 0.05, 0.95, 0.05, 0.05], prediction: labels } },
    { what: 'fractions beside predictions that were all rounded to 0', input: { target: probabilities, prediction: [0, 0, 0, 0, 0] } },
    { what: 'fractions on both sides', input: { target: probabilities, prediction: [0.8, 0.3, 0.6, 0.5, 0.5] } },
    { what: 'class indices beside rows of fractions', input: { target: [0, 1, 2], prediction: rows } },
    {
      what: 'a file of soft labels',
      input: `soft_label,y_prob\n${many.map((x, i) => `${sigmoid(x).toFixed(3)},${sigmoid(x + 0.1 * (i % 3)).toFixed(3)}`).join('\n')}\n`,
    },
  ],
};
