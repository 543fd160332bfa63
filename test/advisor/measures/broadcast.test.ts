import assert from 'node:assert/strict';
import { broadcastShape, differByOnes, stretchedSquaredError } from '../../../src/advisor/measures/broadcast';
import type { NamedArray } from '../../../src/core/arrays';
import { arrayFrom } from '../../../src/core/dataset';

const shaped = (shape: readonly number[], values: readonly number[]): NamedArray => ({ ...arrayFrom('x', values), shape });
const upTo = (n: number, power = 1) => Array.from({ length: n }, (_, i) => i ** power);

describe('stretched shapes', () => {
  for (const [one, other, both] of [
    [[3], [3, 1], [3, 3]],
    [[1, 3], [3], [1, 3]],
    [
      [3, 2],
      [3, 1, 2],
      [3, 3, 2],
    ],
    [[2, 3], [2, 3, 1], undefined],
    [[4], [3], undefined],
  ] as const) {
    it(`(${one}) and (${other}) are ${both ? `(${both})` : 'refused'}, as by numpy.broadcast_shapes`, () =>
      assert.deepEqual(broadcastShape(one, other), both));
  }

  it('differ by axes of length 1 only where nothing else differs', () => {
    const six = upTo(6);
    const differ = (a: readonly number[], b: readonly number[]) => differByOnes(shaped(a, six), shaped(b, six));
    assert.deepEqual(
      [differ([6], [6, 1]), differ([1, 6], [6]), differ([3, 2], [3, 1, 2]), differ([6], [6]), differ([3, 2], [2, 3]), differ([6], [5, 1])],
      [true, true, true, false, false, false],
    );
  });

  // NumPy 1.24: ((p - t) ** 2).mean() of t = arange(n), p = arange(n)**power.
  for (const [t, p, power, mean] of [
    [[2, 3], [2, 1, 3], 1.5, 20.22502894102735],
    [[3, 3], [3, 3, 1], 1.2, 19.015796938164552],
  ] as const) {
    it(`(${t}) and (${p}) have the mean that NumPy prints`, () => {
      const size = t[0] * t[1];
      const found = stretchedSquaredError(shaped(t, upTo(size)), shaped(p, upTo(size, power)))!;
      assert.ok(Math.abs(found - mean) < 1e-12, String(found));
    });
  }

  it('keep their digits far from 0', () => {
    // 1e9 + {0, 1, 2} beside the same: 2·var = 4/3.
    const far = upTo(3).map(x => 1e9 + x);
    assert.ok(Math.abs(stretchedSquaredError(shaped([3], far), shaped([3, 1], far))! - 4 / 3) < 1e-9);
  });
});
