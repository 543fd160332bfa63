import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrayFrom, datasetFrom } from '../../src/core/dataset';

describe('an array made of what a caller has', () => {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  const table: [string, unknown, number[], number[], object?][] = [
    ['a flat array', [1, 2, 3], [1, 2, 3], [3]],
    [
      'rows',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [1, 2, 3, 4, 5, 6],
      [3, 2],
    ],
    ['a column stays a column', [[1], [2]], [1, 2], [2, 1]],
    ['typed rows', [Float64Array.of(1, 2), Float64Array.of(3, 4)], [1, 2, 3, 4], [2, 2]],
    ['32-bit numbers', Float32Array.of(0.5, 2), [0.5, 2], [2]],
    ['one number', 7, [7], [1]],
    ['nothing', undefined, [], [0]],
    ['flags, bigints and digits', [true, 2n, ' 3 '], [1, 2, 3], [3]],
    ['what is no number', [null, 'cat', {}, ''], [NaN, NaN, NaN, NaN], [4]],
    ['a short row', [[1, 2], [3], [4, 5]], [1, 2, 3, 4, 5], [5], { row: 1, found: 1, expected: 2, count: 1 }],
    ['a number among rows', [[1, 2], 3], [1, 2, 3], [3], { row: 1, found: 1, expected: 2, count: 1 }],
    ['an array among numbers', [1, [2, 3]], [1, 2, 3], [3], { row: 1, found: 2, expected: 1, count: 1 }],
    [
      'raggedness further in, told by its row',
      [
        [[1], [2]],
        [[3], [4, 5]],
      ],
      [1, 2, 3, 4, 5],
      [5],
      { row: 1, found: 2, expected: 1, count: 1 },
    ],
  ];
  for (const [name, input, values, shape, ragged] of table) {
    it(name, () => {
      const array = arrayFrom('a', input);
      assert.deepEqual([Array.from(array.values as ArrayLike<number>), array.shape, array.ragged], [values, shape, ragged]);
    });
  }

  it('takes a Float64Array as it is', () => {
    const values = Float64Array.of(1, 2);
    assert.equal(datasetFrom({ target: values, prediction: [1] }).target.values, values);
  });

  it('ends for arrays that hold themselves', () => assert.equal(arrayFrom('a', cyclic).values.length, 1));

  it('never throws', () =>
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (target, prediction) => {
        datasetFrom({ target, prediction, weight: target, extra: { input2: prediction } } as never);
        datasetFrom(target as never);
      }),
    ));
});
