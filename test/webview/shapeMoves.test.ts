import assert from 'node:assert/strict';
import { same } from '../../src/strings/say';
import { heightAt } from '../../webview/views/shape/onCurve';
import { rounded, stepOf } from '../../webview/views/shape/steps';
import { WhatIfState } from '../../webview/views/shape/whatIfState';

describe('steps of a moved prediction', () => {
  for (const [size, step] of [
    [1, 1],
    [0.9, 0.5],
    [0.06, 0.05],
    [4.99, 2],
    [1300, 1000],
  ] as const)
    it(`at most ${size} is ${step}`, () => assert.ok(Math.abs(stepOf(size) - step) < 1e-12 * step));

  it('places are multiples of a step, without digits of rounding', () => {
    assert.deepEqual([rounded(0.30000000000000004, 0.1), rounded(-2.449, 0.06), rounded(17.3, 2)], [0.3, -2.45, 18]);
  });
});

describe('the height of a drawn curve', () => {
  const curve = { label: same(''), x: Float64Array.of(0, 1, 3), value: Float64Array.of(0, 2, 6), derivative: Float64Array.of(5, 5, 5) };
  for (const [x, height] of [
    [0, 0],
    [0.5, 1],
    [1, 2],
    [2, 4],
    [3, 6],
    [3.1, Number.NaN],
    [-1, Number.NaN],
    [Number.NaN, Number.NaN],
  ] as const)
    it(`at ${x} is ${height}`, () => assert.equal(heightAt(curve, x, 'value'), height));

  it('a pole at a sample does not spoil its neighbours', () => {
    const pole = { ...curve, value: Float64Array.of(Number.POSITIVE_INFINITY, 2, 6) };
    assert.deepEqual([heightAt(pole, 1, 'value'), heightAt(pole, 2, 'value')], [2, 4]);
  });
});

describe('undo of a what-if', () => {
  it('goes back step by step to the row as it is, and no further', () => {
    const state = new WhatIfState();
    state.start(3);
    state.begin();
    state.wished = [1];
    state.begin();
    state.wished = [2];
    state.undo();
    assert.deepEqual([state.wished, state.canUndo], [[1], true]);
    state.undo();
    state.undo();
    assert.deepEqual([state.wished, state.canUndo], [undefined, false]);
  });

  it('another row begins anew', () => {
    const state = new WhatIfState();
    state.start(3);
    state.begin();
    state.wished = [1];
    state.start(4);
    assert.deepEqual([state.row, state.wished, state.canUndo], [4, undefined, false]);
  });
});
