import assert from 'node:assert/strict';
import { densityOf } from '../../../src/engine/summaries/density';
import { seriesFor } from '../../../src/engine/summaries/series';
import { shareOfLargest, worstCount } from '../../../src/engine/summaries/share';

describe('a series for the screen', () => {
  const same = (i: number) => i;

  it('holds every point up to 4,000, without those that are not finite', () => {
    const { x, y, row, banded } = seriesFor(
      Float64Array.of(3, Number.NaN, 5),
      i => i / 2,
      i => i + 10,
    );
    assert.deepEqual([[...x], [...y], [...row], banded], [[0, 1], [3, 5], [10, 12], false]);
  });

  it('becomes a band of 1,800 entries above, which loses no peak', () => {
    const values = new Float64Array(100_000);
    values[54_321] = 7;
    values[54_322] = -9;
    const { y, min, row, banded } = seriesFor(values, same, same);
    assert.equal(banded, true);
    assert.equal(y.length, 1800);
    // 100,000 / 1,800 = 55.6 values a stretch: both peaks lie in stretch 977.
    assert.deepEqual([y[977], min![977], row[977]], [7, -9, 54_322]);
    assert.equal(Math.max(...y), 7);
    assert.equal(Math.min(...min!), -9);
  });

  it('skips stretches without a finite value', () => {
    const values = new Float64Array(10_000).fill(Number.NaN);
    values[9_999] = 1;
    assert.deepEqual([...seriesFor(values, same, same).y], [1]);
  });
});

describe('a density grid', () => {
  it('counts every point once, corners included', () => {
    const { counts, columns, rows, xMin, xMax, yMin, yMax } = densityOf([0, 1, 1, Number.NaN], [0, 2, 2, 1]);
    assert.deepEqual([xMin, xMax, yMin, yMax, columns, rows], [0, 1, 0, 2, 180, 76]);
    assert.equal(counts[0], 1);
    assert.equal(counts[180 * 76 - 1], 2);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      3,
    );
  });

  it('gives a constant a range', () => {
    const { xMin, xMax } = densityOf([5, 5], [1, 2]);
    assert.deepEqual([xMin, xMax], [4.5, 5.5]);
  });
});

describe('the share that the largest values hold', () => {
  const cases: [string, number[], number, number][] = [
    ['is their sum over the total', [1, 2, 3, 4], 1, 0.4],
    ['takes ties once each', [2, 2, 2, 2], 3, 0.75],
    ['tells values apart that differ in their last bits only', [1, 1 + 2 ** -50, 1 - 2 ** -50], 1, (1 + 2 ** -50) / 3],
    ['is all for more values than there are', [1, 5], 10, 1],
    ['is not a number of nothing', [0, 0], 1, Number.NaN],
    ['is not a number with a negative value', [3, -1], 1, Number.NaN],
    ['is not a number with an infinite value', [3, Number.POSITIVE_INFINITY], 1, Number.NaN],
    ['counts −0 as nothing', [-0, 4], 1, 1],
  ];
  for (const [what, values, count, expected] of cases) {
    it(what, () => {
      const share = shareOfLargest(Float64Array.from(values), count);
      assert.ok(Object.is(share, expected) || Math.abs(share - expected) < 1e-15, `${share}`);
    });
  }

  it('agrees with a full sort on 5,000 losses of many sizes', () => {
    const values = Float64Array.from({ length: 5000 }, (_, i) => Math.exp(((i * 7919) % 5000) / 300 - 8));
    const sorted = [...values].sort((a, b) => b - a);
    const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
    for (const count of [1, 50, 500, 4999]) {
      assert.ok(Math.abs(shareOfLargest(values, count) - sum(sorted.slice(0, count)) / sum(sorted)) < 1e-12);
    }
  });

  it('reads the worst 1 % as at least one row', () => assert.deepEqual([worstCount(30, 0.01), worstCount(1000, 0.01)], [1, 10]));
});
