import { matrix, normals, poissons, sigmoid, softmax } from '../../samples';
import type { FindingCases } from '../case';

const n = 60;
const real = normals(n, 3);
const near = normals(n, 5).map((x, i) => real[i]! + 0.5 * x);
const labels = real.map(x => (x > 0 ? 1 : 0));
const classes = real.map((_, i) => i % 3);
const rates = Array.from({ length: n }, (_, i) => 1 + (i % 12));
const counts = poissons(rates, 11);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const worseThanConstant: FindingCases = {
  code: 'worse-than-constant',
  cases: [
    {
      what: 'the sign is turned round, no loss named',
      input: { target: real, prediction: real.map(t => -t) },
      found: { level: 'warning', certainty: 'likely', rows: [], asGiven: mean(real.map(t => 4 * t * t)) },
    },
    {
      what: 'three standard deviations too high, under RMSE',
      input: { target: real, prediction: near.map(p => p + 3) },
      options: { lossId: 'rmse' },
      found: { level: 'warning', asGiven: Math.sqrt(mean(near.map((p, i) => (p + 3 - real[i]!) ** 2))) },
    },
    {
      what: 'the sign is turned round under MAE, with rows left out, in a file',
      input: `y_true,y_pred\n${real.map((t, i) => `${t.toFixed(3)},${i === 9 ? '' : (-t).toFixed(3)}`).join('\n')}\n`,
      options: { lossId: 'mae' },
      found: { level: 'warning' },
    },
    {
      what: 'probabilities of the other label',
      input: { target: labels, prediction: real.map(x => sigmoid(-3 * x)) },
      found: { level: 'warning' },
    },
    {
      what: 'logits of another class',
      input: { target: classes, prediction: classes.map(y => [0, 1, 2].map(c => (c === (y + 1) % 3 ? 4 : 0))) },
      // Each row costs ln(e⁴ + 2).
      found: { level: 'warning', asGiven: Math.log(Math.exp(4) + 2) },
    },
    {
      what: 'rates of counts upside down',
      input: { target: counts, prediction: rates.map(rate => 13 - rate) },
      options: { lossId: 'poisson_nll', parameters: { logInput: false } },
      found: { level: 'warning' },
    },
    { what: 'a fair model', input: { target: real, prediction: near } },
    { what: 'a fair model of counts', input: { target: counts, prediction: rates } },
    { what: 'a fair model of labels', input: { target: labels, prediction: real.map(x => sigmoid(2 * x)) } },
    {
      what: 'the mean with a little noise',
      input: { target: real, prediction: normals(n, 8).map(x => 0.3 * x) },
      options: { lossId: 'mse' },
    },
    {
      what: 'an untrained model of three classes',
      input: { target: classes, prediction: matrix(n, 3, 4).map(row => softmax(row.map(x => 0.5 * x))) },
    },
    { what: 'nineteen rows', input: { target: real.slice(0, 19), prediction: real.slice(0, 19).map(t => -t) } },
    {
      what: 'a low quantile under MSE',
      input: `y_true,y_pred_q10\n${real.map(t => `${t.toFixed(3)},${(t / 4 - 2.5).toFixed(3)}`).join('\n')}\n`,
      options: { lossId: 'mse' },
    },
    { what: 'all targets alike', input: { target: real.map(() => 2), prediction: near } },
  ],
};
