import assert from 'node:assert/strict';
import { linearHistogram, logHistogram, lossHistogram, symlogHistogram } from '../../../src/engine/summaries/histogram';
import { sortedFinite } from '../../../src/engine/summaries/sorted';

const total = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0);

describe('histograms', () => {
  it('count values into equal bins, a value on an inner edge to the right', () => {
    const { edges, counts } = linearHistogram(sortedFinite([0, 1, 1, 2, 3, 4]), 0, 4, 4);
    assert.deepEqual([...edges], [0, 1, 2, 3, 4]);
    assert.deepEqual([...counts], [1, 2, 1, 2]);
  });

  it('keep values outside a given range in the end bins', () => {
    assert.deepEqual([...linearHistogram(sortedFinite([-5, 0.5, 9]), 0, 1, 2).counts], [1, 2]);
  });

  it('count NaN and infinities apart', () => {
    const { counts, nonFinite } = linearHistogram(sortedFinite([Number.NaN, 1, 2, Number.POSITIVE_INFINITY]));
    assert.equal(nonFinite, 2);
    assert.equal(total(counts), 2);
  });

  it('give one constant value a bin that can be drawn', () => {
    const { edges, counts } = linearHistogram(sortedFinite([7, 7, 7]));
    assert.ok(edges[0]! < 7 && edges[edges.length - 1]! > 7);
    assert.equal(total(counts), 3);
  });

  it('survive having no values', () => assert.equal(total(lossHistogram(sortedFinite([])).counts), 0));

  it('put decades in bins of equal width, and zeros apart', () => {
    // log10 runs from 0 to 3: three bins of one decade. The 0.5 % quantile of these four values is close to 1.
    const { edges, counts, zeros } = logHistogram(sortedFinite([0, 0, 1, 20, 200, 1000]), 3);
    assert.equal(zeros, 2);
    assert.ok(Math.abs(edges[3]! - 1000) < 1e-9);
    assert.deepEqual([...counts], [1, 1, 2]);
  });

  it('are not stretched over empty decades by one tiny value, but count it', () => {
    const losses = Array.from({ length: 1000 }, (_, i) => 1 + i);
    const { edges, counts } = logHistogram(sortedFinite([1e-9, ...losses]));
    assert.ok(edges[0]! > 0.1);
    assert.equal(total(counts), 1001);
  });

  it('bend signed values symmetrically, with exact zeros apart', () => {
    const values = [-100, -1, 0, 0, 0, 1, 100];
    const { edges, counts, zeros, scale } = symlogHistogram(sortedFinite(values), 1, 4);
    assert.equal(scale, 'symlog');
    assert.equal(zeros, 3);
    assert.ok(Math.abs(edges[0]! + edges[4]!) < 1e-9 && Math.abs(edges[2]!) < 1e-12);
    assert.deepEqual([...counts], [1, 1, 1, 1]);
  });

  const scales: [string, number[], string][] = [
    ['losses over four decades', [0.01, 1, 100], 'log'],
    ['losses within one decade', [1, 2, 5], 'linear'],
    ['losses of which some are negative', [-1, 0.01, 100], 'linear'],
    ['losses that are all 0', [0, 0], 'linear'],
  ];
  for (const [what, values, scale] of scales) {
    it(`are ${scale} for ${what}`, () => assert.equal(lossHistogram(sortedFinite(values)).scale, scale));
  }
});
