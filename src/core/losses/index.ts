import type { LossDefinition } from '../definition';
import { binaryCrossEntropy } from './binary_cross_entropy';
import { binaryCrossEntropyWithLogits } from './binary_cross_entropy_with_logits';
import { categoricalCrossEntropy } from './categorical_cross_entropy';
import { categoricalCrossEntropyWithLogits } from './categorical_cross_entropy_with_logits';
import { cosineDistance } from './cosine_distance';
import { cosineSimilarity } from './cosine_similarity';
import { dice } from './dice';
import { halfSquaredError } from './half_squared_error';
import { hinge } from './hinge';
import { huber } from './huber';
import { klDivergence } from './kl_divergence';
import { logCoshLoss } from './log_cosh';
import { mae } from './mae';
import { mse } from './mse';
import { quantile } from './quantile';
import { rmse } from './rmse';
import { smoothL1 } from './smooth_l1';
import { sparseCategoricalCrossEntropy } from './sparse_categorical_cross_entropy';
import { sparseCategoricalCrossEntropyWithLogits } from './sparse_categorical_cross_entropy_with_logits';
import { squaredError } from './squared_error';
import { squaredHinge } from './squared_hinge';

/** Every loss, in the order of the catalogue. */
export const losses: readonly LossDefinition[] = [
  mse,
  rmse,
  mae,
  huber,
  smoothL1,
  logCoshLoss,
  quantile,
  squaredError,
  halfSquaredError,
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  hinge,
  squaredHinge,
  categoricalCrossEntropy,
  categoricalCrossEntropyWithLogits,
  sparseCategoricalCrossEntropy,
  sparseCategoricalCrossEntropyWithLogits,
  klDivergence,
  cosineSimilarity,
  cosineDistance,
  dice,
];

const byId: ReadonlyMap<string, LossDefinition> = new Map(losses.map(loss => [loss.id, loss]));

/** The loss with this id. */
export function lossById(id: string): LossDefinition | undefined {
  return byId.get(id);
}
