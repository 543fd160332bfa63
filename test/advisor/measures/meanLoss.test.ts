import assert from 'node:assert/strict';
import { meanLoss } from '../../../src/advisor/measures/meanLoss';
import { type DatasetInput, datasetFrom } from '../../../src/core/dataset';
import type { ParameterValues } from '../../../src/core/definition';
import { evaluate } from '../../../src/core/evaluate';
import { lossById } from '../../../src/core/losses/index';
import { prepare } from '../../../src/core/prepare';
import { matrix, normals, randomStream, sigmoid, softmax } from '../samples';

/** Longer than one stretch of 16 384 numbers, and no multiple of it. */
const N = 20_011;
const random = randomStream(3);
const real = normals(N, 1);
const near = normals(N, 2);
const labels = real.map(x => (x > 0.5 ? 1 : 0));
const classes = real.map(() => Math.floor(3 * random()));
const rows = matrix(N, 3, 4);
const square = (x: number) => [0, 1].map(() => [x, 1 - x]);

const table: readonly [lossId: string, input: DatasetInput, parameters?: ParameterValues][] = [
  ['mse', { target: real, prediction: near }],
  ['mse', { target: rows, prediction: rows.map(row => row.map(x => 1.1 * x)), weight: near.map(Math.abs) }],
  ['rmse', { target: real, prediction: near }],
  ['rmse', { target: real, prediction: near, weight: near.map(Math.abs) }, { normalization: 'weightSum' }],
  ['binary_cross_entropy', { target: labels, prediction: near.map(sigmoid) }],
  [
    'binary_cross_entropy_with_logits',
    { target: rows.map(row => row.map(x => Number(x > 0))), prediction: rows },
    { posWeight: [1, 2, 3] },
  ],
  ['hinge', { target: labels, prediction: near }],
  ['sparse_categorical_cross_entropy_with_logits', { target: classes, prediction: rows }, { classWeights: [1, 2, 5], ignoreIndex: 1 }],
  ['kl_divergence', { target: rows.map(softmax), prediction: rows.map(row => softmax(row.map(x => x / 2))) }],
  ['cosine_embedding', { target: labels.map(t => 2 * t - 1), prediction: rows, extra: { input2: rows.map(row => row.map(x => x + 1)) } }],
  ['gaussian_nll', { target: real, prediction: near, extra: { variance: real.map(x => 1 + x * x) } }],
  [
    'dice',
    { target: labels.slice(0, 99).map(square), prediction: labels.slice(0, 99).map(t => square(0.3 + t / 2)) },
    { scope: 'perSample' },
  ],
  ['dice', { target: labels, prediction: near.map(sigmoid) }],
];

describe('the mean of a loss in stretches', () => {
  for (const [lossId, input, parameters = {}] of table) {
    it(`${lossId} ${JSON.stringify(parameters)}: as the core evaluates it`, () => {
      const dataset = datasetFrom(input);
      const [report, prepared] = [evaluate(lossId, dataset, parameters), prepare(lossById(lossId)!, dataset, parameters)];
      assert.ok(report.ok && prepared.ok);
      const { sum, mean } = meanLoss(prepared.value);
      assert.ok(Math.abs(mean - report.value.mean) <= 1e-12 * Math.abs(mean), `${mean} ${report.value.mean}`);
      assert.ok(Math.abs(sum - report.value.sum) <= 1e-12 * Math.abs(sum), `${sum} ${report.value.sum}`);
    });
  }
});
