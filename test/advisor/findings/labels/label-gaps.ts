import type { FindingCases } from '../case';
import { classes, csv, ENTROPY, fromOne, logits, model, probabilities, softmaxRows } from './samples';

const sparse = { lossId: 'sparse_categorical_cross_entropy_with_logits' };
const letters = model(260, 26, 51);
const wide = model(1300, 123, 53);
const coco = model(160, 80, 57);
/** 80 ids from 1 to 90: every ninth number is missing. */
const cocoId = (label: number) => label + 1 + Math.floor(label / 8);

export const labelGaps: FindingCases = {
  code: 'label-gaps',
  cases: [
    {
      what: 'labels 97 to 99 beside three logits',
      input: { target: classes.map(label => label + 97), prediction: logits },
      options: sparse,
      found: { level: 'warning', certainty: 'likely', rows: [0, 1, 2, 3, 4, 5], asMeant: ENTROPY.logits },
    },
    {
      what: 'ASCII codes of 26 letters, while no loss is named',
      input: { target: letters.labels.map(label => label + 97), prediction: softmaxRows(letters.logits) },
      found: { level: 'warning' },
    },
    {
      what: 'labels 0, 10 and 20 in a CSV file',
      input: csv(
        'label,prob_0,prob_1,prob_2',
        classes.map(label => 10 * label),
        probabilities,
      ),
      found: { level: 'warning', asMeant: ENTROPY.probabilities },
    },
    {
      what: 'ids 1 to 89 of 80 classes',
      input: { target: coco.labels.map(cocoId), prediction: coco.logits },
      options: sparse,
      found: { level: 'warning' },
    },
    {
      what: 'sentiments −2 to 2 beside five columns',
      input: { target: [-2, -1, 0, 1, 2, 0], prediction: logits.map(row => [...row, 0.1, -0.2]) },
      options: sparse,
      found: { level: 'warning', rows: [0, 1] },
    },
    {
      what: 'labels −1 and 1 beside two columns',
      input: {
        target: [-1, 1, 1, -1],
        prediction: [
          [0.8, 0.2],
          [0.3, 0.7],
          [0.4, 0.6],
          [0.9, 0.1],
        ],
      },
      found: { level: 'warning', rows: [0, 3] },
    },
    {
      what: '26 letters in 123 columns, most of which no label uses',
      input: { target: wide.labels.map(label => 97 + (label % 26)), prediction: wide.logits },
      found: { level: 'info', certainty: 'hint' },
    },
    {
      what: 'sentiments −1, 0 and 1 beside three columns: −1 may be a mark',
      input: { target: Array.from({ length: 30 }, (_, i) => (i % 3) - 1), prediction: Array.from({ length: 30 }, (_, i) => logits[i % 6]) },
      found: { level: 'info', certainty: 'hint' },
    },
    {
      what: 'labels −1 and 1 for pairs of vectors of two numbers',
      input: {
        target: [-1, 1],
        prediction: logits.slice(0, 2).map(row => row.slice(0, 2)),
        extra: {
          input2: [
            [1, 0],
            [0, 1],
          ],
        },
      },
    },
    {
      what: 'labels 2 and 3 beside three columns, which only count from 1',
      input: { target: [2, 3, 2], prediction: probabilities.slice(0, 3) },
    },
    { what: 'labels 0 to 2', input: { target: classes, prediction: logits }, options: sparse },
    { what: 'labels 1 to 3, which only count from 1', input: { target: fromOne, prediction: logits }, options: sparse },
    { what: 'a stray label 9 among 0 to 2', input: { target: [0, 1, 2, 9, 1, 0], prediction: logits }, options: sparse },
    {
      what: 'three labels of ten classes in a few rows',
      input: { target: [2, 5, 9], prediction: model(3, 10, 59).logits },
      options: sparse,
    },
    {
      what: 'labels 0 to 2 with 255 for "no label"',
      input: { target: [...classes, 255], prediction: [...logits, logits[0]] },
      options: sparse,
    },
    {
      what: 'amounts 97 to 99 beside one prediction',
      input: { target: classes.map(label => label + 97), prediction: [97.2, 98.1, 98.7, 97.4, 98.8, 98.3] },
    },
  ],
};
