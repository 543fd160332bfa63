import assert from 'node:assert/strict';
import { evidenceOf } from '../../src/advisor/evidence';
import { factsOf, rowsOf } from '../../src/advisor/facts';
import { dispersionOf } from '../../src/advisor/measures/dispersion';
import { huberDelta, MEDIAN_SAMPLE, residualFacts } from '../../src/advisor/residuals';
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

  it('tell what rows along the last axis are, where samples have several', () => {
    const found = facts([
      [
        [0.2, 0.8],
        [1, 0],
      ],
      [
        [0.5, 0.5],
        [0, 1],
      ],
    ]);
    assert.deepEqual([found.perRow!.rows, found.perRow!.simplex], [2, 0]);
    assert.deepEqual([rowsOf(found)!.rows, rowsOf(found)!.simplex, rowsOf(found)!.oneHot], [4, 4, 2]);
  });

  it('know columns that sum to 1, and rows that sum to 100', () => {
    const columns = facts([
      [0.1, 0.5],
      [0.2, 0.1],
      [0.7, 0.4],
    ]).perRow!;
    assert.deepEqual([columns.columnsSumToOne, columns.simplex], [true, 0]);
    // Ten whole percentages are off by up to half each: 104 is still a hundred, 106 is not.
    const tenths = (first: number) => [first, ...Array.from({ length: 9 }, () => 10)];
    assert.equal(facts([tenths(14), tenths(10), tenths(16)]).perRow!.hundred, 2);
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

  it('count what is too low and too high', () => {
    const found = residualFacts(Float64Array.from([1, 2, 3, Number.NaN]), Float64Array.from([0, 2, 5, 1]))!;
    assert.deepEqual([found.count, found.below, found.above], [3, 1, 1]);
  });

  it('measure by the quartiles where more than half are equal', () => {
    // 0 six times, then 1 2 3 4 and 50: median and MAD 0; the quartiles (ranks 2 and 8) are 0 and 3, the fences −9 and 12.
    const residuals = [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 50];
    const found = residualFacts(new Float64Array(11), Float64Array.from(residuals))!;
    assert.deepEqual([found.mad, found.outlierRows], [0, [10]]);
  });

  it('ask more of an outlier among a handful', () => {
    // Deviations from the median 3: 2 1 0 1 4, MAD 1. 0.6745·4 = 2.7 is none; with 9 for the last it is 4.05, beyond 3.5 but not beyond 6.5.
    const among = (last: number) => residualFacts(new Float64Array(5), Float64Array.from([1, 2, 3, 4, last]))!.outliers;
    assert.deepEqual([among(7), among(9), among(30)], [0, 0, 1]);
  });

  it('tell the tail of targets whose errors grow with them from mistakes', () => {
    const wages = normals(200, 811).map(x => 1000 * Math.exp(x));
    const ratios = normals(200, 813).map(x => Math.exp(0.2 * x));
    const tail = residualFacts(
      Float64Array.from(wages),
      Float64Array.from(wages, (w, i) => w * ratios[i]!),
    )!;
    assert.ok(tail.outliers > 0 && tail.relativeOutliers <= tail.outliers / 2);
    const heights = normals(200, 815).map(x => 170 + 7 * x);
    const wrong = heights.map((h, i) => h + 2 * Math.log(ratios[i]!) + (i % 40 === 0 ? 900 : 0));
    const mistakes = residualFacts(Float64Array.from(heights), Float64Array.from(wrong))!;
    assert.deepEqual([mistakes.outliers, mistakes.relativeOutliers], [5, 5]);
  });

  it('take the medians of many from a sample that is close to them', () => {
    const n = 5 * MEDIAN_SAMPLE;
    // Residuals 0 … n − 1 in order: median (n − 1)/2, MAD n/4.
    const found = residualFacts(
      new Float64Array(n),
      Float64Array.from({ length: n }, (_, i) => i),
    )!;
    assert.equal(found.sampled, MEDIAN_SAMPLE);
    assert.ok(Math.abs(found.median / n - 0.5) < 0.005 && Math.abs(found.mad / n - 0.25) < 0.005);
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

describe('evidence', () => {
  const map = [
    [0, 1],
    [2, -100],
  ];
  const last = map.map(row => row.map(() => [0.2, 0.3, 0.5]));

  it('finds maps of classes, whichever axis counts them', () => {
    const { classMap } = evidenceOf(datasetFrom({ target: map, prediction: last }));
    assert.deepEqual([classMap!.axis, classMap!.classes, classMap!.labels.max, classMap!.rows.simplex], ['last', 3, 2, 4]);
    const second = map.map(row => [0.2, 0.3, 0.5].map(p => row.map(() => p)));
    const turned = evidenceOf(datasetFrom({ target: map, prediction: second })).classMap!;
    assert.deepEqual([turned.axis, turned.classes, turned.rows.simplex], ['second', 3, 4]);
  });

  it('finds none where the axes do not fit, or the targets are no whole numbers', () => {
    assert.equal(evidenceOf(datasetFrom({ target: map.map(row => row.map(x => x + 0.5)), prediction: last })).classMap, undefined);
    assert.equal(evidenceOf(datasetFrom({ target: map, prediction: map })).classMap, undefined);
  });
});

describe('the dispersion of counts', () => {
  const fives = Float64Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 1 : 5));

  // (1 − 3)²/3 and (5 − 3)²/3 are both 4/3.
  it('is the mean of (t − μ)²/μ, of rates or of their logarithms', () => {
    assert.ok(Math.abs(dispersionOf(fives, new Float64Array(20).fill(3), 'rates')! - 4 / 3) < 1e-12);
    assert.ok(Math.abs(dispersionOf(fives, new Float64Array(20).fill(Math.log(3)), 'logarithms')! - 4 / 3) < 1e-12);
  });

  it('is not told of few, nor of rates that are none', () => {
    assert.equal(dispersionOf(fives.subarray(1), new Float64Array(19).fill(3), 'rates'), undefined);
    assert.equal(dispersionOf(fives, new Float64Array(20).fill(-3), 'rates'), undefined);
  });
});
