import type { FindingCases } from '../case';

/** The angles are 0°, none and 90°. */
const input = {
  target: [
    [1, 0],
    [0, 2],
    [3, 0],
  ],
  prediction: [
    [2, 0],
    [0, 0],
    [0, 1],
  ],
};

export const zeroVector: FindingCases = {
  code: 'zero-vector',
  cases: [
    {
      what: 'a predicted row of zeros; its cosine counts as 0',
      input,
      options: { lossId: 'cosine_distance' },
      found: { level: 'warning', certainty: 'sure', rows: [1], asGiven: 2 / 3, asMeant: 1 / 2 },
    },
    {
      what: 'a target row of zeros under −cos',
      input: { target: input.prediction, prediction: input.target },
      options: { lossId: 'cosine_similarity' },
      found: { level: 'warning', rows: [1], asGiven: -1 / 3, asMeant: -1 / 2 },
    },
    {
      what: 'zeros on both sides, in different rows, and a row without a number',
      input: {
        target: [...input.target, [0, 0], [1, Number.NaN]],
        prediction: [...input.prediction, [1, 1], [1, 1]],
      },
      options: { lossId: 'cosine_distance' },
      found: { level: 'warning', rows: [1, 3], asMeant: 1 / 2 },
    },
    {
      what: 'without a floor there is no value',
      input,
      options: { lossId: 'cosine_distance', parameters: { eps: 0 } },
      found: { level: 'warning', rows: [1], asMeant: 1 / 2 },
    },
    {
      what: 'zeros in the second array of a pair',
      input: { target: [1, -1, 1], prediction: input.target, extra: { input2: input.prediction } },
      options: { lossId: 'cosine_embedding' },
      found: { level: 'warning', rows: [1] },
    },
    {
      what: 'vectors of tokens, three axes',
      input: { target: [[[1, 0]], [[0, 2]], [[3, 0]]], prediction: [[[2, 0]], [[0, 0]], [[0, 1]]] },
      options: { lossId: 'cosine_distance' },
      found: { level: 'warning', rows: [1] },
    },
    {
      what: 'unit vectors with one row of zeros among the predictions, no loss named',
      input: {
        target: Array.from({ length: 12 }, (_, i) => [Math.cos(i), Math.sin(i)]),
        prediction: Array.from({ length: 12 }, (_, i) => (i === 4 ? [0, 0] : [Math.cos(i + 0.1), Math.sin(i + 0.1)])),
      },
      found: { level: 'warning', rows: [4] },
    },
    {
      what: 'a short vector',
      input: {
        ...input,
        prediction: [
          [2, 0],
          [1e-6, 0],
          [0, 1],
        ],
      },
      options: { lossId: 'cosine_distance' },
    },
    { what: 'zeros under MSE', input, options: { lossId: 'mse' } },
    {
      what: 'directions',
      input: {
        target: [
          [1, 0],
          [0, 2],
        ],
        prediction: [
          [2, 0],
          [1, 1],
        ],
      },
      options: { lossId: 'cosine_distance' },
    },
  ],
};
