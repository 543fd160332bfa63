import assert from 'node:assert/strict';
import { evidenceOf } from '../../../src/advisor/evidence';
import { unevenRows } from '../../../src/advisor/measures/distributionRows';
import { usableRows } from '../../../src/advisor/measures/usableRows';
import { arrayFrom, type DatasetInput, datasetFrom } from '../../../src/core/dataset';

describe('usable rows', () => {
  const used = (input: DatasetInput, most?: number) => {
    const dataset = usableRows(evidenceOf(datasetFrom(input)), most);
    return dataset && [[...(dataset.target.values as Float64Array)], dataset.prediction.shape];
  };

  it('are the dataset itself where every number is finite', () => {
    const evidence = evidenceOf(datasetFrom({ target: [1, 2], prediction: [[3], [4]] }));
    assert.equal(usableRows(evidence), evidence.dataset);
  });
  it('are those without a gap in any array', () =>
    assert.deepEqual(
      used({
        target: [1, Number.NaN, 3, 4, 5],
        prediction: [
          [1, 1],
          [2, 2],
          [3, Number.POSITIVE_INFINITY],
          [4, 4],
          [5, 5],
        ],
        weight: [1, 1, 1, 1, Number.NaN],
      }),
      [
        [1, 4],
        [2, 2],
      ],
    ));
  it('are spread over the file where there are too many', () => {
    const n = 1000;
    const [target] = used({ target: Array.from({ length: n }, (_, i) => i), prediction: new Array(n).fill(0) }, 100) as [number[]];
    assert.equal(target.length, 100);
    assert.ok(target.every((row, i) => Math.floor(row / 10) === i));
  });
  it('do not exist where lengths differ, rows are ragged or nothing is finite', () => {
    assert.equal(used({ target: [1, 2], prediction: [1] }), undefined);
    assert.equal(used({ target: [1, 2], prediction: [[1, 2], [3]] }), undefined);
    assert.equal(used({ target: [Number.NaN], prediction: [1] }), undefined);
    assert.equal(used({ target: [], prediction: [] }), undefined);
  });
});

describe('rows that do not sum to 1', () => {
  const rowsOf = (values: unknown, decimals: number, space: 'prob' | 'log' = 'prob') =>
    unevenRows(arrayFrom('t', values), decimals, space).rows;
  it('are told by what printed decimals allow', () => {
    const thirds = [
      [0.33, 0.33, 0.33],
      [0.3, 0.3, 0.2],
    ];
    assert.deepEqual(rowsOf(thirds, 2), [1]);
    assert.deepEqual(rowsOf(thirds, 3), [0, 1]);
    // One decimal, three classes: 0.15.
    assert.deepEqual(
      rowsOf(
        [
          [0.3, 0.3, 0.3],
          [0.3, 0.3, 0.2],
        ],
        1,
      ),
      [1],
    );
    assert.deepEqual(
      rowsOf(
        [
          [1, 1, 0],
          [0, 1, 0],
        ],
        0,
      ),
      [0],
    );
  });
  it('of logarithms are told by their exponentials, of which one may be e^−∞', () => {
    const logs = [
      [Math.log(0.25), Math.log(0.75)],
      [Number.NEGATIVE_INFINITY, 0],
      [-1, -1],
    ];
    assert.deepEqual(rowsOf(logs, 16, 'log'), [2]);
  });
  it('without a number are passed over', () =>
    assert.deepEqual(
      rowsOf(
        [
          [0.5, Number.NaN],
          [0.5, 0.4],
        ],
        16,
      ),
      [1],
    ));
  it('lie along the last axis, and are named by the first', () =>
    assert.deepEqual(
      rowsOf(
        [
          [
            [0.5, 0.5],
            [1, 0],
          ],
          [
            [0.5, 0.5],
            [1, 1],
          ],
        ],
        16,
      ),
      [1],
    ));
  it('may be a single one without an axis of rows', () => assert.deepEqual(rowsOf([0.5, 0.6], 16), [0]));
});
