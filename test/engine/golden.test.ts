import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import type { ParameterValues } from '../../src/core/definition';
import { losses } from '../../src/core/losses/index';
import { csvOf, engineHere, openTexts, valueOrThrow } from './client';

interface GoldenCase {
  readonly id: string;
  readonly loss: string;
  readonly target: unknown;
  readonly prediction: unknown;
  readonly params?: ParameterValues;
  readonly weights?: unknown;
  readonly extra?: Readonly<Record<string, number[] | number[][]>>;
  readonly perSample: number[] | number[][] | null;
  readonly sum: number | null;
  readonly mean: number | null;
  readonly gradient: unknown;
  readonly subgradient?: unknown;
  readonly tolerance: { rtol: number; atol: number };
}

interface GoldenFile {
  readonly defaultTolerance: { rtol: number; atol: number };
  readonly cases: readonly GoldenCase[];
}

const cases = globSync('test/golden/*.json').flatMap(file => {
  const { defaultTolerance, cases } = JSON.parse(readFileSync(file, 'utf8')) as GoldenFile;
  return cases.map(golden => ({ ...golden, tolerance: { ...defaultTolerance, ...golden.tolerance } }));
});

/** Parameters that JSON has no number for. */
const decodedParameters = (params: ParameterValues = {}): ParameterValues =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value === '-Infinity' ? Number.NEGATIVE_INFINITY : value]));

const isFlat = (values: unknown): values is number[] => Array.isArray(values) && values.every(value => typeof value === 'number');
const isTable = (values: unknown): values is number[][] => Array.isArray(values) && values.length > 0 && values.every(isFlat);

/** Cases that a file can hold and the panel leaves whole: at least two samples, all numbers finite (JSON holds no others), no weights. */
const written = cases.filter(
  ({ loss, target, prediction, weights, params }) =>
    losses.some(({ id, extra }) => id === loss && (extra ?? []).every(({ name }) => name === 'variance' || name === 'input2')) &&
    !weights &&
    !JSON.stringify(params ?? {}).includes('NaN') &&
    isFlat(target) &&
    target.length > 1 &&
    (isFlat(prediction) || isTable(prediction)) &&
    prediction.length === target.length,
);

describe('golden numbers, from a file through reader, engine and channel', () => {
  it('come from at least 100 cases of at least 10 losses', () => {
    assert.ok(written.length >= 100, String(written.length));
    assert.ok(new Set(written.map(({ loss }) => loss)).size >= 10);
  });

  for (const golden of written) {
    it(`${golden.id} keeps its value, its rows and its gradient`, async () => {
      const engine = engineHere();
      const { target, prediction, extra } = golden;
      const columns = { y_true: target, y_pred: prediction, ...extra } as Record<string, number[]>;
      const opened = isFlat(prediction)
        ? await openTexts(engine, { 'golden.csv': csvOf(columns) })
        : await openTexts(engine, { 'golden.json': JSON.stringify(columns) });
      assert.equal(opened.state, 'ready', JSON.stringify(opened.notes));
      const question = { session: 's', lossId: golden.loss, parameters: decodedParameters(golden.params) };
      const view = valueOrThrow(await engine.request('rows', question));
      const agrees = (actual: number, expected: unknown, what: string) => expects(golden, actual, expected, what);
      agrees(view.sum, golden.sum, 'sum');
      agrees(view.mean, golden.mean, 'mean');
      if (!isFlat(golden.perSample) || golden.perSample.length !== opened.rows) return;
      const { sorted, gradient } = view;
      for (const [i, row] of sorted.row.entries()) agrees(sorted.y[i]!, golden.perSample[row], `loss of row ${row}`);
      if (!isFlat(golden.gradient) || golden.subgradient || view.isNorm) return;
      for (const [i, row] of gradient.row.entries()) agrees(gradient.y[i]!, golden.gradient[row], `gradient of row ${row}`);
    });
  }
});

const SPECIAL: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

/** The rule of the golden file: |actual − expected| ≤ atol + rtol·|expected|; null is not published. */
function expects({ tolerance }: GoldenCase, actual: number, published: unknown, what: string): void {
  if (published === null || published === undefined) return;
  const expected = typeof published === 'string' ? SPECIAL[published]! : (published as number);
  const { rtol, atol } = tolerance;
  assert.ok(
    Object.is(actual, expected) || actual === expected || Math.abs(actual - expected) <= atol + rtol * Math.abs(expected),
    `${what}: ${actual}, expected ${expected}`,
  );
}
