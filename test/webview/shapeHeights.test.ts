import assert from 'node:assert/strict';
import type { ShapeView } from '../../src/protocol/views';
import { same } from '../../src/strings/say';
import { heightsOf, rowsBeyond } from '../../webview/charts/shapeHeights';

/** 241 places from `low` to `high`, as the engine sweeps them. */
function places(low: number, high: number): Float64Array {
  return Float64Array.from({ length: 241 }, (_, i) => low + ((high - low) * i) / 240);
}

/** A view with one curve for each function; the value is the negative of the derivative. */
function viewOf(
  x: Float64Array,
  rows: readonly number[],
  ...functions: readonly ((x: number) => number)[]
): Pick<ShapeView, 'curves' | 'points' | 'overlays'> {
  const none = new Float64Array(0);
  return {
    curves: functions.map(each => ({ label: same(''), x, value: x.map(at => -each(at)), derivative: x.map(each) })),
    overlays: [],
    points: {
      x: Float64Array.from(rows),
      value: none,
      derivative: Float64Array.from(rows, functions[0]!),
      curve: none,
      row: none,
      rank: none,
    },
  };
}

describe('the vertical range of a shape chart', () => {
  it('a parabola is shown whole', () => {
    const heights = heightsOf(
      viewOf(places(-3, 3), [], x => x * x),
      'derivative',
    );
    assert.deepEqual(heights.full, [0, 9]);
    assert.ok(heights.max >= 9);
    assert.deepEqual(heights.exits, []);
  });

  it('the logarithm of a probability is shown whole, its derivative is cut off near the poles', () => {
    const x = places(0.005, 0.995);
    assert.deepEqual(heightsOf(viewOf(x, [], Math.log), 'derivative').exits, []);
    const slopes = viewOf(
      x,
      [0.005, 0.02, 0.5],
      p => -1 / p,
      p => 1 / (1 - p),
    );
    const heights = heightsOf(slopes, 'derivative');
    // −1/0.005 and 1/0.005 at the ends; what is shown must leave −2 at p = ½ a visible height.
    assert.deepEqual([heights.full[0], Math.round(heights.full[1])], [-200, 200]);
    assert.ok(heights.min > -25 && heights.max < 25, `${heights.min} … ${heights.max}`);
    assert.deepEqual(
      heights.exits.map(({ isUp, isRight, value }) => [isUp, isRight, Math.round(value)]),
      [
        [false, false, -200],
        [true, true, 200],
      ],
    );
    // −200 and −50 lie beyond, −2 does not.
    assert.equal(rowsBeyond(slopes, 'derivative', heights), 2);
  });

  it('a curve that is infinite somewhere keeps a finite range', () => {
    const heights = heightsOf(
      viewOf(places(0, 1), [], x => 1 / x),
      'derivative',
    );
    assert.ok(Number.isFinite(heights.max) && heights.max < 40);
    assert.equal(heights.exits.length, 1);
  });

  it('a flat curve has a range all the same', () => {
    const heights = heightsOf(
      viewOf(places(-1, 1), [], () => 0),
      'derivative',
    );
    assert.ok(heights.max > heights.min);
  });
});
