import assert from 'node:assert/strict';
import { entropyOf } from '../../../src/advisor/measures/entropy';
import { arrayFrom } from '../../../src/core/dataset';

const rows = [
  [0.9, 0.05, 0.05],
  [0.05, 0.9, 0.05],
  [0.1, 0.1, 0.8],
  [0.6, 0.3, 0.1],
  [0.2, 0.2, 0.6],
  [0.25, 0.7, 0.05],
];
const near = (found: number | undefined, expected: number) => assert.ok(Math.abs(found! - expected) < 1e-12, `${found}`);

// scipy.stats.entropy 1.10 of each row, averaged.
describe('the mean entropy', () => {
  it('of rows of shares', () => near(entropyOf(arrayFrom('t', rows), 'rows', 0)?.mean, 0.6703460285583103));
  it('of rows that are smoothed by 0.1', () => near(entropyOf(arrayFrom('t', rows), 'rows', 0.1)?.mean, 0.7589085974921854));
  it('of single labels', () => near(entropyOf(arrayFrom('t', [0.9, 0.2, 0, 0.35]), 'labels', 0)?.mean, 0.36823300899106715));
  it('of hard labels is 0, smoothed by 0.2 that of (0.1, 0.9)', () => {
    near(entropyOf(arrayFrom('t', [0, 1]), 'labels', 0)?.mean, 0);
    near(entropyOf(arrayFrom('t', [0, 1]), 'labels', 0.2)?.mean, -0.1 * Math.log(0.1) - 0.9 * Math.log(0.9));
  });
  it('passes missing labels over, and does not exist without any', () => {
    assert.equal(entropyOf(arrayFrom('t', [0.5, Number.NaN]), 'labels', 0)?.rows, 1);
    assert.equal(entropyOf(arrayFrom('t', []), 'labels', 0), undefined);
  });
});
