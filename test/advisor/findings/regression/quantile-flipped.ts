import { normals } from '../../samples';
import type { FindingCases } from '../case';

const target = Array.from({ length: 40 }, (_, i) => i);
/** 0.5 above the target in every tenth row, else 2 below: at or above 10 % of the targets. */
const low = target.map(t => (t % 10 === 0 ? t + 0.5 : t - 2));
const high = target.map(t => (t % 10 === 0 ? t - 0.5 : t + 2));
const quantile = (tau: number) => ({ lossId: 'quantile', parameters: { tau } });
const file = (header: string, columns: readonly (readonly number[])[]) =>
  `${header}\n${target.map((_, row) => columns.map(column => column[row]).join(',')).join('\n')}\n`;

export const quantileFlipped: FindingCases = {
  code: 'quantile-flipped',
  cases: [
    {
      // mean_pinball_loss of scikit-learn 1.2.1 with alpha 0.9 and 0.1.
      what: 'τ = 0.9 beside predictions that cover 10 %',
      input: { target, prediction: low },
      options: quantile(0.9),
      found: { level: 'warning', certainty: 'likely', rows: [], asGiven: 1.625, asMeant: 0.225 },
    },
    {
      what: 'τ = 0.1 beside predictions that cover 90 %',
      input: { target, prediction: high },
      options: quantile(0.1),
      found: { level: 'warning', asGiven: 1.625, asMeant: 0.225 },
    },
    {
      what: 'a column y_pred_q90 that covers 10 %, while no loss is named',
      input: file('y_true,y_pred_q90', [target, low]),
      found: { level: 'warning', asGiven: 1.625, asMeant: 0.225 },
    },
    {
      what: 'a column predicted_p10 that covers 90 %',
      input: file('y_true,predicted_p10', [target, high]),
      columns: { target: ['y_true'], prediction: ['predicted_p10'] },
      options: { lossId: 'mae' },
      found: { level: 'warning' },
    },
    {
      what: 'three columns with q10 and q90 exchanged',
      input: file('y,q10,q50,q90', [target, high, target, low]),
      columns: { target: ['y'], prediction: ['q10', 'q50', 'q90'] },
      found: { level: 'warning', rows: [] },
    },
    {
      what: 'three columns in order',
      input: file('y,q10,q50,q90', [target, low, target, high]),
      columns: { target: ['y'], prediction: ['q10', 'q50', 'q90'] },
    },
    { what: 'τ = 0.9 beside predictions that cover 90 %', input: { target, prediction: high }, options: quantile(0.9) },
    { what: 'a column y_pred_q90 that covers 90 %', input: file('y_true,y_pred_q90', [target, high]) },
    { what: 'τ = 0.55, too near to 1 − τ', input: { target, prediction: low }, options: quantile(0.55) },
    {
      what: 'τ = 0.9 beside a model of the mean',
      input: { target: normals(60, 3), prediction: normals(60, 3).map(t => t / 2) },
      options: quantile(0.9),
    },
    {
      what: '29 rows, too few',
      input: { target: target.slice(0, 29), prediction: low.slice(0, 29) },
      options: quantile(0.9),
    },
    { what: 'predictions that cover 10 % under MAE', input: { target, prediction: low }, options: { lossId: 'mae' } },
  ],
};
