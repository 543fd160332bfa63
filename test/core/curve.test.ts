import assert from 'node:assert/strict';
import { axesOf } from '../../src/core/axes';
import { curveAt, sweep } from '../../src/core/curve';
import { datasetFrom } from '../../src/core/dataset';
import { domainOf } from '../../src/core/domainOf';
import { evaluate } from '../../src/core/evaluate';
import { lossById, losses } from '../../src/core/losses/index';
import { resolveParameters } from '../../src/core/parameters';
import { samplesOnAxis } from '../../src/core/positions';

function declared(id: string, given = {}) {
  const definition = lossById(id)!;
  const parameters = resolveParameters(definition, given);
  assert.ok(parameters.ok);
  return { definition, parameters: parameters.value };
}

describe('the curves of every loss', () => {
  for (const definition of losses) {
    for (const axis of axesOf(definition)) {
      it(`${definition.id} over ${axis}: the derivative is the slope of the value`, () => {
        const { parameters } = declared(definition.id);
        const { curves } = sweep(definition, parameters, { axis, classes: 3 });
        const kinks = definition.kinks(parameters);
        curves.forEach(({ x, derivative }, number) => {
          assert.ok(x.length > 200);
          x.forEach((place, i) => {
            const step = 1e-5;
            if (place <= x[0]! + step || place >= x.at(-1)! - step || kinks.some(kink => Math.abs(kink - place) < 2 * step)) return;
            const { value } = curveAt(definition, parameters, { axis, classes: 3 }, number, Float64Array.of(place - step, place + step));
            const slope = (value[1]! - value[0]!) / (2 * step);
            assert.ok(Math.abs(slope - derivative[i]!) <= 1e-4 + 1e-4 * Math.abs(slope), `at ${place}: ${derivative[i]} against ${slope}`);
          });
        });
      });
    }
  }

  it('have known points', () => {
    const at = (id: string, x: number, given = {}, curve = 0, options = {}) => {
      const { definition, parameters } = declared(id, given);
      const { value, derivative } = curveAt(definition, parameters, options, curve, Float64Array.of(x));
      return [value[0], derivative[0]].map(number => Math.round(number! * 1e9) / 1e9);
    };
    assert.deepEqual(at('huber', -3, { delta: 2 }), [4, -2]);
    assert.deepEqual(at('hinge', -1), [2, -1]);
    assert.deepEqual(at('binary_cross_entropy', 0.25, {}, 1), [0.287682072, 1.333333333]);
    // softplus(−2) = 0.126928, −σ(−2) = −0.119203, whatever the number of classes
    assert.deepEqual(at('sparse_categorical_cross_entropy_with_logits', 2, {}, 0, { classes: 10 }), [0.126928011, -0.119202922]);
    assert.deepEqual(at('cosine_distance', 0.25), [0.75, -1]);
  });

  it('draw a jump upright and mark what means something', () => {
    const { definition, parameters } = declared('mae');
    const { curves } = sweep(definition, parameters, { domain: [-1.1, 1] });
    const { x, derivative } = curves[0]!;
    const at = x.indexOf(0);
    assert.deepEqual([derivative[at - 1], derivative[at], derivative[at + 1]], [-1, 0, 1]);
    assert.ok(x[at + 1]! - x[at - 1]! < 1e-8);
    const huber = declared('huber', { delta: 2 });
    assert.deepEqual(
      sweep(huber.definition, huber.parameters, { domain: [-1, 5] }).marks.map(mark => mark.x),
      [2],
    );
  });
});

describe('samples on an axis', () => {
  const logits = [
    [2, -1, 0.5],
    [0, 0, 3],
    [1, 1, 1],
  ];
  const rows = logits.map(row => {
    const sum = row.reduce((a, x) => a + Math.exp(x), 0);
    return row.map(x => Math.exp(x) / sum);
  });
  const table: [string, unknown, unknown][] = [
    ['huber', [0, 1, -2], [0.5, 4, -2.25]],
    ['binary_cross_entropy', [1, 0, 1], [0.2, 0.7, 0.95]],
    ['binary_cross_entropy_with_logits', [1, 0, 1], [-2, 3, 0.1]],
    ['hinge', [0, 1, 0], [-2, 3, 0.1]],
    ['sparse_categorical_cross_entropy_with_logits', [0, 1, 2], logits],
    [
      'categorical_cross_entropy',
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      rows,
    ],
    [
      'cosine_similarity',
      [
        [1, 2],
        [0, 1],
        [1, 1],
      ],
      [
        [2, 1],
        [1, -1],
        [3, 3],
      ],
    ],
  ];
  for (const [id, target, prediction] of table) {
    for (const axis of axesOf(lossById(id)!)) {
      it(`${id}: every sample lies on its curve over ${axis}`, () => {
        const { definition, parameters } = declared(id);
        const dataset = datasetFrom({ target, prediction } as never);
        const places = samplesOnAxis(definition, dataset, parameters, axis);
        const report = evaluate(id, dataset);
        assert.ok(places.ok && report.ok);
        places.value.x.forEach((x, i) => {
          const { value } = curveAt(definition, parameters, { axis, classes: 3 }, places.value.curve[i]!, Float64Array.of(x));
          assert.ok(
            Math.abs(value[0]! - report.value.perSample[i]!) < 1e-12,
            `sample ${i} at ${x}: ${value[0]} and ${report.value.perSample[i]}`,
          );
        });
      });
    }
  }

  it('leave ignored rows without a place', () => {
    const { definition, parameters } = declared('sparse_categorical_cross_entropy_with_logits');
    const places = samplesOnAxis(definition, datasetFrom({ target: [-100, 2], prediction: logits.slice(0, 2) }), parameters, 'probability');
    assert.ok(places.ok);
    assert.deepEqual([Number.isNaN(places.value.x[0]), Number.isNaN(places.value.x[1])], [true, false]);
  });
});

describe('the domain of the plot', () => {
  it('is the central 99 % of the samples with 0 inside, and finite for infinite samples', () => {
    const errors = Float64Array.from({ length: 1001 }, (_, i) => 1 + i / 1000);
    const [low, high] = domainOf('error', errors);
    assert.ok(low < 0 && low > -0.1 && high > 1.99 && high < 2.1);
    assert.ok(domainOf('error', Float64Array.of(-Infinity, 1, 2, Infinity, NaN)).every(Number.isFinite));
    assert.deepEqual(domainOf('error', new Float64Array(0)), [-3, 3]);
    assert.deepEqual(domainOf('error', Float64Array.of(0, 0)), [-3, 3]);
    assert.deepEqual(domainOf('cosine', errors), [-1, 1]);
  });
});
