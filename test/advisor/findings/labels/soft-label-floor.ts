import type { FindingCases } from '../case';
import { classes, logits, oneHot, probabilities } from './samples';

const soft = [
  [0.9, 0.05, 0.05],
  [0.05, 0.9, 0.05],
  [0.1, 0.1, 0.8],
  [0.6, 0.3, 0.1],
  [0.2, 0.2, 0.6],
  [0.25, 0.7, 0.05],
];
const shares = [0.9, 0.2, 0.6, 0.35];
const chances = [0.8, 0.3, 0.5, 0.4];

export const softLabelFloor: FindingCases = {
  code: 'soft-label-floor',
  cases: [
    {
      // −Σ t ln p and kl_div(ln p, t, reduction='batchmean') of PyTorch 1.13.
      what: 'rows of shares under cross-entropy',
      input: { target: soft, prediction: probabilities },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'info', certainty: 'sure', rows: [], asGiven: 0.7310630479152466, asMeant: 0.060717019356936214 },
    },
    { what: 'rows of shares beside logits while no loss is named', input: { target: soft, prediction: logits }, found: { level: 'info' } },
    {
      // PyTorch 1.13 binary_cross_entropy(p, t) and what it is above binary_cross_entropy(t, t) = 0.5364859257433813.
      what: 'shares under binary cross-entropy',
      input: { target: shares, prediction: chances },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'info', asGiven: 0.5584482739015414, asMeant: 0.5584482739015414 - 0.5364859257433813 },
    },
    {
      what: 'shares under binary cross-entropy of logits',
      input: { target: shares, prediction: chances.map(p => Math.log(p / (1 - p))) },
      options: { lossId: 'binary_cross_entropy_with_logits' },
      found: { level: 'info', asGiven: 0.5584482739015414 },
    },
    {
      // PyTorch 1.13 cross_entropy(logits, classes, label_smoothing=0.1); entropy of (0.9 + 0.1/3, 0.1/3, 0.1/3) by NumPy.
      what: 'class indices with label smoothing in the loss',
      input: { target: classes, prediction: logits },
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits', parameters: { labelSmoothing: 0.1 } },
      found: { level: 'info', asGiven: 0.5077940496640727, asMeant: 0.21665421083210767 },
    },
    {
      what: 'one-hot rows with label smoothing in the loss',
      input: { target: oneHot(classes, 3), prediction: logits },
      options: { lossId: 'categorical_cross_entropy_with_logits', parameters: { labelSmoothing: 0.1 } },
      found: { level: 'info', asGiven: 0.5077940496640727, asMeant: 0.21665421083210767 },
    },
    {
      what: 'one-hot rows',
      input: { target: oneHot(classes, 3), prediction: probabilities },
      options: { lossId: 'categorical_cross_entropy' },
    },
    { what: 'labels 0 and 1', input: { target: [0, 1, 1, 0], prediction: chances }, options: { lossId: 'binary_cross_entropy' } },
    {
      what: 'rows of shares under the divergence, which reaches 0',
      input: { target: soft, prediction: probabilities },
      options: { lossId: 'kl_divergence' },
    },
    { what: 'shares under the squared error, which reaches 0', input: { target: shares, prediction: chances }, options: { lossId: 'mse' } },
    { what: 'shares under the Brier score', input: { target: shares, prediction: chances }, options: { lossId: 'brier' } },
    {
      what: 'class weights, with which the floor is another',
      input: { target: soft, prediction: probabilities },
      options: { lossId: 'categorical_cross_entropy', parameters: { classWeights: [1, 2, 3] } },
    },
  ],
};
