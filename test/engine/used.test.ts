import assert from 'node:assert/strict';
import { datasetFrom } from '../../src/core/dataset';
import { evaluate } from '../../src/core/evaluate';
import { rowValues } from '../../src/engine/rowValues';
import { usedRows } from '../../src/engine/used';

describe('rows that take part', () => {
  it('are all of them, without a copy, when every number is finite', () => {
    const dataset = datasetFrom({ target: [1, 2], prediction: [1, 3] });
    const used = usedRows(dataset);
    assert.equal(used.dataset, dataset);
    assert.deepEqual([used.count, used.total, used.rowOf(1), used.indexOf(1), used.indexOf(2), used.indexOf(-1)], [2, 2, 1, 1, -1, -1]);
  });

  it('leave out a row with a missing target, an infinite prediction or a missing weight, and keep the way back', () => {
    const used = usedRows(
      datasetFrom({
        target: [Number.NaN, 1, 2, 3, 4],
        prediction: [0, 10, Number.NEGATIVE_INFINITY, 30, 40],
        weight: [1, 1, 1, Number.NaN, 1],
      }),
    );
    assert.deepEqual([used.count, used.total], [2, 5]);
    assert.deepEqual([used.rowOf(0), used.rowOf(1)], [1, 4]);
    assert.deepEqual([0, 1, 2, 3, 4].map(used.indexOf), [-1, 0, -1, -1, 1]);
    assert.deepEqual([...(used.dataset.prediction.values as Float64Array)], [10, 40]);
    assert.equal(used.dataset.weight!.shape[0], 2);
  });

  it('are not fewer for a weight of another length, which the core refuses', () => {
    const used = usedRows(datasetFrom({ target: [1, 2, Number.NaN], prediction: [1, 2, 3], weight: [1] }));
    assert.equal(used.count, 2);
    const report = evaluate('mse', used.dataset);
    assert.equal(report.ok ? '' : report.problems[0].code, 'shape-mismatch');
  });

  it('leave out a whole row of classes for one missing score', () => {
    const used = usedRows(
      datasetFrom({
        target: [0, 1],
        prediction: [
          [0.5, Number.NaN],
          [0.1, 0.9],
        ],
      }),
    );
    assert.deepEqual([used.count, used.rowOf(0), [...used.dataset.prediction.shape]], [1, 1, [1, 2]]);
  });

  it('average the elements of a row with several outputs, so that the mean over rows stays the mean', () => {
    // Errors 1, 2 | 0, 4: squares 1, 4 | 0, 16.
    const dataset = datasetFrom({
      target: [
        [0, 0],
        [0, 0],
      ],
      prediction: [
        [1, 2],
        [0, 4],
      ],
    });
    const report = evaluate('mse', dataset);
    assert.ok(report.ok);
    const { loss, gradient, isNorm } = rowValues(report.value, 2);
    assert.deepEqual([...loss], [2.5, 8]);
    assert.equal(report.value.mean, 5.25);
    // Gradient of the mean: 2e/4, so (0.5, 1) and (0, 2).
    assert.deepEqual([[...gradient], isNorm], [[Math.sqrt(1.25), 2], true]);
  });
});
