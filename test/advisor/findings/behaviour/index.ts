import type { FindingCases } from '../case';
import { classImbalance } from './class-imbalance';
import { emptyMask } from './empty-mask';
import { klInput } from './kl-input';
import { meanOfBatchMeans } from './mean-of-batch-means';
import { sigmoidMseSaturates } from './sigmoid-mse-saturates';
import { sumOrMean } from './sum-or-mean';
import { weightedMean } from './weighted-mean';
import { worseThanConstant } from './worse-than-constant';
import { zeroVector } from './zero-vector';

/** The findings of this group. */
export const behaviour: readonly FindingCases[] = [
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
