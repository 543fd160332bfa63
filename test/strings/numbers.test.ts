import assert from 'node:assert/strict';
import { formatCount, formatExact, formatNumber, formatShare, formatSigned } from '../../src/strings/numbers';

const THIN = '\u202f';

describe('numbers for reading', () => {
  const rows: readonly [number, string][] = [
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [-1, '−1'],
    [2.71859, '2.719'],
    [2.5, '2.5'],
    [0.1 + 0.2, '0.3'],
    [0.00012346, '0.0001235'],
    [0.000012345, '1.234e−5'],
    [-2e-300, '−2e−300'],
    [1234.5678, '1235'],
    [9999, '9999'],
    [12345, `12${THIN}345`],
    [12345.678, `12${THIN}346`],
    [1234567, `1${THIN}234${THIN}567`],
    [12345678, '1.235e7'],
    [Number.MAX_VALUE, '1.798e308'],
    [5e-324, '4.941e−324'],
    [9999.96, `10${THIN}000`],
    [0.99999, '1'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ];
  for (const [value, expected] of rows) it(`${value} is read as ${expected}`, () => assert.equal(formatNumber(value), expected));

  it('shows as many digits as asked for', () => {
    assert.equal(formatNumber(Math.PI, 7), '3.141593');
    assert.equal(formatNumber(Math.PI, 1), '3');
  });

  for (const [value, expected] of [
    [1.5, '+1.5'],
    [-1.5, '−1.5'],
    [0, '0'],
  ] as const)
    it(`signed, ${value} is ${expected}`, () => assert.equal(formatSigned(value), expected));

  for (const [share, expected] of [
    [0, '0 %'],
    [0.0004, '<0.1 %'],
    [0.0006, '0.1 %'],
    [0.001, '0.1 %'],
    [0.279, '27.9 %'],
    [0.9994, '99.9 %'],
    [0.9999, '>99.9 %'],
    [1, '100 %'],
    [1.5, '150 %'],
    [-0.041, '−4.1 %'],
    [Number.NaN, 'NaN'],
  ] as const)
    it(`the share ${share} is ${expected}`, () => assert.equal(formatShare(share), expected));

  it('counts are grouped from five digits on', () => {
    assert.deepEqual([999, 2400, 24000, 1e6].map(formatCount), ['999', '2400', `24${THIN}000`, `1${THIN}000${THIN}000`]);
  });

  it('counts that are none are still read', () => {
    assert.deepEqual([Number.POSITIVE_INFINITY, Number.NaN, -3, 2.5].map(formatCount), ['∞', 'NaN', '−3', '2.5']);
  });

  it('copied numbers keep every digit', () => {
    for (const value of [0.1 + 0.2, Math.PI, 5e-324, -1e21]) assert.equal(Number(formatExact(value)), value);
  });
});
