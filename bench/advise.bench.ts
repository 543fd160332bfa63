// Times the advisor beside one plain pass over the same arrays, in one run: `npm run bench -- advise`. The goals: 10^6 rows × 2 within
// 300 ms, 10^5 × 100 classes within 1 s, a hover (some hundred rows) within 50 ms.
import { Adviser, advise } from '../src/advisor/advise';
import type { Dataset } from '../src/core/arrays';
import { datasetFrom } from '../src/core/dataset';
import { hover } from '../src/engine/hover';

/** Numbers in [0, 1), the same on every run. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const normal = (random: () => number) => random() + random() + random() + random() - 2;

/** `n` samples of `width` numbers. */
function shaped(values: Float64Array, width: number): Dataset['target'] {
  const { target } = datasetFrom({ target: values, prediction: [] });
  return width === 1 ? target : { ...target, shape: [values.length / width, width] };
}

interface Case {
  readonly what: string;
  readonly target: (random: () => number, row: number) => number;
  readonly rows: number;
  readonly classes: number;
  /** Makes the numbers of one sample from its target. */
  readonly prediction: (row: Float64Array, random: () => number, target: number) => void;
  readonly lossId: string;
}

function softmax(row: Float64Array, random: () => number, target: number): void {
  let sum = 0;
  for (let c = 0; c < row.length; c += 1) {
    row[c] = Math.exp(3 * normal(random) + (c === target ? 3 : 0));
    sum += row[c]!;
  }
  for (let c = 0; c < row.length; c += 1) row[c]! /= sum;
}

const CASES: readonly Case[] = [
  {
    what: 'real numbers with 2 % outliers',
    rows: 1e6,
    classes: 1,
    target: random => random() * 200 - 100,
    prediction: (row, random, target) => void row.fill(target + normal(random) * (random() < 0.02 ? 80 : 4)),
    lossId: 'mse',
  },
  {
    what: 'labels and probabilities',
    rows: 1e6,
    classes: 1,
    target: random => Number(random() < 0.3),
    prediction: (row, random, target) => void row.fill(1 / (1 + Math.exp(-3 * (normal(random) + target - 0.5)))),
    lossId: 'binary_cross_entropy',
  },
  {
    what: 'counts and rates',
    rows: 1e6,
    classes: 1,
    target: random => Math.floor(-4 * Math.log(random() + 1e-9)),
    prediction: (row, random, target) => void row.fill(1 + 0.7 * target + random()),
    lossId: 'poisson_nll',
  },
  {
    what: 'class indices and probabilities',
    rows: 1e5,
    classes: 100,
    target: random => Math.floor(random() * 100),
    prediction: softmax,
    lossId: 'sparse_categorical_cross_entropy',
  },
  {
    what: 'class indices and logits',
    rows: 1e5,
    classes: 100,
    target: random => Math.floor(random() * 100),
    prediction: (row, random, target) => row.set(Array.from(row, (_, c) => 4 * normal(random) + (c === target ? 4 : 0))),
    lossId: 'sparse_categorical_cross_entropy_with_logits',
  },
];

function datasetOf({ rows, classes, target, prediction }: Case): Dataset {
  const random = stream(7);
  const targets = new Float64Array(rows);
  const predictions = new Float64Array(rows * classes);
  for (let row = 0; row < rows; row += 1) {
    targets[row] = target(random, row);
    prediction(predictions.subarray(row * classes, (row + 1) * classes), random, targets[row]!);
  }
  return { target: shaped(targets, 1), prediction: shaped(predictions, classes) };
}

/** Best of some runs: what the code needs, not what else the machine did. */
function best(work: () => unknown, runs = 5): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function onePass({ target, prediction }: Dataset): number {
  let sum = 0;
  for (const { values } of [target, prediction]) for (let i = 0; i < values.length; i += 1) sum += values[i]! * values[i]!;
  return sum;
}

const rounded = (time: number) => Math.round(time * 10) / 10;
console.table(
  CASES.map(each => {
    const dataset = datasetOf(each);
    const { lossId } = each;
    const first = rounded(best(() => advise(dataset, { lossId }), 1));
    const adviser = new Adviser(dataset);
    const plain = best(() => onePass(dataset));
    const whole = best(() => advise(dataset, { lossId }));
    return {
      data: each.what,
      size: `${each.rows} × ${each.classes + 1}`,
      'first call ms': first,
      'advise ms': rounded(whole),
      'of which findings': rounded(best(() => adviser.findings({ lossId }))),
      'plain passes': Math.round(whole / plain),
    };
  }),
);

const lines = ['y_true,y_pred', ...Array.from({ length: 200 }, (_, i) => `${i % 2},${((i * 37) % 100) / 100}`)];
const text = `${lines.join('\n')}\n`;
const tip = { text, fromStart: true, offset: 40, languageId: 'csv', fileName: 'a.csv', language: 'ko', theme: 'dark' } as const;
console.log(`hover over a window of 200 rows: ${rounded(best(() => hover(tip), 20))} ms`);
