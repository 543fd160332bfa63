import assert from 'node:assert/strict';
import { advise } from '../../src/advisor/advise';
import { datasetFrom } from '../../src/core/dataset';
import { normals, randomStream } from './samples';

/** As many runs as the rates of advisor.md 2.4 were measured with. */
const RUNS = 400;

/** The share of runs in which a finding is there. */
function rateOf(code: string, pairOf: (seed: number) => { readonly target: number[]; readonly prediction: number[] }): number {
  let found = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const { findings } = advise(datasetFrom(pairOf(7919 * (run + 1))), { lossId: 'mse' });
    if (findings.some(finding => finding.code === code)) found += 1;
  }
  return found / RUNS;
}

/** Whether two shares of as many runs differ by no more than chance makes once in 400 (three standard deviations), and by rounding to whole percents. */
function agree(rate: number, stated: number): boolean {
  const pooled = Math.max((rate + stated) / 2, 1 / RUNS);
  return Math.abs(rate - stated) <= 3 * Math.sqrt((2 * pooled * (1 - pooled)) / RUNS) + 0.005;
}

/** Real targets that the residuals are added to. */
function around(residuals: readonly number[], seed: number) {
  const target = normals(residuals.length, seed + 1).map(x => 10 * x);
  return { target, prediction: target.map((t, i) => t + residuals[i]!) };
}

describe('the rates of outliers-dominate (advisor.md 2.4)', () => {
  type Residuals = (n: number, seed: number) => number[];
  const table: readonly (readonly [what: string, residuals: Residuals, rates: readonly (readonly [n: number, stated: number])[]])[] = [
    [
      'normal errors',
      normals,
      [
        [20, 0.02],
        [100, 0],
        [1000, 0],
      ],
    ],
    [
      'normal errors of which 5 % have ten times the deviation',
      contaminated,
      [
        [20, 0.53],
        [100, 0.86],
        [1000, 1],
      ],
    ],
    [
      'uniform errors',
      uniform,
      [
        [20, 0],
        [100, 0],
        [1000, 0],
      ],
    ],
  ];
  for (const [what, residuals, rates] of table) {
    for (const [n, stated] of rates) {
      it(`${what}, n = ${n}: ${100 * stated} %`, () => {
        const rate = rateOf('outliers-dominate', seed => around(residuals(n, seed), seed));
        assert.ok(agree(rate, stated), `${rate}`);
      });
    }
  }
});

function contaminated(n: number, seed: number): number[] {
  const random = randomStream(seed + 2);
  return normals(n, seed).map(x => (random() < 0.05 ? 10 * x : x));
}

function uniform(n: number, seed: number): number[] {
  const random = randomStream(seed);
  return Array.from({ length: n }, () => random() - 0.5);
}

/** Fisher and Yates. */
function shuffled(values: readonly number[], seed: number): number[] {
  const random = randomStream(seed);
  const order = [...values];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** A model with a correlation of 0.9 between target and prediction, and as much spread. */
function model(n: number, seed: number, r = 0.9) {
  const target = normals(n, seed);
  return { target, prediction: normals(n, seed + 3).map((x, i) => r * target[i]! + Math.sqrt(1 - r * r) * x) };
}

describe('the rates of rows-shuffled', () => {
  // Of a random order, the correlation of n rows has the mean 0 and the variance 1/(n − 1) exactly, and is nearly normal:
  // |r| < 0.2 in 2Φ(0.2·√(n − 1)) − 1 of all orders, 95.3 % for n = 100 and all but 2.6·10⁻¹⁰ for n = 1000.
  for (const [n, stated] of [
    [100, 0.953],
    [1000, 1],
  ] as const) {
    it(`predictions in a random order, n = ${n}: ${100 * stated} % found`, () => {
      const rate = rateOf('rows-shuffled', seed => {
        const { target, prediction } = model(n, seed);
        return { target, prediction: shuffled(prediction, seed + 5) };
      });
      assert.ok(agree(rate, stated), `${rate}`);
    });
  }

  // Fisher: artanh r̂ is normal around artanh r with the variance 1/(n − 3). Of r = 0.6 and n = 30, r̂ < 0.2 lies 2.5 deviations below: 0.6 %;
  // of r = 0.9 it lies 6.6 below.
  for (const [r, n, most] of [
    [0.9, 20, 0],
    [0.9, 100, 0],
    [0.6, 30, 0.006],
    [0.6, 100, 0],
  ] as const) {
    it(`predictions in order that correlate ${r}, n = ${n}: at most ${100 * most} % alarms`, () => {
      const rate = rateOf('rows-shuffled', seed => model(n, seed, r));
      assert.ok(rate <= most || agree(rate, most), `${rate}`);
    });
  }

  // A linear model of R² = 0.04 spreads a fifth as much as its targets: it knows little, but its rows are in order.
  it('the mean of the targets and a little more, n = 100: no alarms', () => {
    const rate = rateOf('rows-shuffled', seed => {
      const target = normals(100, seed);
      return { target, prediction: normals(100, seed + 3).map((x, i) => 0.04 * target[i]! + 0.196 * x) };
    });
    assert.equal(rate, 0);
  });
});
