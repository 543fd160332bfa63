import assert from 'node:assert/strict';
import type { ParameterValues } from '../../src/core/definition';
import { lossById } from '../../src/core/losses/index';
import { hasEffect, isShaping, parameterText, toldParameters } from '../../webview/parameters';

/** What stands beside the name of a loss. */
function told(lossId: string, set: ParameterValues, isWeighted = false): string {
  return toldParameters(lossById(lossId)!, set, isWeighted)
    .map(parameter => parameterText(parameter, set))
    .join(', ');
}

describe('the parameters told beside the name of a loss', () => {
  const table: readonly [string, ParameterValues, string][] = [
    ['huber', {}, 'δ = 1'],
    ['huber', { delta: 1.74 }, 'δ = 1.74'],
    ['smooth_l1', {}, 'β = 1'],
    ['quantile', { tau: 0.9 }, 'τ = 0.9'],
    ['mse', {}, ''],
    // Off at 0, and nobody misses it; told as soon as it is on.
    ['sparse_categorical_cross_entropy_with_logits', {}, ''],
    ['sparse_categorical_cross_entropy_with_logits', { labelSmoothing: 0.1 }, 's = 0.1'],
    ['sparse_categorical_cross_entropy_with_logits', { classWeights: [1, 2, 3] }, 'w = [1, 2, 3]'],
    // ε does nothing while no clamp uses it.
    ['binary_cross_entropy', { eps: 1e-3 }, ''],
    ['binary_cross_entropy', { clamp: 'clip', eps: 1e-3 }, 'clamp = clip, ε = 0.001'],
    ['binary_cross_entropy', { clamp: 'torch', eps: 1e-3 }, 'clamp = torch'],
    ['kl_divergence', {}, ''],
    // Without weights the divisor is the same whatever is chosen.
    ['mse', { normalization: 'weightSum' }, ''],
  ];
  for (const [lossId, set, expected] of table) {
    it(`${lossId} with ${JSON.stringify(set)}: ${expected || 'nothing'}`, () => assert.equal(told(lossId, set), expected));
  }

  it('the divisor is told when samples carry weights', () =>
    assert.equal(told('mse', { normalization: 'weightSum' }, true), 'D = weightSum'));

  it('only sizes that bend the curve stand outside of the folded settings', () => {
    const shaping = (lossId: string) =>
      lossById(lossId)!
        .parameters.filter(isShaping)
        .map(({ name }) => name);
    assert.deepEqual(shaping('huber'), ['delta']);
    assert.deepEqual(shaping('binary_cross_entropy'), ['labelSmoothing']);
    assert.deepEqual(shaping('dice'), ['smoothNum', 'smoothDen']);
  });

  it('the ε of a cosine, which no clamp switches, always has an effect', () => {
    const cosine = lossById('cosine_similarity')!;
    const eps = cosine.parameters.find(({ name }) => name === 'eps')!;
    assert.equal(hasEffect(eps, cosine, {}, false), true);
  });
});
