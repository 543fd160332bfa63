import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expm1, log1p, log1pGap } from '../../src/core/elementary';

/** The same, or as near as the last digits of both allow. */
function assertNear(actual: number, expected: number): void {
  if (Object.is(actual + 0, expected + 0)) return;
  assert.ok(Math.abs(actual - expected) <= 3 * Number.EPSILON * Math.abs(expected), `${actual} against ${expected}`);
}

/** Numbers of every size, and the places where a case begins or the result ceases to be a number. */
const everyNumber = fc.oneof(
  fc.double(),
  fc.double({ min: -800, max: 800 }),
  fc.double({ min: -2, max: 2 }),
  fc.constantFrom(
    0,
    -0,
    Number.NaN,
    Infinity,
    -Infinity,
    -1,
    -1 + 2 ** -53,
    Math.SQRT2 - 1,
    Math.SQRT1_2 - 1,
    Math.LN2 / 2,
    1e300,
    708,
    -708,
  ),
);

describe('the elementary functions', () => {
  it('agree with those of Math, whatever the number', () =>
    fc.assert(
      fc.property(everyNumber, x => {
        assertNear(log1p(x), Math.log1p(x));
        assertNear(expm1(x), Math.expm1(x));
      }),
      { numRuns: 5000 },
    ));
  it('keep the digits of x − ln(1 + x), also where it is x²/2', () => {
    // Python's decimal with 80 digits
    const expected = [
      [1e-12, 4.999999999996667e-25],
      [0.001, 4.996669164668332e-7],
      [0.4142, 0.06763599981199662],
      [0.4143, 0.06766529095568291],
      [1, 0.3068528194400547],
      [3.7, 2.152437491283987],
      [1e6, 999986.184488442],
      [-0.999, 5.908755278982136],
    ] as const;
    for (const [x, gap] of expected) assertNear(log1pGap(x), gap);
  });
  it('give Infinity and NaN for it where the logarithm does', () => {
    assert.equal(log1pGap(Number.NaN), Number.NaN);
    assert.equal(log1pGap(-1), Infinity);
    assert.equal(log1pGap(1e305), 1e305);
  });
});
