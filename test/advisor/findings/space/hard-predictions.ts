import type { FindingCases } from '../case';
import { BIT_LABELS, BITS, CLASS_LABELS, CLASS_ROWS, csvOf, oneHot } from './data';

const labels = [0, 1, 1, 0, 1, 0];
const decided = [0, 1, 0, 0, 1, 1];
const binary = { lossId: 'binary_cross_entropy' };
const classes = [0, 1, 2, 1, 0, 2];
const chosen = [0, 2, 2, 1, 1, 2];

export const hardPredictions: FindingCases = {
  code: 'hard-predictions',
  cases: [
    {
      what: 'labels and decisions in BCE: two of six are wrong',
      input: { target: labels, prediction: decided },
      options: binary,
      found: { level: 'warning', certainty: 'sure', rows: [2, 5], asGiven: Number.POSITIVE_INFINITY, asMeant: 2 / 6 },
    },
    {
      // scikit-learn 1.2.1: log_loss(y, p, eps=1e-7), which is 2/6 · 16.118.
      what: 'the same with the clip of Keras',
      input: { target: labels, prediction: decided },
      options: { ...binary, parameters: { clamp: 'clip', eps: 1e-7 } },
      found: { level: 'warning', rows: [2, 5], asGiven: 5.372698617073836, asMeant: 2 / 6 },
    },
    {
      // scikit-learn 1.2.1: log_loss(y, p), which is 2/6 · 36.04.
      what: 'the same with the clip of scikit-learn, from a file with floats',
      input: csvOf(
        ['y_true', 'y_pred'],
        labels.map((t, i) => [t, `${decided[i]}.0`]),
      ),
      options: { ...binary, parameters: { clamp: 'clip', eps: Number.EPSILON } },
      found: { level: 'warning', asGiven: 12.014551129705717 },
    },
    {
      what: 'one-hot decisions beside class indices',
      input: { target: classes, prediction: oneHot(chosen, 3) },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'warning', rows: [1, 4], asMeant: 2 / 6 },
    },
    {
      what: 'one-hot decisions beside one-hot rows',
      input: { target: oneHot(classes, 3), prediction: oneHot(chosen, 3) },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'warning', rows: [1, 4] },
    },
    {
      what: 'class numbers in cross entropy',
      input: { target: classes, prediction: chosen },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'warning', rows: [], asMeant: 2 / 6 },
    },
    {
      what: 'class numbers in cross entropy of logits',
      input: { target: classes, prediction: chosen },
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits' },
      found: { level: 'warning', asMeant: 2 / 6 },
    },
    {
      what: 'decisions that are all right',
      input: { target: labels, prediction: labels },
      options: binary,
      found: { level: 'info', rows: [], asGiven: 0, asMeant: 0 },
    },
    { what: 'labels and decisions in 0–1 loss', input: { target: labels, prediction: decided }, options: { lossId: 'zero_one' } },
    { what: 'labels and decisions while no loss is named', input: { target: labels, prediction: decided } },
    {
      what: 'decisions in the Brier score, which is bounded',
      input: { target: labels, prediction: decided },
      options: { lossId: 'brier' },
    },
    { what: 'probabilities', input: { target: BIT_LABELS, prediction: BITS }, options: binary },
    {
      what: 'probabilities of which two are 0 and 1',
      input: { target: [0, 1, 1, 0], prediction: [0, 1, 0.7, 0.2] },
      options: binary,
    },
    {
      what: 'rows of probabilities',
      input: { target: CLASS_LABELS, prediction: CLASS_ROWS },
      options: { lossId: 'sparse_categorical_cross_entropy' },
    },
  ],
};
