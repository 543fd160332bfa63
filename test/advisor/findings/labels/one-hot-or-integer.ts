import type { FindingCases } from '../case';
import { classes, csv, ENTROPY, logits, oneHot, probabilities } from './samples';

const rows = oneHot(classes, 3);

export const oneHotOrInteger: FindingCases = {
  code: 'one-hot-or-integer',
  cases: [
    {
      what: 'class indices under the form for one-hot rows',
      input: { target: classes, prediction: probabilities },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'info', certainty: 'sure', rows: [], asMeant: ENTROPY.probabilities },
    },
    {
      what: 'class indices under the form for one-hot rows and logits, in a CSV file',
      input: csv('label,logit_0,logit_1,logit_2', classes, logits),
      options: { lossId: 'categorical_cross_entropy_with_logits' },
      found: { level: 'info', asMeant: ENTROPY.logits },
    },
    {
      what: 'names of classes under the form for one-hot rows',
      input: csv(
        'label,prob_cat,prob_dog,prob_owl',
        classes.map(c => ['cat', 'dog', 'owl'][c]!),
        probabilities,
      ),
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'info', asMeant: ENTROPY.probabilities },
    },
    {
      what: 'class indices in an axis of their own',
      input: { target: classes.map(label => [label]), prediction: probabilities },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'info', asMeant: ENTROPY.probabilities },
    },
    {
      // For one-hot rows the divergence is the cross-entropy.
      what: 'class indices under a divergence',
      input: { target: classes, prediction: probabilities },
      options: { lossId: 'kl_divergence' },
      found: { level: 'info', asMeant: ENTROPY.probabilities },
    },
    {
      what: 'labels 0 and 1 beside two columns under the binary form',
      input: {
        target: [0, 1, 1],
        prediction: [
          [0.8, 0.2],
          [0.3, 0.7],
          [0.4, 0.6],
        ],
      },
      options: { lossId: 'binary_cross_entropy' },
      // Both columns of a row cost the same: −(ln 0.8 + ln 0.7 + ln 0.6)/3.
      found: { level: 'info', asMeant: -(Math.log(0.8) + Math.log(0.7) + Math.log(0.6)) / 3 },
    },
    {
      what: 'a map of class indices under the form for one-hot rows',
      input: { target: [classes.slice(0, 3), classes.slice(3)], prediction: [logits.slice(0, 3), logits.slice(3)] },
      options: { lossId: 'categorical_cross_entropy_with_logits' },
      found: { level: 'info', asMeant: ENTROPY.logits },
    },
    {
      what: 'class indices with −1 for rows without a label',
      input: { target: [-1, ...classes], prediction: [probabilities[0], ...probabilities] },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'info', asMeant: ENTROPY.probabilities },
    },
    {
      what: 'one row whose label is 0',
      input: { target: [0], prediction: [probabilities[0]] },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'info', asMeant: -Math.log(0.7) },
    },
    {
      what: 'one-hot rows under the form for class indices',
      input: { target: rows, prediction: probabilities },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'info', certainty: 'sure', asMeant: ENTROPY.probabilities },
    },
    {
      what: 'one-hot rows under the form for class indices, of logits and with class weights',
      input: { target: rows, prediction: logits },
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits', parameters: { classWeights: [1, 1, 1] } },
      found: { level: 'info', asMeant: ENTROPY.logits },
    },
    {
      what: 'one-hot rows with a missing value under the form for class indices',
      input: { target: [[Number.NaN, 0, 1], ...rows], prediction: [logits[0], ...logits] },
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits' },
      found: { level: 'info', asMeant: ENTROPY.logits },
    },
    {
      what: 'one-hot rows under a margin loss of class indices',
      input: { target: rows, prediction: logits },
      options: { lossId: 'multi_margin' },
      found: { level: 'info' },
    },
    {
      what: 'rows of shares under the form for class indices',
      input: {
        target: [
          [0.9, 0.1, 0],
          [0.2, 0.5, 0.3],
        ],
        prediction: probabilities.slice(0, 2),
      },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'info' },
    },
    {
      what: 'class indices under their own form',
      input: { target: classes, prediction: probabilities },
      options: { lossId: 'sparse_categorical_cross_entropy' },
    },
    {
      what: 'one-hot rows under their own form',
      input: { target: rows, prediction: probabilities },
      options: { lossId: 'categorical_cross_entropy' },
    },
    { what: 'class indices while no loss is named', input: { target: classes, prediction: probabilities } },
    { what: 'one-hot rows while no loss is named', input: { target: rows, prediction: probabilities } },
    {
      what: 'labels 0 and 1 beside one probability',
      input: { target: [0, 1, 1], prediction: [0.2, 0.7, 0.6] },
      options: { lossId: 'binary_cross_entropy' },
    },
    { what: 'decided classes on both sides', input: { target: classes, prediction: [0, 1, 2, 0, 1, 1] }, options: { lossId: 'zero_one' } },
    {
      what: 'several labels a row',
      input: {
        target: [
          [1, 1, 0],
          [0, 1, 1],
        ],
        prediction: logits.slice(0, 2),
      },
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits' },
    },
  ],
};
