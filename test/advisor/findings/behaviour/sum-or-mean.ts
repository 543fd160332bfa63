import type { FindingCases } from '../case';

export const sumOrMean: FindingCases = {
  code: 'sum-or-mean',
  cases: [
    {
      what: 'squares 1, 4 and 4',
      input: { target: [1, 2, 3], prediction: [2, 4, 1] },
      options: { lossId: 'mse' },
      found: { level: 'info', certainty: 'sure', rows: [], asGiven: 3 },
    },
    {
      what: 'no loss named, in a file with a row left out',
      input: 'y_true,y_pred\n1,2\n5,\n2.5,4.5\n3,1\n',
      found: { level: 'info', asGiven: 3 },
    },
    {
      what: 'rows of ignored labels do not count',
      input: {
        target: [0, -100, 1],
        prediction: [
          [0.5, 0.5],
          [0.1, 0.9],
          [0.5, 0.5],
        ],
      },
      options: { lossId: 'sparse_categorical_cross_entropy', parameters: { ignoreIndex: -100 } },
      found: { level: 'info', asGiven: Math.LN2 },
    },
    { what: 'one row', input: { target: [1], prediction: [2] }, options: { lossId: 'mse' } },
    { what: 'a root', input: { target: [1, 2, 3], prediction: [2, 4, 1] }, options: { lossId: 'rmse' } },
    { what: 'lengths differ', input: { target: [1, 2, 3], prediction: [2, 4] }, options: { lossId: 'mse' } },
    { what: 'an infinite loss', input: { target: [1, 0, 1], prediction: [0, 0.2, 0.4] }, options: { lossId: 'binary_cross_entropy' } },
  ],
};
