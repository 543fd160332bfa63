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

describe('scaling both sides', () => {
  it('changes them alike', () => {
    const dataset = datasetFrom({ target: [0, 255], prediction: [51, 255] });
    assert.deepEqual(values(applyFix(dataset, { kind: 'scale', array: 'both', factor: 1 / 255, offset: 0 })), [
      [0, 1],
      [0.2, 1],
    ]);
  });
});

describe('giving labels other numbers', () => {
  const relabelled = (target: readonly number[], from: readonly number[], to: readonly number[]) =>
    values(applyFix(datasetFrom({ target, prediction: [] }), { kind: 'relabel', array: 'target', from, to }))[0];

  it('maps each of one, two or more labels, and leaves other values', () => {
    assert.deepEqual(relabelled([0, 1, NONE], [0], [-1]), [-1, 1, NONE]);
    assert.deepEqual(relabelled([1, 2, -100], [1, 2], [0, 1]), [0, 1, -100]);
    assert.deepEqual(relabelled([97, 122, 98, -100], [97, 98, 122], [0, 1, 2]), [0, 2, 1, -100]);
  });
  it('does not map what it has just mapped', () => assert.deepEqual(relabelled([0, 1], [0, 1], [1, 0]), [1, 0]));
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

  const near = (found: readonly number[], expected: readonly number[]) =>
    assert.ok(found.length === expected.length && found.every((value, i) => Math.abs(value - expected[i]!) < 1e-12), found.join(' '));

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

  // A softmax of q is e^q/Σe^q and a sigmoid 1/(1 + e^−q), written out here for q = (0.7, 0.2, 0.1).
  const powers = [0.7, 0.2, 0.1].map(Math.exp);
  const sum = powers[0]! + powers[1]! + powers[2]!;
  it('an undone softmax gives the probabilities that went into it', () =>
    near(
      prediction([powers.map(power => power / sum)], { kind: 'apply', array: 'prediction', function: 'undo-softmax' }),
      [0.7, 0.2, 0.1],
    ));
  it('an undone softmax of printed digits stays a row of probabilities', () => {
    const [first, ...zeros] = prediction([[0.577, 0.211, 0.212]], { kind: 'apply', array: 'prediction', function: 'undo-softmax' });
    assert.ok(first! > 0.99 && zeros.every(p => p >= 0 && p < 0.01) && Math.abs(first! + zeros[0]! + zeros[1]! - 1) < 1e-12);
  });
  it('an undone sigmoid gives the probabilities that went into it, and no more than 1', () =>
    near(
      prediction([0, 0.3, 1].map(q => 1 / (1 + Math.exp(-q))).concat(0.7311), {
        kind: 'apply',
        array: 'prediction',
        function: 'undo-sigmoid',
      }),
      [0, 0.3, 1, 1],
    ));
});
