import assert from 'node:assert/strict';
import fc from 'fast-check';
import { advise } from '../../src/advisor/advise';
import type { Dataset, NamedArray } from '../../src/core/arrays';
import { datasetFrom } from '../../src/core/dataset';
import { losses } from '../../src/core/losses/index';
import { hoverOf } from '../../src/derive/hover';
import { elementsOf } from '../derive/xml';

const value = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 6 }),
  fc.constantFrom(0, 1, -1, 255, -100, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, -1e308, 5e-324, -0),
);
const nested = fc.oneof(
  fc.array(value, { maxLength: 30 }),
  fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 12 }),
  fc.integer({ min: 1, max: 4 }).chain(width => fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 12 })),
  fc.array(fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 }), { maxLength: 4 }),
);
/** An array whose shape may not fit its values, as only a broken reader would make it. */
const broken: fc.Arbitrary<NamedArray> = fc.record({
  name: fc.string(),
  values: fc.array(value, { maxLength: 12 }).map(numbers => Float64Array.from(numbers)),
  shape: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
  source: fc.constant({ start: 3, end: 9 }),
  offsetOf: fc.constant(() => -1),
  words: fc.option(fc.array(fc.string(), { maxLength: 3 }), { nil: undefined }) as fc.Arbitrary<readonly string[]>,
});

function holds(dataset: Dataset, lossId?: string): void {
  const advice = advise(dataset, lossId === undefined ? {} : { lossId });
  for (const guesses of [advice.target, advice.prediction]) {
    assert.ok(guesses.length > 0);
    let last = 1;
    for (const { score, because } of guesses) {
      assert.ok(score > 0 && score <= last, `${score} after ${last}`);
      assert.ok(because.en.length > 0 && because.ko.length > 0);
      last = score;
    }
  }
  assert.ok(advice.recommended.length > 0);
  for (const { lossId: id, because } of advice.recommended) {
    assert.ok(
      losses.some(loss => loss.id === id),
      id,
    );
    assert.ok(because.en.length > 0 && !/undefined|NaN/.test(because.en), because.en);
  }
  assert.equal(advice.fits.length, losses.length);
  const rows = Math.max(dataset.target.values.length, dataset.prediction.values.length);
  for (const { rows: named } of advice.findings)
    assert.ok(named.every((row, i) => row >= 0 && row < rows && (i === 0 || row > named[i - 1]!)));
}

describe('any data at all', () => {
  it('get advice in order, from the catalogue, and never an exception', () => {
    fc.assert(
      fc.property(
        nested,
        nested,
        fc.option(fc.constantFrom(...losses.map(({ id }) => id), 'no such loss'), { nil: undefined }),
        (target, prediction, lossId) => {
          holds(datasetFrom({ target, prediction } as never), lossId);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are survived even when a shape does not fit its values', () => {
    fc.assert(
      fc.property(broken, broken, (target, prediction) => {
        advise({ target, prediction });
      }),
      { numRuns: 300 },
    );
  });

  it('get a hover that is well-formed in every theme and both languages', () => {
    const theme = fc.constantFrom('light', 'dark', 'highContrast', 'highContrastLight') as fc.Arbitrary<
      'light' | 'dark' | 'highContrast' | 'highContrastLight'
    >;
    fc.assert(
      fc.property(
        broken,
        fc.array(broken, { maxLength: 3 }),
        fc.constantFrom('target', 'prediction', undefined),
        theme,
        fc.boolean(),
        (array, siblings, role, shown, korean) => {
          const view = hoverOf({
            array: role ? { ...array, role: role as 'target' } : array,
            siblings: siblings.map(one => ({ ...one, role: 'prediction' as const })),
            language: korean ? 'ko' : 'en',
            theme: shown,
          });
          assert.deepEqual(view.range, { start: 3, end: 9 });
          assert.ok(view.title.en.length > 0 && view.advice.ko.length > 0);
          if (view.picture !== '') assert.equal(elementsOf(view.picture)[0]!.name, 'svg');
          assert.ok(view.picture.length < 20_000);
        },
      ),
      { numRuns: 200 },
    );
  });
});
