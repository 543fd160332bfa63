import type { FindingCases } from '../case';
import { binaryLabelsOutOfRange } from './binary-labels-out-of-range';
import { classColumnsPermuted } from './class-columns-permuted';
import { hingeNeedsPlusMinusOne } from './hinge-needs-plus-minus-one';
import { hingeNeedsScores } from './hinge-needs-scores';
import { labelGaps } from './label-gaps';
import { labelsOneBased } from './labels-one-based';
import { mask0255 } from './mask-0-255';
import { multiLabelWithSoftmax } from './multi-label-with-softmax';
import { oneHotOrInteger } from './one-hot-or-integer';
import { ordinalOrClass } from './ordinal-or-class';
import { pairLabelsNotPlusMinusOne } from './pair-labels-not-plus-minus-one';
import { softLabelFloor } from './soft-label-floor';

/** The findings of this group. */
export const labels: readonly FindingCases[] = [
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
];
