import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datasetFrom } from '../../src/core/dataset';
import type { ParameterValues, Report } from '../../src/core/definition';
import { evaluate } from '../../src/core/evaluate';
import { losses } from '../../src/core/losses/index';
import type { Problem } from '../../src/core/problem';

function reportOf(
  lossId: string,
  target: unknown,
  prediction: unknown,
  parameters?: ParameterValues,
  weight?: unknown,
  extra?: Readonly<Record<string, unknown>>,
): Report {
  const result = evaluate(lossId, datasetFrom({ target, prediction, weight, extra } as never), parameters);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

function refusal(lossId: string, target: unknown, prediction: unknown, parameters?: ParameterValues, weight?: unknown): Problem {
  const result = evaluate(lossId, datasetFrom({ target, prediction, weight } as never), parameters);
  assert.ok(!result.ok, 'was not refused');
  return result.problems[0];
}

describe('evaluate refuses', () => {
  const rows = [
    [0.2, 0.3, 0.5],
    [0.1, 0.8, 0.1],
  ];
  const table: [string, Problem['code'], object, Parameters<typeof refusal>][] = [
    ['a loss that does not exist', 'unknown-loss', { lossId: 'mean' }, ['mean', [1], [1]]],
    ['targets and predictions of unequal number', 'length-mismatch', { target: 3, prediction: 2 }, ['mse', [1, 2, 3], [1, 2]]],
    ['one empty array', 'length-mismatch', { target: 0, prediction: 2 }, ['mse', [], [1, 2]]],
    ['a row vector against a column', 'length-mismatch', { target: 3, prediction: 1 }, ['mse', [1, 2, 3], [[1, 2, 3]]]],
    [
      'n numbers against n rows of two',
      'shape-mismatch',
      { found: '2', expected: '2 × 2' },
      [
        'mse',
        [1, 2],
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
    [
      'ragged rows',
      'ragged-rows',
      { row: 1, found: 1, expected: 2, count: 1 },
      [
        'mse',
        [[1, 2], [3], [4, 5]],
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ],
    ],
    ['weights of another length', 'shape-mismatch', { found: '3', expected: '2' }, ['mse', [1, 2], [1, 2], {}, [1, 2, 3]]],
    [
      'a weight a row for one overlap of the whole batch',
      'shape-mismatch',
      { expected: '1' },
      ['dice', [[1], [0]], [[1], [0]], {}, [1, 2]],
    ],
    ['δ = 0', 'parameter-out-of-range', { parameter: 'delta', found: '0', expected: '(0, ∞)' }, ['huber', [1], [1], { delta: 0 }]],
    ['δ = NaN', 'parameter-out-of-range', { parameter: 'delta', found: 'NaN' }, ['huber', [1], [1], { delta: Number.NaN }]],
    ['δ as text', 'parameter-out-of-range', { parameter: 'delta', found: '"1"' }, ['huber', [1], [1], { delta: '1' }]],
    ['τ = 1', 'parameter-out-of-range', { parameter: 'tau', found: '1', expected: '(0, 1)' }, ['quantile', [1], [1], { tau: 1 }]],
    [
      'a clamp that does not exist',
      'parameter-out-of-range',
      { parameter: 'clamp' },
      ['binary_cross_entropy', [1], [0.5], { clamp: 'soft' }],
    ],
    ['a parameter of another loss', 'unknown-parameter', { parameter: 'tau' }, ['huber', [1], [1], { tau: 0.5 }]],
    [
      'two class weights for three classes',
      'parameter-length',
      { found: 2, expected: 3 },
      ['sparse_categorical_cross_entropy', [0, 1], rows, { classWeights: [1, 2] }],
    ],
    [
      'a negative class weight',
      'parameter-out-of-range',
      { parameter: 'classWeights' },
      ['categorical_cross_entropy', rows, rows, { classWeights: [1, -1, 1] }],
    ],
    [
      'posWeight for the wrong number of columns',
      'parameter-length',
      { found: 2, expected: 3 },
      ['binary_cross_entropy_with_logits', rows, rows, { posWeight: [1, 2] }],
    ],
    [
      'class 3 of three',
      'class-index-out-of-range',
      { row: 1, found: 3, classes: 3, count: 1 },
      ['sparse_categorical_cross_entropy', [0, 3], rows],
    ],
    [
      'a negative class that is not the ignored one',
      'class-index-out-of-range',
      { row: 0, found: -1 },
      ['sparse_categorical_cross_entropy_with_logits', [-1, 2], rows],
    ],
    ['class 1.5', 'class-index-not-integer', { row: 1, found: 1.5, count: 1 }, ['sparse_categorical_cross_entropy', [0, 1.5], rows]],
    ['class NaN', 'class-index-not-integer', { row: 0 }, ['sparse_categorical_cross_entropy', [Number.NaN, 1], rows]],
    [
      'a probability of 1.2',
      'probability-out-of-range',
      { array: 'prediction', row: 1, column: 0, found: 1.2, count: 1 },
      ['binary_cross_entropy', [1, 0], [0.5, 1.2]],
    ],
    [
      'a negative probability in a row',
      'probability-out-of-range',
      { row: 0, column: 1, found: -0.1 },
      ['categorical_cross_entropy', [[1, 0]], [[1.1, -0.1]], { normalize: true }],
    ],
    [
      'a negative target probability',
      'probability-out-of-range',
      { array: 'target', row: 0, column: 0 },
      ['kl_divergence', [[-0.5, 1]], [[0.5, 0.5]]],
    ],
    [
      'labels −1 said to be 0 and 1',
      'label-not-allowed',
      { row: 1, found: -1, expected: '0, 1', count: 1 },
      ['hinge', [1, -1], [2, 3], { labels: '01' }],
    ],
  ];
  for (const [name, code, facts, given] of table) {
    it(name, () => {
      const problem = refusal(...given);
      assert.equal(problem.code, code);
      assert.deepEqual({ ...problem.facts, ...facts }, problem.facts);
    });
  }
});

describe('evaluate', () => {
  for (const { id, extra } of losses) {
    it(`gives sum 0 and mean NaN for no samples with ${id}`, () => {
      const none = Object.fromEntries((extra ?? []).map(({ name }) => [name, []]));
      const report = reportOf(id, [], [], undefined, undefined, none);
      assert.deepEqual([report.perSample.length, report.sum, report.mean, report.gradient.length], [0, 0, Number.NaN, 0]);
    });
  }

  it('takes (n, 1) against (n,): the same numbers in the same order', () => {
    assert.equal(reportOf('mse', [1, 2], [[2], [4]]).mean, 2.5);
    assert.equal(reportOf('sparse_categorical_cross_entropy', [[1]], [[0.5, 0.5]]).mean, Math.LN2);
  });

  it('takes one row of class probabilities written flat, as textbooks print it', () => {
    // −ln 0.6: the book’s 0.510825457099338 has 1e-7 added inside the logarithm.
    const flat = [
      [0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
      [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0],
    ];
    assert.equal(reportOf('categorical_cross_entropy', flat[0], flat[1]).mean, -Math.log(0.6));
    assert.ok(Math.abs(reportOf('categorical_cross_entropy', flat[0], flat[1], { clamp: 'add' }).mean - 0.510825457099338) < 1e-15);
  });

  it('clips instead of refusing when asked to', () => {
    assert.ok(Math.abs(reportOf('binary_cross_entropy', [0], [1.2], { clamp: 'clip' }).mean - 16.118095651484676) < 1e-9);
  });

  it('leaves the infinite logit on the right side without a loss, and not the one on the wrong side', () => {
    const { perSample } = reportOf('binary_cross_entropy_with_logits', [1, 0, 1, 0.5], [Infinity, -Infinity, -Infinity, Infinity]);
    assert.deepEqual([...perSample], [0, 0, Infinity, Infinity]);
  });

  it('keeps float extremes apart from overflow', () => {
    assert.deepEqual([reportOf('mse', [0], [1e200]).mean, reportOf('mse', [0], [1e200]).gradient[0]], [Infinity, 2e200]);
    assert.ok(Math.abs(reportOf('rmse', [0, 0], [3e200, 4e200]).mean / (Math.sqrt(12.5) * 1e200) - 1) < 1e-15);
    assert.equal(reportOf('log_cosh', [0], [1e308]).mean, 1e308);
    assert.ok(Math.abs(reportOf('log_cosh', [0], [1e-160]).mean - 5e-321) < 1e-323, 'e²/2, below the smallest normal number');
    assert.ok(Math.abs(reportOf('log_cosh', [0], [1e-100]).mean / 5e-201 - 1) < 1e-15);
    assert.equal(reportOf('mae', [0], [5e-324]).gradient[0], 1);
  });

  it('counts non-finite values and puts NaN before Infinity before finite ones, ties by index', () => {
    const report = reportOf('mae', [0, 0, 0, 0, 0, 0], [1, Number.NaN, 5, Infinity, -5, Number.NaN]);
    assert.deepEqual([report.nonFinite, [...report.worst]], [3, [1, 5, 3, 2, 4, 0]]);
    assert.equal(report.worst, report.worst, 'made once');
  });

  it('has a derivative of 0 inside every subdifferential', () => {
    assert.deepEqual([...reportOf('mae', [1, 2], [1, 2]).gradient], [0, 0]);
    assert.deepEqual([...reportOf('quantile', [1], [1], { tau: 0.9 }).gradient], [0]);
    assert.deepEqual([...reportOf('hinge', [1, -1], [1, -1]).gradient], [0, -0].map(Math.abs));
  });

  it('is not fooled by keys of Object.prototype', () => {
    assert.equal(evaluate('constructor', datasetFrom({ target: [1], prediction: [1] })).ok, false);
    assert.equal(evaluate('mse', datasetFrom({ target: [1], prediction: [1] }), JSON.parse('{"__proto__": 1}')).ok, false);
  });
});

describe('losses as functions', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const pairs = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 30 });
  const mean = (id: string, samples: [number, number][], parameters?: ParameterValues) =>
    reportOf(
      id,
      samples.map(([t]) => t),
      samples.map(([, p]) => p),
      parameters,
    ).mean;
  const agree = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

  it('pinball at τ = 0.5 is half the MAE', () => fc.assert(fc.property(pairs, s => agree(2 * mean('quantile', s), mean('mae', s)))));
  it('smooth L1 is Huber divided by β', () =>
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.01, max: 100, noNaN: true }), (s, beta) =>
        agree(beta * mean('smooth_l1', s, { beta }), mean('huber', s, { delta: beta })),
      ),
    ));
  it('RMSE squared is MSE', () => fc.assert(fc.property(pairs, s => agree(mean('rmse', s) ** 2, mean('mse', s)))));
  it('log-cosh lies between |e| − ln 2 and |e|', () =>
    fc.assert(
      fc.property(number, e => {
        const value = mean('log_cosh', [[0, e]]);
        const rounding = 2 * Number.EPSILON * Math.abs(e);
        return value <= Math.abs(e) + rounding && value >= Math.abs(e) - Math.LN2 - rounding;
      }),
    ));
  it('cross entropy of logits is that of their softmax, by index and one-hot alike', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 8 }), fc.nat(), (x, pick) => {
        const y = pick % x.length;
        const sum = x.reduce((total, logit) => total + Math.exp(logit), 0);
        const p = x.map(logit => Math.exp(logit) / sum);
        const hot = x.map((_, c) => (c === y ? 1 : 0));
        const value = reportOf('sparse_categorical_cross_entropy_with_logits', [y], [x]).mean;
        return [
          reportOf('categorical_cross_entropy_with_logits', [hot], [x]).mean,
          reportOf('categorical_cross_entropy', [hot], [p]).mean,
          reportOf('sparse_categorical_cross_entropy', [y], [p]).mean,
          reportOf('kl_divergence', [hot], [p]).mean,
        ].every(other => agree(other, value));
      }),
    ));
});
