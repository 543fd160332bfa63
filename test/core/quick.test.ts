import assert from 'node:assert/strict';
import { quickExp, quickLog1p, quickPow } from '../../src/core/quick';
import { generator } from './samples';

const isNear = (actual: number, expected: number, tolerance: number) =>
  Object.is(actual, expected) || Math.abs(actual - expected) <= tolerance * Math.abs(expected);

describe('exponentials and logarithms by tables', () => {
  it('agree with Math to the last digits', () => {
    const random = generator(1);
    for (let i = 0; i < 20000; i++) {
      const x = i % 2 === 0 ? 1500 * random() - 750 : -40 * random();
      assert.ok(isNear(quickExp(x), Math.exp(x), 5e-16), `e^${x}: ${quickExp(x)}`);
      const q = i % 2 === 0 ? random() : random() ** 30;
      assert.ok(isNear(quickLog1p(q), Math.log1p(q), 5e-16), `ln(1 + ${q}): ${quickLog1p(q)}`);
      const y = 8 * random();
      assert.ok(isNear(quickPow(q, y), q ** y, 2e-13), `${q}^${y}: ${quickPow(q, y)}`);
    }
  });

  it('are exact at their ends and pass on what is no number', () => {
    for (const x of [0, -0, 708, -708, 709.7, 710, -744.5, -746, 1e300, -1e300, Infinity, -Infinity, NaN]) {
      assert.ok(isNear(quickExp(x), Math.exp(x), 5e-16), `e^${x}: ${quickExp(x)}`);
    }
    for (const q of [0, 5e-324, 1e-300, 1 / 256, 0.5, 1, NaN]) assert.ok(isNear(quickLog1p(q), Math.log1p(q), 5e-16), `ln(1 + ${q})`);
    for (const y of [0, 0.5, 3, NaN]) for (const u of [0, 1, -0.5, NaN]) assert.ok(isNear(quickPow(u, y), u ** y, 1e-15), `${u}^${y}`);
  });
});
