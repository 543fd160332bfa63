import assert from 'node:assert/strict';
import { type AdviceOptions, advise } from '../../src/advisor/advise';
import { dispersionOf, overdispersionLimit } from '../../src/advisor/measures/dispersion';
import { datasetFrom } from '../../src/core/dataset';
import { normals, poissons, randomStream, sigmoid, softmax } from './samples';

type Input = Parameters<typeof datasetFrom>[0];

/** The share of `runs` draws in which a finding of at least this level is made. */
function rateOf(code: string, runs: number, draw: (seed: number) => Input, options: AdviceOptions = {}): number {
  let found = 0;
  for (let seed = 1; seed <= runs; seed += 1) {
    if (advise(datasetFrom(draw(7919 * seed)), options).findings.some(each => each.code === code)) found += 1;
  }
  return found / runs;
}

/** `n` labels of which each is 1 with probability `share`. */
function labels(n: number, share: number, seed: number): number[] {
  const random = randomStream(seed);
  return Array.from({ length: n }, () => (random() < share ? 1 : 0));
}

describe('rates of class-imbalance', () => {
  const draw = (n: number, share: number) => (seed: number) => ({
    target: labels(n, share, seed),
    prediction: normals(n, seed + 1).map(sigmoid),
  });
  // Binomial tails, both sides: 2·P(at most 1 of 10) = 22/1024; of 20 at most 3, 2·1351/2²⁰; of 50 at most 9, 2·2.6e-6.
  const fair: readonly [n: number, expected: number][] = [
    [10, 22 / 1024],
    [20, 2702 / 2 ** 20],
    [50, 5e-6],
  ];
  for (const [n, expected] of fair) {
    it(`a fair coin, ${n} times: ${expected.toPrecision(2)}`, () => {
      const runs = 600;
      const found = rateOf('class-imbalance', runs, draw(n, 0.5));
      assert.ok(Math.abs(found - expected) <= 3 * Math.sqrt(expected / runs) + 1 / runs, String(found));
    });
  }

  it('one in ten, 100 times: found nearly always (P(at most 19) = 0.998)', () =>
    assert.ok(rateOf('class-imbalance', 200, draw(100, 0.1)) >= 0.98));
});

describe('rates of worse-than-constant', () => {
  const real =
    (n: number, noise: number, signal = 0) =>
    (seed: number) => {
      const target = normals(n, seed);
      return { target, prediction: normals(n, seed + 13).map((x, i) => noise * x + signal * target[i]!) };
    };
  const options = { lossId: 'mse' };
  // The mean with noise of s standard deviations costs 1 + s² of what the mean costs; the margin is 1.2.
  for (const n of [20, 100, 1000]) {
    for (const noise of [0.1, 0.2, 0.4]) {
      it(`the mean with noise of ${noise}, n = ${n}: never`, () =>
        assert.equal(rateOf('worse-than-constant', 100, real(n, noise), options), 0));
    }
    it(`a model that knows a little (r = 0.2), n = ${n}: never`, () =>
      assert.equal(rateOf('worse-than-constant', 100, real(n, 0.2, 0.04), options), 0));
  }
  it('numbers without a relation to the target: 40 rows are too few, 400 are enough', () => {
    assert.ok(rateOf('worse-than-constant', 100, real(40, 1), options) <= 0.05);
    assert.ok(rateOf('worse-than-constant', 50, real(400, 1), options) >= 0.98);
  });
  it('the sign turned round: found from 60 rows on', () => assert.ok(rateOf('worse-than-constant', 100, real(60, 0, -1), options) >= 0.8));

  it('the share of ones with noise of 0.5 in the logit, under cross-entropy: never', () => {
    for (const n of [20, 200, 1000]) {
      const found = rateOf('worse-than-constant', 60, seed => ({
        target: labels(n, 0.3, seed),
        prediction: normals(n, seed + 5).map(x => sigmoid(Math.log(3 / 7) + 0.5 * x)),
      }));
      assert.equal(found, 0, `n = ${n}`);
    }
  });
  it('an untrained model of five classes (logits of 0.5): never', () => {
    for (const n of [20, 200, 1000]) {
      const found = rateOf('worse-than-constant', 40, seed => {
        const logits = normals(5 * n, seed);
        const random = randomStream(seed + 3);
        const target = Array.from({ length: n }, () => Math.floor(5 * random()));
        return { target, prediction: target.map((_, i) => softmax(logits.slice(5 * i, 5 * i + 5).map(x => 0.5 * x))) };
      });
      assert.equal(found, 0, `n = ${n}`);
    }
  });
});

describe('over-dispersion of Poisson counts with the mean 3', () => {
  const quantile = (values: readonly number[], share: number) => [...values].sort((a, b) => a - b)[Math.floor(share * values.length)]!;
  const varianceByMean = (counts: readonly number[]) => {
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1) / mean;
  };
  // advisor.md 2.4 measured these; (n − 1)·var/mean is about χ² with n − 1 degrees of freedom, whose 99 % points give 1.90, 1.36 and 1.11.
  const points: readonly [n: number, runs: number, point: number, within: number][] = [
    [20, 3000, 1.94, 0.08],
    [100, 1500, 1.37, 0.04],
    [1000, 600, 1.11, 0.02],
  ];
  for (const [n, runs, point, within] of points) {
    it(`n = ${n}: the 99 % point of var/mean is ${point}`, () => {
      const ratios = Array.from({ length: runs }, (_, run) => varianceByMean(poissons(new Array<number>(n).fill(3), 104729 * (run + 1))));
      assert.ok(Math.abs(quantile(ratios, 0.99) - point) <= within, String(quantile(ratios, 0.99)));
    });
    it(`n = ${n}: around the true rate hardly more than 1 in 100 exceed the limit`, () => {
      const rates = new Float64Array(n).fill(3);
      let over = 0;
      for (let run = 1; run <= runs; run += 1) {
        const dispersion = dispersionOf(Float64Array.from(poissons([...rates], 15485863 + 7907 * run)), rates, 'rates')!;
        if (dispersion > overdispersionLimit(n)) over += 1;
      }
      assert.ok(over / runs <= 0.015, String(over / runs));
    });
  }
});
