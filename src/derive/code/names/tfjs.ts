import type { NameLine } from './lossName';

/** Functions of tf.losses with their arguments. */
export const tfjsNames: readonly NameLine[] = [
  { path: 'tf.losses.meanSquaredError', signature: 'labels predictions weights reduction' },
  { path: 'tf.losses.absoluteDifference', signature: 'labels predictions weights reduction' },
  { path: 'tf.losses.huberLoss', signature: 'labels predictions weights delta reduction' },
  { path: 'tf.losses.logLoss', signature: 'labels predictions weights eps reduction' },
  { path: 'tf.losses.sigmoidCrossEntropy', signature: 'labels logits weights label_smoothing reduction' },
  { path: 'tf.losses.softmaxCrossEntropy', signature: 'labels logits weights label_smoothing reduction' },
  { path: 'tf.losses.hingeLoss', signature: 'labels predictions weights reduction' },
  { path: 'tf.losses.cosineDistance', signature: 'labels predictions axis weights reduction' },
  { path: 'tf.squaredDifference' },
  { path: 'tf.metrics.meanSquaredError', loss: { lossId: 'mse' } },
  { path: 'tf.metrics.meanAbsoluteError', loss: { lossId: 'mae' } },
  { path: 'tf.metrics.meanAbsolutePercentageError', like: 'meanAbsolutePercentageError' },
  { path: 'tf.metrics.binaryCrossentropy', like: 'binaryCrossentropy' },
  { path: 'tf.metrics.categoricalCrossentropy', like: 'categoricalCrossentropy' },
  { path: 'tf.metrics.cosineProximity', like: 'cosineProximity' },
];

/** The words that `compile({loss: …})` takes (lossesMap of tfjs-layers), and the short ones that people hope it takes. */
export const tfjsWords: readonly NameLine[] = [
  ...['meanSquaredError', 'mse', 'MSE'].map(path => ({ path, loss: { lossId: 'mse' } })),
  ...['meanAbsoluteError', 'mae', 'MAE'].map(path => ({ path, loss: { lossId: 'mae' } })),
  ...[
    'meanAbsolutePercentageError',
    'meanSquaredLogarithmicError',
    'logcosh',
    'hinge',
    'squaredHinge',
    'categoricalHinge',
    'binaryCrossentropy',
    'categoricalCrossentropy',
    'sparseCategoricalCrossentropy',
    'kullbackLeiblerDivergence',
    'poisson',
    'cosineProximity',
  ].map(path => ({ path })),
];
