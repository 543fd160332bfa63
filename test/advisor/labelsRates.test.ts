import assert from 'node:assert/strict';
import { advise } from '../../src/advisor/advise';
import { datasetFrom } from '../../src/core/dataset';
import { classified } from './corpus/tools';
import { matrix, randomStream } from './samples';

const RUNS = 200;
const loss = { lossId: 'sparse_categorical_cross_entropy_with_logits' };

/** How many of 200 files have the finding. */
function count(
  code: string,
  file: (seed: number) => { readonly target: readonly number[]; readonly prediction: readonly number[][] },
): number {
  const seeds = Array.from({ length: RUNS }, (_, run) => 7919 * (run + 1));
  return seeds.filter(seed => advise(datasetFrom(file(seed)), loss).findings.some(finding => finding.code === code)).length;
}

function drawn(n: number, classes: number, seed: number): number[] {
  const random = randomStream(seed + 5);
  return Array.from({ length: n }, () => Math.floor(classes * random()));
}

// The bound on chance is one in a thousand files, so one of 200 may have it (P(two or more) < 0.02).
describe('columns in another order are found', () => {
  for (const [n, classes] of [
    [6, 3],
    [20, 2],
    [30, 10],
    [100, 4],
  ] as const) {
    it(`in no more than one of 200 files whose ${n} predictions of ${classes} classes have nothing to do with the labels`, () =>
      assert.ok(count('class-columns-permuted', seed => ({ target: drawn(n, classes, seed), prediction: matrix(n, classes, seed) })) <= 1));
    it(`in no file of ${n} rows of ${classes} classes whose model is right more often than not`, () =>
      assert.equal(
        count('class-columns-permuted', seed => {
          const file = classified(n, classes, seed, 3);
          return { target: file.classes, prediction: file.logits };
        }),
        0,
      ));
  }

  for (const [n, classes] of [
    [60, 3],
    [60, 2],
    [300, 10],
  ] as const) {
    it(`in 95 % of the files of ${n} rows of ${classes} classes in a cycle`, () => {
      const found = count('class-columns-permuted', seed => {
        const file = classified(n, classes, seed, 5);
        return { target: file.classes, prediction: file.logits.map(row => [...row.slice(1), row[0]!]) };
      });
      assert.ok(found >= 0.95 * RUNS, String(found));
    });
  }
});
