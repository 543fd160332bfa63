import { normals } from '../../samples';
import type { FindingCases } from '../case';

const target = normals(12, 3);
const error = { level: 'error', certainty: 'sure', rows: [] } as const;

export const lengthMismatch: FindingCases = {
  code: 'length-mismatch',
  cases: [
    { what: 'one prediction too few', input: { target, prediction: target.slice(1) }, found: error },
    { what: 'three outputs a row in one line', input: { target, prediction: normals(36, 5) }, found: error },
    { what: 'a named loss', input: { target, prediction: normals(7, 5) }, options: { lossId: 'mse' }, found: error },
    { what: 'no predictions at all', input: { target, prediction: [] }, found: error },
    {
      what: 'classes in rows instead of columns',
      input: {
        target: [0, 1, 1, 0, 1],
        prediction: [
          [0.1, 0.8, 0.7, 0.2, 0.6],
          [0.9, 0.2, 0.3, 0.8, 0.4],
        ],
      },
      found: error,
    },
    { what: 'rows of different lengths', input: { target: [1, 0], prediction: [[0.2, 0.8], [0.4]] }, found: error },
    { what: 'missing values among them', input: { target: [1, Number.NaN, 3, 4], prediction: [1, 2, 3] }, found: error },
    { what: 'as many of each', input: { target, prediction: normals(12, 5) } },
    { what: 'as many of each with missing values', input: { target: [1, Number.NaN, 3, 4], prediction: [1, 2, 3, Number.NaN] } },
    { what: '(12,) beside (1, 12), which is a matter of shape', input: { target, prediction: [target] } },
    {
      what: 'labels of pixels (2, 2) beside three classes each (2, 2, 3)',
      input: {
        target: [
          [0, 1],
          [2, 1],
        ],
        prediction: [
          [
            [2, 0, 1],
            [0, 3, 1],
          ],
          [
            [0, 1, 4],
            [1, 2, 0],
          ],
        ],
      },
    },
    { what: 'a file with a missing cell', input: 'y_true,y_pred\n1,1.2\n2,\n3,3.3\n4,4.1\n' },
  ],
};
