import type { FindingCases } from '../case';

const mape = { lossId: 'mape' };

export const mapeZeroTarget: FindingCases = {
  code: 'mape-zero-target',
  cases: [
    {
      // Keras: 100 · (1/1e-7 + 0.1 + 0.1)/3; scikit-learn 1.2.1 prints 1501199875790165.2. Without the row 10 %.
      what: 'one target of three is 0',
      input: { target: [0, 100, 200], prediction: [1, 110, 180] },
      options: mape,
      found: { level: 'error', certainty: 'sure', rows: [0], asGiven: (1e9 + 20) / 3, asMeant: 10 },
    },
    {
      what: 'zeros in a file, printed as 0.0',
      input: 'y_true,y_pred\n12.5,12.0\n0.0,0.4\n10.0,11.0\n0.0,0.0\n',
      options: mape,
      found: { level: 'error', rows: [1, 3], asMeant: 7 },
    },
    {
      what: 'a zero that is predicted exactly',
      input: { target: [50, 0, 20], prediction: [45, 0, 22] },
      options: mape,
      found: { level: 'error', rows: [1], asGiven: 20 / 3, asMeant: 10 },
    },
    {
      what: 'a zero in the second column of two',
      input: {
        target: [
          [100, 200],
          [400, 0],
        ],
        prediction: [
          [110, 180],
          [400, 3],
        ],
      },
      options: mape,
      found: { level: 'error', rows: [1], asMeant: 10 },
    },
    {
      what: 'a minus zero, and a row without a target',
      input: { target: [-0, 100, Number.NaN, 200], prediction: [1, 110, 3, 180] },
      options: mape,
      found: { level: 'error', rows: [0], asMeant: 10 },
    },
    {
      what: 'nothing but zeros',
      input: { target: [0, 0, 0], prediction: [1, 2, 3] },
      options: mape,
      found: { level: 'error', rows: [0, 1, 2] },
    },
    {
      what: 'zeros beside (n, 1) predictions, as a fraction',
      input: { target: [0, 100, 200], prediction: [[1], [110], [180]] },
      options: { ...mape, parameters: { scale: 1 } },
      found: { level: 'error', rows: [0], asMeant: 0.1 },
    },
    {
      what: 'zeros while the lengths differ',
      input: { target: [0, 100, 200], prediction: [1, 110] },
      options: mape,
      found: { level: 'error', rows: [0] },
    },
    {
      // scikit-learn 1.2.1: 100 · mean_absolute_percentage_error.
      what: 'a target of 0.5 among targets around 95',
      input: { target: [120, 80, 0.5, 100, 150, 90], prediction: [118, 83, 2.5, 104, 147, 91] },
      options: mape,
      found: { level: 'warning', rows: [2], asGiven: 68.75462962962962, asMeant: 2.505555555555556 },
    },
    {
      what: 'a small target whose error is as small',
      input: { target: [120, 80, 0.5, 100, 150, 90], prediction: [118, 83, 0.51, 104, 147, 91] },
      options: mape,
      found: { level: 'info', rows: [2] },
    },
    {
      what: 'targets of 1 among targets around 95 (1 % of them is 0.95)',
      input: { target: [120, 80, 1, 100, 150, 90], prediction: [118, 83, 2.5, 104, 147, 91] },
      options: mape,
    },
    { what: 'zeros under sMAPE', input: { target: [0, 100, 200], prediction: [1, 110, 180] }, options: { lossId: 'smape' } },
    { what: 'zeros while no loss is named', input: { target: [0, 100, 200], prediction: [1, 110, 180] } },
    { what: 'targets far from 0', input: { target: [100, -110, 95, 105], prediction: [101, -100, 96, 104] }, options: mape },
  ],
};
