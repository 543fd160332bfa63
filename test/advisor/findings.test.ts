import assert from 'node:assert/strict';
import { advise } from '../../src/advisor/advise';
import { datasetFrom } from '../../src/core/dataset';
import { matrix, normals, sigmoid, softmax } from './samples';

const n = 40;
const real = normals(n, 3);
const near = normals(n, 5).map((x, i) => real[i]! + 0.3 * x);
const labels = real.map(x => (x > 0 ? 1 : 0));
const classes = real.map((_, i) => i % 3);
const rows = matrix(n, 3, 7).map(row => row.map(x => 2 * x));

type Input = { target: unknown; prediction: unknown };
/** What is told beside every number that can be computed (advisor.md, decisions): no sign of a mistake. */
const NOTES = new Set(['sum-or-mean', 'mean-of-batch-means']);
const codesOf = (input: Input, lossId?: string) =>
  advise(datasetFrom(input as never), lossId ? { lossId } : {})
    .findings.map(({ code }) => code)
    .filter(code => !NOTES.has(code));

describe('findings', () => {
  const table: readonly [data: string, input: Input, lossId: string | undefined, codes: readonly string[]][] = [
    ['clean real numbers', { target: real, prediction: near }, 'mse', []],
    ['clean labels and probabilities', { target: labels, prediction: near.map(sigmoid) }, 'binary_cross_entropy', []],
    ['clean classes and logits', { target: classes, prediction: rows }, 'sparse_categorical_cross_entropy_with_logits', []],
    ['one prediction too few', { target: real, prediction: near.slice(1) }, undefined, ['length-mismatch']],
    ['logits in a loss for probabilities', { target: labels, prediction: near }, 'binary_cross_entropy', ['logits-as-probabilities']],
    ['logits while the loss is unknown', { target: labels, prediction: near }, undefined, []],
    ['classes counted from 1', { target: classes.map(y => y + 1), prediction: rows.map(softmax) }, undefined, ['labels-one-based']],
    ['a mask of 0 and 255', { target: labels.map(t => 255 * t), prediction: near.map(sigmoid) }, undefined, ['mask-0-255']],
    ['(n,) beside (n,1)', { target: real, prediction: near.map(p => [p]) }, undefined, ['broadcast-n-by-1']],
    ['a missing value', { target: [...real.slice(0, -1), Number.NaN], prediction: near }, undefined, ['missing-values']],
    ['two wild misses', { target: real, prediction: near.map((p, i) => (i < 2 ? p + 90 : p)) }, undefined, ['outliers-dominate']],
  ];
  for (const [data, input, lossId, codes] of table) {
    it(`${data}: ${codes.join(', ') || 'silence'}`, () => assert.deepEqual(codesOf(input, lossId), codes));
  }

  it('name every row (0-based) that they are about', () => {
    const { findings } = advise(datasetFrom({ target: [0, 1, 0, 1], prediction: [0.5, 1.5, 0.2, -3] }), { lossId: 'binary_cross_entropy' });
    assert.deepEqual(findings[0]!.rows, [1, 3]);
    assert.equal(findings[0]!.level, 'error');
  });

  it('labels from 1 are in order beside columns that are named from 1', () => {
    const dataset = {
      ...datasetFrom({ target: classes.map(y => y + 1), prediction: rows.map(softmax) }),
      classNames: ['p_1', 'p_2', 'p_3'],
    };
    assert.deepEqual(
      advise(dataset)
        .findings.filter(({ code }) => !NOTES.has(code))
        .map(({ code, level }) => `${code} ${level}`),
      ['labels-one-based info'],
    );
  });

  it('(n,) beside (n,1) gives the number that NumPy would print: var p + var t + (mean p − mean t)²', () => {
    // t = 1 2 3, p = 2 3 4: pairwise mean square 2/3 + 2/3 + 1 = 7/3, row by row 1.
    const [finding] = advise(datasetFrom({ target: [1, 2, 3], prediction: [[2], [3], [4]] })).findings;
    assert.ok(Math.abs(finding!.asGiven! - 7 / 3) < 1e-12);
    assert.equal(finding!.asMeant, 1);
  });

  it('the worst come first', () => {
    const levels = advise(
      datasetFrom({ target: labels.map(t => 255 * t), prediction: near.map((p, i) => (i === 0 ? Number.NaN : sigmoid(p))) }),
    ).findings.map(({ level }) => level);
    assert.deepEqual(levels, ['error', 'warning']);
  });
});
