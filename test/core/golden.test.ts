import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { datasetFrom } from '../../src/core/dataset';
import type { ParameterValues } from '../../src/core/definition';
import { evaluate } from '../../src/core/evaluate';
import { losses } from '../../src/core/losses/index';

interface Tolerance {
  readonly rtol: number;
  readonly atol: number;
}

interface GoldenCase {
  readonly id: string;
  readonly loss: string;
  readonly oracle: string;
  readonly tags: readonly string[];
  readonly params: ParameterValues;
  readonly target: never;
  readonly prediction: never;
  readonly weights?: never;
  readonly extra?: Readonly<Record<string, never>>;
  readonly extraGradient?: Readonly<Record<string, unknown>>;
  readonly perSample: unknown;
  readonly sum: unknown;
  readonly mean: unknown;
  readonly gradient: unknown;
  readonly subgradient?: { readonly lower: unknown; readonly upper: unknown };
  readonly tolerance?: Tolerance;
}

const folder = path.resolve('test/golden');
const special: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

/** Strings that stand for numbers JSON does not have become those numbers. */
function decoded(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value in special ? special[value] : value;
}

function flat(value: unknown): number[] {
  return (Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value]) as number[];
}

function isClose(actual: number, expected: number | null, { rtol, atol }: Tolerance): boolean {
  return (
    expected === null ||
    Object.is(actual, expected) ||
    actual === expected ||
    Math.abs(actual - expected) <= atol + rtol * Math.abs(expected)
  );
}

function compare(
  name: string,
  actual: ArrayLike<number>,
  expected: unknown,
  tolerance: Tolerance,
  range?: GoldenCase['subgradient'],
): void {
  if (expected === null || expected === undefined) return;
  const numbers = flat(expected);
  const [lower, upper] = range ? [flat(range.lower), flat(range.upper)] : [[], []];
  assert.equal(actual.length, numbers.length, `${name}: how many numbers`);
  numbers.forEach((number, i) => {
    const inside = range !== undefined && actual[i]! >= lower[i]! - tolerance.atol && actual[i]! <= upper[i]! + tolerance.atol;
    assert.ok(inside || isClose(actual[i]!, number, tolerance), `${name}[${i}] is ${actual[i]}, expected ${number}`);
  });
}

describe('golden numbers from other libraries', () => {
  const files = readdirSync(folder).filter(file => file.endsWith('.json'));

  it('cover every loss of the catalogue', () => {
    assert.deepEqual(
      losses.map(loss => loss.id).filter(id => !files.includes(`${id}.json`)),
      [],
    );
  });

  for (const file of files) {
    const { cases, defaultTolerance } = JSON.parse(readFileSync(path.join(folder, file), 'utf8'), decoded) as {
      cases: GoldenCase[];
      defaultTolerance: Tolerance;
    };
    describe(file, () => {
      for (const golden of cases) {
        it(`${golden.id} (${golden.oracle}: ${golden.tags.join(' ')})`, () => {
          const { target, prediction, weights, extra } = golden;
          const dataset = datasetFrom({ target, prediction, ...(weights ? { weight: weights } : {}), ...(extra ? { extra } : {}) });
          const result = evaluate(golden.loss, dataset, golden.params);
          assert.ok(result.ok, JSON.stringify(result));
          const tolerance = { ...defaultTolerance, ...golden.tolerance };
          compare('sum', [result.value.sum], golden.sum, tolerance);
          compare('mean', [result.value.mean], golden.mean, tolerance);
          compare('perSample', result.value.perSample, golden.perSample, tolerance);
          compare('gradient', result.value.gradient, golden.gradient, tolerance, golden.subgradient);
          for (const [name, expected] of Object.entries(golden.extraGradient ?? {}))
            compare(name, result.value.extraGradient?.[name] ?? [], expected, tolerance);
        });
      }
    });
  }
});
