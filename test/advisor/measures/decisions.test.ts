import assert from 'node:assert/strict';
import { decisionsOf } from '../../../src/advisor/measures/decisions';

const labels = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
const decided = [0, 0, 1, 1, 0, 1, 1, 1, 1, 0];

describe('labels and decisions', () => {
  it('agree, by chance and in fact', () => {
    const found = decisionsOf({
      labelOf: row => labels[row]!,
      predictions: Float64Array.from(decided, each => (each === 1 ? 0.8 : 0.1)),
      rows: 10,
      width: 1,
      space: 'probabilities',
    })!;
    // By hand: 6 of 10 right; shares 0.4 and 0.6 on both sides, so 0.16 + 0.36 by chance; sure 0.8 six times, 0.9 four times.
    assert.deepEqual([found.rows, found.accuracy, found.distance], [10, 0.6, 0]);
    assert.ok(Math.abs(found.chance - 0.52) < 1e-12);
    assert.ok(Math.abs(found.confidence - 0.84) < 1e-12);
    // scipy.stats.chi2_contingency 1.10 without correction: 0.27777777777777773 on one degree of freedom, p = 0.598, which is −0.25 deviations.
    assert.ok(Math.abs(found.dependence + 0.25) < 0.03, String(found.dependence));
  });

  it('are read from logits and logarithms alike', () => {
    const rows = [2, 0, -1, 0.5, 1.5, 0];
    const logSum = (start: number) => Math.log(rows.slice(start, start + 3).reduce((sum, z) => sum + Math.exp(z), 0));
    const shared = { labelOf: (row: number) => row, rows: 2, width: 3 };
    const logits = decisionsOf({ ...shared, predictions: Float64Array.from(rows), space: 'logits' })!;
    const logarithms = rows.map((z, i) => z - logSum(i < 3 ? 0 : 3));
    const logs = decisionsOf({ ...shared, predictions: Float64Array.from(logarithms), space: 'log-probabilities' })!;
    assert.equal(logits.accuracy, 1);
    assert.ok(Math.abs(logits.confidence - logs.confidence) < 1e-12);
  });

  it('that are no classes are passed over', () => {
    const shared = { predictions: Float64Array.of(0.2, 0.8, 0.6, Number.NaN), rows: 4, width: 1, space: 'probabilities' } as const;
    assert.equal(decisionsOf({ ...shared, labelOf: row => [0, 1, -1, 1][row]! })!.rows, 2);
    assert.equal(decisionsOf({ ...shared, labelOf: () => 7 }), undefined);
  });
});
