import type { FindingCases } from '../case';
import { classes, csv, ENTROPY, fromOne, logits, model, oneHot, probabilities, softmaxRows } from './samples';

const sparse = { lossId: 'sparse_categorical_cross_entropy_with_logits' };
const many = model(1500, 1200, 31);

export const labelsOneBased: FindingCases = {
  code: 'labels-one-based',
  cases: [
    {
      what: 'labels 1 to 3 beside three logits',
      input: { target: fromOne, prediction: logits },
      options: sparse,
      found: { level: 'error', certainty: 'likely', rows: [2, 4], asMeant: ENTROPY.logits },
    },
    {
      what: 'labels 1 to 3 beside probabilities, while no loss is named',
      input: { target: fromOne, prediction: probabilities },
      found: { level: 'error', rows: [2, 4], asMeant: ENTROPY.probabilities },
    },
    {
      what: 'labels 1 to 3 in a column of their own axis',
      input: { target: fromOne.map(label => [label]), prediction: logits },
      options: sparse,
      found: { level: 'error', rows: [2, 4], asMeant: ENTROPY.logits },
    },
    {
      what: 'labels 2 and 3 beside three columns: class 1 does not occur',
      input: { target: [2, 3, 2, 3], prediction: probabilities.slice(0, 4) },
      found: { level: 'error', rows: [1, 3] },
    },
    {
      what: 'one row with the label 3 beside three columns',
      input: { target: [3], prediction: [probabilities[0]] },
      found: { level: 'error', rows: [0] },
    },
    {
      what: 'labels 1 and 2 beside two columns',
      input: {
        target: [1, 2, 2, 1],
        prediction: [
          [0.8, 0.2],
          [0.3, 0.7],
          [0.4, 0.6],
          [0.9, 0.1],
        ],
      },
      found: { level: 'error', rows: [1, 2] },
    },
    {
      what: 'labels 1.0 to 3.0 in a CSV file whose columns count from 0',
      input: csv(
        'label,logit_0,logit_1,logit_2',
        fromOne.map(label => label.toFixed(1)),
        logits,
      ),
      found: { level: 'error', rows: [2, 4], asMeant: ENTROPY.logits },
    },
    {
      what: 'labels 1 to 3 beside columns with names',
      input: csv('label,prob_cat,prob_dog,prob_owl', fromOne, probabilities),
      found: { level: 'error', rows: [2, 4], asMeant: ENTROPY.probabilities },
    },
    {
      what: 'labels 1 to 3 of which some are −100',
      input: { target: [-100, ...fromOne], prediction: [logits[0], ...logits] },
      options: sparse,
      found: { level: 'error', rows: [3, 5] },
    },
    {
      what: 'labels 1 to 3 with 255 for pixels that nobody labelled',
      input: { target: [255, ...fromOne], prediction: [probabilities[0], ...probabilities] },
      found: { level: 'error', rows: [3, 5] },
    },
    {
      what: 'labels 1 to 3 with a missing value among them',
      input: { target: [Number.NaN, ...fromOne], prediction: [logits[0], ...logits] },
      options: sparse,
      found: { level: 'error', rows: [3, 5], asMeant: ENTROPY.logits },
    },
    {
      what: 'labels 1 to 3 under a loss with class weights',
      input: { target: fromOne, prediction: logits },
      options: { ...sparse, parameters: { classWeights: [1, 2, 1] } },
      found: { level: 'error', rows: [2, 4] },
    },
    {
      what: 'labels 1 to 1200 beside 1200 columns: too many to count',
      input: { target: many.labels.map(label => label + 1), prediction: many.logits },
      options: sparse,
      found: { level: 'error' },
    },
    {
      what: 'a map of labels 1 to 3 beside three logits for each place',
      input: { target: [fromOne.slice(0, 3), fromOne.slice(3)], prediction: [logits.slice(0, 3), logits.slice(3)] },
      found: { level: 'error', rows: [0, 1], asMeant: ENTROPY.logits },
    },
    {
      what: 'a label 3 among 0 to 2',
      input: { target: [0, 1, 2, 0, 3, 1], prediction: logits },
      found: { level: 'error', certainty: 'sure', rows: [4] },
    },
    {
      what: 'labels up to 7 beside three columns under a named loss',
      input: { target: [0, 7, 2, 5, 3, 1], prediction: logits },
      options: sparse,
      found: { level: 'error', certainty: 'sure', rows: [1, 3, 4] },
    },
    {
      // Rows 2 and 4 cost 0, and the others are judged by the next column: −(ln 0.2 + ln 0.1 + ln 0.3 + ln 0.1)/6 = 1.2364.
      what: 'one-hot rows that were made of labels 1 to 3 with three columns',
      input: { target: fromOne.map(label => [0, 1, 2].map(c => Number(c === label))), prediction: probabilities },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'error', rows: [2, 4], asGiven: 1.2364301504580213, asMeant: ENTROPY.probabilities },
    },
    {
      what: 'the same beside probabilities while no loss is named',
      input: { target: fromOne.map(label => [0, 1, 2].map(c => Number(c === label))), prediction: probabilities },
      found: { level: 'error', rows: [2, 4] },
    },
    {
      // All six rows disagree; one less and five of six agree.
      what: 'decided classes 0 to 2 beside labels 1 to 3',
      input: csv('y_true,y_pred', fromOne, [[0], [1], [2], [0], [2], [2]]),
      found: { level: 'error', rows: [2, 4], asGiven: 5 / 6, asMeant: 1 / 6 },
    },
    {
      what: 'labels and columns that both count from 1 in a CSV file',
      input: csv('label,prob_1,prob_2,prob_3', fromOne, probabilities),
      found: { level: 'info' },
    },
    { what: 'labels 0 to 2 beside three columns', input: { target: classes, prediction: logits }, options: sparse },
    { what: 'labels 1 and 2 beside three columns', input: { target: [1, 2, 2, 1], prediction: logits.slice(0, 4) }, options: sparse },
    { what: 'labels 0 to 2 with 255', input: { target: [...classes, 255], prediction: [...logits, logits[0]] } },
    {
      what: 'labels 0 to 2 and 3, which the loss is told to ignore',
      input: { target: [...classes, 3], prediction: [...logits, logits[0]] },
      options: { ...sparse, parameters: { ignoreIndex: 3 } },
    },
    {
      what: 'one-hot rows',
      input: { target: oneHot(classes, 3), prediction: probabilities },
      options: { lossId: 'categorical_cross_entropy' },
    },
    {
      what: 'independent labels of which the first does not occur',
      input: {
        target: [
          [0, 1, 0],
          [0, 0, 1],
          [0, 0, 0],
          [0, 1, 0],
        ],
        prediction: [
          [0.2, 0.9, 0.4],
          [0.1, 0.2, 0.8],
          [0.1, 0.3, 0.2],
          [0.3, 0.7, 0.5],
        ],
      },
      options: { lossId: 'binary_cross_entropy' },
    },
    {
      what: 'whole amounts 1 to 3 beside three predicted quantiles',
      input: csv(
        'demand,q10,q50,q90',
        [1, 2, 3, 1, 2, 3],
        logits.map(row => [...row].sort((a, b) => a - b).map(z => z + 1)),
      ),
      columns: { target: ['demand'], prediction: ['q10', 'q50', 'q90'] },
    },
    {
      what: 'ratings 1 to 5 that were rounded on both sides',
      input: csv('rating,predicted', [1, 2, 3, 4, 5, 4, 3], [[1], [2], [4], [4], [4], [5], [3]]),
    },
    {
      what: 'ten classes of a good model',
      input: { target: model(200, 10, 33).labels, prediction: softmaxRows(model(200, 10, 33).logits) },
    },
  ],
};
