import { normals } from '../../samples';
import type { FindingCases } from '../case';

const target = [210.5, 340.5, 150.5, 480.5, 260.5, 390.5, 320.5, 175.5];
const prediction = [220.5, 330.5, 170.5, 450.5, 250.5, 400.5, 300.5, 190.5];
/** NumPy 1.24: mean((p − t)²) = 290.625, over t.var() 0.02594232713832421. */
const numbers = { asGiven: 290.625, asMeant: 0.02594232713832421 };
const real = normals(60, 3);
const near = normals(60, 5).map((x, i) => real[i]! + 0.3 * x);

export const targetScale: FindingCases = {
  code: 'target-scale',
  cases: [
    {
      what: 'targets in hundreds, no loss named',
      input: { target, prediction },
      found: { level: 'info', certainty: 'sure', rows: [], ...numbers },
    },
    {
      what: 'targets in hundreds, MAE named',
      input: { target, prediction },
      options: { lossId: 'mae' },
      found: { level: 'info', ...numbers },
    },
    {
      what: 'targets of some thousandths',
      input: { target: real.map(t => t / 1000), prediction: near.map(p => p / 1000) },
      found: { level: 'info' },
    },
    {
      what: 'years, far from 0 but close together',
      input: { target: real.map(t => 2000 + 4 * t), prediction: near.map(p => 2000 + 4 * p) },
      found: { level: 'info' },
    },
    {
      what: 'predictions that have hardly begun to move',
      input: { target: real.map(t => 8 * t), prediction: near.map(p => 0.02 * p) },
      found: { level: 'info', certainty: 'hint' },
    },
    {
      what: 'prices of a file',
      input: `price,predicted_price\n${real.map((t, i) => `${Math.round(420_000 + 60_000 * t)},${Math.round(420_000 + 60_000 * near[i]!)}`).join('\n')}\n`,
      found: { level: 'info' },
    },
    { what: 'standardised targets, whose mean is nearly 0', input: { target: real, prediction: near } },
    { what: 'hundreds under a loss of ratios', input: { target, prediction }, options: { lossId: 'mape' } },
    {
      what: 'labels and probabilities',
      input: { target: real.map(t => (t > 0 ? 1 : 0)), prediction: near.map(p => 1 / (1 + Math.exp(-p))) },
    },
    {
      what: 'class indices up to 300',
      input: {
        target: [0, 1, 2, 2],
        prediction: [
          [3, 0, 1],
          [0, 2, 1],
          [0, 1, 4],
          [1, 1, 2],
        ],
      },
    },
  ],
};
