import assert from 'node:assert/strict';
import { roundHistogram } from '../../../src/engine/summaries/roundHistogram';

const sorted = (values: readonly number[]) => ({ values: Float64Array.from(values).sort(), nonFinite: 0 });
const from = (count: number, value: (index: number) => number) => Array.from({ length: count }, (_, index) => value(index));

describe('a histogram between round numbers', () => {
  // Freedman and Diaconis: 2·IQR/∛n, between a quarter and a fiftieth of the range, then the nearest of 1, 2, 2.5, 5, 10.
  const cases: readonly [sentence: string, values: readonly number[], edges: readonly number[], counts: readonly number[]][] = [
    // Quartiles −0.125 and 1.625, 2·1.75/2 = 1.75; a quarter of the range is 1.
    ['a value on an edge lies above it', [-1, -0.5, 0, 0.5, 1, 1.5, 2, 3], [-1, 0, 1, 2, 3], [2, 2, 2, 2]],
    // IQR 499.5: 99.9.
    ['as wide as Freedman and Diaconis advise', from(1000, i => i), from(11, i => 100 * i), from(10, () => 100)],
    // A fiftieth of 30 is 0.6, nearest to 0.5 by ratio.
    ['one far value makes no thousand bins', [...from(99, i => (i % 2) / 100), 30], from(61, i => i / 2), [99, ...from(58, () => 0), 1]],
    // A quarter of 3 is 0.75, nearest to 1 by ratio.
    ['all the same', [3, 3, 3], [3, 4, 5], [3, 0]],
    ['all 0', [0, 0], [0, 1, 2], [2, 0]],
    ['edges of tenths are written as tenths', [0, 0.05, 0.15, 0.25, 0.35], [0, 0.1, 0.2, 0.3, 0.4], [2, 1, 1, 1]],
  ];
  for (const [sentence, values, edges, counts] of cases)
    it(sentence, () => {
      const found = roundHistogram(sorted(values));
      assert.deepEqual([...found.edges], edges);
      assert.deepEqual([...found.counts], counts);
    });

  it('bent, keeps an edge at 0 and edges of three digits, and counts by the edges that it tells', () => {
    const values = from(2000, i => 50 * Math.tan(3.1 * ((i + 0.5) / 2000 - 0.5)));
    const { edges, counts, scale } = roundHistogram(sorted(values), 37);
    assert.equal(scale, 'symlog');
    assert.ok(edges.includes(0));
    assert.deepEqual(
      [...edges],
      [...edges].map(edge => Number(edge.toPrecision(3))),
    );
    const last = counts.length - 1;
    const naive = [...counts.keys()].map(
      bin => values.filter(value => (bin === 0 || value >= edges[bin]!) && (bin === last || value < edges[bin + 1]!)).length,
    );
    assert.deepEqual([...counts], naive);
  });

  it('numbers that round edges cannot tell apart are counted all the same', () => {
    const { edges, counts } = roundHistogram(sorted([1e17, 1e17 + 64]));
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      2,
    );
    assert.ok(edges[0]! <= 1e17 && edges.at(-1)! >= 1e17 + 64);
  });
});
