import { normals, sigmoid, softmax } from '../../samples';
import type { FindingCases } from '../case';

const fractions = [0.12, 0.3, 0.45, 0.08, 0.5, 0.22];
const percents = [14, 28, 47, 9, 46, 25];
/** NumPy 1.24: mean((p − t)²) and mean((p/100 − t)²); the other way round mean((100p − t)²). */
const mse = 981.7852833333333;
const signal = normals(80, 3);
const probabilities = normals(80, 5).map((x, i) => sigmoid(2 * signal[i]! + x));
const labels = signal.map(x => (x > 0 ? 1 : 0));
const growth = signal.map(x => 0.02 * x);
const rows = Array.from({ length: 40 }, (_, i) => softmax([signal[i]!, signal[i + 40]!, 0.5]));
const columns = (header: string, ...values: readonly (readonly number[])[]) =>
  `${header}\n${values[0]!.map((_, row) => values.map(column => column[row]!.toFixed(3)).join(',')).join('\n')}\n`;

export const percentOrFraction: FindingCases = {
  code: 'percent-or-fraction',
  cases: [
    {
      what: 'predictions in percent of fractions, MSE named',
      input: { target: fractions, prediction: percents },
      options: { lossId: 'mse' },
      found: { level: 'warning', certainty: 'likely', rows: [], asGiven: mse, asMeant: 0.0006333333333333326 },
    },
    {
      what: 'fractions predicted for percentages, MSE named',
      input: { target: percents, prediction: fractions },
      options: { lossId: 'mse' },
      found: { level: 'warning', asGiven: mse, asMeant: 6.333333333333333 },
    },
    {
      what: 'returns in percent beside returns, both signs',
      input: { target: growth, prediction: normals(80, 7).map((x, i) => 100 * growth[i]! + 0.5 * x) },
      found: { level: 'warning' },
    },
    {
      what: 'percentages of a file beside labels',
      input: columns(
        'y_true,prob_pct',
        labels,
        probabilities.map(p => 100 * p),
      ),
      found: { level: 'warning', certainty: 'sure' },
    },
    {
      what: 'percentages beside labels without a name that says so',
      input: { target: labels, prediction: probabilities.map(p => 100 * p) },
      found: { level: 'warning', certainty: 'likely' },
    },
    {
      what: 'rows that sum to 100 beside class indices',
      input: { target: rows.map((_, i) => i % 3), prediction: rows.map(row => row.map(p => 100 * p)) },
      found: { level: 'warning' },
    },
    {
      what: 'labels 0 and 100 beside probabilities',
      input: { target: labels.map(t => 100 * t), prediction: probabilities },
      found: { level: 'warning' },
    },
    {
      what: 'shares in percent beside shares, in rows',
      input: { target: rows.map(row => row.map(p => 100 * p)), prediction: rows },
      found: { level: 'warning' },
    },
    { what: 'fractions on both sides', input: { target: fractions, prediction: percents.map(p => p / 100) } },
    { what: 'percentages on both sides', input: { target: fractions.map(t => 100 * t), prediction: percents } },
    { what: 'labels and probabilities', input: { target: labels, prediction: probabilities } },
    { what: 'labels and logits', input: { target: labels, prediction: signal.map(x => 4 * x) } },
    {
      what: 'predictions a hundred times as large that know nothing of the targets',
      input: { target: signal.map(x => 0.3 + 0.1 * x), prediction: normals(80, 9).map(x => 30 + 10 * x) },
    },
    {
      what: 'predicted logarithms of the targets',
      input: { target: signal.map(x => Math.round(500 * Math.exp(0.3 * x))), prediction: signal.map(x => Math.log(500) + 0.3 * x) },
    },
    {
      what: 'dollars beside cents',
      input: { target: signal.map(x => 40 + 9 * x), prediction: signal.map(x => 4000 + 850 * x) },
      found: { level: 'warning' },
    },
  ],
};
