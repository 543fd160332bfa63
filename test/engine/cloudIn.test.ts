import assert from 'node:assert/strict';
import type { PlotWindow } from '../../src/protocol/views';
import { csvOf, type EngineClient, engineHere, openTexts, valueOrThrow } from './client';

/** Row i has target i and prediction i + 1: how many lie in a window can be counted on paper. */
const COUNT = 30_000;
const line = csvOf({
  y_true: Array.from({ length: COUNT }, (_, i) => i),
  y_pred: Array.from({ length: COUNT }, (_, i) => i + 1),
});

describe('the points in a window', () => {
  let engine: EngineClient;
  before(async () => {
    engine = engineHere();
    await openTexts(engine, { 'line.csv': line });
  });

  const WINDOWS: readonly [says: string, window: PlotWindow, rows: { first: number; last: number } | number][] = [
    ['of few rows are all of them, edges included', { x: [100, 199], y: [101, 200] }, { first: 100, last: 199 }],
    ['are those that both sides hold', { x: [100, 199], y: [151, 180] }, { first: 150, last: 179 }],
    ['may be a single row', { x: [4.5, 5.5], y: [0, 1e9] }, { first: 5, last: 5 }],
    ['are 20,000 at the most', { x: [0, 19_999], y: [0, 1e9] }, { first: 0, last: 19_999 }],
    ['of one row more are counted', { x: [0, 20_000], y: [0, 1e9] }, 20_001],
    ['of a window beyond the rows are all rows', { x: [-1e9, 1e9], y: [-1e9, 1e9] }, COUNT],
  ];
  for (const [says, window, wanted] of WINDOWS)
    it(says, async () => {
      const { points, density } = valueOrThrow(await engine.request('cloudIn', { session: 's', window }));
      if (typeof wanted === 'number') {
        assert.equal(points.row.length, 0);
        assert.equal(
          density?.counts.reduce((sum, count) => sum + count, 0),
          wanted,
        );
        // The cells are those of the window, not of the data.
        assert.deepEqual([density?.xMin, density?.xMax, density?.yMin, density?.yMax], [...window.x, ...window.y]);
        return;
      }
      assert.equal(density, undefined);
      const rows = Array.from({ length: wanted.last - wanted.first + 1 }, (_, place) => wanted.first + place);
      assert.deepEqual([...points.row], rows);
      assert.deepEqual([...points.x], rows);
      assert.deepEqual(
        [...points.y],
        rows.map(row => row + 1),
      );
    });

  it('of a window without rows are none', async () => {
    const { points, density } = valueOrThrow(await engine.request('cloudIn', { session: 's', window: { x: [0.2, 0.8], y: [0, 9] } }));
    assert.deepEqual([points.row.length, density], [0, undefined]);
  });
});
