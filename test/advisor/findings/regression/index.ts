import type { FindingCases } from '../case';
import { countsWithMse } from './counts-with-mse';
import { mapeUnit } from './mape-unit';
import { mapeZeroTarget } from './mape-zero-target';
import { msleNegative } from './msle-negative';
import { quantileFlipped } from './quantile-flipped';
import { rmseZeroGradient } from './rmse-zero-gradient';
import { smoothL1OrHuber } from './smooth-l1-or-huber';

/** The findings of this group. */
export const regression: readonly FindingCases[] = [
  mapeUnit,
  mapeZeroTarget,
  msleNegative,
  countsWithMse,
  rmseZeroGradient,
  smoothL1OrHuber,
  quantileFlipped,
];
