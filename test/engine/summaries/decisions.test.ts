import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calibrationOf, wilson } from '../../../src/engine/summaries/calibration';
import { normalQuantile } from '../../../src/engine/summaries/normalQuantile';
import { areaUnderRoc, averagePrecision, bestThreshold, countsOf, entryAt, thresholdsOf } from '../../../src/engine/summaries/thresholds';
import { trendOf } from '../../../src/engine/summaries/trend';

const close = (found: number, expected: number, tolerance = 1e-12) =>
  assert.ok(Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${found}, expected ${expected}`);

// scikit-learn 1.2.1: roc_auc_score and average_precision_score.
const table: readonly [what: string, labels: readonly number[], scores: readonly number[], auc: number, precision: number][] = [
  ['the example of its documentation', [0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], 0.75, 0.8333333333333333],
  ['a perfect order', [0, 0, 1, 1], [0.1, 0.2, 0.3, 0.4], 1, 1],
  ['the reverse order', [1, 1, 0, 0], [0.1, 0.2, 0.3, 0.4], 0, 0.41666666666666663],
  ['all scores alike', [0, 1, 1, 0, 1], [0.5, 0.5, 0.5, 0.5, 0.5], 0.5, 0.6],
  ['ties across the classes', [1, 0, 1, 0, 1, 0], [0.9, 0.9, 0.4, 0.4, 0.4, 0.1], 0.6111111111111112, 0.5666666666666667],
];

describe('decisions by threshold', () => {
  for (const [what, labels, scores, auc, precision] of table) {
    it(`${what}: area under the ROC curve ${auc.toFixed(3)}, average precision ${precision.toFixed(3)}`, () => {
      const thresholds = thresholdsOf(labels, scores);
      close(areaUnderRoc(thresholds), auc);
      close(averagePrecision(thresholds), precision);
    });
  }

  it('the area is the chance that a positive scores above a negative, ties half (Mann and Whitney)', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 5 })), { minLength: 2, maxLength: 30 }), pairs => {
        const labels = pairs.map(([label]) => Number(label));
        const scores = pairs.map(([, score]) => score);
        let wins = 0;
        let all = 0;
        for (const [i, p] of scores.entries())
          for (const [j, q] of scores.entries())
            if (labels[i] === 1 && labels[j] === 0) {
              all += 1;
              wins += p > q ? 1 : p === q ? 0.5 : 0;
            }
        const area = areaUnderRoc(thresholdsOf(labels, scores));
        return all === 0 ? Number.isNaN(area) : Math.abs(area - wins / all) < 1e-12;
      }),
    ));

  it('no threshold costs less than the best one', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (pairs, ratio) => {
          const cost = (threshold: number) =>
            pairs.reduce((sum, [label, score]) => sum + (score >= threshold && !label ? ratio : score < threshold && label ? 1 : 0), 0);
          const thresholds = thresholdsOf(
            pairs.map(([label]) => Number(label)),
            pairs.map(([, score]) => score),
          );
          const best = bestThreshold(thresholds, ratio);
          const least = Math.min(...Array.from({ length: 12 }, (_, i) => cost(i - 0.5)));
          return cost(best) <= least + 1e-9;
        },
      ),
    ));

  it('taking none is the best one above the highest score, where a threshold can be set there', () => {
    // Both false positives stand above the hit.
    const thresholds = thresholdsOf([0, 0, 1], [0.9, 0.8, 0.4]);
    close(bestThreshold(thresholds, 10, 1), 0.95);
    // At 1 nothing lies between the highest score and the end: the cheapest that can be set takes one.
    close(bestThreshold(thresholdsOf([0, 0, 1], [1, 0.8, 0.4]), 10, 1), 0.9);
  });

  it('the bins of both classes add up, and what lies beyond the ends is in the end bins', () => {
    const [negatives, positives] = countsOf(thresholdsOf([0, 1, 0, 1, 1], [-1, 0, 0.5, 0.5, 2]), Float64Array.of(0, 0.5, 1));
    assert.deepEqual(
      [[...negatives], [...positives]],
      [
        [1, 1],
        [1, 2],
      ],
    );
  });

  it('a threshold takes every score from it on', () => {
    const thresholds = thresholdsOf([0, 1, 1, 0], [0.2, 0.4, 0.4, 0.9]);
    const taken = (threshold: number) => {
      const entry = entryAt(thresholds, threshold);
      return [thresholds.truePositives[entry], thresholds.falsePositives[entry]];
    };
    assert.deepEqual(
      [taken(1), taken(0.9), taken(0.5), taken(0.4), taken(0)],
      [
        [0, 0],
        [0, 1],
        [0, 1],
        [2, 1],
        [2, 2],
      ],
    );
  });
});

describe('calibration', () => {
  // R 4: prop.test(8, 10, correct = FALSE)$conf.int; binom::binom.confint(0, 20, methods = "wilson").
  it('has the interval of Wilson', () => {
    close(wilson(0.8, 10)[0], 0.4901625, 1e-6);
    close(wilson(0.8, 10)[1], 0.9433178, 1e-6);
    close(wilson(0, 20)[0], 0);
    close(wilson(0, 20)[1], 0.1611252, 1e-6);
  });

  it('bins by width, leaves empty bins out, and weighs the error by rows', () => {
    const labels = [0, 1, 1, 1];
    const { bins, error } = calibrationOf([0.1, 0.15, 0.9, 1], i => labels[i] === 1, 5);
    assert.deepEqual(
      bins.map(({ from, count, observed }) => [from, count, observed]),
      [
        [0, 2, 0.5],
        [0.8, 2, 1],
      ],
    );
    // |0.5 − 0.125|·2/4 + |1 − 0.95|·2/4
    close(error, 0.2125);
  });
});

describe('the normal quantile', () => {
  // scipy 1.10 special.ndtri, which agrees with tables of 16 digits.
  const quantiles: readonly [share: number, z: number][] = [
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0470962993612],
  ];
  for (const [share, z] of quantiles) it(`of ${share} is ${z}`, () => close(normalQuantile(share), z, 1e-13));
  it('is infinite at the ends', () => assert.deepEqual([normalQuantile(0), normalQuantile(1)], [-Infinity, Infinity]));
});

describe('a running median', () => {
  const turn = async () => undefined;
  it('follows the middle of y along x, whatever the order of the rows', async () => {
    const x = Array.from({ length: 576 }, (_, i) => (i * 97) % 576);
    const trend = await trendOf(
      x,
      x.map(value => 2 * value),
      turn,
    );
    // 0.65·√576 = 15.6.
    assert.equal(trend.x.length, 16);
    for (let i = 0; i < 16; i += 1) {
      // Values k·36 … k·36 + 35, doubled: median 2·(36k + 17.5), quartiles 2·(36k + 8.75) and 2·(36k + 26.25).
      close(trend.median[i]!, 72 * i + 35);
      close(trend.low[i]!, 72 * i + 17.5);
      close(trend.high[i]!, 72 * i + 52.5);
    }
  });
  it('says nothing of a handful of rows', async () => assert.equal((await trendOf([1, 2, 3], [1, 2, 3], turn)).x.length, 0));
});
