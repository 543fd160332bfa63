import type { FindingCases } from '../case';

const target = [1, 2, 3];

export const broadcastNBy1: FindingCases = {
  code: 'broadcast-n-by-1',
  cases: [
    {
      // NumPy 1.24: ((p - t) ** 2).mean() of shapes (3, 1) and (3,) is 2.3333333333333335; by hand 2/3 + 2/3 + 1.
      what: 'targets (3,) beside predictions (3, 1)',
      input: { target, prediction: [[2], [3], [4]] },
      found: { level: 'warning', certainty: 'sure', rows: [], asGiven: 7 / 3, asMeant: 1 },
    },
    {
      // NumPy 1.24: 0.325 instead of 0.075.
      what: 'labels (4, 1) beside probabilities (4,), with a named loss',
      input: { target: [[1], [0], [1], [0]], prediction: [0.9, 0.2, 0.7, 0.4] },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'warning', asGiven: 0.325, asMeant: 0.075 },
    },
    {
      // NumPy pairs the last axes one to one: (0.25 + 0.25 + 1)/3.
      what: 'targets (3,) beside predictions (1, 3), which have one sample by their first axis',
      input: { target: [1.5, 2.5, 4], prediction: [[1, 2, 5]] },
      found: { level: 'warning', certainty: 'sure', asGiven: 0.5, asMeant: 0.5 },
    },
    {
      // NumPy 1.24: 3.9444444444444446 = 71/18.
      what: 'targets (3, 1) beside predictions (1, 3)',
      input: { target: [[1.5], [2.5], [4]], prediction: [[1, 2, 5]] },
      found: { level: 'warning', asGiven: 71 / 18, asMeant: 0.5 },
    },
    {
      // NumPy 1.24: shapes (3, 2) and (3, 1, 2) make (3, 3, 2), whose mean is 65.5; in pairs 7/6.
      what: 'targets (3, 2) beside predictions (3, 1, 2), where every row meets every other',
      input: {
        target: [
          [1, 10],
          [2, 20],
          [3, 30],
        ],
        prediction: [[[2, 11]], [[2, 19]], [[5, 30]]],
      },
      found: { level: 'warning', asGiven: 65.5, asMeant: 7 / 6 },
    },
    {
      // Of the finite pairs (1, 2), (3, 3), (7, 5) NumPy 1.24 makes 7.888888888888889 and 1.6666666666666667.
      what: 'targets (4,) beside predictions (4, 1) with a missing value among them',
      input: { target: [1, Number.NaN, 3, 7], prediction: [[2], [4], [3], [5]] },
      found: { level: 'warning', asGiven: 71 / 9, asMeant: 5 / 3 },
    },
    {
      what: 'masks (2, 2, 3) beside predictions (2, 2, 3, 1), which NumPy refuses and Keras squeezes',
      input: {
        target: [
          [
            [0, 1, 1],
            [0, 0, 1],
          ],
          [
            [1, 1, 0],
            [0, 1, 0],
          ],
        ],
        prediction: [
          [
            [[0.1], [0.8], [0.7]],
            [[0.2], [0.1], [0.9]],
          ],
          [
            [[0.6], [0.9], [0.3]],
            [[0.2], [0.7], [0.4]],
          ],
        ],
      },
      found: { level: 'info', certainty: 'sure' },
    },
    { what: 'both (3,)', input: { target, prediction: [2, 3, 4] } },
    { what: 'both (3, 1)', input: { target: [[1], [2], [3]], prediction: [[2], [3], [4]] } },
    {
      what: 'class indices (3,) beside three columns',
      input: {
        target: [0, 2, 1],
        prediction: [
          [0.2, 0.5, 0.3],
          [0.1, 0.1, 0.8],
          [0.3, 0.4, 0.3],
        ],
      },
    },
    { what: 'a single number beside (1, 1)', input: { target: [1], prediction: [[2]] } },
    {
      what: 'targets (3,) beside predictions (2, 1), which differ in more than an axis of length 1',
      input: { target, prediction: [[2], [3]] },
    },
    { what: 'two columns of a file', input: 'y_true,y_pred\n1,1.2\n2,1.9\n3,3.3\n' },
  ],
};
