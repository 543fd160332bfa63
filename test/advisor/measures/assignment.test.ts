import assert from 'node:assert/strict';
import { bestAssignment } from '../../../src/advisor/measures/assignment';

const sumOf = (gains: readonly number[], size: number, columns: readonly number[]) =>
  columns.reduce((sum, column, row) => sum + gains[row * size + column]!, 0);

/** Park and Miller's numbers, the last two digits of each. */
function digits(count: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 16807) % 2147483647;
    return state % 100;
  });
}

describe('the best assignment', () => {
  it('of the matrix of Project Euler 345 is 3315, as linear_sum_assignment of SciPy 1.10 finds', () => {
    const rows = [
      [7, 53, 183, 439, 863],
      [497, 383, 563, 79, 973],
      [287, 63, 343, 169, 583],
      [627, 343, 773, 959, 943],
      [767, 473, 103, 699, 303],
    ];
    assert.deepEqual(bestAssignment(Float64Array.from(rows.flat()), 5), [4, 1, 2, 3, 0]);
    assert.equal(sumOf(rows.flat(), 5, [4, 1, 2, 3, 0]), 3315);
  });

  it('of 30 rows has the sum 2839, as SciPy finds, and takes each column once', () => {
    const gains = digits(900, 5);
    const columns = bestAssignment(Float64Array.from(gains), 30);
    assert.equal(sumOf(gains, 30, columns), 2839);
    assert.equal(new Set(columns).size, 30);
  });

  it('of nothing is nothing, and of one row its column', () => {
    assert.deepEqual(bestAssignment(new Float64Array(0), 0), []);
    assert.deepEqual(bestAssignment(Float64Array.of(-3), 1), [0]);
  });
});
