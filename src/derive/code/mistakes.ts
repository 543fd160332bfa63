import { findingDefinition } from '../../advisor/findings/index';
import { takesLogProbabilities } from '../../core/axes';
import type { LossDefinition, ResolvedParameters } from '../../core/definition';
import type { PredictionDomain, TargetDomain } from '../../core/domain';
import type { Text } from '../../core/text';

/** A mistake that is often made with a loss, as the advisor tells it. */
export interface Mistake {
  readonly code: string;
  readonly title: Text;
  readonly why: Text;
  /** True when the call itself shows it: `F.cross_entropy(F.softmax(x), y)`. */
  readonly isHere: boolean;
}

/** A tip has room for three. */
const MOST = 3;

/**
 * The mistakes that are made with a loss most often, the commonest first; only those that the advisor can find. One that the call shows
 * by what it does to its predictions (`activation`) stands in front.
 */
export function mistakesOf(definition: LossDefinition, parameters: ResolvedParameters, activation?: string): readonly Mistake[] {
  const here = activation === undefined ? undefined : mistakeHere(definition, parameters, activation.toLowerCase());
  const codes = new Set([...(here === undefined ? [] : [here]), ...mistakeCodes(definition, parameters)]);
  return [...codes]
    .flatMap(code => findingDefinition(code) ?? [])
    .slice(0, MOST)
    .map(({ code, title, why }) => ({ code, title, why, isHere: code === here }));
}

/** The mistake of giving what an activation makes to a loss that takes something else. */
function mistakeHere(definition: LossDefinition, parameters: ResolvedParameters, activation: string): string | undefined {
  const { id, prediction } = definition;
  const areProbabilities = activation === 'softmax' || activation === 'sigmoid';
  if (prediction === 'rate') return parameters.logInput === true && activation === 'exp' ? 'poisson-rate-or-log-rate' : undefined;
  if (!areProbabilities) return undefined;
  if (takesLogProbabilities(definition, parameters)) return id === 'nll' ? 'nll-needs-log-probabilities' : 'kl-input';
  if (prediction === 'classLogits' || prediction === 'logit') return 'probabilities-as-logits';
  return prediction === 'score' ? 'hinge-needs-scores' : undefined;
}

/** Losses with traps of their own: these come first. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  mse: ['broadcast-n-by-1', 'outliers-dominate', 'sigmoid-mse-saturates'],
  squared_error: ['broadcast-n-by-1', 'outliers-dominate', 'sigmoid-mse-saturates'],
  half_squared_error: ['broadcast-n-by-1', 'outliers-dominate', 'sigmoid-mse-saturates'],
  rmse: ['rmse-zero-gradient', 'mean-of-batch-means', 'broadcast-n-by-1'],
  huber: ['smooth-l1-or-huber', 'target-scale'],
  smooth_l1: ['smooth-l1-or-huber', 'target-scale'],
  quantile: ['quantile-flipped', 'target-prediction-swapped'],
  mape: ['mape-zero-target', 'mape-unit', 'target-prediction-swapped'],
  msle: ['msle-negative', 'broadcast-n-by-1'],
  poisson_nll: ['poisson-rate-or-log-rate', 'target-prediction-swapped'],
  kl_divergence: ['kl-input', 'rows-not-normalised', 'target-prediction-swapped'],
  nll: ['nll-needs-log-probabilities', 'labels-one-based', 'ignored-labels'],
  dice: ['mask-0-255', 'logits-as-probabilities', 'empty-mask'],
  tversky: ['mask-0-255', 'logits-as-probabilities', 'empty-mask'],
  jaccard: ['mask-0-255', 'logits-as-probabilities', 'empty-mask'],
  cosine_embedding: ['pair-labels-not-plus-minus-one', 'zero-vector'],
  hinge_embedding: ['pair-labels-not-plus-minus-one'],
  margin_ranking: ['pair-labels-not-plus-minus-one'],
  multilabel_soft_margin: ['probabilities-as-logits', 'multi-label-with-softmax', 'class-imbalance'],
};

/** What goes wrong with such predictions. */
const PREDICTION: Readonly<Partial<Record<PredictionDomain, readonly string[]>>> = {
  classLogits: ['probabilities-as-logits'],
  logit: ['probabilities-as-logits'],
  simplex: ['logits-as-probabilities'],
  probability: ['logits-as-probabilities', 'log-of-zero'],
  score: ['hinge-needs-scores'],
  real: ['broadcast-n-by-1', 'target-scale'],
  positive: ['broadcast-n-by-1', 'target-scale'],
  vector: ['zero-vector'],
  label: ['labels-one-based'],
};

/** What goes wrong with such targets. */
const TARGET: Readonly<Partial<Record<TargetDomain, readonly string[]>>> = {
  classIndex: ['labels-one-based', 'one-hot-or-integer'],
  oneHot: ['one-hot-or-integer', 'rows-not-normalised'],
  sign: ['hinge-needs-plus-minus-one'],
  binary: ['binary-labels-out-of-range', 'class-imbalance'],
};

/** The codes of `findings.json` for a loss, told from what it expects; the advisor may not have all of them. */
export function mistakeCodes(definition: LossDefinition, parameters: ResolvedParameters): readonly string[] {
  const { id, prediction, target } = definition;
  const own = Object.hasOwn(OWN, id) ? OWN[id]! : [];
  const logarithms = takesLogProbabilities(definition, parameters) ? ['nll-needs-log-probabilities'] : (PREDICTION[prediction] ?? []);
  return [...new Set(own.length > 0 ? own : [...logarithms, ...(TARGET[target] ?? [])])];
}
