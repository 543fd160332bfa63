import type { Finding } from '../advice';
import { ambiguousPredictionSpace } from './ambiguous-prediction-space';
import { binaryLabelsOutOfRange } from './binary-labels-out-of-range';
import { broadcastNBy1 } from './broadcast-n-by-1';
import type { CheckInput, FindingDefinition } from './check';
import { classColumnsPermuted } from './class-columns-permuted';
import { classImbalance } from './class-imbalance';
import { countsWithMse } from './counts-with-mse';
import { doubleSoftmax } from './double-softmax';
import { emptyMask } from './empty-mask';
import { hardPredictions } from './hard-predictions';
import { hingeNeedsPlusMinusOne } from './hinge-needs-plus-minus-one';
import { hingeNeedsScores } from './hinge-needs-scores';
import { ignoredLabels } from './ignored-labels';
import { klInput } from './kl-input';
import { labelGaps } from './label-gaps';
import { labelsOneBased } from './labels-one-based';
import { lengthMismatch } from './length-mismatch';
import { logOfZero } from './log-of-zero';
import { logProbabilitiesAsLogits } from './log-probabilities-as-logits';
import { logitsAsProbabilities } from './logits-as-probabilities';
import { logitsSaturate } from './logits-saturate';
import { mapeUnit } from './mape-unit';
import { mapeZeroTarget } from './mape-zero-target';
import { mask0255 } from './mask-0-255';
import { meanOfBatchMeans } from './mean-of-batch-means';
import { missingValues } from './missing-values';
import { msleNegative } from './msle-negative';
import { multiLabelWithSoftmax } from './multi-label-with-softmax';
import { nllNeedsLogProbabilities } from './nll-needs-log-probabilities';
import { oneHotOrInteger } from './one-hot-or-integer';
import { ordinalOrClass } from './ordinal-or-class';
import { outliersDominateFinding } from './outliers-dominate';
import { pairLabelsNotPlusMinusOne } from './pair-labels-not-plus-minus-one';
import { percentOrFraction } from './percent-or-fraction';
import { poissonRateOrLogRate } from './poisson-rate-or-log-rate';
import { probabilitiesAsLogits } from './probabilities-as-logits';
import { quantileFlipped } from './quantile-flipped';
import { rmseZeroGradient } from './rmse-zero-gradient';
import { rowsNotNormalised } from './rows-not-normalised';
import { rowsShuffled } from './rows-shuffled';
import { sigmoidMseSaturates } from './sigmoid-mse-saturates';
import { smoothL1OrHuber } from './smooth-l1-or-huber';
import { softLabelFloor } from './soft-label-floor';
import { softmaxOnSingleUnit } from './softmax-on-single-unit';
import { softmaxOverWrongAxis } from './softmax-over-wrong-axis';
import { sumOrMean } from './sum-or-mean';
import { targetPredictionSwapped } from './target-prediction-swapped';
import { targetScale } from './target-scale';
import { weightedMean } from './weighted-mean';
import { worseThanConstant } from './worse-than-constant';
import { zeroVector } from './zero-vector';

/** Every finding: a new one is a file named after its code and a line here. */
export const findingDefinitions: readonly FindingDefinition[] = [
  probabilitiesAsLogits,
  doubleSoftmax,
  logitsAsProbabilities,
  ambiguousPredictionSpace,
  nllNeedsLogProbabilities,
  logProbabilitiesAsLogits,
  rowsNotNormalised,
  softmaxOverWrongAxis,
  softmaxOnSingleUnit,
  hardPredictions,
  logOfZero,
  logitsSaturate,
  poissonRateOrLogRate,
  labelsOneBased,
  oneHotOrInteger,
  hingeNeedsPlusMinusOne,
  pairLabelsNotPlusMinusOne,
  hingeNeedsScores,
  binaryLabelsOutOfRange,
  mask0255,
  multiLabelWithSoftmax,
  labelGaps,
  softLabelFloor,
  ordinalOrClass,
  classColumnsPermuted,
  broadcastNBy1,
  rowsShuffled,
  targetPredictionSwapped,
  lengthMismatch,
  missingValues,
  ignoredLabels,
  outliersDominateFinding,
  targetScale,
  percentOrFraction,
  mapeUnit,
  mapeZeroTarget,
  msleNegative,
  countsWithMse,
  rmseZeroGradient,
  smoothL1OrHuber,
  quantileFlipped,
  sigmoidMseSaturates,
  classImbalance,
  worseThanConstant,
  emptyMask,
  zeroVector,
  klInput,
  sumOrMean,
  weightedMean,
  meanOfBatchMeans,
];

/** The definition of a code. */
export function findingDefinition(code: string): FindingDefinition | undefined {
  return findingDefinitions.find(each => each.code === code);
}

const LEVELS: readonly Finding['level'][] = ['error', 'warning', 'info'];
const CERTAINTIES: readonly Finding['certainty'][] = ['sure', 'likely', 'hint'];

/** What looks wrong or is often misunderstood, worst and surest first. */
export function findingsOf(input: CheckInput): readonly Finding[] {
  return findingDefinitions
    .flatMap(({ code, check }) => {
      const found = check(input);
      return found ? [{ code, ...found }] : [];
    })
    .sort(
      (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty),
    );
}
