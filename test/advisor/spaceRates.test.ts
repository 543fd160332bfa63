import assert from 'node:assert/strict';
import type { Finding } from '../../src/advisor/advice';
import { type AdviceOptions, advise } from '../../src/advisor/advise';
import { datasetFrom } from '../../src/core/dataset';
import { classified } from './corpus/tools';
import { matrix, normals, randomStream, sigmoid, softmax } from './samples';

type Pair = { readonly target: readonly number[]; readonly prediction: readonly unknown[] };

/** The shares of runs in which a finding is there at all, and as a warning. */
function ratesOf(code: string, runs: number, pairOf: (seed: number) => Pair, options: AdviceOptions = {}) {
  const found: Finding[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { findings } = advise(datasetFrom(pairOf(7919 * (run + 1))), options);
    found.push(...findings.filter(finding => finding.code === code));
  }
  return {
    any: found.length / runs,
    warning: found.filter(({ level }) => level === 'warning').length / runs,
    likely: found.filter(({ certainty }) => certainty === 'likely').length / runs,
  };
}

/** The largest share that chance lets a rate of this size show, once in 400 (three standard deviations). */
const atMost = (stated: number, runs: number) => stated + 3 * Math.sqrt((stated * (1 - stated)) / runs);

/** Labels that have nothing to do with the predictions. */
function labels(n: number, classes: number, seed: number): number[] {
  const random = randomStream(seed + 5);
  return Array.from({ length: n }, () => Math.floor(classes * random()));
}

describe('the rates of double-softmax (advisor.md, row 2)', () => {
  const RUNS = 200;
  for (const [n, classes] of [
    [8, 3],
    [50, 2],
    [50, 3],
    [50, 10],
  ] as const) {
    const rows = (seed: number, squash: (row: number[]) => number[], s = 1): Pair => ({
      target: labels(n, classes, seed),
      prediction: matrix(n, classes, seed).map(row => squash(row.map(x => s * x))),
    });
    const twice = (row: number[]) => softmax(softmax(row));

    it(`${n} rows of ${classes}: 100 % of twice-softmaxed N(0, 1) logits, but for the 2 % whose unrelated labels agree by chance`, () =>
      assert.ok(ratesOf('double-softmax', RUNS, seed => rows(seed, twice)).any >= 0.94));

    it(`${n} rows of ${classes}: 0 % of once-softmaxed ones`, () =>
      assert.equal(ratesOf('double-softmax', RUNS, seed => rows(seed, softmax)).any, 0));
  }

  it('most of them as a warning', () => {
    const { warning } = ratesOf('double-softmax', RUNS, seed => ({
      target: labels(50, 3, seed),
      prediction: matrix(50, 3, seed).map(row => softmax(softmax(row))),
    }));
    assert.ok(warning >= 0.94, String(warning));
  });

  it('100 % of the outputs of an untrained model, as a note that says so and never as likely', () => {
    const rates = ratesOf('double-softmax', RUNS, seed => ({
      target: labels(50, 3, seed),
      prediction: matrix(50, 3, seed).map(row => softmax(row.map(x => 0.05 * x))),
    }));
    assert.equal(rates.any, 1);
    assert.ok(rates.warning <= 0.01 && rates.likely <= 0.05, JSON.stringify(rates));
  });

  it('of a model that knows a little and says so: no more than 5 % as a warning', () => {
    for (const s of [0.2, 0.3]) {
      const { warning } = ratesOf('double-softmax', RUNS, seed => {
        const { logits, classes } = classified(1000, 2, seed, s);
        return { target: classes, prediction: logits.map(softmax) };
      });
      assert.ok(warning <= 0.05, `${s}: ${warning}`);
    }
  });

  it('of a good model behind two softmaxes: 100 %, and as likely', () => {
    const { likely } = ratesOf('double-softmax', RUNS, seed => {
      const { logits, classes } = classified(100, 3, seed, 3);
      return { target: classes, prediction: logits.map(row => softmax(softmax(row))) };
    });
    assert.ok(likely >= 0.99, String(likely));
  });
});

describe('the rates of double sigmoids (advisor.md, row 3)', () => {
  const RUNS = 1500;
  const pair = (n: number, s: number, squash: (z: number) => number) => (seed: number) => ({
    target: labels(n, 2, seed),
    prediction: normals(n, seed).map(x => squash(s * x)),
  });

  it('at most 0.6 % of eight probabilities that went through one', () => {
    for (const s of [0.1, 1]) {
      const { any } = ratesOf('probabilities-as-logits', RUNS, pair(8, s, sigmoid));
      assert.ok(any <= atMost(0.006, RUNS), `${s}: ${any}`);
    }
  });

  it('100 % of those that went through two, but for such a chance', () => {
    const { any } = ratesOf(
      'probabilities-as-logits',
      300,
      pair(20, 1, z => sigmoid(sigmoid(z))),
    );
    assert.ok(any >= 0.95, String(any));
  });
});

describe('the rates of raw scores that lie in [0, 1] by chance (advisor.md, row 5)', () => {
  const RUNS = 1500;
  // A score of either sign lies on the right side with one chance in two, so 2^−n is the most: 6.25 % of four, 0.39 % of eight.
  for (const n of [4, 8]) {
    it(`${n} of them: at most ${100 * 2 ** -n} %`, () => {
      for (const s of [0.05, 1]) {
        const { warning } = ratesOf(
          'probabilities-as-logits',
          RUNS,
          seed => ({ target: labels(n, 2, seed), prediction: normals(n, seed).map(x => s * x) }),
          { lossId: 'binary_cross_entropy_with_logits' },
        );
        assert.ok(warning <= atMost(2 ** -n, RUNS), `${s}: ${warning}`);
      }
    });
  }
});
