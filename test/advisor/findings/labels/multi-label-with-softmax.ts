import type { FindingCases } from '../case';
import { classes, csv, logits, oneHot, probabilities } from './samples';

const several = [
  [1, 0, 1],
  [0, 1, 0],
  [1, 1, 1],
  [0, 0, 0],
  [0, 0, 1],
  [1, 1, 0],
];
const sigmoids = logits.map(row => row.map(z => 1 / (1 + Math.exp(-z))));

export const multiLabelWithSoftmax: FindingCases = {
  code: 'multi-label-with-softmax',
  cases: [
    {
      // PyTorch 1.13 cross_entropy(logits, several) and binary_cross_entropy_with_logits(logits, several).
      what: 'several labels a row under a softmax of logits',
      input: { target: several, prediction: logits },
      options: { lossId: 'categorical_cross_entropy_with_logits' },
      found: { level: 'warning', certainty: 'sure', rows: [0, 2, 3, 5], asGiven: 1.697863335616239, asMeant: 0.6176823249484161 },
    },
    {
      // −Σ t ln p and binary_cross_entropy of PyTorch 1.13.
      what: 'several labels a row under the cross-entropy of probabilities',
      input: { target: several, prediction: probabilities },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'warning', rows: [0, 2, 3, 5], asGiven: 1.4472630681519731, asMeant: 0.601348513888025 },
    },
    {
      what: 'tags in a CSV file',
      input: csv(
        'tag_0,tag_1,tag_2,logit_0,logit_1,logit_2',
        several.map(row => row.join(',')),
        logits,
      ),
      columns: { target: ['tag_0', 'tag_1', 'tag_2'], prediction: ['logit_0', 'logit_1', 'logit_2'] },
      options: { lossId: 'categorical_cross_entropy_with_logits' },
      found: { level: 'warning', rows: [0, 2, 3, 5] },
    },
    {
      what: 'several labels a row under the form for class indices',
      input: { target: several, prediction: logits },
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits' },
      found: { level: 'warning' },
    },
    {
      what: 'predictions of a softmax while no loss is named',
      input: { target: several, prediction: probabilities },
      found: { level: 'warning', certainty: 'likely', rows: [0, 2, 3, 5] },
    },
    {
      what: 'one row without a label among one-hot rows',
      input: { target: [[0, 0, 0], ...oneHot(classes, 3)], prediction: [logits[0], ...logits] },
      options: { lossId: 'categorical_cross_entropy_with_logits' },
      found: { level: 'warning', rows: [0] },
    },
    {
      what: 'one-hot rows',
      input: { target: oneHot(classes, 3), prediction: logits },
      options: { lossId: 'categorical_cross_entropy_with_logits' },
    },
    {
      what: 'several labels a row beside sigmoids',
      input: { target: several, prediction: sigmoids },
      options: { lossId: 'binary_cross_entropy' },
    },
    { what: 'several labels a row beside logits, while no loss is named', input: { target: several, prediction: logits } },
    {
      what: 'rows of shares',
      input: {
        target: [
          [0.5, 0, 0.5],
          [0, 1, 0],
        ],
        prediction: probabilities.slice(0, 2),
      },
      options: { lossId: 'categorical_cross_entropy' },
    },
    { what: 'a mask of 0 and 1 under Dice', input: { target: several, prediction: sigmoids }, options: { lossId: 'dice' } },
  ],
};
