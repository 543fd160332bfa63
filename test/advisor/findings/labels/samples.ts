import { matrix, softmax } from '../../samples';

/** Six rows of probabilities of three classes, and the class that is true. */
export const probabilities = [
  [0.7, 0.2, 0.1],
  [0.1, 0.8, 0.1],
  [0.2, 0.2, 0.6],
  [0.5, 0.3, 0.2],
  [0.1, 0.2, 0.7],
  [0.3, 0.6, 0.1],
];
/** Six rows of logits. */
export const logits = [
  [2, 0.5, -1],
  [-0.5, 1.5, 0.2],
  [0.1, -0.3, 1.2],
  [1.1, 0.4, -0.6],
  [-1, 0.3, 0.9],
  [0.2, 1.4, -0.7],
];
export const classes = [0, 1, 2, 0, 2, 1];
export const fromOne = classes.map(label => label + 1);
export const oneHot = (labels: readonly number[], count: number): number[][] =>
  labels.map(label => Array.from({ length: count }, (_, c) => (c === label ? 1 : 0)));

/** PyTorch 1.13: nll_loss(log(probabilities), classes) and cross_entropy(logits, classes); scikit-learn 1.2.1 log_loss agrees. */
export const ENTROPY = { probabilities: 0.4418819778806002, logits: 0.4044607163307394 };

/** A CSV file of a label column and columns of predictions. */
export const csv = (header: string, labels: readonly (number | string)[], rows: readonly (readonly number[])[]): string =>
  `${header}\n${labels.map((label, i) => [label, ...rows[i]!].join(',')).join('\n')}\n`;

/** `n` rows of logits of which the largest is mostly that of the label, and the labels 0..C−1 in turn. */
export function model(n: number, count: number, seed: number): { readonly labels: number[]; readonly logits: number[][] } {
  const labels = Array.from({ length: n }, (_, i) => i % count);
  const rows = matrix(n, count, seed).map((row, i) => row.map((z, c) => (c === labels[i] ? z + 3 : z)));
  return { labels, logits: rows };
}

export const softmaxRows = (rows: readonly (readonly number[])[]): number[][] => rows.map(row => softmax(row));
