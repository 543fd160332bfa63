import { normals } from '../../samples';
import type { FindingCases } from '../case';

const target = Array.from({ length: 20 }, (_, i) => i + 0.5);
const errors = [0.1, -0.2, 0.3, -0.1, 0.2, -0.3, 0.1, 0.2, -0.2, 0.1, -0.1, 0.3, -0.3, 0.2, -0.1, 0.1, -0.2, 0.3, 8, -9];
const prediction = target.map((t, i) => t + errors[i]!);
const real = normals(200, 3);
const noise = normals(200, 5);
const near = real.map((t, i) => t + 0.3 * noise[i]!);
/** Sums of squares by hand: 0.76 in the first eighteen rows, 64 + 81 in the others. PyTorch 1.13: mse_loss 7.288 and 0.042222. */
const exact = { asGiven: (0.76 + 145) / 20, asMeant: 0.76 / 18 };
/** Most are small, a few a hundred times as large. */
const tenths = real.map((_, i) => (i % 50 === 3 ? 1000 + 10 * (i % 7) : (i * 7) % 10));
/** Errors from −0.3 to 0.3, all alike often. */
const calm = real.map((t, i) => t + ((i * 37) % 61) / 100 - 0.3);

export const outliersDominate: FindingCases = {
  code: 'outliers-dominate',
  cases: [
    {
      what: 'two of twenty rows, MSE named',
      input: { target, prediction },
      options: { lossId: 'mse' },
      found: { level: 'warning', certainty: 'sure', rows: [18, 19], ...exact },
    },
    { what: 'two of twenty rows, no loss named', input: { target, prediction }, found: { level: 'warning', rows: [18, 19], ...exact } },
    {
      what: 'RMSE named',
      input: { target, prediction },
      options: { lossId: 'rmse' },
      found: { level: 'warning', rows: [18, 19], asGiven: Math.sqrt(exact.asGiven), asMeant: Math.sqrt(exact.asMeant) },
    },
    {
      what: 'a loss named that bounds them',
      input: { target, prediction },
      options: { lossId: 'huber' },
      found: { level: 'info', rows: [18, 19], ...exact },
    },
    {
      what: 'five rows in two hundred of a file',
      input: `y_true,y_pred\n${real.map((t, i) => `${t.toFixed(4)},${(i % 40 === 7 ? t - 12 : calm[i]!).toFixed(4)}`).join('\n')}\n`,
      found: { level: 'warning', rows: [7, 47, 87, 127, 167] },
    },
    {
      what: 'one number of one row of two columns',
      input: { target: real.map(t => [t, -t]), prediction: calm.map((p, i) => [p, i === 30 ? 40 : -p]) },
      found: { level: 'warning', rows: [30] },
    },
    {
      what: 'rows with missing values among them',
      input: { target: [Number.NaN, ...target], prediction: [1, ...prediction] },
      found: { level: 'warning', rows: [19, 20] },
    },
    {
      what: 'more than half of the errors equal, so that there is no z-score',
      input: { target, prediction: target.map((t, i) => (i < 14 ? t : i === 19 ? t + 50 : t + 0.1 * (i - 13))) },
      found: { level: 'warning', rows: [19] },
    },
    {
      what: 'a long tail with relative errors, MSE named',
      input: { target: real.map(x => Math.exp(2 * x)), prediction: real.map((x, i) => Math.exp(2 * x + 0.3 * noise[i]!)) },
      options: { lossId: 'mse' },
      found: { level: 'warning' },
    },
    {
      what: 'errors of a tenth of the target, which no loss was named for',
      input: { target: tenths.map(t => 10 + t), prediction: tenths.map((t, i) => (10 + t) * (1 + 0.1 * noise[i]!)) },
      found: { level: 'info' },
    },
    { what: 'normal errors', input: { target: real, prediction: near } },
    { what: 'uniform errors', input: { target, prediction: target.map((t, i) => t + ((i * 7) % 20) / 10 - 1) } },
    {
      what: 'a loss named that counts ratios, beside a long tail with relative errors',
      input: { target: real.map(x => Math.exp(2 * x)), prediction: real.map((x, i) => Math.exp(2 * x + 0.3 * noise[i]!)) },
      options: { lossId: 'msle' },
    },
    {
      what: 'the same tail, no loss named',
      input: { target: real.map(x => Math.exp(2 * x)), prediction: real.map((x, i) => Math.exp(2 * x + 0.3 * noise[i]!)) },
    },
    {
      what: 'labels and probabilities of which some are far off',
      input: { target: real.map(t => (t > 0 ? 1 : 0)), prediction: near.map((p, i) => (i < 4 ? 0.5 : 1 / (1 + Math.exp(-8 * p)))) },
    },
  ],
};
