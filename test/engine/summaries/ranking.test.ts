import assert from 'node:assert/strict';
import fc from 'fast-check';
import { worstOrder } from '../../../src/core/worst';
import { rankingOf } from '../../../src/engine/summaries/ranking';

const { NaN: nan, POSITIVE_INFINITY: infinity, MIN_VALUE: tiny } = Number;

describe('a ranking', () => {
  const cases: [string, number[], number[]][] = [
    ['puts larger before smaller, ties by index', [1, 3, 2, 3], [1, 3, 2, 0]],
    ['puts NaN first, then Infinity, and −Infinity last', [-infinity, 1, infinity, nan], [3, 2, 1, 0]],
    ['orders negative values', [-1, -3, -2, 0.5], [3, 0, 2, 1]],
    ['lets −0 tie with 0, between the smallest numbers of both signs', [-0, -tiny, 0, tiny], [3, 0, 2, 1]],
    ['tells values apart that differ in their last bit', [1, 1 + 2 ** -52, 1 - 2 ** -53], [1, 0, 2]],
    ['has nothing to do without values', [], []],
  ];
  for (const [what, values, order] of cases) {
    it(what, () => {
      const ranking = rankingOf(values);
      assert.deepEqual([...ranking.order], order);
      assert.deepEqual(
        [...ranking.values],
        order.map(index => values[index]),
      );
    });
  }

  it('knows a NaN with its sign bit set, as x86 makes it', () => {
    const values = new Float64Array(2);
    new Uint32Array(values.buffer)[1] = 0xfff80000;
    values[1] = 5;
    assert.deepEqual([...rankingOf(values).order], [0, 1]);
  });

  it('orders a long run of values that are almost alike', () => {
    const values = Array.from({ length: 500 }, (_, i) => 1 + ((i * 37) % 500) * 2 ** -50);
    const { values: ranked } = rankingOf(values);
    assert.deepEqual(
      [...ranked],
      [...values].sort((a, b) => b - a),
    );
  });

  it('is the order of the loss core, for any doubles', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), values =>
        assert.deepEqual([...rankingOf(values).order], [...worstOrder(Float64Array.from(values))]),
      ),
    );
  });
});
