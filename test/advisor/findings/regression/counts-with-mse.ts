import { poissons } from '../../samples';
import type { FindingCases } from '../case';

/** Rates from 1 to 12, and counts drawn with them. */
const rates = Array.from({ length: 60 }, (_, i) => 1 + (i % 12));
const counts = poissons(rates, 11);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const countsWithMse: FindingCases = {
  code: 'counts-with-mse',
  cases: [
    {
      what: 'counts under MSE',
      input: { target: counts, prediction: rates.map(rate => rate + 0.2) },
      options: { lossId: 'mse' },
      found: { level: 'info', rows: [], asGiven: mean(counts.map((count, i) => (rates[i]! + 0.2 - count) ** 2)) },
    },
    {
      what: 'visits in a file under RMSE',
      input: `visits,predicted\n${counts.map((count, i) => `${count},${(rates[i]! + 0.2).toFixed(1)}`).join('\n')}\n`,
      columns: { target: ['visits'], prediction: ['predicted'] },
      options: { lossId: 'rmse' },
      found: { level: 'info', rows: [] },
    },
    {
      what: 'three linear predictions below 0 under MSE',
      input: { target: counts, prediction: rates.map((rate, i) => (i < 3 ? -0.5 - i : rate + 0.2)) },
      options: { lossId: 'mse' },
      found: { level: 'info', rows: [0, 1, 2] },
    },
    {
      what: 'linear predictions below 0 while no loss is named',
      input: { target: counts, prediction: rates.map((rate, i) => (i === 7 ? -0.5 : rate + 0.2)) },
      found: { level: 'info', rows: [7] },
    },
    {
      what: 'linear predictions below 0 under MAE',
      input: { target: counts, prediction: rates.map((rate, i) => (i === 7 ? -0.5 : rate + 0.2)) },
      options: { lossId: 'mae' },
      found: { level: 'info', rows: [7] },
    },
    { what: 'MAE, and nothing below 0', input: { target: counts, prediction: rates.map(rate => rate + 0.2) }, options: { lossId: 'mae' } },
    { what: 'counts while no loss is named', input: { target: counts, prediction: rates.map(rate => rate + 0.2) } },
    { what: 'logarithms of rates, some below 0', input: { target: counts, prediction: rates.map(rate => Math.log(rate - 0.5)) } },
    {
      what: 'counts under the Poisson loss',
      input: { target: counts, prediction: rates.map(rate => rate + 0.2) },
      options: { lossId: 'poisson_nll', parameters: { logInput: false } },
    },
    {
      what: 'prices in hundreds under MSE',
      input: { target: counts.map(count => 1000 + 100 * count), prediction: rates.map(rate => 1000.5 + 100 * rate) },
      options: { lossId: 'mse' },
    },
  ],
};
