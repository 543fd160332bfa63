import { matrix, normals, printed, sigmoid, softmax } from '../samples';
import type { CorpusFile } from './file';
import { classified, classRows, csv, digits, oneHot, spread } from './tools';

const n = 150;
const three = classified(n, 3, 501);
const five = classified(n, 5, 505);
const ten = classified(300, 10, 509, 3);
const uneven = classified(300, 3, 513);
const few = uneven.logits.map(row => row.map((z, c) => z - (c === 2 ? 5 : 0)));
const iris = ['setosa', 'versicolor', 'virginica'];
const columns = (stem: string, count: number) => Array.from({ length: count }, (_, c) => `${stem}_${c}`);
const decided = three.logits.map(row => row.indexOf(Math.max(...row)));
const sparse = ['sparse_categorical_cross_entropy', 'generalized_cross_entropy'];
const sparseLogits = ['sparse_categorical_cross_entropy_with_logits', 'multi_margin'];
const dense = ['categorical_cross_entropy', 'kl_divergence', 'categorical_focal', 'brier'];
const genres = matrix(n, 6, 517);
const severalLogits = genres.map(row => row.map(z => 2 * z - 1));
const uniform = normals(n * 6, 519).map(x => sigmoid(1.7 * x));
const several = severalLogits.map((row, i) => row.map((z, c) => (uniform[i * 6 + c]! < sigmoid(z) ? 1 : 0)));
const shares = matrix(n, 4, 521).map(row => softmax(row.map(x => 1.5 * x)));
const near = shares.map((row, i) => softmax(row.map((p, c) => Math.log(p) + 0.3 * Math.sin(3 * i + 5 * c))));

/** One class of several, several labels, and distributions. */
export const classes: readonly CorpusFile[] = [
  ...[2, 3, 5].map(
    (decimals): CorpusFile => ({
      what: `class indices beside probabilities of ${decimals} decimals`,
      input: csv({ label: three.classes, ...spread(columns('prob', 3), classRows(three.logits, decimals)) }),
      target: 'class-ids',
      prediction: 'class-probabilities',
      losses: 'sparse_categorical_cross_entropy',
      clean: sparse,
    }),
  ),
  {
    what: 'class indices beside logits',
    input: csv({
      target: three.classes,
      ...spread(
        columns('logit', 3),
        three.logits.map(row => digits(row, 4)),
      ),
    }),
    target: 'class-ids',
    prediction: 'class-logits',
    losses: 'sparse_categorical_cross_entropy_with_logits',
    clean: sparseLogits,
  },
  {
    what: 'ten classes beside ten probabilities of two decimals',
    input: csv({ digit_true: ten.classes, ...spread(columns('p', 10), classRows(ten.logits, 2)) }),
    target: 'class-ids',
    prediction: 'class-probabilities',
    losses: 'sparse_categorical_cross_entropy',
    clean: sparse,
  },
  {
    what: 'ten classes beside logits in arrays',
    input: { target: ten.classes, prediction: ten.logits },
    target: 'class-ids',
    prediction: 'class-logits',
    losses: 'sparse_categorical_cross_entropy_with_logits',
    clean: sparseLogits,
  },
  {
    what: 'names of species beside columns named after them',
    input: csv({
      species_true: three.classes.map(y => iris[y]!),
      ...spread(
        iris.map(name => `prob_${name}`),
        classRows(three.logits, 4),
      ),
    }),
    target: 'class-ids',
    prediction: 'class-probabilities',
    losses: 'sparse_categorical_cross_entropy',
    clean: sparse,
  },
  {
    what: 'Korean names of classes beside 확률 columns',
    input: csv({
      정답: three.classes.map(y => ['고양이', '개', '새'][y]!),
      ...spread(['확률_고양이', '확률_개', '확률_새'], classRows(three.logits, 4)),
    }),
    target: 'class-ids',
    prediction: 'class-probabilities',
    losses: 'sparse_categorical_cross_entropy',
    clean: sparse,
  },
  {
    what: 'labels 1 to 3 beside columns prob_1 to prob_3: the same names',
    input: csv({ label: three.classes.map(y => y + 1), ...spread(['prob_1', 'prob_2', 'prob_3'], classRows(three.logits, 4)) }),
    target: 'class-ids',
    prediction: 'class-probabilities',
    losses: 'sparse_categorical_cross_entropy',
    clean: sparse,
  },
  {
    what: 'labels 1 to 5 beside columns from 0',
    input: csv({
      label: five.classes.map(y => y + 1),
      ...spread(
        columns('logit', 5),
        five.logits.map(row => digits(row, 3)),
      ),
    }),
    target: 'class-ids',
    prediction: 'class-logits',
    losses: 'sparse_categorical_cross_entropy_with_logits',
  },
  {
    what: 'names of classes on both sides',
    input: csv({ label: three.classes.map(y => iris[y]!), predicted_label: decided.map(y => iris[y]!) }),
    target: 'class-ids',
    prediction: 'hard-class',
    losses: 'zero_one',
    clean: ['zero_one'],
  },
  {
    what: 'class indices on both sides',
    input: csv({ class_true: three.classes, class_pred: decided }),
    target: 'class-ids',
    prediction: 'hard-class',
    losses: 'zero_one',
    clean: ['zero_one'],
  },
  {
    what: 'class indices of which some are −100',
    input: { target: three.classes.map((y, i) => (i % 11 === 4 ? -100 : y)), prediction: three.logits },
    target: 'class-ids',
    prediction: 'class-logits',
    losses: 'sparse_categorical_cross_entropy_with_logits',
    clean: ['sparse_categorical_cross_entropy_with_logits'],
  },
  {
    what: 'class indices 0 and 1 of which some are −1, beside two columns',
    input: { target: three.classes.map(y => y - 1), prediction: three.logits.map(row => row.slice(0, 2)) },
    target: 'class-ids',
    prediction: 'class-logits',
    losses: 'sparse_categorical_cross_entropy_with_logits',
  },
  {
    what: 'class indices with 255 for pixels that nobody labelled',
    input: { target: five.classes.map((y, i) => (i % 9 === 0 ? 255 : y)), prediction: classRows(five.logits, 4) },
    target: 'class-ids',
    prediction: 'class-probabilities',
    losses: 'sparse_categorical_cross_entropy',
  },
  {
    what: 'class indices beside log-probabilities',
    input: { target: three.classes, prediction: three.logits.map(row => digits(softmax(row).map(Math.log), 6)) },
    target: 'class-ids',
    prediction: 'log-probabilities',
    losses: ['sparse_categorical_cross_entropy_with_logits', 'nll'],
    clean: ['nll', 'sparse_categorical_cross_entropy_with_logits'],
  },
  {
    what: 'class indices beside percentages that sum to 100',
    input: { target: three.classes, prediction: classRows(three.logits, 3).map(row => row.map(p => printed(100 * p, 1))) },
    target: 'class-ids',
    prediction: 'percent-probabilities',
    losses: 'sparse_categorical_cross_entropy',
  },
  {
    what: 'class indices beside decisions as one-hot rows',
    input: { target: three.classes, prediction: oneHot(decided, 3) },
    target: 'class-ids',
    prediction: 'hard-class',
    losses: 'zero_one',
  },
  {
    what: 'class indices beside a softmax over the rows of the batch',
    input: {
      target: three.classes,
      prediction: transpose(transpose(three.logits).map(column => softmax(column))),
    },
    target: 'class-ids',
    prediction: 'class-probabilities',
    losses: 'sparse_categorical_cross_entropy',
  },
  {
    what: 'a class that is rare',
    input: { target: few.map(row => row.indexOf(Math.max(...row))), prediction: few.map(row => row.map(z => 1.5 * z)) },
    target: 'class-ids',
    prediction: 'class-logits',
    losses: 'sparse_categorical_cross_entropy_with_logits',
  },
  {
    what: 'one-hot rows beside probabilities',
    input: { target: oneHot(three.classes, 3), prediction: classRows(three.logits, 4) },
    target: 'one-hot',
    prediction: 'class-probabilities',
    losses: 'categorical_cross_entropy',
    clean: dense,
  },
  {
    what: 'one-hot rows beside probabilities in JSON',
    input: JSON.stringify({ y_true: oneHot(five.classes, 5), y_pred: classRows(five.logits, 3) }),
    target: 'one-hot',
    prediction: 'class-probabilities',
    losses: 'categorical_cross_entropy',
    clean: dense,
  },
  {
    what: 'one-hot rows beside logits',
    input: JSON.stringify({ targets: oneHot(five.classes, 5), logits: five.logits.map(row => digits(row, 4)) }),
    target: 'one-hot',
    prediction: 'class-logits',
    losses: 'categorical_cross_entropy_with_logits',
    clean: ['categorical_cross_entropy_with_logits', 'categorical_focal_with_logits'],
  },
  {
    what: 'one-hot rows beside the chosen classes',
    input: { target: oneHot(three.classes, 3), prediction: decided },
    target: 'one-hot',
    prediction: 'hard-class',
    losses: 'zero_one',
  },
  {
    what: 'one-hot rows beside a sigmoid for each class',
    input: { target: oneHot(three.classes, 3), prediction: three.logits.map(row => row.map(z => printed(sigmoid(z), 4))) },
    target: 'one-hot',
    prediction: 'label-probabilities',
    losses: ['binary_cross_entropy'],
    clean: ['binary_cross_entropy'],
  },
  {
    what: 'several genres a film beside a sigmoid for each',
    input: { target: several, prediction: severalLogits.map(row => row.map(z => printed(sigmoid(z), 4))) },
    target: 'multi-hot',
    prediction: 'label-probabilities',
    losses: 'binary_cross_entropy',
    clean: ['binary_cross_entropy', 'binary_focal', 'brier'],
  },
  {
    what: 'several tags a text beside logits',
    input: JSON.stringify({ labels: several, logits: severalLogits.map(row => digits(row, 3)) }),
    target: 'multi-hot',
    prediction: 'logit',
    losses: 'binary_cross_entropy_with_logits',
    clean: ['binary_cross_entropy_with_logits', 'multilabel_soft_margin'],
  },
  {
    what: 'several tags a text beside a softmax',
    input: { target: several, prediction: severalLogits.map(row => softmax(row)) },
    target: 'multi-hot',
    prediction: 'class-probabilities',
    losses: 'binary_cross_entropy',
  },
  {
    what: 'three texts with one tag each, called tags',
    input: csv({
      ...spread(
        ['tag_0', 'tag_1', 'tag_2'],
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      ),
      ...spread(
        ['pred_0', 'pred_1', 'pred_2'],
        [
          [0.8, 0.3, 0.1],
          [0.2, 0.9, 0.4],
          [0.1, 0.2, 0.6],
        ],
      ),
    }),
    target: ['multi-hot', 'one-hot'],
    prediction: 'label-probabilities',
    losses: 'binary_cross_entropy',
  },
  {
    what: 'distributions of a teacher beside those of a student',
    input: JSON.stringify({ y_true: shares.map(row => digits(row, 5)), y_pred: near.map(row => digits(row, 5)) }),
    target: 'distribution',
    prediction: 'class-probabilities',
    losses: 'kl_divergence',
    clean: ['kl_divergence', 'categorical_cross_entropy', 'js_divergence'],
  },
  {
    what: 'distributions of three decimals',
    input: {
      target: shares.map(row => digits(row, 3)),
      prediction: classRows(
        near.map(row => row.map(Math.log)),
        3,
      ),
    },
    target: 'distribution',
    prediction: 'class-probabilities',
    losses: 'kl_divergence',
    clean: ['kl_divergence', 'categorical_cross_entropy', 'js_divergence'],
  },
  {
    what: 'distributions beside logits',
    input: { target: shares, prediction: near.map(row => row.map(p => Math.log(p) + 3)) },
    target: 'distribution',
    prediction: 'class-logits',
    losses: 'categorical_cross_entropy_with_logits',
    clean: ['categorical_cross_entropy_with_logits'],
  },
  {
    what: 'distributions beside log-probabilities',
    input: { target: shares, prediction: near.map(row => row.map(Math.log)) },
    target: 'distribution',
    prediction: 'log-probabilities',
    losses: ['kl_divergence', 'categorical_cross_entropy_with_logits'],
  },
  {
    what: 'one-hot rows with label smoothing of 0.1',
    input: { target: oneHot(five.classes, 5).map(row => row.map(t => printed(0.9 * t + 0.02, 4))), prediction: classRows(five.logits, 4) },
    target: 'distribution',
    prediction: 'class-probabilities',
    losses: ['kl_divergence', 'categorical_cross_entropy'],
    clean: ['categorical_cross_entropy', 'kl_divergence'],
  },
  {
    what: 'sentiments −1, 0 and 1 beside one score: labels with an ignore value, classes or amounts',
    input: csv({
      y_true: three.classes.map(y => y - 1),
      y_pred: digits(
        three.logits.map(row => row[2]! - row[0]!),
        3,
      ),
    }),
    target: ['plus-minus-one', 'class-ids'],
    prediction: ['margin', 'real'],
    losses: ['hinge', 'zero_one'],
    asks: ['target'],
  },
];

function transpose(rows: readonly (readonly number[])[]): number[][] {
  return rows[0]!.map((_, column) => rows.map(row => row[column]!));
}
