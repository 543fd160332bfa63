import assert from 'node:assert/strict';
import type { Vector } from '../../src/core/arrays';
import type { Batch, LossDefinition, Parameter, ParameterValue, ResolvedParameters } from '../../src/core/definition';
import { losses } from '../../src/core/losses/index';
import { allows, defaultOf, resolveParameters } from '../../src/core/parameters';
import type { Text } from '../../src/core/text';
import { batchFor } from './samples';

function resolved(loss: LossDefinition): ResolvedParameters {
  const result = resolveParameters(loss);
  assert.ok(result.ok);
  return result.value;
}

/** Σ of the per-sample values with prediction element `place` moved by `step`. */
function totalAt(loss: LossDefinition, batch: Batch, parameters: ResolvedParameters, place: number, step: number): number {
  const prediction = Float64Array.from(batch.prediction as ArrayLike<number>);
  prediction[place]! += step;
  const values = new Float64Array(batch.count);
  loss.perSample(values, { ...batch, prediction }, parameters);
  return values.reduce((sum, value) => sum + value, 0);
}

/** The defaults, and the defaults with one parameter set to something else: whatever loop a kernel chooses, one of these runs it. */
function settingsOf(loss: LossDefinition): [string, ResolvedParameters][] {
  const defaults = resolved(loss);
  const others = (parameter: Parameter): ParameterValue[] => {
    switch (parameter.kind) {
      case 'flag':
        return [true];
      case 'choice':
        return parameter.choices.map(choice => choice.value);
      case 'perClass':
        return [[1, 2, 0, 0.5]];
      case 'number':
        return parameter.name === 'ignoreIndex' ? [1] : [0, 0.25, 0.9, 1, 2, 3.5, -1].filter(value => allows(parameter, value));
    }
  };
  const varied = loss.parameters.flatMap(parameter =>
    others(parameter).map((value): [string, ResolvedParameters] => [
      `${parameter.name} = ${value}`,
      { ...defaults, [parameter.name]: value },
    ]),
  );
  return [['its defaults', defaults], ...varied];
}

/** The batch with a perfect prediction, ±Infinity, NaN and the ends of the domain among its elements. */
function withExtremes(loss: LossDefinition, batch: Batch): Batch {
  const prediction = Float64Array.from(batch.prediction as ArrayLike<number>);
  const bounded = loss.prediction === 'probability' || loss.prediction === 'simplex';
  const extremes = bounded ? [0, 1, 0, 1, Number.NaN] : [0, -0, 1, -1, 1e200, -1e200, Infinity, -Infinity, Number.NaN];
  extremes.forEach((extreme, i) => {
    prediction[5 * i] = extreme;
  });
  if (batch.target.length === prediction.length) prediction[prediction.length - 1] = batch.target[prediction.length - 1]!;
  return { ...batch, prediction };
}

/** Every text of an object, however deep, with the path to it. */
function textsOf(value: unknown, path: string): [string, Text][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value || 'ko' in value) return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, entry]) => textsOf(entry, `${path}.${key}`));
}

for (const loss of losses) {
  describe(`the declaration of ${loss.id}`, () => {
    const parameters = resolved(loss);

    it('has a gradient that agrees with central differences away from kinks', () => {
      for (const seed of [1, 2, 3]) {
        const batch = batchFor(loss, seed);
        const gradient = new Float64Array(batch.prediction.length);
        loss.gradient(gradient, batch, parameters);
        for (let i = 0; i < gradient.length; i++) {
          const [above, at, below] = [1e-5, 0, -1e-5].map(step => totalAt(loss, batch, parameters, i, step)) as [number, number, number];
          // A jump of the slope between the two: any number between the one-sided slopes is right.
          if (Math.abs(above - 2 * at + below) / 1e-5 > 1e-3) {
            const sides = [(above - at) / 1e-5, (at - below) / 1e-5];
            const isInside = gradient[i]! >= Math.min(...sides) - 1e-3 && gradient[i]! <= Math.max(...sides) + 1e-3;
            assert.ok(isInside, `element ${i}: ${gradient[i]} between ${sides}`);
            continue;
          }
          const slope = (above - below) / 2e-5;
          assert.ok(Math.abs(gradient[i]! - slope) <= 1e-7 + 1e-7 * Math.abs(slope), `element ${i}: ${gradient[i]} against ${slope}`);
        }
      }
    });

    for (const [name, settings] of settingsOf(loss)) {
      it(`gives the same numbers from one pass as from two with ${name}, extremes included`, () => {
        if (!loss.valueAndGradient) return;
        const batch = withExtremes(loss, batchFor(loss, 4, 50));
        const [value, gradient, values, slopes] = [batch.count, batch.prediction.length, batch.count, batch.prediction.length].map(
          length => new Float64Array(length),
        ) as [Float64Array, Float64Array, Float64Array, Float64Array];
        loss.perSample(value, batch, settings);
        loss.gradient(gradient, batch, settings);
        loss.valueAndGradient(values, slopes, batch, settings);
        const closeTo = (numbers: Float64Array, others: Float64Array): boolean =>
          numbers.every((number, i) => Object.is(number + 0, others[i]! + 0) || Math.abs(number - others[i]!) <= 1e-14 * Math.abs(number));
        assert.ok(closeTo(value, values), `${value} and ${values}`);
        assert.ok(closeTo(gradient, slopes), `${gradient} and ${slopes}`);
      });
    }

    it('agrees with the textbook where both are safe', () => {
      const batch = batchFor(loss, 5, 20);
      const values = new Float64Array(batch.count);
      loss.perSample(values, batch, parameters);
      for (let row = 0; row < batch.count; row++) {
        const prediction = Array.from({ length: batch.width }, (_, i) => batch.prediction[row * batch.width + i]!);
        const rowOf = (values: Vector) => prediction.map((_, i) => values[row * batch.width + i]!);
        const wide = batch.target.length === batch.prediction.length;
        const target = wide ? rowOf(batch.target) : loss.target === 'none' ? [] : [batch.target[row]!];
        const extra = Object.fromEntries(Object.entries(batch.extra).map(([name, values]) => [name, rowOf(values)]));
        const printed = loss.textbook(target, prediction, parameters, extra);
        // The root of a mean is printed for a batch; one sample's share of it is its square.
        const expected = loss.reduction === 'rootMean' ? printed ** 2 : printed;
        assert.ok(Math.abs(values[row]! - expected) <= 1e-6 * Math.max(1, Math.abs(expected)), `${values[row]} against ${expected}`);
      }
    });

    it('has defaults that its parameters allow, and sliders inside their ranges', () => {
      for (const parameter of loss.parameters) {
        assert.ok(allows(parameter, defaultOf(parameter)), parameter.name);
        if (parameter.kind !== 'number' || !parameter.slider) continue;
        assert.ok(allows(parameter, parameter.slider.min) && allows(parameter, parameter.slider.max), `slider of ${parameter.name}`);
        assert.ok(parameter.scale === 'linear' || parameter.slider.min > 0, `a log slider of ${parameter.name} cannot start at 0`);
      }
    });

    it('refuses parameters of the wrong kind, NaN, and names that it does not have', () => {
      const bad: [string, never][] = loss.parameters.map((parameter: Parameter) => [parameter.name, Number.NaN as never]);
      for (const [name, value] of [...bad, ['delta_', 1 as never], ['__proto__x', 1 as never]] as const) {
        const result = resolveParameters(loss, { [name]: value });
        assert.equal(result.ok, false, name);
      }
    });

    it('is written in both languages, without an empty text', () => {
      const texts = textsOf({ ...loss, marks: loss.shape.marks?.(parameters, loss.shape.axis) }, loss.id);
      assert.ok(texts.length >= 4);
      for (const [path, { en, ko }] of texts) {
        assert.ok(en.trim() !== '' && ko.trim() !== '', path);
        if (/\.(use|avoid|about)$/.test(path)) assert.match(ko, /[가-힣]다(\.| ?\([^)]*\)\.)/, `${path} is a Korean sentence`);
      }
    });

    it('names formulas, sources and at least one library', () => {
      assert.ok(loss.formula.value.includes('\\') && loss.formula.gradient.includes('\\partial'));
      assert.ok(loss.sources.length > 0 && loss.equivalents.length > 0);
      assert.match(loss.id, /^[a-z0-9]+(_[a-z0-9]+)*$/);
    });

    it('does not write its inputs', () => {
      const batch = batchFor(loss, 6);
      const before = [Array.from(batch.target as ArrayLike<number>), Array.from(batch.prediction as ArrayLike<number>)];
      loss.perSample(new Float64Array(batch.count), batch, parameters);
      loss.gradient(new Float64Array(batch.prediction.length), batch, parameters);
      assert.deepEqual([Array.from(batch.target as ArrayLike<number>), Array.from(batch.prediction as ArrayLike<number>)], before);
    });
  });
}
