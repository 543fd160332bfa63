import type { FindingCases } from '../case';

const rmse = { lossId: 'rmse' };

export const rmseZeroGradient: FindingCases = {
  code: 'rmse-zero-gradient',
  cases: [
    {
      what: 'every prediction exact',
      input: { target: [1, 2.5, -3], prediction: [1, 2.5, -3] },
      options: rmse,
      found: { level: 'info', certainty: 'sure', rows: [], asGiven: 0 },
    },
    {
      what: 'a single exact row',
      input: { target: [4], prediction: [4] },
      options: rmse,
      found: { level: 'info', asGiven: 0 },
    },
    {
      what: 'exact in two columns, in a file with a row left out',
      input: 'y_true,y_pred\n1.5,1.5\n2,\n-3,-3.0\n',
      options: rmse,
      found: { level: 'info', asGiven: 0 },
    },
    {
      what: 'exact 0/1 rows',
      input: {
        target: [
          [0, 1],
          [1, 1],
        ],
        prediction: [
          [0, 1],
          [1, 1],
        ],
      },
      options: rmse,
      found: { level: 'info', asGiven: 0 },
    },
    { what: 'one row is off', input: { target: [1, 2.5, -3], prediction: [1, 2.5, -3.5] }, options: rmse },
    { what: 'off by rounding', input: { target: [0.1 + 0.2], prediction: [0.3] }, options: rmse },
    { what: 'exact under MSE', input: { target: [1, 2.5, -3], prediction: [1, 2.5, -3] }, options: { lossId: 'mse' } },
    { what: 'exact while no loss is named', input: { target: [1, 2.5, -3], prediction: [1, 2.5, -3] } },
    { what: 'no rows', input: { target: [], prediction: [] }, options: rmse },
  ],
};
