import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pairwiseSum, quantiles, weightedSum } from '../../src/core/reduce';
import { worstK, worstOrder } from '../../src/core/worst';

describe('sums', () => {
  it('keep three digits more of a million times 0.1 than a plain loop', () => {
    const sum = pairwiseSum(new Float64Array(1e6).fill(0.1));
    assert.ok(Math.abs(sum - 1e5) < 1e-9, String(sum)); // a plain loop is off by 1.3e-6
  });
  it('keep Infinity, and NaN for both infinities', () => {
    assert.equal(pairwiseSum(Float64Array.of(1, Infinity, 2)), Infinity);
    assert.equal(pairwiseSum(Float64Array.of(Infinity, -Infinity)), Number.NaN);
  });
  it('agree with whole numbers, of every length', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 2000 }), numbers => {
        const expected = numbers.reduce((a, b) => a + b, 0);
        const values = Float64Array.from(numbers);
        return pairwiseSum(values) === expected && weightedSum(values, new Float64Array(values.length).fill(2)) === 2 * expected;
      }),
    ));
});

describe('quantiles', () => {
  it('are those of NumPy’s default', () => {
    // numpy.quantile([3, 1, 2, 10], [0, 0.25, 0.5, 0.9, 1])
    assert.deepEqual(
      quantiles(Float64Array.of(3, 1, 2, 10), [0, 0.25, 0.5, 0.9, 1]).map(q => Math.round(q * 1e9) / 1e9),
      [1, 1.75, 2.5, 7.9, 10],
    );
  });
  it('leave out NaN, and are NaN of nothing', () => {
    assert.deepEqual(quantiles(Float64Array.of(Number.NaN, 4), [0.5]), [4]);
    assert.deepEqual(quantiles(new Float64Array(0), [0.5]), [Number.NaN]);
  });
});

describe('the worst samples', () => {
  const value = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, Number.NaN, Infinity, -Infinity));
  const expectedOrder = (values: number[]) =>
    values
      .map((v, i) => ({ i, key: Number.isNaN(v) ? 1 : 0, v }))
      .sort((a, b) => b.key - a.key || (a.key === 1 || a.v === b.v ? a.i - b.i : b.v > a.v ? 1 : -1))
      .map(({ i }) => i);

  it('stand NaN first, then falling, ties by index', () =>
    fc.assert(
      fc.property(fc.array(value, { maxLength: 300 }), values => {
        assert.deepEqual([...worstOrder(Float64Array.from(values))], expectedOrder(values));
      }),
    ));
  it('are the same when only the first k are asked for', () =>
    fc.assert(
      fc.property(fc.array(value, { maxLength: 300 }), fc.nat(40), (values, k) => {
        assert.deepEqual([...worstK(Float64Array.from(values), k)], expectedOrder(values).slice(0, k));
      }),
    ));
});
