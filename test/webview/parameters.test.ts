import assert from 'node:assert/strict';
import type { NumberParameter } from '../../src/core/definition';
import { same } from '../../src/strings/say';
import { isAllowed, positionOf, readNumberList, STEPS, sliderEnds, valueAt } from '../../webview/views/sliderScale';

const delta: NumberParameter = {
  kind: 'number',
  name: 'delta',
  symbol: '\\delta',
  label: 'δ',
  about: same(''),
  default: 1,
  min: 0,
  minOpen: true,
  max: Number.POSITIVE_INFINITY,
  scale: 'log',
  slider: { min: 0.01, max: 100 },
};
const tau: NumberParameter = { ...delta, name: 'tau', default: 0.5, max: 1, maxOpen: true, scale: 'linear', slider: { min: 0, max: 1 } };

describe('sliders of parameters', () => {
  it('a logarithmic slider has its geometric middle in the middle', () => {
    assert.equal(positionOf(delta, 1), STEPS / 2);
    assert.equal(valueAt(delta, STEPS / 2), 1);
  });

  it('the ends are exact and values beyond them stick to the end', () => {
    assert.deepEqual([valueAt(delta, 0), valueAt(delta, STEPS)], [0.01, 100]);
    assert.deepEqual([positionOf(delta, 1e-9), positionOf(delta, 1e9)], [0, STEPS]);
  });

  it('every position of a slider comes back from its value', () => {
    for (const parameter of [delta, tau]) {
      for (let position = 0; position <= STEPS; position += 1) assert.equal(positionOf(parameter, valueAt(parameter, position)), position);
    }
  });

  it('without a useful range the allowed one is taken, and a logarithmic one never starts at 0', () => {
    assert.deepEqual(sliderEnds({ min: 0, max: 1, scale: 'linear' }), [0, 1]);
    const [low, high] = sliderEnds({ min: 0, max: Number.POSITIVE_INFINITY, scale: 'log' });
    assert.ok(low > 0 && high > low);
  });

  const allowed: readonly [string, NumberParameter, number, boolean][] = [
    ['a number inside is allowed', delta, 3, true],
    ['an open end is not', delta, 0, false],
    ['the other open end is not', tau, 1, false],
    ['a closed end is', { ...tau, maxOpen: false }, 1, true],
    ['NaN is not', delta, Number.NaN, false],
    ['infinity is not', delta, Number.POSITIVE_INFINITY, false],
    ['a fraction is not where whole numbers are asked for', { ...delta, integer: true }, 1.5, false],
  ];
  for (const [sentence, parameter, value, expected] of allowed) it(sentence, () => assert.equal(isAllowed(parameter, value), expected));

  const lists: readonly [string, string, readonly number[] | undefined | false][] = [
    ['weights are read with commas and blanks', ' 1, 2.5  3;4 ', [1, 2.5, 3, 4]],
    ['an empty box means none', '   ', undefined],
    ['a word is refused', '1, two', false],
    ['a weight below the least is refused', '1, -2', false],
    ['infinity is refused', '1, Infinity', false],
  ];
  for (const [sentence, written, expected] of lists) it(sentence, () => assert.deepEqual(readNumberList(written, 0), expected));
});
