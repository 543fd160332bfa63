import type { NameLine } from './lossName';

/** Each class of keras.losses, its arguments, its function, and further words that `compile(loss=…)` takes for it (Keras 2 and 3). */
const LOSSES: readonly (readonly [name: string, signature: string, words: string])[] = [
  ['MeanSquaredError', '', 'mean_squared_error mse MSE'],
  ['MeanAbsoluteError', '', 'mean_absolute_error mae MAE'],
  ['MeanAbsolutePercentageError', '', 'mean_absolute_percentage_error mape MAPE'],
  ['MeanSquaredLogarithmicError', '', 'mean_squared_logarithmic_error msle MSLE'],
  ['Huber', 'delta', 'huber huber_loss'],
  ['LogCosh', '', 'log_cosh logcosh'],
  ['Poisson', '', 'poisson'],
  ['KLDivergence', '', 'kl_divergence kullback_leibler_divergence kld KLD'],
  ['CosineSimilarity', 'axis', 'cosine_similarity cosine_proximity'],
  ['BinaryCrossentropy', 'from_logits label_smoothing axis', 'binary_crossentropy bce BCE'],
  ['CategoricalCrossentropy', 'from_logits label_smoothing axis', 'categorical_crossentropy'],
  ['SparseCategoricalCrossentropy', 'from_logits ignore_class', 'sparse_categorical_crossentropy'],
  ['BinaryFocalCrossentropy', 'apply_class_balancing alpha gamma from_logits label_smoothing axis', 'binary_focal_crossentropy'],
  ['CategoricalFocalCrossentropy', 'alpha gamma from_logits label_smoothing axis', 'categorical_focal_crossentropy'],
  ['CategoricalGeneralizedCrossEntropy', 'q', 'categorical_generalized_cross_entropy'],
  ['Hinge', '', 'hinge'],
  ['SquaredHinge', '', 'squared_hinge'],
  ['CategoricalHinge', '', 'categorical_hinge'],
  ['Dice', 'axis', 'dice'],
  ['Tversky', 'alpha beta axis', 'tversky'],
];

const ARRAYS = 'y_true y_pred';

/** The classes and functions of keras.losses, and TensorFlow's own functions. */
export const kerasNames: readonly NameLine[] = [
  ...LOSSES.flatMap(([name, signature, words]): readonly NameLine[] => {
    const like = `keras.losses.${name}`;
    return [
      { path: like, signature },
      ...words.split(' ').map(word => ({ path: `keras.losses.${word}`, like, signature: `${ARRAYS} ${signature}` })),
    ];
  }),
  ...[
    'binary_crossentropy BinaryCrossentropy',
    'categorical_crossentropy CategoricalCrossentropy',
    'sparse_categorical_crossentropy SparseCategoricalCrossentropy',
  ].map(pair => {
    const [word, name] = pair.split(' ');
    return { path: `keras.backend.${word}`, like: `keras.losses.${name}`, signature: 'target output from_logits' };
  }),
  { path: 'keras.metrics.RootMeanSquaredError' },
  { path: 'tfa.losses.ContrastiveLoss', signature: 'margin' },
  ...withLogits('tensorflow.nn.softmax_cross_entropy_with_logits', 'CategoricalCrossentropy', 'labels logits axis'),
  ...withLogits('tensorflow.nn.softmax_cross_entropy_with_logits_v2', 'CategoricalCrossentropy', 'labels logits axis'),
  ...withLogits('tensorflow.nn.sparse_softmax_cross_entropy_with_logits', 'SparseCategoricalCrossentropy', 'labels logits'),
  ...withLogits('tensorflow.nn.sigmoid_cross_entropy_with_logits', 'BinaryCrossentropy', 'labels logits'),
  ...withLogits('tensorflow.nn.weighted_cross_entropy_with_logits', 'BinaryCrossentropy', 'labels logits pos_weight'),
  // The losses of TensorFlow 1, whose module is that of Keras in TensorFlow 2.
  ...withLogits('keras.losses.softmax_cross_entropy', 'CategoricalCrossentropy', 'onehot_labels logits weights label_smoothing'),
  ...withLogits('keras.losses.sparse_softmax_cross_entropy', 'SparseCategoricalCrossentropy', 'labels logits'),
  ...withLogits('keras.losses.sigmoid_cross_entropy', 'BinaryCrossentropy', 'multi_class_labels logits weights label_smoothing'),
  { path: 'keras.losses.absolute_difference', like: 'keras.losses.MeanAbsoluteError', signature: 'labels predictions' },
  {
    path: 'tensorflow.nn.log_poisson_loss',
    like: 'keras.losses.Poisson',
    signature: 'targets log_input compute_full_loss',
    fixed: { log_input: true },
  },
];

function withLogits(path: string, name: string, signature: string): readonly NameLine[] {
  return [{ path, like: `keras.losses.${name}`, signature, fixed: { from_logits: true } }];
}

/** The words that `compile(loss=…)` takes, with their classes. */
export const kerasWords: readonly NameLine[] = LOSSES.flatMap(([name, , words]) =>
  [name, ...words.split(' ')].map(word => ({ path: word, like: `keras.losses.${name}` })),
);
