import { matrix, normals, printed, randomStream } from '../samples';
import type { CorpusFile } from './file';
import { csv, digits, noisy, spread } from './tools';

const n = 120;
const plain = ['mse', 'mae', 'huber', 'rmse', 'log_cosh', 'quantile'];
const standard = normals(n, 101);
const temperatures = standard.map(x => 12 + 8 * x);
const wages = normals(n, 103).map(x => 2600 * Math.exp(0.9 * x));
const ratio = normals(n, 107).map(x => Math.exp(0.25 * x));
const won = wages.map(w => 1000 * Math.round(w));
const flats = normals(n, 109).map(x => 10_000 * Math.round(54_000 + 9000 * x));
const heights = normals(n, 113).map(x => 171 + 7 * x);
const random = randomStream(127);
const share = Array.from({ length: n }, () => 0.05 + 0.9 * random());

/** Amounts, by the rows "real" to "positive heavy-tailed" of table 2.2. */
export const regression: readonly CorpusFile[] = [
  {
    what: 'temperatures and their forecast',
    input: csv({ y_true: digits(temperatures, 1), y_pred: digits(noisy(temperatures, 201, 1.5), 1) }),
    target: 'real',
    prediction: 'real',
    losses: 'mse',
    clean: plain,
  },
  {
    what: 'temperatures with six decimals',
    input: csv({ actual: digits(temperatures, 6), forecast: digits(noisy(temperatures, 203, 2), 6) }),
    target: 'real',
    prediction: 'real',
    losses: 'mse',
    clean: plain,
  },
  {
    what: 'heights in centimetres: above 0, but not skewed',
    input: csv({ y_true: digits(heights, 1), y_pred: digits(noisy(heights, 205, 3), 1) }),
    target: 'real',
    prediction: ['real', 'positive'],
    losses: 'mse',
    clean: plain,
  },
  {
    what: 'standardised targets',
    input: { target: standard, prediction: noisy(standard, 207, 0.4) },
    target: 'real',
    prediction: 'real',
    losses: 'mse',
    clean: plain,
  },
  {
    what: 'house prices in won, all multiples of ten thousand',
    input: csv({ 가격_true: flats, 가격_pred: noisy(flats, 209, 2e7).map(Math.round) }),
    target: 'positive',
    prediction: ['positive', 'real'],
    losses: 'mse',
    clean: plain,
  },
  {
    what: 'salaries in won with a long tail',
    input: csv({ 실제값: won, 예측값: won.map((w, i) => 1000 * Math.round((w * ratio[i]!) / 1000)) }),
    target: 'positive',
    prediction: ['positive', 'real'],
    losses: 'msle',
    clean: ['msle', 'mae', 'gamma_deviance', 'mape'],
  },
  {
    what: 'house prices in whole dollars',
    input: csv({ price_true: flats.map(w => Math.round(w / 1300)), price_pred: noisy(flats, 211, 2e7).map(w => Math.round(w / 1300)) }),
    target: 'positive',
    prediction: ['positive', 'real'],
    losses: 'mse',
    clean: plain,
  },
  {
    what: 'incomes with a long tail, predicted with relative errors',
    input: csv({
      target: digits(wages, 2),
      prediction: digits(
        wages.map((w, i) => w * ratio[i]!),
        2,
      ),
    }),
    target: 'positive',
    prediction: ['positive', 'real'],
    losses: ['msle', 'gamma_deviance'],
    clean: ['msle', 'mae', 'gamma_deviance', 'mape', 'smape'],
  },
  {
    what: 'incomes from 300 to two million',
    input: {
      target: normals(n, 115).map(x => 20_000 * Math.exp(1.6 * x)),
      prediction: normals(n, 115).map((x, i) => 20_000 * Math.exp(1.6 * x) * ratio[i]!),
    },
    target: 'positive',
    prediction: ['positive', 'real'],
    losses: ['msle', 'gamma_deviance'],
    clean: ['msle', 'mae', 'gamma_deviance'],
  },
  {
    what: 'waiting times with exact zeros and a long tail',
    input: csv({
      y_true: digits(
        wages.map((w, i) => (i % 8 === 0 ? 0 : w / 100)),
        3,
      ),
      y_pred: digits(
        wages.map((w, i) => (i % 8 === 0 ? 1.5 : (w / 100) * ratio[i]!)),
        3,
      ),
    }),
    target: 'real',
    prediction: ['positive', 'real'],
    losses: 'msle',
    clean: ['msle', 'mae'],
  },
  {
    what: 'temperatures, one sensor in twenty wrong by far',
    input: csv({
      y_true: digits(temperatures, 2),
      y_pred: digits(
        noisy(temperatures, 213, 0.8).map((p, i) => (i % 20 === 7 ? p + 40 : p)),
        2,
      ),
    }),
    target: 'real',
    prediction: 'real',
    losses: ['huber', 'mae'],
  },
  {
    what: 'heights with three typing errors',
    input: csv({
      y_true: digits(
        heights.map((h, i) => (i === 5 || i === 60 || i === 90 ? 10 * h : h)),
        1,
      ),
      y_pred: digits(noisy(heights, 215, 3), 1),
    }),
    target: 'real',
    prediction: ['real', 'positive'],
    losses: ['huber', 'mae'],
  },
  {
    what: 'incomes with a long tail of which two are missed by far',
    input: {
      target: wages,
      prediction: wages.map((w, i) => (i === 11 || i === 70 ? 60_000 : w * ratio[i]!)),
    },
    target: 'positive',
    prediction: ['positive', 'real'],
    losses: ['msle', 'gamma_deviance'],
  },
  {
    what: 'five rows',
    input: csv({ y_true: [2.5, 0.5, 2.0, 8.1, -1.3], y_pred: [3.1, 0.0, 2.2, 7.4, -0.9] }),
    target: 'real',
    prediction: 'real',
    losses: 'mse',
    clean: ['mse', 'mae', 'huber', 'rmse'],
  },
  {
    what: 'the two rows of a first example',
    input: { target: [1.5, 2.5], prediction: [1.4, 2.7] },
    target: 'real',
    prediction: ['real', 'positive'],
    losses: 'mse',
    clean: ['mse', 'mae', 'huber'],
  },
  {
    what: 'percentages by name',
    input: csv({
      humidity_pct_true: digits(
        share.map(s => 100 * s),
        1,
      ),
      humidity_pct_pred: digits(
        noisy(share, 217, 0.04).map(s => Math.min(100, Math.max(0, 100 * s))),
        1,
      ),
    }),
    target: 'percentage',
    prediction: ['real', 'positive'],
    losses: 'mse',
    clean: plain,
  },
  {
    what: 'whole percentages without a name: counts by the rules',
    input: { target: share.map(s => Math.round(100 * s)), prediction: noisy(share, 219, 0.05).map(s => printed(Math.max(1, 100 * s), 1)) },
    target: ['percentage', 'count'],
    prediction: ['real', 'positive'],
    losses: ['mse', 'poisson_nll'],
    clean: ['mse', 'mae', 'huber'],
  },
  {
    what: 'shares beside shares',
    input: csv({
      conversion_rate_true: digits(share, 4),
      conversion_rate_pred: digits(
        noisy(share, 221, 0.03).map(p => Math.min(0.99, Math.max(0.01, p))),
        4,
      ),
    }),
    target: 'fraction',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    clean: ['binary_cross_entropy', 'mse', 'mae'],
  },
  {
    what: 'shares beside logits',
    input: {
      target: share,
      prediction: noisy(
        share.map(s => Math.log(s / (1 - s))),
        223,
        0.4,
      ),
    },
    target: 'fraction',
    prediction: 'logit',
    losses: 'binary_cross_entropy_with_logits',
    clean: ['binary_cross_entropy_with_logits'],
  },
  {
    what: 'shares beside a linear model that leaves [0, 1] by a little',
    input: csv({ y_true: digits(share, 3), y_pred: digits(noisy(share, 225, 0.12), 3) }),
    target: 'fraction',
    prediction: 'real',
    losses: 'mse',
    clean: ['mse', 'mae', 'huber'],
  },
  {
    what: 'soft labels of several raters',
    input: csv({
      soft_label: share.map(s => printed(Math.round(5 * s) / 5, 1)),
      y_prob: digits(
        noisy(share, 227, 0.05).map(p => Math.min(0.99, Math.max(0.01, p))),
        4,
      ),
    }),
    target: 'fraction',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    clean: ['binary_cross_entropy', 'mse'],
  },
  {
    what: 'two outputs a row',
    input: { target: matrix(n, 2, 131), prediction: matrix(n, 2, 131).map(row => row.map((x, i) => x + 0.2 * Math.sin(7 * x + i))) },
    target: 'multi-output',
    prediction: 'real',
    losses: 'mse',
    clean: ['mse', 'mae', 'huber'],
  },
  {
    what: 'a forecast of twelve steps',
    input: {
      target: matrix(40, 12, 133).map(row => row.map((x, i) => 200 + 30 * i + 25 * x)),
      prediction: matrix(40, 12, 133).map(row => row.map((x, i) => 200 + 30 * i + 25 * x + 9 * Math.sin(11 * x))),
    },
    target: 'multi-output',
    prediction: ['real', 'positive'],
    losses: 'mse',
    clean: ['mse', 'mae', 'huber'],
  },
  {
    what: 'a predicted 90 % quantile by name',
    columns: { target: 'y_true', prediction: 'q90' },
    input: csv({
      y_true: digits(temperatures, 2),
      q90: digits(
        noisy(temperatures, 229, 1.5).map(p => p + 1.92),
        2,
      ),
    }),
    target: 'real',
    prediction: 'quantiles',
    losses: 'quantile',
    clean: ['quantile'],
  },
  {
    what: 'three predicted quantiles',
    columns: { target: 'y_true', prediction: ['q10', 'q50', 'q90'] },
    input: csv({
      y_true: digits(temperatures, 2),
      ...spread(
        ['q10', 'q50', 'q90'],
        noisy(temperatures, 231, 1).map(p => [p - 1.8, p, p + 1.8].map(q => printed(q, 2))),
      ),
    }),
    target: 'real',
    prediction: 'quantiles',
    losses: 'quantile',
  },
  {
    what: 'daily demand with three predicted quantiles',
    columns: { target: 'y_true', prediction: ['q10', 'q50', 'q90'] },
    input: csv({
      y_true: temperatures.map(t => Math.max(0, Math.round(t + 20))),
      ...spread(
        ['q10', 'q50', 'q90'],
        noisy(temperatures, 233, 1).map(p => [p + 15, p + 20, p + 26].map(q => printed(q, 2))),
      ),
    }),
    target: ['count', 'real'],
    prediction: 'quantiles',
    losses: 'quantile',
  },
];
