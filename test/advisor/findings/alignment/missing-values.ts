import type { FindingCases } from '../case';

const { NaN: missing, POSITIVE_INFINITY: infinite } = Number;

export const missingValues: FindingCases = {
  code: 'missing-values',
  cases: [
    {
      // Mean of 0.5², 0.5² and 1² over the three rows that are left.
      what: 'a target and a prediction are missing',
      input: { target: [1, missing, 4, 5, 2], prediction: [1.5, 2, 3.5, 6, missing] },
      options: { lossId: 'mse' },
      found: { level: 'warning', certainty: 'sure', rows: [1, 4], asMeant: 0.5 },
    },
    {
      what: 'an infinite prediction, while no loss is named',
      input: { target: [1, 2, 3], prediction: [1.1, infinite, 2.8] },
      found: { level: 'warning', rows: [1] },
    },
    {
      what: 'one number of a row of classes',
      input: {
        target: [0, 2, 1],
        prediction: [
          [0.7, 0.2, 0.1],
          [0.1, missing, 0.6],
          [0.2, 0.5, 0.3],
        ],
      },
      found: { level: 'warning', rows: [1] },
    },
    { what: 'an empty cell of a file', input: 'y_true,y_pred\n1,1.2\n2,\n3,3.3\n4,4.1\n', found: { level: 'warning', rows: [1] } },
    {
      what: 'a label that nobody gave',
      input: 'y_true,y_prob\n1,0.9\nNA,0.4\n0,0.2\n1,0.7\n0,0.1\n',
      found: { level: 'warning', rows: [1] },
    },
    {
      what: 'a missing weight',
      input: { target: [1, 2, 3], prediction: [1.1, 2.2, 2.8], weight: [1, missing, 2] },
      found: { level: 'warning', rows: [1] },
    },
    {
      what: 'every target is missing: nothing to leave out for',
      input: { target: [missing, missing], prediction: [1, 2] },
      found: { level: 'warning', rows: [0, 1] },
    },
    {
      what: 'rows that are blank on both sides, as rows that were left out are',
      input: { target: [1, missing, 3], prediction: [1.1, missing, 2.8] },
      found: { level: 'info', rows: [1] },
    },
    { what: 'finite values only', input: { target: [1, 2, 3], prediction: [1.1, 2.2, 2.8] } },
    { what: 'very large and very small ones', input: { target: [1e300, -1e300, 5e-324], prediction: [1e300, -1e300, 0] } },
    { what: 'a −100, which is no missing value', input: { target: [-100, 2, 3], prediction: [-98, 2.2, 2.8] } },
  ],
};
