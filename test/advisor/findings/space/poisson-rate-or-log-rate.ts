import type { FindingCases } from '../case';
import { csvOf } from './data';

const counts = [3, 0, 5, 2, 8, 1];
const rates = [2.5, 0.4, 4.6, 2.2, 7.1, 1.3];
const calls = [30, 22, 45, 60, 38, 51];
const logs = [3.3322, 3.1781, 3.8501, 4.0073, 3.6889, 3.912];
const below = [2.5, -0.4, 4.6, 2.2, 7.1, 1.3];
/** PyTorch 1.13: poisson_nll_loss with log_input=True and False. */
const asLogs = 207.47000315998469;
const asRates = -1.6331985035987147;

export const poissonRateOrLogRate: FindingCases = {
  code: 'poisson-rate-or-log-rate',
  cases: [
    {
      what: 'rates where log_input=True is set',
      input: { target: [...counts, ...counts], prediction: [...rates, ...rates] },
      options: { lossId: 'poisson_nll', parameters: { logInput: true } },
      found: { level: 'warning', certainty: 'likely', rows: [], asGiven: asLogs, asMeant: asRates },
    },
    {
      what: 'the same of six rows, whose means say little',
      input: { target: counts, prediction: rates },
      options: { lossId: 'poisson_nll', parameters: { logInput: true } },
      found: { level: 'info', asGiven: asLogs, asMeant: asRates },
    },
    {
      what: 'rates where nothing is set, so that PyTorch would take logarithms',
      input: csvOf(
        ['visits_true', 'visits_pred'],
        counts.map((t, i) => [t, rates[i]!]),
      ),
      options: { lossId: 'poisson_nll' },
      found: { level: 'info', asGiven: asLogs, asMeant: asRates },
    },
    {
      what: 'log-rates where rates are wanted, one of them below 0',
      input: { target: counts, prediction: rates.map(Math.log) },
      options: { lossId: 'poisson_nll', parameters: { logInput: false } },
      found: { level: 'warning', certainty: 'likely', rows: [1], asMeant: -1.6331984951119833 },
    },
    {
      // PyTorch 1.13, as above.
      what: 'log-rates that are all above 0 where rates are wanted',
      input: { target: calls, prediction: logs },
      options: { lossId: 'poisson_nll', parameters: { logInput: false } },
      found: { level: 'warning', rows: [], asGiven: -50.449850887599034, asMeant: -113.21171816438475 },
    },
    {
      // scikit-learn 1.2.1: mean_poisson_deviance of exp(p).
      what: 'log-rates in Poisson deviance',
      input: { target: calls, prediction: logs },
      options: { lossId: 'poisson_deviance' },
      found: { level: 'warning', asMeant: 0.16013784965761127 },
    },
    {
      // PyTorch 1.13: poisson_nll_loss of the other five with log_input=False.
      what: 'a linear model that falls below 0 where rates are wanted',
      input: { target: counts, prediction: below },
      options: { lossId: 'poisson_nll', parameters: { logInput: false } },
      found: { level: 'warning', certainty: 'sure', rows: [1], asMeant: -2.0398382043184577 },
    },
    {
      what: 'the same while no loss is named',
      input: csvOf(
        ['visits_true', 'visits_pred'],
        [...counts, ...counts, ...counts].map((t, i) => [t, below[i % 6]!]),
      ),
      found: { level: 'info', rows: [1, 7, 13] },
    },
    {
      what: 'the same in Poisson deviance',
      input: { target: counts, prediction: below },
      options: { lossId: 'poisson_deviance' },
      found: { level: 'warning', rows: [1] },
    },
    {
      what: 'rates where rates are wanted',
      input: { target: counts, prediction: rates },
      options: { lossId: 'poisson_nll', parameters: { logInput: false } },
    },
    {
      what: 'log-rates where logarithms are wanted',
      input: { target: calls, prediction: logs },
      options: { lossId: 'poisson_nll', parameters: { logInput: true } },
    },
    { what: 'rates below 1 in MSE', input: { target: counts, prediction: below }, options: { lossId: 'mse' } },
    {
      what: 'rates while no loss is named',
      input: csvOf(
        ['visits_true', 'visits_pred'],
        [...counts, ...counts].map((t, i) => [t, rates[i % 6]!]),
      ),
    },
    {
      what: 'a poor model of log-rates, half of them too high',
      input: { target: calls, prediction: logs.map((x, i) => x + (i % 2 === 0 ? 0.5 : -0.5)) },
      options: { lossId: 'poisson_nll', parameters: { logInput: true } },
    },
  ],
};
