import assert from 'node:assert/strict';
import { losses } from '../../src/core/losses/index';
import type { ShapeView } from '../../src/protocol/views';
import { close, csvOf, engineHere, openTexts, valueOrThrow } from './client';

// Errors −3, −1, −0.5, 0, 0.25, 1 and 4.
const regression = csvOf({ target: [0, 0, 0, 0, 0, 0, 0.5], prediction: [-3, -1, -0.5, 0, 0.25, 1, 4.5] });
const binary = csvOf({ label: [1, 0, 1, 0], prob: [0.8, 0.3, 0.25, 0.1] });

async function shapeOf(csv: string, question: object): Promise<ShapeView> {
  const engine = engineHere();
  await openTexts(engine, { 'a.csv': csv });
  return valueOrThrow(await engine.request('shape', { session: 's', lossId: 'huber', parameters: {}, ...question }));
}

describe('other losses over the same axis', () => {
  it('they are drawn at the same places, with the parameters that they have in the panel', async () => {
    const view = await shapeOf(regression, { parameters: { delta: 1 }, overlay: ['mse', 'quantile'], moved: { quantile: { tau: 0.9 } } });
    assert.deepEqual(
      view.overlays.map(({ lossId, short }) => [lossId, short]),
      [
        ['mse', 'MSE'],
        ['quantile', 'Quantile'],
      ],
    );
    const [mse, quantile] = view.overlays;
    const at = (index: number, x: number) => {
      const curve = view.overlays[index]!.curves[0]!;
      const i = curve.x.findIndex(place => Math.abs(place - x) < 0.02);
      return { x: curve.x[i]!, value: curve.value[i]!, derivative: curve.derivative[i]! };
    };
    const right = at(0, 2);
    close(right.value, right.x ** 2);
    close(right.derivative, 2 * right.x);
    // 0.9 of a prediction that is too low, 0.1 of one that is too high.
    const low = at(1, -2);
    close(low.value, -0.9 * low.x);
    close(low.derivative, -0.9);
    assert.equal(mse!.curves[0]!.x[0], view.curves[0]!.x[0]);
    assert.equal(quantile!.curves[0]!.x.at(-1), view.curves[0]!.x.at(-1));
  });

  it('equal heights are those at the ends of the window', async () => {
    const view = await shapeOf(regression, { parameters: { delta: 1 }, overlay: ['mse'] });
    const x = view.curves[0]!.x;
    const far = Math.max(-x[0]!, x.at(-1)!);
    close(view.overlays[0]!.height.value, far ** 2);
    close(view.overlays[0]!.height.derivative, 2 * far);
    close(view.height.value, far - 0.5);
    close(view.height.derivative, 1);
  });

  it('a loss with another axis, one that does not fit and an unknown one are no company', async () => {
    const view = await shapeOf(regression, { overlay: ['mape', 'binary_cross_entropy', 'nothing', 'huber'] });
    assert.deepEqual(view.overlays, []);
    const names = view.comparable.map(({ lossId }) => lossId);
    assert.ok(names.includes('mse') && names.includes('mae'));
    assert.ok(!names.includes('huber') && !names.includes('binary_cross_entropy'));
  });

  it('at most three come along', async () => {
    const view = await shapeOf(regression, { overlay: ['mse', 'mae', 'log_cosh', 'quantile'] });
    assert.equal(view.overlays.length, 3);
  });

  it('two targets have two curves each', async () => {
    const view = await shapeOf(binary, { lossId: 'binary_cross_entropy', overlay: ['brier'], axis: 'logit' });
    const brier = view.overlays[0];
    assert.deepEqual(
      brier?.curves.map(({ label }) => label.en),
      ['target 1', 'target 0'],
    );
    const i = brier!.curves[0]!.x.findIndex(x => Math.abs(x) < 1e-9);
    // (½ − 1)² at p = ½, and its slope by the logit: 2(p − 1)·p(1 − p).
    close(brier!.curves[0]!.value[i]!, 0.25);
    close(brier!.curves[0]!.derivative[i]!, -0.25);
  });
});

describe('the cases and terms of a formula', () => {
  const branchesOf = async (csv: string, lossId: string, parameters: object) => {
    const view = await shapeOf(csv, { lossId, parameters });
    return view.branches.map(({ rows, stretches }) => [rows, stretches.length] as const);
  };

  const cases: readonly (readonly [string, string, string, object, readonly (readonly [number, number])[]])[] = [
    ['Huber counts errors of exactly ±δ by their square', regression, 'huber', { delta: 1 }, [[5, 1], [2, 2]]],
    ['smooth L1 counts them by their size', regression, 'smooth_l1', { beta: 1 }, [[3, 1], [4, 2]]],
    ['smooth L1 without a parabola is all size', regression, 'smooth_l1', { beta: 0 }, [[0, 0], [7, 1]]],
    ['pinball tells too low from too high', regression, 'quantile', { tau: 0.5 }, [[4, 1], [3, 1]]],
    ['hinge ends at the margin', csvOf({ label: [1, -1, 1], score: [1, 0.5, 3] }), 'hinge', {}, [[1, 1], [2, 1]]],
    ['cross entropy has a term for each target', binary, 'binary_cross_entropy', {}, [[2, 1], [2, 1]]],
    ['the squared error has no cases', regression, 'mse', {}, []],
  ]; // biome-ignore format: a case a line
  for (const [name, csv, lossId, parameters, expected] of cases) {
    it(name, async () => assert.deepEqual(await branchesOf(csv, lossId, parameters), expected));
  }

  it('every branch stands in its formula, in places of its own', () => {
    for (const { id, formula, shape } of losses) {
      const taken: [number, number][] = [];
      for (const part of (shape.branches ?? []).flatMap(({ latex }) => latex)) {
        const at = formula.value.indexOf(part);
        assert.ok(at >= 0, `${id}: ${part}`);
        assert.ok(
          taken.every(([from, to]) => at >= to || at + part.length <= from),
          `${id}: ${part} lies in another one`,
        );
        taken.push([at, at + part.length]);
      }
    }
  });
});
