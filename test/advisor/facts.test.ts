import assert from 'node:assert/strict';
import { factsOf } from '../../src/advisor/facts';
import { huberDelta, residualFacts } from '../../src/advisor/residuals';
import { medianInPlace } from '../../src/advisor/robust';
import { sumTolerance } from '../../src/advisor/rowFacts';
import { datasetFrom } from '../../src/core/dataset';
import { normals } from './samples';

const facts = (target: unknown) => factsOf(datasetFrom({ target, prediction: [] } as never).target);

describe('facts of an array', () => {
  it('are over finite values only', () => {
    const found = facts([1, Number.NaN, 3, Number.POSITIVE_INFINITY, -4]);
    assert.deepEqual(
      [found.rows, found.finite, found.missing, found.infinite, found.min, found.max, found.mean, found.negative],
      [5, 3, 1, 1, -4, 3, 0, 1],
    );
  });

  it('keep their digits far from 0', () => {
    // 1e9 + {0, 1, 2}: mean 1e9 + 1, population variance 2/3.
    const found = facts([1e9, 1e9 + 1, 1e9 + 2]);
    assert.equal(found.mean, 1e9 + 1);
    assert.ok(Math.abs(found.deviation - Math.sqrt(2 / 3)) < 1e-9);
  });

  it('count distinct values up to 1000 and then stop', () => {
    assert.deepEqual(facts([2, 0.5, 2, -1]).uniques, { values: [-1, 0.5, 2], counts: [1, 1, 2] });
    assert.equal(facts(Array.from({ length: 1000 }, (_, i) => i / 7)).uniques!.values.length, 1000);
    assert.equal(facts(Array.from({ length: 1001 }, (_, i) => i / 7)).uniques, undefined);
  });

  it('squeeze (n,1) but keep (n,2)', () => {
    assert.deepEqual([facts([[1], [2]]).width, facts([[1, 2]]).width, facts([1, 2]).perRow], [1, 2, undefined]);
  });

  it('tell what rows are', () => {
    const { perRow } = facts([
      [0.2, 0.3, 0.5],
      [1, 0, 0],
      [0.6, 0.8, 0],
      [30, 30, 40],
      [Math.log(0.5), Math.log(0.25), Math.log(0.25)],
    ]);
    assert.deepEqual([perRow!.simplex, perRow!.oneHot, perRow!.unitNorm, perRow!.hundred, perRow!.logSimplex], [2, 1, 2, 1, 1]);
  });

  it('allow sums the rounding of printed decimals, and nothing when too few are printed', () => {
    // Half a unit of the last digit for each of C numbers; advisor.md 2.4 measured up to 0.03 for two decimals and C = 10.
    assert.ok(Math.abs(sumTolerance(10, 2) - 0.05) < 1e-12);
    assert.ok(Math.abs(sumTolerance(3, 3) - 0.0015) < 1e-12);
    assert.equal(sumTolerance(1000, 3), 0.02);
    assert.equal(sumTolerance(3, 1), 1e-6);
  });
});

describe('the median', () => {
  for (const [values, median] of [
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[5], 5],
    [[1, 1, 1, 1], 1],
    [[1e308, 1.2e308], 1.1e308],
    [[], Number.NaN],
  ] as const) {
    it(`of ${values.join(' ') || 'nothing'} is ${median}`, () => assert.equal(medianInPlace(Float64Array.from(values)), median));
  }

  it('agrees with sorting', () => {
    for (const n of [7, 100, 1001]) {
      const values = normals(n, n);
      const sorted = [...values].sort((a, b) => a - b);
      const expected = n % 2 ? sorted[(n - 1) / 2]! : (sorted[n / 2]! + sorted[n / 2 - 1]!) / 2;
      assert.ok(Math.abs(medianInPlace(Float64Array.from(values)) - expected) < 1e-15);
    }
  });
});

describe('facts of residuals', () => {
  it('have no outliers where more than half are equal: there is no scale to measure by', () => {
    const found = residualFacts(new Float64Array(10), Float64Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 9]))!;
    assert.deepEqual([found.mad, found.outliers], [0, 0]);
  });

  it('do not overflow', () => {
    const found = residualFacts(new Float64Array(5), Float64Array.from([1e200, -1e200, 2e200, 3e200, 1e300]))!;
    assert.deepEqual([found.outlierRows, found.outlierShare > 0.99], [[4], true]);
  });

  it('skip pairs that are not finite', () => {
    assert.equal(residualFacts(Float64Array.from([1, Number.NaN, 3]), Float64Array.from([1, 2, Number.POSITIVE_INFINITY]))!.count, 1);
    assert.equal(residualFacts(Float64Array.from([Number.NaN]), Float64Array.from([1])), undefined);
  });

  it('takes rounding of equal residuals for no scale', () => {
    // 1.2 − 1, 4.2 − 4 and 6.3 − 6 as doubles: 0.19999999999999996, 0.20000000000000018, 0.2999999999999998.
    const found = residualFacts(Float64Array.from([1, 4, 6]), Float64Array.from([1.2, 4.2, 6.3]))!;
    assert.deepEqual([found.mad, found.outliers, huberDelta(found)], [0, 0, undefined]);
  });
});
