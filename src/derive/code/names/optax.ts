import type { NameLine } from './lossName';

/** The names of Optax, which stand in `optax` and in `optax.losses` alike. */
export const optaxNames: readonly NameLine[] = [
  { path: 'optax.squared_error', signature: 'predictions targets' },
  { path: 'optax.l2_loss', signature: 'predictions targets' },
  { path: 'optax.huber_loss', signature: 'predictions targets delta' },
  { path: 'optax.log_cosh', signature: 'predictions targets' },
  { path: 'optax.cosine_distance', signature: 'predictions targets epsilon' },
  { path: 'optax.sigmoid_binary_cross_entropy', signature: 'logits labels' },
  { path: 'optax.softmax_cross_entropy', signature: 'logits labels' },
  { path: 'optax.softmax_cross_entropy_with_integer_labels', signature: 'logits labels' },
  { path: 'optax.safe_softmax_cross_entropy', like: 'optax.softmax_cross_entropy', signature: 'logits labels' },
  { path: 'optax.poly_loss_cross_entropy', signature: 'logits labels epsilon' },
  { path: 'optax.sigmoid_focal_loss', signature: 'logits labels alpha gamma' },
  { path: 'optax.kl_divergence', signature: 'log_predictions targets' },
  {
    path: 'optax.kl_divergence_with_log_targets',
    like: 'optax.kl_divergence',
    signature: 'log_predictions log_targets',
    fixed: { log_target: true },
  },
  { path: 'optax.hinge_loss', signature: 'predictor_outputs targets' },
  { path: 'optax.perceptron_loss', signature: 'predictor_outputs targets' },
  { path: 'optax.multiclass_hinge_loss', signature: 'scores labels' },
  { path: 'optax.triplet_margin_loss', signature: 'anchors positives negatives axis norm_degree margin eps' },
  { path: 'optax.dice_loss', signature: 'predictions targets' },
];
