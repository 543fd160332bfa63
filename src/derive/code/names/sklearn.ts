import type { NameLine } from './lossName';

const METRICS = [
  'root_mean_squared_error',
  'mean_absolute_error',
  'mean_absolute_percentage_error',
  'mean_squared_log_error',
  'mean_pinball_loss',
  'mean_poisson_deviance',
  'mean_gamma_deviance',
  'mean_tweedie_deviance',
  'log_loss',
  'hinge_loss',
  'brier_score_loss',
  'zero_one_loss',
];

const ARRAYS = 'y_true y_pred';

/** The metrics of scikit-learn; their settings are keywords. */
export const sklearnNames: readonly NameLine[] = [
  {
    path: 'sklearn.metrics.mean_squared_error',
    signature: ARRAYS,
    or: { when: { squared: false }, like: 'sklearn.metrics.root_mean_squared_error' },
  },
  ...METRICS.map(name => ({ path: `sklearn.metrics.${name}`, signature: ARRAYS })),
  { path: 'sklearn.metrics.pairwise.paired_cosine_distances' },
];

/** Estimators that take `loss=`. AdaBoost's `exponential` and `square` weigh rows and are no losses of this kind. */
export const ESTIMATOR = /^(?:SGD(?:Classifier|Regressor)|(?:Hist)?GradientBoosting(?:Classifier|Regressor)|LinearSVC)$/;

/** What those estimators take, with the names of older versions. As for boosting, the loss is that of what `predict` gives. */
const WORDS: Readonly<Record<string, string>> = {
  mse: 'squared_error squared_loss ls',
  mae: 'absolute_error lad',
  huber: 'huber',
  poisson_deviance: 'poisson',
  gamma_deviance: 'gamma',
  binary_cross_entropy: 'log_loss log deviance',
  exponential: 'exponential',
  hinge: 'hinge',
  squared_hinge: 'squared_hinge',
  perceptron: 'perceptron',
};

/** The words of the estimators. */
export const estimatorWords: readonly NameLine[] = [
  ...Object.entries(WORDS).flatMap(([lossId, words]) => words.split(' ').map(path => ({ path, loss: { lossId } }))),
  // GradientBoostingRegressor begins with 0.9; HistGradientBoostingRegressor must be told.
  { path: 'quantile', loss: { lossId: 'quantile', preset: { tau: 0.9 } } },
];
