import type { Vector } from '../core/arrays';
import type { Binning, CalibrationView } from '../protocol/taskViews';
import { type CalibrationBin, calibrationOf } from './summaries/calibration';

const USUAL_BINS = 10;
const FEWEST_BINS = 2;
const MOST_BINS = 50;

/** How probabilities are cut into bins, where somebody said so. */
export interface Bins {
  readonly bins?: number;
  readonly binning?: Binning;
}

/** Whether probabilities come true as often as they say. `between` writes down the rows of a bin; `loss`: that of each row, where it has one. */
export function calibrated(
  probabilities: Vector,
  isHit: (index: number) => boolean,
  { bins = USUAL_BINS, binning }: Bins,
  between: (from: number | undefined, to: number | undefined) => string,
  loss?: Float64Array,
): CalibrationView {
  const found = calibrationOf(probabilities, isHit, Math.min(MOST_BINS, Math.max(FEWEST_BINS, bins)), binning, loss);
  const of = (key: keyof CalibrationBin) => Float64Array.from(found.bins, bin => bin[key]);
  const total = found.bins.reduce((sum, bin) => sum + bin.loss, 0);
  return {
    from: of('from'),
    to: of('to'),
    predicted: of('predicted'),
    observed: of('observed'),
    low: of('low'),
    high: of('high'),
    count: of('count'),
    lossShare: Float64Array.from(found.bins, bin => bin.loss / total),
    error: found.error,
    where: found.bins.map(({ from, to }) => between(from === 0 ? undefined : from, to === 1 ? undefined : to)),
  };
}
