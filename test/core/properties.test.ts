import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NamedArray } from '../../src/core/arrays';
import { hasTargetPerRow } from '../../src/core/batch';
import { arrayFrom } from '../../src/core/dataset';
import type { Batch, LossDefinition, ParameterValues, Report } from '../../src/core/definition';
import { evaluate } from '../../src/core/evaluate';
import { losses } from '../../src/core/losses/index';
import { resolveParameters } from '../../src/core/parameters';
import { batchFor } from './samples';

const extremes = [1e308, -1e308, 5e-324, -5e-324, 2.2e-308, 0, -0, 1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];

/** A batch as the dataset that it came from. */
function datasetOf(loss: LossDefinition, { target, prediction, count, width, extra }: Batch) {
  const shape = loss.layout === 'pairs' ? [count] : [count, width];
  const array = (name: string, values: Batch['target'], of: readonly number[]): NamedArray => ({
    ...arrayFrom(name, Float64Array.from(values as ArrayLike<number>)),
    shape: of,
  });
  const parameters = resolveParameters(loss);
  assert.ok(parameters.ok);
  const targetShape = loss.target === 'none' ? [0] : hasTargetPerRow(loss, parameters.value) ? [count] : shape;
  return {
    target: array('target', target, targetShape),
    prediction: array('prediction', prediction, shape),
    extra: Object.fromEntries(Object.entries(extra).map(([name, values]) => [name, array(name, values, shape)])),
  };
}

/** One overlap for each mask, so that losses over sets have samples too. */
const parametersOf = (loss: LossDefinition): ParameterValues => (loss.layout === 'sets' ? { scope: 'perSample' } : {});

function reportOf(loss: LossDefinition, batch: Batch, weight?: readonly number[]): Report {
  const result = evaluate(
    loss.id,
    { ...datasetOf(loss, batch), ...(weight && { weight: arrayFrom('weight', weight) }) },
    parametersOf(loss),
  );
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** The batch with its samples in another order. */
function reordered(batch: Batch, order: readonly number[]): Batch {
  const pick = (values: Batch['target']) => {
    const each = values.length / batch.count;
    return Float64Array.from({ length: values.length }, (_, i) => values[order[Math.floor(i / each)]! * each + (i % each)]!);
  };
  const extra = Object.fromEntries(Object.entries(batch.extra).map(([name, values]) => [name, pick(values)]));
  return { ...batch, target: pick(batch.target), prediction: pick(batch.prediction), extra };
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** The samples named by `order`, which may repeat and leave out. */
function resized(batch: Batch, order: readonly number[]): Batch {
  const pick = (values: Batch['target']) => {
    const each = values.length / batch.count;
    return Float64Array.from(order.flatMap(sample => range(each).map(i => values[sample * each + i]!)));
  };
  const extra = Object.fromEntries(Object.entries(batch.extra).map(([name, values]) => [name, pick(values)]));
  return { ...batch, count: order.length, target: pick(batch.target), prediction: pick(batch.prediction), extra };
}

const close = (a: number, b: number, what: string) =>
  assert.ok(Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-12 + 1e-11 * Math.abs(b), `${what}: ${a} against ${b}`);

const seeds = fc.tuple(fc.nat(1e6), fc.integer({ min: 1, max: 12 }));
const runs = { numRuns: 15, seed: 20261125 };

for (const loss of losses) {
  describe(`whatever the numbers, ${loss.id}`, () => {
    it('does not depend on the order of the samples', () => {
      fc.assert(
        fc.property(seeds, ([seed, count]) => {
          const batch = batchFor(loss, seed, count);
          const order = range(count).map(i => (i * 5 + 3) % count);
          if (new Set(order).size < count) return;
          const [straight, shuffled] = [reportOf(loss, batch), reportOf(loss, reordered(batch, order))];
          close(shuffled.mean, straight.mean, 'mean');
          for (const [to, from] of order.entries()) close(shuffled.perSample[to]!, straight.perSample[from]!, `sample ${from}`);
        }),
        runs,
      );
    });

    it('counts a row twice for the weight 2, as if it stood there twice, and not at all for the weight 0', () => {
      fc.assert(
        fc.property(seeds, ([seed, count]) => {
          const batch = batchFor(loss, seed, count + 2);
          const n = batch.count;
          const order = [...range(n).slice(1), 1];
          // Sample 0 left out and sample 1 twice, against the same by weights.
          const twice = reportOf(loss, resized(batch, order));
          const weighted = reportOf(loss, batch, [0, 2, ...Array.from({ length: n - 2 }, () => 1)]);
          close(weighted.sum, twice.sum, 'sum');
        }),
        runs,
      );
    });

    it('never rises by a small step against its gradient', () => {
      fc.assert(
        fc.property(seeds, ([seed, count]) => {
          const batch = batchFor(loss, seed, count);
          const before = reportOf(loss, batch);
          const largest = Math.max(...Array.from(before.gradient, Math.abs));
          if (largest === 0) return;
          const step = 1e-7 / largest;
          const prediction = Float64Array.from(batch.prediction as ArrayLike<number>, (p, i) => p - step * before.gradient[i]!);
          const after = evaluate(loss.id, datasetOf(loss, { ...batch, prediction }), parametersOf(loss));
          // A step may lead out of the domain, where it has no value at all.
          if (after.ok)
            assert.ok(
              after.value.mean <= before.mean + 1e-12 * Math.max(1, Math.abs(before.mean)),
              `${after.value.mean} after ${before.mean}`,
            );
        }),
        runs,
      );
    });

    for (const extreme of extremes) {
      const said = Object.is(extreme, -0) ? '-0' : String(extreme);
      it(`takes ${said} for a prediction without throwing, without touching other samples, and without making up a number`, () => {
        const batch = batchFor(loss, 3, 5);
        const prediction = Float64Array.from(batch.prediction as ArrayLike<number>);
        const each = prediction.length / batch.count;
        prediction[0] = extreme;
        const result = evaluate(loss.id, datasetOf(loss, { ...batch, prediction }), parametersOf(loss));
        if (!result.ok) {
          const [{ code, facts }] = result.problems;
          assert.ok(code === 'probability-out-of-range' || code === 'value-out-of-domain', code);
          assert.equal((facts as { row: number }).row, 0);
          return;
        }
        const [plain, report] = [reportOf(loss, batch), result.value];
        if (loss.layout !== 'sets') {
          for (let i = 1; i < batch.count; i++) assert.equal(report.perSample[i], plain.perSample[i], `sample ${i}`);
          if (loss.reduction === 'mean')
            for (let i = each; i < prediction.length; i++) assert.equal(report.gradient[i], plain.gradient[i], `gradient ${i}`);
        }
        // A probability that the target does not ask for takes no part, and a label list need not name the class.
        const isKept = loss.prediction === 'simplex' || loss.prediction === 'logProbability' || loss.target === 'labelList';
        if (Number.isNaN(extreme)) assert.ok(isKept || Number.isNaN(report.perSample[0]), `NaN gave ${report.perSample[0]}`);
        else if (Number.isFinite(extreme)) {
          assert.ok(!Number.isNaN(report.perSample[0]), 'a finite number has a value, if an infinite one');
          assert.ok(!Number.isNaN(report.gradient[0]), 'and a slope');
        }
      });
    }
  });
}
