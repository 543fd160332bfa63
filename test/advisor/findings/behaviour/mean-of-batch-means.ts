import type { FindingCases } from '../case';

/** 32 rows with the error 1, and one with the error 3. */
const one = {
  target: Array.from({ length: 33 }, (_, i) => i / 2),
  prediction: Array.from({ length: 33 }, (_, i) => i / 2 + (i < 32 ? 1 : 3)),
};
const half = {
  target: Array.from({ length: 64 }, (_, i) => i / 2),
  prediction: Array.from({ length: 64 }, (_, i) => i / 2 + (i < 32 ? 1 : 3)),
};

export const meanOfBatchMeans: FindingCases = {
  code: 'mean-of-batch-means',
  cases: [
    {
      what: 'one bad row in a batch of its own: (1 + 9)/2 instead of 41/33',
      input: one,
      options: { lossId: 'mse' },
      found: { level: 'info', certainty: 'hint', rows: [], asGiven: 5, asMeant: 41 / 33 },
    },
    {
      what: 'two columns: (1 + 9)/2 again',
      input: { target: one.target.map(t => [t, -t]), prediction: one.prediction.map((p, i) => [p, -one.target[i]! * 2 + p]) },
      options: { lossId: 'mse' },
      found: { level: 'info', asGiven: 5, asMeant: 41 / 33 },
    },
    {
      // ln 2 in 32 rows, ln 4 in the last, of which row 0 is ignored: the first batch counts 31.
      what: 'classes with an ignored row',
      input: {
        target: Array.from({ length: 33 }, (_, i) => (i === 0 ? -100 : 0)),
        prediction: Array.from({ length: 33 }, (_, i) => (i < 32 ? [0.5, 0.5] : [0.25, 0.75])),
      },
      options: { lossId: 'sparse_categorical_cross_entropy', parameters: { ignoreIndex: -100 } },
      found: { level: 'info', asGiven: 1.5 * Math.LN2, asMeant: (33 / 32) * Math.LN2 },
    },
    {
      what: 'roots of two full batches: (1 + 3)/2 instead of √5',
      input: half,
      options: { lossId: 'rmse' },
      found: { level: 'info', asGiven: 2, asMeant: Math.sqrt(5) },
    },
    { what: 'two full batches', input: half, options: { lossId: 'mse' } },
    { what: 'a last batch like the others', input: { ...one, prediction: one.target.map(t => t + 1) }, options: { lossId: 'mse' } },
    { what: 'a single batch', input: { target: one.target.slice(1, 32), prediction: one.prediction.slice(2) }, options: { lossId: 'mse' } },
    { what: 'rows with weights', input: { ...one, weight: one.target.map(() => 2) }, options: { lossId: 'mse' } },
  ],
};
