import type { FindingCases } from '../case';

/** Rows 0 and 4 are off by 0.98 and 0.97. */
const input = { target: [1, 0, 1, 1, 0, 0, 1, 0], prediction: [0.02, 0.1, 0.8, 0.9, 0.97, 0.3, 0.6, 0.2] };
const mse = { lossId: 'mse' };

export const sigmoidMseSaturates: FindingCases = {
  code: 'sigmoid-mse-saturates',
  cases: [
    {
      // mse_loss and binary_cross_entropy of PyTorch 1.13 in float64.
      what: 'two surely wrong rows under MSE',
      input,
      options: mse,
      found: { level: 'info', certainty: 'sure', rows: [0, 4], asGiven: 0.2814125, asMeant: 1.1178862005496153 },
    },
    {
      what: 'two surely wrong rows under the Brier score, in a file',
      input: `y_true,y_prob\n${input.target.map((t, i) => `${t},${input.prediction[i]}`).join('\n')}\n`,
      options: { lossId: 'brier' },
      found: { level: 'info', rows: [0, 4] },
    },
    {
      what: 'several labels a row, with a probability of exactly 0',
      input: {
        target: [
          [1, 0, 1],
          [0, 0, 1],
          [1, 1, 0],
          [1, 1, 1],
        ],
        prediction: [
          [0.9, 0.1, 0.8],
          [0.3, 0.2, 0],
          [0.6, 0.7, 0.1],
          [0.9, 0.8, 0.6],
        ],
      },
      options: { lossId: 'half_squared_error' },
      found: { level: 'info', rows: [1] },
    },
    { what: 'nothing is off by more than 0.9', input: { ...input, prediction: [0.12, 0.1, 0.8, 0.9, 0.9, 0.3, 0.6, 0.2] }, options: mse },
    { what: 'binary cross-entropy', input, options: { lossId: 'binary_cross_entropy' } },
    { what: 'no loss named', input },
    { what: 'logits', input: { ...input, prediction: [-4, 0.1, 2, 3, 4, -1, 1, -2] }, options: mse },
    { what: 'real numbers', input: { target: [1.5, 0.2, 3, 7, 2, 4, 1, 0], prediction: [0, 0.1, 3, 7, 2, 4, 1, 0] }, options: mse },
  ],
};
