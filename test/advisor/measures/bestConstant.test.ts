import assert from 'node:assert/strict';
import { bestConstant, groupTargets } from '../../../src/advisor/measures/bestConstant';
import { datasetFrom } from '../../../src/core/dataset';
import type { ParameterValues } from '../../../src/core/definition';
import { lossById } from '../../../src/core/losses/index';
import { prepare } from '../../../src/core/prepare';

function best(lossId: string, target: unknown, prediction: unknown, parameters: ParameterValues = {}): number[] | undefined {
  const dataset = datasetFrom({ target, prediction } as never);
  const prepared = prepare(lossById(lossId)!, dataset, parameters);
  assert.ok(prepared.ok, JSON.stringify(prepared));
  const constant = bestConstant(prepared.value, groupTargets(Float64Array.from(dataset.target.values as Float64Array).sort()));
  return constant && [...constant];
}

const close = (found: number[] | undefined, expected: readonly number[], within = 1e-7) => {
  assert.equal(found?.length, expected.length);
  expected.forEach((value, i) => {
    assert.ok(Math.abs(found![i]! - value) <= within, `${found} instead of ${expected}`);
  });
};

describe('the best constant prediction', () => {
  const t = [1, 2, 3, 10];
  const p = [0, 0, 0, 0];
  const labels = [0, 0, 0, 1];
  const half = [0.5, 0.5, 0.5, 0.5];
  const classes = [0, 0, 1, 2];
  const thirds = classes.map(() => [0.2, 0.3, 0.5]);

  it('is the mean for squares', () => close(best('mse', t, p), [4]));
  it('is the mean for squares in two columns together', () =>
    close(
      best(
        'mse',
        [
          [1, 2],
          [3, 10],
        ],
        [
          [0, 0],
          [0, 0],
        ],
      ),
      [4],
    ));
  it('is a median for sizes: anything from 2 to 3', () => {
    const [median] = best('mae', t, p)!;
    assert.ok(median! >= 2 && median! <= 3);
  });
  it('is the quantile for pinball', () => close(best('quantile', [1, 2, 3, 4, 5], [0, 0, 0, 0, 0], { tau: 0.9 }), [5], 1e-6));
  it('is the share of ones for probabilities', () => close(best('binary_cross_entropy', labels, half), [0.25]));
  it('is the logit of that share for logits', () => close(best('binary_cross_entropy_with_logits', labels, half), [Math.log(1 / 3)]));
  it('is the mean count, or its logarithm', () => {
    close(best('poisson_nll', [0, 1, 5], [1, 1, 1], { logInput: false }), [2]);
    close(best('poisson_nll', [0, 1, 5], [1, 1, 1], { logInput: true }), [Math.log(2)]);
  });
  it('is the shares of the classes', () => close(best('sparse_categorical_cross_entropy', classes, thirds), [0.5, 0.25, 0.25]));
  it('counts no ignored row', () =>
    close(best('sparse_categorical_cross_entropy', [0, 0, 1, 2, 9], [...thirds, [1, 0, 0]], { ignoreIndex: 9 }), [0.5, 0.25, 0.25]));
  it('weighs the classes as the loss does', () =>
    close(best('sparse_categorical_cross_entropy', classes, thirds, { classWeights: [1, 2, 2] }), [1 / 3, 1 / 3, 1 / 3]));
  it('is written in logarithms where the loss takes them', () => {
    const [row] = [best('sparse_categorical_cross_entropy_with_logits', classes, thirds)!];
    close(row, [0.5, 0.25, 0.25].map(Math.log));
    const logs = [
      [0.25, 0.75],
      [0.75, 0.25],
    ].map(each => each.map(Math.log));
    close(
      best(
        'kl_divergence',
        [
          [0.5, 0.5],
          [1, 0],
        ],
        logs,
        { predictionSpace: 'log' },
      ),
      [Math.log(0.75), Math.log(0.25)],
    );
  });
  it('does not exist for overlaps and angles', () => {
    assert.equal(best('dice', [0, 1], [0.5, 0.5]), undefined);
    assert.equal(best('cosine_distance', [[1, 0]], [[0, 1]]), undefined);
  });
  it('does not exist for no rows', () => assert.equal(best('mse', [], []), undefined));
});
