import { normals } from '../../samples';
import type { FindingCases } from '../case';

const mape = { lossId: 'mape' };

export const mapeUnit: FindingCases = {
  code: 'mape-unit',
  cases: [
    {
      what: 'relative errors 0.1, 0.1 and 0 are 6.67 % (scikit-learn 0.0667)',
      input: { target: [100, 200, 400], prediction: [110, 180, 400] },
      options: mape,
      found: { level: 'info', certainty: 'sure', rows: [], asGiven: 20 / 3 },
    },
    {
      what: 'the same as a fraction, scale 1',
      input: { target: [100, 200, 400], prediction: [110, 180, 400] },
      options: { ...mape, parameters: { scale: 1 } },
      found: { level: 'info', asGiven: 0.2 / 3 },
    },
    {
      what: 'in a file, with a row that has no prediction',
      input: 'y_true,y_pred\n100,110\n200,180\n300,\n400,400\n',
      options: mape,
      found: { level: 'info', asGiven: 20 / 3 },
    },
    {
      what: 'two outputs a row, off by 10, 10, 0 and 20 %',
      input: {
        target: [
          [100, 200],
          [400, -50],
        ],
        prediction: [
          [110, 180],
          [400, -60],
        ],
      },
      options: mape,
      found: { level: 'info', asGiven: 10 },
    },
    { what: 'sMAPE is another number', input: { target: [100, 200, 400], prediction: [110, 180, 400] }, options: { lossId: 'smape' } },
    { what: 'MAPE that cannot be computed', input: { target: [100, 200, 400], prediction: [110, 180] }, options: mape },
    { what: 'no loss named, real numbers', input: { target: normals(50, 2), prediction: normals(50, 4) } },
  ],
};
