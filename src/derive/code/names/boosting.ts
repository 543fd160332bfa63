import type { NameLine } from './lossName';

// Objectives are functions of raw scores, but what `predict` gives, and what stands in a file, are probabilities and rates: where the
// equivalents speak of scores, a line names the loss of those.

/** Objectives of XGBoost beside those that the equivalents tell. */
export const xgboostWords: readonly NameLine[] = [
  { path: 'reg:linear', like: 'reg:squarederror' },
  { path: 'binary:logistic', loss: { lossId: 'binary_cross_entropy' } },
  { path: 'reg:logistic', like: 'binary:logistic' },
  { path: 'binary:logitraw', loss: { lossId: 'binary_cross_entropy_with_logits' } },
  { path: 'multi:softprob', loss: { lossId: 'sparse_categorical_cross_entropy' } },
  { path: 'multi:softmax', like: 'multi:softprob' },
  { path: 'count:poisson', loss: { lossId: 'poisson_nll', preset: { logInput: false } } },
];

/** Objectives of LightGBM and their aliases (Parameters.rst, objective). */
const ALIASES: Readonly<Record<string, string>> = {
  regression: 'regression_l2 l2 mean_squared_error mse l2_root root_mean_squared_error rmse',
  regression_l1: 'l1 mean_absolute_error mae',
  mape: 'mean_absolute_percentage_error',
  binary: 'cross_entropy xentropy',
  multiclass: 'softmax',
};

/** Objectives of LightGBM beside those that the equivalents tell. */
export const lightgbmWords: readonly NameLine[] = [
  { path: 'binary', loss: { lossId: 'binary_cross_entropy' } },
  { path: 'multiclass', loss: { lossId: 'sparse_categorical_cross_entropy' } },
  { path: 'poisson', loss: { lossId: 'poisson_nll', preset: { logInput: false } } },
  ...Object.entries(ALIASES).flatMap(([like, words]) => words.split(' ').map(path => ({ path, like }))),
];
