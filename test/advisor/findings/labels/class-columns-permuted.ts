import { matrix } from '../../samples';
import type { FindingCases } from '../case';
import { csv, logits, model, oneHot, softmaxRows } from './samples';

const three = model(90, 3, 61);
const ten = model(400, 10, 63);
const two = model(40, 2, 67);
const reordered = (rows: readonly (readonly number[])[], order: readonly number[]) => rows.map(row => order.map(c => row[c]!));
const sparse = { lossId: 'sparse_categorical_cross_entropy_with_logits' };
/** Class 2 is common; the model always says class 0. */
const common = Array.from({ length: 100 }, (_, i) => (i % 5 === 0 ? i % 3 : 2));

export const classColumnsPermuted: FindingCases = {
  code: 'class-columns-permuted',
  cases: [
    {
      what: 'the first and the last of three columns exchanged',
      input: { target: three.labels, prediction: reordered(three.logits, [2, 1, 0]) },
      options: sparse,
      found: { level: 'warning', certainty: 'likely', rows: [] },
    },
    {
      what: 'three columns in a cycle beside names, while no loss is named',
      input: csv(
        'label,prob_cat,prob_dog,prob_owl',
        three.labels.map(c => ['cat', 'dog', 'owl'][c]!),
        reordered(softmaxRows(three.logits), [1, 2, 0]),
      ),
      found: { level: 'warning' },
    },
    {
      what: 'ten columns sorted as words: 0, 1, 10, 2 …',
      input: { target: ten.labels, prediction: reordered(ten.logits, [0, 1, 9, 2, 3, 4, 5, 6, 7, 8]) },
      options: sparse,
      found: { level: 'warning' },
    },
    {
      what: 'one-hot rows beside exchanged columns',
      input: { target: oneHot(three.labels, 3), prediction: reordered(softmaxRows(three.logits), [1, 0, 2]) },
      found: { level: 'warning' },
    },
    {
      what: 'two columns exchanged',
      input: { target: two.labels, prediction: reordered(softmaxRows(two.logits), [1, 0]) },
      found: { level: 'warning' },
    },
    { what: 'three columns in order', input: { target: three.labels, prediction: three.logits }, options: sparse },
    { what: 'ten columns in order, while no loss is named', input: { target: ten.labels, prediction: softmaxRows(ten.logits) } },
    {
      what: 'predictions that have nothing to do with the labels',
      input: { target: three.labels, prediction: matrix(90, 3, 69) },
      options: sparse,
    },
    {
      what: 'a handful of rows, in which chance finds an order',
      input: { target: [0, 1, 2, 0, 1, 2], prediction: reordered(logits, [1, 2, 0]) },
      options: sparse,
    },
    { what: 'a model that always says the same', input: { target: common, prediction: common.map(() => [2, 0.5, 0.1]) }, options: sparse },
    {
      what: 'labels from 1, which have a finding of their own',
      input: { target: three.labels.map(label => label + 1), prediction: three.logits },
      options: sparse,
    },
  ],
};
