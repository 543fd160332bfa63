import type { LossDefinition } from '../definition';
import { barron } from './barron';
import { binaryCrossEntropy } from './binary_cross_entropy';
import { binaryCrossEntropyWithLogits } from './binary_cross_entropy_with_logits';
import { binaryFocal } from './binary_focal';
import { binaryFocalWithLogits } from './binary_focal_with_logits';
import { brier } from './brier';
import { categoricalCrossEntropy } from './categorical_cross_entropy';
import { categoricalCrossEntropyWithLogits } from './categorical_cross_entropy_with_logits';
import { categoricalFocal } from './categorical_focal';
import { categoricalFocalWithLogits } from './categorical_focal_with_logits';
import { categoricalHinge } from './categorical_hinge';
import { cauchy } from './cauchy';
import { charbonnier } from './charbonnier';
import { contrastive } from './contrastive';
import { cosineDistance } from './cosine_distance';
import { cosineEmbedding } from './cosine_embedding';
import { cosineSimilarity } from './cosine_similarity';
import { crammerSingerHinge } from './crammer_singer_hinge';
import { dice } from './dice';
import { expectile } from './expectile';
import { exponential } from './exponential';
import { fair } from './fair';
import { gammaDevianceLoss } from './gamma_deviance';
import { gaussianNll } from './gaussian_nll';
import { gemanMcclure } from './geman_mcclure';
import { generalizedCrossEntropy } from './generalized_cross_entropy';
import { halfSquaredError } from './half_squared_error';
import { hinge } from './hinge';
import { hingeEmbedding } from './hinge_embedding';
import { huber } from './huber';
import { jaccard } from './jaccard';
import { jsDivergence } from './js_divergence';
import { klDivergence } from './kl_divergence';
import { logCoshLoss } from './log_cosh';
import { mae } from './mae';
import { mape } from './mape';
import { marginRanking } from './margin_ranking';
import { mse } from './mse';
import { msle } from './msle';
import { multiMargin } from './multi_margin';
import { multilabelMargin } from './multilabel_margin';
import { multilabelSoftMargin } from './multilabel_soft_margin';
import { nll } from './nll';
import { perceptron } from './perceptron';
import { poissonDevianceLoss } from './poisson_deviance';
import { poissonNll } from './poisson_nll';
import { poly1CrossEntropyWithLogits } from './poly1_cross_entropy_with_logits';
import { pseudoHuber } from './pseudo_huber';
import { quantile } from './quantile';
import { rmse } from './rmse';
import { smape } from './smape';
import { smoothL1 } from './smooth_l1';
import { softMargin } from './soft_margin';
import { sparseCategoricalCrossEntropy } from './sparse_categorical_cross_entropy';
import { sparseCategoricalCrossEntropyWithLogits } from './sparse_categorical_cross_entropy_with_logits';
import { squaredError } from './squared_error';
import { squaredHinge } from './squared_hinge';
import { tripletMargin } from './triplet_margin';
import { tversky } from './tversky';
import { tweedieDeviance } from './tweedie_deviance';
import { welsch } from './welsch';
import { wing } from './wing';
import { zeroOne } from './zero_one';

/** Every loss, in the order of the catalogue. */
export const losses: readonly LossDefinition[] = [
  mse,
  rmse,
  mae,
  huber,
  smoothL1,
  logCoshLoss,
  quantile,
  expectile,
  squaredError,
  halfSquaredError,
  mape,
  smape,
  msle,
  poissonNll,
  gaussianNll,
  poissonDevianceLoss,
  gammaDevianceLoss,
  tweedieDeviance,
  pseudoHuber,
  charbonnier,
  fair,
  cauchy,
  gemanMcclure,
  welsch,
  barron,
  wing,
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  binaryFocal,
  binaryFocalWithLogits,
  hinge,
  squaredHinge,
  softMargin,
  exponential,
  perceptron,
  brier,
  zeroOne,
  categoricalCrossEntropy,
  categoricalCrossEntropyWithLogits,
  sparseCategoricalCrossEntropy,
  sparseCategoricalCrossEntropyWithLogits,
  nll,
  categoricalFocal,
  categoricalFocalWithLogits,
  poly1CrossEntropyWithLogits,
  generalizedCrossEntropy,
  categoricalHinge,
  crammerSingerHinge,
  multiMargin,
  multilabelMargin,
  multilabelSoftMargin,
  klDivergence,
  jsDivergence,
  cosineSimilarity,
  cosineDistance,
  cosineEmbedding,
  dice,
  tversky,
  jaccard,
  marginRanking,
  hingeEmbedding,
  contrastive,
  tripletMargin,
];

const byId: ReadonlyMap<string, LossDefinition> = new Map(losses.map(loss => [loss.id, loss]));

/** The loss with this id. */
export function lossById(id: string): LossDefinition | undefined {
  return byId.get(id);
}
