import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datasetFrom } from '../../src/core/dataset';
import type { ParameterValues } from '../../src/core/definition';
import { evaluate } from '../../src/core/evaluate';

type Matrix = readonly (readonly number[])[];
type Numbers = readonly number[] | Matrix;

interface Sides {
  readonly target: Numbers;
  readonly prediction: Numbers;
  readonly extra?: Readonly<Record<string, Numbers>>;
}

/** One side of an identity: a loss, its parameters, and what it is computed on. */
interface Term {
  readonly loss: string;
  readonly parameters?: ParameterValues;
  readonly on: Sides;
}

function reportOf({ loss, parameters = {}, on }: Term) {
  const result = evaluate(loss, datasetFrom(on), parameters);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

export const real = fc.double({ min: -50, max: 50, noNaN: true });
export const positive = fc.double({ min: 0.01, max: 50, noNaN: true });
export const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
export const logit = fc.double({ min: -30, max: 30, noNaN: true });
export const bit = fc.constantFrom(0, 1);
export const sign = fc.constantFrom(-1, 1);

/** Pairs of columns of one length. */
export function columns(target: fc.Arbitrary<number>, prediction: fc.Arbitrary<number>): fc.Arbitrary<Sides> {
  return fc
    .array(fc.tuple(target, prediction), { minLength: 1, maxLength: 20 })
    .map(pairs => ({ target: pairs.map(([t]) => t), prediction: pairs.map(([, p]) => p) }));
}

const CLASSES = 4;
export const row = (entry: fc.Arbitrary<number>) => fc.array(entry, { minLength: CLASSES, maxLength: CLASSES });
export const shares = row(fc.double({ min: 0.05, max: 1, noNaN: true })).map(entries => {
  const sum = entries.reduce((a, b) => a + b);
  return entries.map(entry => entry / sum);
});
export const label = fc.integer({ min: 0, max: CLASSES - 1 });

export function rows<T>(
  target: fc.Arbitrary<T>,
  prediction: fc.Arbitrary<number[]>,
): fc.Arbitrary<{ target: T[]; prediction: number[][] }> {
  return fc
    .array(fc.tuple(target, prediction), { minLength: 1, maxLength: 12 })
    .map(pairs => ({ target: pairs.map(([t]) => t), prediction: pairs.map(([, p]) => p) }));
}

export const oneHot = (labels: readonly number[]): Matrix => labels.map(y => Array.from({ length: CLASSES }, (_, c) => (c === y ? 1 : 0)));
/** Checks left = factor · right + shift, gradients too where both have the same predictions. */
export function identity<T>(
  name: string,
  samples: fc.Arbitrary<T>,
  terms: (samples: T) => { left: Term; right: Term; factor?: number; shift?: number; gradients?: boolean },
): void {
  it(name, () => {
    fc.assert(
      fc.property(samples, given => {
        const { left, right, factor = 1, shift = 0, gradients = true } = terms(given);
        const [one, other] = [reportOf(left), reportOf(right)];
        const close = (a: number, b: number, size: number) =>
          assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(size)), `${a} against ${b}`);
        close(one.mean, factor * other.mean + shift, factor * other.mean);
        if (gradients) for (const [i, slope] of one.gradient.entries()) close(slope, factor * other.gradient[i]!, slope);
      }),
      { numRuns: 60, seed: 20261125 },
    );
  });
}
