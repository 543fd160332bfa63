import assert from 'node:assert/strict';
import { evidenceOf } from '../../src/advisor/evidence';
import { calmFact, outlierFact } from '../../src/advisor/reasons';
import { datasetFrom } from '../../src/core/dataset';

/** The evidence of predictions for targets 0, so that the residuals are the predictions. */
const errors = (residuals: readonly number[]) =>
  evidenceOf(datasetFrom({ target: residuals.map(() => 0), prediction: residuals.map(Number) } as never));

describe('reasons from the errors', () => {
  // The median error is −3.75 and the median distance from it 0.5, so only 0 lies apart: the smallest error of all.
  it('do not call an error outstanding because it is small', () =>
    assert.match(calmFact(errors([-4.25, 0, -3.75])).en, /^None of the 3 errors stands out \(the largest is 4\.25\)\.$/));

  // The squares are 1, 1, 1.21, 1.21, 0.81 and 5.29 of 10.52 for the one outlier: 50.3 %.
  it('count one row in the singular', () => {
    const one = errors([1, -1, 1.1, -1.1, 0.9, -0.9, 12]);
    assert.match(outlierFact(one).en, /^1 of 7 rows makes /);
  });
});
