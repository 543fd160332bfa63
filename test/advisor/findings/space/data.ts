/** Class indices beside rows of probabilities that sum to 1. */
export const CLASS_LABELS = [0, 1, 2, 1];
export const CLASS_ROWS = [
  [0.7, 0.2, 0.1],
  [0.1, 0.8, 0.1],
  [0.2, 0.2, 0.6],
  [0.25, 0.5, 0.25],
];

/** Class indices beside logits. */
export const LOGIT_LABELS = [0, 1, 2];
export const LOGIT_ROWS = [
  [2, -1, 0.5],
  [0.1, 1.4, -2],
  [-0.3, 0.2, 2.2],
];

/** Labels 0 and 1 beside probabilities. */
export const BIT_LABELS = [0, 1, 1, 0, 1, 0, 1, 1, 0, 0];
export const BITS = [0.1, 0.8, 0.65, 0.3, 0.9, 0.2, 0.55, 0.7, 0.45, 0.05];

/** Several labels a row beside a probability for each. */
export const TAGS = [
  [1, 0, 1],
  [0, 0, 1],
  [1, 1, 0],
  [0, 1, 0],
];
export const TAG_ROWS = [
  [0.9, 0.2, 0.7],
  [0.1, 0.3, 0.8],
  [0.6, 0.7, 0.2],
  [0.2, 0.9, 0.4],
];

/** Class indices as one-hot rows. */
export const oneHot = (classes: readonly number[], width: number): number[][] =>
  classes.map(y => Array.from({ length: width }, (_, c) => Number(c === y)));

/** The text of a CSV file. */
export const csvOf = (header: readonly string[], rows: readonly (readonly (number | string)[])[]): string =>
  `${[header, ...rows].map(row => row.join(',')).join('\n')}\n`;
