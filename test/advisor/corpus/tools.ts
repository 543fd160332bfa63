import { normals, printed, randomStream, sigmoid, softmax } from '../samples';

/** The text of a CSV file. */
export function csv(columns: Readonly<Record<string, readonly (number | string)[]>>): string {
  const names = Object.keys(columns);
  const rows = columns[names[0]!]!.length;
  const lines = Array.from({ length: rows }, (_, row) => names.map(name => columns[name]![row]).join(','));
  return `${names.join(',')}\n${lines.join('\n')}\n`;
}

/** The columns of a matrix as CSV columns under these names. */
export function spread(names: readonly string[], rows: readonly (readonly number[])[]): Record<string, number[]> {
  return Object.fromEntries(names.map((name, at) => [name, rows.map(row => row[at]!)]));
}

/** Numbers as a file prints them. */
export const digits = (values: readonly number[], decimals: number): number[] => values.map(value => printed(value, decimals));

/** Probabilities as a file prints them, none of which becomes 0 or 1. */
export function probabilities(logits: readonly number[], decimals: number): number[] {
  const least = 10 ** -decimals;
  return digits(
    logits.map(z => Math.min(1 - least, Math.max(least, sigmoid(z)))),
    decimals,
  );
}

/** Rows of class probabilities that are printed so and sum to 1 but for rounding, none of which is 0. */
export function classRows(logits: readonly (readonly number[])[], decimals: number): number[][] {
  return logits.map(row => {
    const shares = softmax(row).map(p => p * (1 - 2 * row.length * 10 ** -decimals) + 2 * 10 ** -decimals);
    return digits(shares, decimals);
  });
}

/** `n` labels with this share of ones at the middle, drawn by the logits of a model that knows what can be known. */
export function labelled(n: number, seed: number, middle = 0, strength = 2): { labels: number[]; logits: number[] } {
  const random = randomStream(seed + 1);
  const logits = normals(n, seed).map(x => middle + strength * x);
  return { logits, labels: logits.map(z => (random() < sigmoid(z) ? 1 : 0)) };
}

/** `n` classes of `count`, drawn by the logits of a model that knows what can be known. */
export function classified(n: number, count: number, seed: number, strength = 2): { classes: number[]; logits: number[][] } {
  const random = randomStream(seed + 1);
  const numbers = normals(n * count, seed);
  const logits = Array.from({ length: n }, (_, row) => numbers.slice(row * count, (row + 1) * count).map(x => strength * x));
  return { logits, classes: logits.map(row => drawn(softmax(row), random())) };
}

/** The index in which a number of [0, 1) falls. */
export function drawn(shares: readonly number[], at: number): number {
  let left = at;
  for (const [index, share] of shares.entries()) {
    left -= share;
    if (left < 0) return index;
  }
  return shares.length - 1;
}

/** A Poisson number of this mean, by Knuth's product of uniforms. */
export function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let product = random(); product > Math.exp(-mean); product *= random()) count += 1;
  return count;
}

export const oneHot = (classes: readonly number[], count: number): number[][] =>
  classes.map(y => Array.from({ length: count }, (_, c) => (c === y ? 1 : 0)));

/** Where a number stands is what it is: x + shift·noise. */
export const noisy = (values: readonly number[], seed: number, scale: number): number[] => {
  const noise = normals(values.length, seed);
  return values.map((value, i) => value + scale * noise[i]!);
};

/** A disc in a grid, 1 inside. */
export const disc = (size: number, radius: number, x = size / 2, y = size / 2): number[][] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => (Math.hypot(column - x, row - y) < radius ? 1 : 0)),
  );

/** What a model sees of a mask: probabilities that follow it and blur at the edge. */
export const seen = (mask: readonly (readonly number[])[], seed: number): number[][] => {
  const noise = normals(mask.length * mask[0]!.length, seed);
  return mask.map((row, y) =>
    row.map((t, x) => printed(Math.min(0.99, Math.max(0.01, sigmoid(5 * (t - 0.5) + 0.7 * noise[y * row.length + x]!))), 4)),
  );
};

export const unit = (row: readonly number[]): number[] => row.map(x => x / Math.hypot(...row));
