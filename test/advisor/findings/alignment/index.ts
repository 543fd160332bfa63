import type { FindingCases } from '../case';
import { broadcastNBy1 } from './broadcast-n-by-1';
import { ignoredLabels } from './ignored-labels';
import { lengthMismatch } from './length-mismatch';
import { missingValues } from './missing-values';
import { outliersDominate } from './outliers-dominate';
import { percentOrFraction } from './percent-or-fraction';
import { rowsShuffled } from './rows-shuffled';
import { targetPredictionSwapped } from './target-prediction-swapped';
import { targetScale } from './target-scale';

/** The findings of this group. */
export const alignment: readonly FindingCases[] = [
  broadcastNBy1,
  rowsShuffled,
  targetPredictionSwapped,
  lengthMismatch,
  missingValues,
  ignoredLabels,
  outliersDominate,
  targetScale,
  percentOrFraction,
];
