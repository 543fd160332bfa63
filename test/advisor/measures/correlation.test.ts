import assert from 'node:assert/strict';
import { correlation, rankCorrelation, sortedCorrelation } from '../../../src/advisor/measures/correlation';

const a = Float64Array.of(1, 2, 2, 5, 9, 4);
const b = Float64Array.of(2, 1, 3, 3, 20, 8);
const near = (found: number, expected: number) => assert.ok(Math.abs(found - expected) < 1e-12, `${found}, expected ${expected}`);

describe('correlations', () => {
  it('as given: numpy.corrcoef 1.24', () => near(correlation(a, b), 0.903823894653999));
  it('in ascending order: numpy.corrcoef of both sorted', () => near(sortedCorrelation(a, b), 0.9608075377495228));
  it('of ranks, which equal values share: scipy.stats.spearmanr 1.10', () => near(rankCorrelation(a, b), 0.7794117647058825));
  it('of a constant are no number', () => assert.ok(Number.isNaN(correlation(a, new Float64Array(6)))));
  it('of nothing are no number', () => assert.ok(Number.isNaN(correlation(new Float64Array(0), new Float64Array(0)))));
  it('leave their arrays in order', () => assert.deepEqual([...a], [1, 2, 2, 5, 9, 4]));
});
