import assert from 'node:assert/strict';
import { areRowsAlike, paddedTail } from '../../../src/advisor/measures/paddedTail';
import { randomStream } from '../samples';

const random = randomStream(5);
const ids = Array.from({ length: 100 }, (_, i) => (i === 99 ? 2 : Math.floor(3 * random())));
const tail = (values: readonly number[]) => paddedTail(Float64Array.from(values));
const repeated = (value: number, times: number) => new Array<number>(times).fill(value);

describe('a padded end', () => {
  it('is a long run after labels in no order', () =>
    assert.deepEqual(tail([...ids, ...repeated(0, 30)]), { value: 0, start: 100, length: 30 }));
  it('is found before missing values', () =>
    assert.deepEqual(tail([...ids, ...repeated(7, 30), Number.NaN]), { value: 7, start: 100, length: 30 }));

  for (const [what, values] of [
    ['a run that chance makes', [...ids, ...repeated(0, 4)]],
    ['labels that are sorted', [...ids, ...repeated(0, 30)].sort((a, b) => a - b)],
    ['labels that come in long stretches', Array.from({ length: 130 }, (_, i) => Math.floor(i / 40) % 2)],
    ['labels that are nearly all alike', [...repeated(0, 90), 1, ...repeated(0, 40)]],
    ['nothing', []],
    ['nothing but missing values', repeated(Number.NaN, 40)],
    ['one value', repeated(3, 40)],
  ] as const) {
    it(`is not ${what}`, () => assert.equal(tail(values), undefined));
  }

  it('may have predictions that are all alike', () => {
    const rows = Float64Array.of(1, 2, 3, 4, 0, 0, 0, 0);
    assert.deepEqual([areRowsAlike(rows, 2, 2, 4), areRowsAlike(rows, 2, 1, 4), areRowsAlike(rows, 2, 4, 4)], [true, false, false]);
  });
});
