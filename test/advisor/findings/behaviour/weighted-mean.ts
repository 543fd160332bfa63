import type { FindingCases } from '../case';

const real = { target: [1, 2, 3, 4], prediction: [1.5, 2, 2, 6], weight: [1, 1, 2, 4] };
const labels = [0, 1, 2, 1];
const logits = [
  [2, 0.5, 0.1],
  [0.2, 1, 0.3],
  [0.3, 0.2, 0.9],
  [1, 0.1, 0.4],
];
const classWeights = [1, 2, 5];

export const weightedMean: FindingCases = {
  code: 'weighted-mean',
  cases: [
    {
      // Σw·e²/n, and mean_squared_error(…, sample_weight) of scikit-learn 1.2.1: 0.25 + 0 + 2 + 16 by 4 and by 8.
      what: 'weights of rows under MSE',
      input: real,
      options: { lossId: 'mse' },
      found: { level: 'info', certainty: 'sure', rows: [], asGiven: 4.5625, asMeant: 2.28125 },
    },
    {
      what: 'the same in a file, no loss named (MSE is recommended)',
      input: 'y_true,y_pred,sample_weight\n-1.25,-0.75,1\n2.5,2.5,1\n3.5,2.5,2\n4.5,6.5,4\n',
      found: { level: 'info', asGiven: 4.5625, asMeant: 2.28125 },
    },
    {
      what: 'divided by the weights',
      input: real,
      options: { lossId: 'mse', parameters: { normalization: 'weightSum' } },
      found: { level: 'info', asGiven: 2.28125, asMeant: 4.5625 },
    },
    {
      // cross_entropy(…, weight) of PyTorch 1.13: the mean, and the sum by 4.
      what: 'weights of classes beside labels',
      input: { target: labels, prediction: logits },
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits', parameters: { classWeights } },
      found: { level: 'info', asGiven: 0.8367372356322704, asMeant: 2.091843089080676 },
    },
    {
      what: 'weights of classes beside one-hot rows, which PyTorch divides by n',
      input: { target: labels.map(y => [0, 1, 2].map(c => Number(c === y))), prediction: logits },
      options: { lossId: 'categorical_cross_entropy_with_logits', parameters: { classWeights } },
      found: { level: 'info', asGiven: 2.091843089080676, asMeant: 0.8367372356322704 },
    },
    { what: 'weights that add up to n', input: { ...real, weight: [1, 1, 1, 1] }, options: { lossId: 'mse' } },
    { what: 'no weights', input: { target: real.target, prediction: real.prediction }, options: { lossId: 'mse' } },
    {
      what: 'classes without weights',
      input: { target: labels, prediction: logits },
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits' },
    },
  ],
};
