import assert from 'node:assert/strict';
import type { Histogram } from '../../src/protocol/views';
import { barsOf } from '../../webview/charts/bars';
import { binPosition, binTicks } from '../../webview/charts/binAxis';
import { lossAxis } from '../../webview/charts/lossByRank';
import { linearTicks, logTicks, symlog, symlogTicks, unSymlog } from '../../webview/charts/ticks';

function histogram(
  edges: readonly number[],
  counts: readonly number[],
  scale: Histogram['scale'],
  more: Partial<Histogram> = {},
): Histogram {
  return { edges: Float64Array.from(edges), counts: Float64Array.from(counts), scale, zeros: 0, nonFinite: 0, ...more };
}

describe('axes of the charts', () => {
  it('a symlog axis is odd, about linear near 0 and undone by its inverse', () => {
    assert.equal(symlog(0, 2), 0);
    assert.equal(symlog(-5, 2), -symlog(5, 2));
    // asinh(x) = x − x³/6 + …: at x = 0.001 the cubic term is 1.7e-10.
    assert.ok(Math.abs(symlog(0.002, 2) - 0.001) < 2e-10);
    for (const value of [-1e6, -3, 0, 1e-4, 12])
      assert.ok(Math.abs(unSymlog(symlog(value, 2), 2) - value) <= 1e-9 * Math.max(1, Math.abs(value)));
  });

  const ticks: readonly [string, number[], number[]][] = [
    ['linear ticks are round and inside', linearTicks(-1.2, 7.9, 6), [0, 2, 4, 6]],
    ['linear ticks keep decimals clean', linearTicks(0, 0.35, 5), [0, 0.1, 0.2, 0.3]],
    ['a range without width has one tick', linearTicks(3, 3, 5), [3]],
    ['log ticks are powers of ten', logTicks(0.02, 500, 7), [0.1, 1, 10, 100]],
    ['a short log range gets 1-2-5 steps', logTicks(1.5, 12, 7), [2, 5, 10]],
    ['many decades are thinned out', logTicks(1e-9, 1e9, 7), [1e-9, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9]],
    ['symlog ticks are signed powers about 0', symlogTicks(-50, 200, 1), [-10, -1, 0, 1, 10, 100]],
    ['within the linear part symlog ticks are linear', symlogTicks(-0.0023, 0.0023, 0.002), [-0.002, -0.001, 0, 0.001, 0.002]],
  ];
  for (const [sentence, found, expected] of ticks) it(sentence, () => assert.deepEqual(found, expected));

  it('a value lies on the bin axis where its bin says, whatever the spacing', () => {
    const log = histogram([0.01, 0.1, 1, 10], [1, 1, 1], 'log');
    assert.equal(binPosition(log, 0.1), 1);
    assert.ok(Math.abs(binPosition(log, Math.sqrt(0.1)) - 1.5) < 1e-12);
    assert.equal(binPosition(histogram([0, 2, 4], [1, 1], 'linear'), 3), 1.5);
    assert.deepEqual(
      binTicks(log).map(tick => tick.value),
      [0, 1, 2, 3],
    );
    assert.deepEqual(binTicks(histogram([], [], 'linear')), []);
  });

  it('exact zeros and non-finite values get bars of their own, apart from the bins', () => {
    const bars = barsOf(histogram([0.1, 1, 10], [4, 5], 'log', { zeros: 3, nonFinite: 2 }));
    assert.deepEqual(
      bars.map(bar => [bar.special ?? 'bin', bar.count]),
      [
        ['zero', 3],
        ['bin', 4],
        ['bin', 5],
        ['nonFinite', 2],
      ],
    );
    assert.ok(bars[0]!.at < -1 && bars[3]!.at > 3);
  });

  const layouts: readonly [string, readonly number[], Partial<ReturnType<typeof lossAxis>>][] = [
    ['losses within two decades stay linear', [1, 20, 50], { isLog: false }],
    ['negative losses stay linear', [-3, 0, 1e6], { isLog: false }],
    ['two decades and more are logarithmic', [0.5, 80], { isLog: true, floor: 0.1, min: 0.1, hasRail: false }],
    ['exact zeros get a rail a decade below', [0, 0.5, 80], { isLog: true, floor: 0.1, min: 0.01, hasRail: true }],
    [
      'one tiny loss among a thousand does not stretch the axis',
      [1e-9, ...Array.from({ length: 999 }, (_, i) => i + 1)],
      { isLog: true, floor: 1 },
    ],
    ['no positive loss at all is an empty linear axis', [0, 0], { isLog: false }],
  ];
  for (const [sentence, losses, expected] of layouts) {
    it(sentence, () => {
      const found = lossAxis(losses);
      for (const [key, value] of Object.entries(expected)) assert.equal(found[key as keyof typeof found], value, key);
    });
  }
});
