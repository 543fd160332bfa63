import { normals, printed, randomStream } from '../samples';
import type { CorpusFile } from './file';
import { csv, digits, drawn, noisy, poisson } from './tools';

const n = 150;
const random = randomStream(301);
const rates = normals(n, 303).map(x => 6 * Math.exp(0.5 * x));
const visits = rates.map(mean => poisson(mean, random));
const spells = normals(n, 305).map(x => Math.exp(0.9 * x));
const accidents = rates.map((mean, i) => poisson(0.2 * mean * spells[i]!, random));
const stars = normals(n, 307).map(x => Math.min(5, Math.max(1, Math.round(3.4 + 1.1 * x))));
const likert = Array.from({ length: n }, () => 1 + drawn([0.1, 0.12, 0.16, 0.2, 0.18, 0.14, 0.1], random()));
const tenfold = Array.from({ length: n }, () => Math.floor(11 * random()));
const ages = normals(n, 309).map(x => Math.round(41 + 11 * x));

/** Whole numbers: counts, levels and amounts. */
export const counts: readonly CorpusFile[] = [
  {
    what: 'visits a day and their expected number',
    input: csv({ visits_true: visits, visits_pred: digits(rates, 3) }),
    target: 'count',
    prediction: ['positive', 'real'],
    losses: ['poisson_nll', 'poisson_deviance'],
    clean: ['poisson_nll', 'poisson_deviance', 'mae'],
  },
  {
    what: 'counts without a telling name',
    input: csv({ y_true: visits, y_pred: digits(rates, 3) }),
    target: 'count',
    prediction: ['positive', 'real'],
    losses: ['poisson_nll', 'poisson_deviance'],
    clean: ['poisson_nll', 'poisson_deviance', 'mae'],
  },
  {
    what: 'sales counts with a log link',
    input: csv({ target: visits, log_rate_pred: digits(rates.map(Math.log), 4) }),
    target: 'count',
    prediction: ['real', 'positive'],
    losses: 'poisson_nll',
    clean: ['poisson_nll'],
  },
  {
    what: 'sales counts in Korean columns',
    input: csv({ 판매량_true: visits, 판매량_pred: digits(rates, 2) }),
    target: 'count',
    prediction: ['positive', 'real'],
    losses: ['poisson_nll', 'poisson_deviance'],
    clean: ['poisson_nll', 'poisson_deviance'],
  },
  {
    what: 'accidents with more zeros and a longer tail than Poisson counts',
    input: csv({
      accidents_true: accidents,
      accidents_pred: digits(
        rates.map(r => 0.2 * r * 1.5),
        3,
      ),
    }),
    target: 'count',
    prediction: ['positive', 'real'],
    losses: ['poisson_nll', 'poisson_deviance'],
    clean: ['poisson_nll', 'poisson_deviance'],
  },
  {
    what: 'counts beside a linear model that goes below 0',
    input: { target: accidents, prediction: noisy(accidents, 311, 0.7) },
    target: 'count',
    prediction: 'real',
    losses: 'poisson_nll',
  },
  {
    what: 'ratings by name',
    input: csv({ star_rating: stars, predicted_rating: digits(noisy(stars, 313, 0.5), 2) }),
    target: 'ordinal',
    prediction: ['real', 'positive'],
    losses: 'mae',
    clean: ['mae', 'mse', 'huber'],
  },
  {
    what: 'ratings by a Korean name, predicted in whole stars',
    input: csv({ 평점_true: stars, 평점_pred: noisy(stars, 315, 0.6).map(p => Math.min(5, Math.max(1, Math.round(p)))) }),
    target: 'ordinal',
    prediction: ['hard-class', 'real', 'positive'],
    losses: 'mae',
    clean: ['mae', 'mse'],
  },
  {
    what: 'levels 1 to 5 without a telling name: ratings, counts or classes',
    input: csv({ y_true: stars, y_pred: digits(noisy(stars, 317, 0.5), 2) }),
    target: 'ordinal',
    prediction: ['real', 'positive'],
    losses: 'mae',
    asks: ['target'],
    clean: ['mae', 'mse'],
  },
  {
    what: 'levels 1 to 7 without a telling name',
    input: csv({ actual: likert, predicted: digits(noisy(likert, 319, 0.8), 2) }),
    target: 'ordinal',
    prediction: ['real', 'positive'],
    losses: 'mae',
    asks: ['target'],
    clean: ['mae', 'mse'],
  },
  {
    what: 'levels 0 to 10 without a telling name',
    input: csv({ actual: tenfold, predicted: digits(noisy(tenfold, 321, 1), 2) }),
    target: 'ordinal',
    prediction: 'real',
    losses: 'mae',
    asks: ['target'],
    clean: ['mae', 'mse'],
  },
  {
    what: 'levels 1 to 5 beside whole levels: classes or ratings',
    input: { target: stars, prediction: noisy(stars, 323, 0.6).map(p => Math.min(5, Math.max(1, Math.round(p)))) },
    target: ['class-ids', 'ordinal'],
    prediction: 'hard-class',
    losses: ['zero_one', 'mae'],
    asks: ['target'],
  },
  {
    what: 'ages: whole numbers by name that nobody counted',
    input: csv({ age_true: ages, age_pred: digits(noisy(ages, 325, 5), 1) }),
    target: 'real',
    prediction: ['real', 'positive'],
    losses: 'mse',
    clean: ['mse', 'mae', 'huber'],
  },
  {
    what: 'whole temperatures on both sides of 0',
    input: csv({
      y_true: ages.map(a => a - 38),
      y_pred: digits(
        noisy(ages, 327, 3).map(a => a - 38),
        1,
      ),
    }),
    target: 'real',
    prediction: 'real',
    losses: 'mse',
    clean: ['mse', 'mae', 'huber'],
  },
  {
    what: 'points of an exam: whole numbers that vary less than counts could',
    input: { target: ages.map(a => a + 500), prediction: noisy(ages, 329, 4).map(a => printed(a + 500, 1)) },
    target: ['real', 'count'],
    prediction: ['real', 'positive'],
    losses: 'mse',
    clean: ['mse', 'mae', 'huber'],
  },
];
