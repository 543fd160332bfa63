import assert from 'node:assert/strict';
import { datasetFrom } from '../../src/core/dataset';
import { evaluate } from '../../src/core/evaluate';

// Python's decimal with 50 digits: ((exp(e) + exp(−e))/2).ln().
const logCoshes: readonly [error: number, value: number][] = [
  [0.5, 0.12011450695827752],
  [1, 0.4337808304830272],
  [3, 2.309328504577785],
  [-8, 7.306852931975223],
  [19.66615307977721, 18.973005899217267],
  [30.123, 29.429852819440057],
  [-45.7, 45.006852819440056],
  [300, 299.30685281944005],
  [-700, 699.3068528194401],
];

describe('log-cosh', () => {
  for (const [error, value] of logCoshes)
    it(`of ${error} is ${value}`, () => {
      const report = evaluate('log_cosh', datasetFrom({ target: [0], prediction: [error] }));
      assert.ok(report.ok && Math.abs(report.value.mean - value) <= 4 * Number.EPSILON * value);
    });
});
