import assert from 'node:assert/strict';
import { applyFix } from '../../src/advisor/fix';
import type { Dataset } from '../../src/core/arrays';
import { type DatasetInput, datasetFrom } from '../../src/core/dataset';

const NONE = Number.NaN;
const shapes = ({ target, prediction }: Dataset) => [target.shape, prediction.shape];
const values = ({ target, prediction }: Dataset) => [[...(target.values as Float64Array)], [...(prediction.values as Float64Array)]];
const squeezed = (input: DatasetInput) => shapes(applyFix(datasetFrom(input), { kind: 'squeeze' }));

describe('squeezing', () => {
  const table: readonly [what: string, input: DatasetInput, shapes: readonly (readonly number[])[]][] = [
    ['(2,) and (2, 1)', { target: [1, 2], prediction: [[1], [2]] }, [[2], [2]]],
    ['(1, 2) and (2,)', { target: [[1, 2]], prediction: [1, 2] }, [[2], [2]]],
    ['(1, 2) and (2, 1)', { target: [[1, 2]], prediction: [[1], [2]] }, [[2], [2]]],
    [
      '(2, 2) and (2, 1, 2)',
      {
        target: [
          [1, 2],
          [3, 4],
        ],
        prediction: [[[1, 2]], [[3, 4]]],
      },
      [
        [2, 2],
        [2, 2],
      ],
    ],
    [
      'one picture (1, 2, 2) and (1, 1, 2, 2), which stays one sample',
      {
        target: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        prediction: [
          [
            [
              [1, 2],
              [3, 4],
            ],
          ],
        ],
      },
      [
        [1, 2, 2],
        [1, 2, 2],
      ],
    ],
    ['(1,) and (1, 1)', { target: [1], prediction: [[1]] }, [[1], [1]]],
  ];
  for (const [what, input, expected] of table) it(`${what}: both the same shape`, () => assert.deepEqual(squeezed(input), expected));
});

describe('leaving rows out', () => {
  it('blanks them on both sides, and moves no row', () => {
    const dataset = datasetFrom({
      target: [1, 2, 3],
      prediction: [
        [1, 5],
        [2, 6],
        [3, 7],
      ],
    });
    const left = applyFix(dataset, { kind: 'leave-out', rows: [1] });
    assert.deepEqual(values(left), [
      [1, NONE, 3],
      [1, 5, NONE, NONE, 3, 7],
    ]);
    assert.deepEqual(shapes(left), [[3], [3, 2]]);
    assert.equal(dataset.target.values[1], 2);
  });
});

describe('exchanging', () => {
  it('takes names and weights along, but no class names', () => {
    const dataset = { ...datasetFrom({ target: [0.2, 0.9], prediction: [0, 1], weight: [1, 2] }), classNames: ['a', 'b'] };
    const swapped = applyFix(dataset, { kind: 'swap' });
    assert.deepEqual(values(swapped), [
      [0, 1],
      [0.2, 0.9],
    ]);
    assert.deepEqual([swapped.target.name, swapped.weight?.values.length, swapped.classNames], ['prediction', 2, undefined]);
  });
});

describe('scaling', () => {
  it('changes one side only', () => {
    const dataset = datasetFrom({ target: [0, 100], prediction: [0.25, 1] });
    assert.deepEqual(values(applyFix(dataset, { kind: 'scale', array: 'target', factor: 0.01, offset: 0 })), [
      [0, 1],
      [0.25, 1],
    ]);
    assert.deepEqual(values(applyFix(dataset, { kind: 'scale', array: 'prediction', factor: 100, offset: -1 })), [
      [0, 100],
      [24, 99],
    ]);
  });
});

describe('a fix that changes no numbers', () => {
  it('gives the same dataset', () => {
    const dataset = datasetFrom({ target: [1], prediction: [2] });
    assert.equal(applyFix(dataset, { kind: 'use-loss', lossId: 'mae' }), dataset);
    assert.equal(applyFix(dataset, { kind: 'answer', answers: { target: 'real' } }), dataset);
  });
});

describe('functions of rows', () => {
  const prediction = (input: unknown, step: Parameters<typeof applyFix>[1]) =>
    values(applyFix(datasetFrom({ target: [], prediction: input } as DatasetInput), step))[1]!;
  const close = (found: readonly number[], expected: readonly number[]) =>
    assert.ok(found.length === expected.length && found.every((value, i) => Math.abs(value - expected[i]!) < 1e-15), found.join(' '));

  it('a log-softmax takes the logarithm of the sum of exponentials away', () =>
    close(prediction([[0, Math.log(3)]], { kind: 'apply', array: 'prediction', function: 'log-softmax' }), [
      Math.log(0.25),
      Math.log(0.75),
    ]));
  it('a log-softmax of large numbers does not overflow', () =>
    close(prediction([[1000, 1000]], { kind: 'apply', array: 'prediction', function: 'log-softmax' }), [-Math.LN2, -Math.LN2]));
  it('rows lie along the last axis', () =>
    close(
      prediction(
        [
          [
            [1, 3],
            [2, 2],
          ],
        ],
        { kind: 'normalise', array: 'prediction' },
      ),
      [0.25, 0.75, 0.5, 0.5],
    ));
  it('an array with one axis is one row', () => close(prediction([1, 3], { kind: 'normalise', array: 'prediction' }), [0.25, 0.75]));
});
