import assert from 'node:assert/strict';
import { evidenceOf } from '../../src/advisor/evidence';
import { calmFact, codingFact, outlierFact, targetFact } from '../../src/advisor/reasons';
import { datasetFrom } from '../../src/core/dataset';

/** The evidence of predictions for targets 0, so that the residuals are the predictions. */
const errors = (residuals: readonly number[]) =>
  evidenceOf(datasetFrom({ target: residuals.map(() => 0), prediction: residuals.map(Number) } as never));

describe('reasons from the errors', () => {
  // The median error is −3.75 and the median distance from it 0.5, so only 0 lies apart: the smallest error of all.
  it('do not call an error outstanding because it is small', () =>
    assert.match(calmFact(errors([-4.25, 0, -3.75])).en, /^None of the 3 errors stands out \(the largest is 4\.25\)\.$/));

  // The squares are 1, 1, 1.21, 1.21, 0.81, 0.81 and 900, of 906.04 in all: 99.3 % for the last. MAD 1.8, so its score is 0.6745·29.1/1.8 = 10.9.
  it('count one row in the singular', () => {
    const one = errors([1, -1, 1.1, -1.1, 0.9, -0.9, 30]);
    assert.match(outlierFact(one).en, /^1 of 7 rows makes 99\.3 % /);
  });
});

describe('reasons from the labels', () => {
  const of = (target: unknown, prediction: unknown) => evidenceOf(datasetFrom({ target, prediction } as never));
  const probabilities = [0.2, 0.9, 0.7, 0.4];

  it('say how other labels become 0 and 1', () => {
    assert.deepEqual(
      codingFact(of([1, 2, 2, 1], probabilities)).map(({ en }) => en),
      ['Map 1 to 0 and 2 to 1 first.'],
    );
    assert.deepEqual(codingFact(of([0, 1, 1, 0], probabilities)), []);
  });

  it('say that rows of −100 have no label', () => assert.match(codingFact(of([0, 1, -100, 0], probabilities))[0]!.en, /−100/));

  // Keras and PyTorch: 1 − ε + ε/C for the class, ε/C for the others; ε = 0.1 and C = 3 give 0.9333 and 0.0333.
  it('name the ε of label smoothing', () => {
    const smoothed = [0, 1, 2, 1].map(y => [0, 1, 2].map(c => (c === y ? 0.9333 : 0.0333)));
    const rows = smoothed.map(() => [0.5, 0.3, 0.2]);
    assert.match(targetFact(of(smoothed, rows), 'distribution').en, /label smoothing, ε = 0\.1\)/);
    const other = smoothed.map((_, i) => [0.7 - 0.1 * i, 0.2, 0.1 + 0.1 * i]);
    assert.doesNotMatch(targetFact(of(other, rows), 'distribution').en, /smoothing/);
  });
});
