import type { FindingCases } from '../case';
import { ambiguousPredictionSpace } from './ambiguous-prediction-space';
import { doubleSoftmax } from './double-softmax';
import { hardPredictions } from './hard-predictions';
import { logOfZero } from './log-of-zero';
import { logProbabilitiesAsLogits } from './log-probabilities-as-logits';
import { logitsAsProbabilities } from './logits-as-probabilities';
import { logitsSaturate } from './logits-saturate';
import { nllNeedsLogProbabilities } from './nll-needs-log-probabilities';
import { poissonRateOrLogRate } from './poisson-rate-or-log-rate';
import { probabilitiesAsLogits } from './probabilities-as-logits';
import { rowsNotNormalised } from './rows-not-normalised';
import { softmaxOnSingleUnit } from './softmax-on-single-unit';
import { softmaxOverWrongAxis } from './softmax-over-wrong-axis';

/** The findings of this group. */
export const space: readonly FindingCases[] = [
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
];
