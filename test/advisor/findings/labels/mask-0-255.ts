import { disc, seen } from '../../corpus/tools';
import type { FindingCases } from '../case';
import { classes, logits, probabilities } from './samples';

const mask = [
  [0, 1, 1, 0],
  [0, 1, 1, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 0],
];
const chances = [
  [0.1, 0.8, 0.9, 0.2],
  [0.2, 0.7, 0.8, 0.1],
  [0.1, 0.4, 0.6, 0.1],
  [0.05, 0.1, 0.2, 0.1],
];
const decided = [
  [1, 1, 1, 0],
  [0, 1, 1, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 0],
];
const times255 = (rows: readonly (readonly number[])[]) => rows.map(row => row.map(value => 255 * value));
const logit = (rows: readonly (readonly number[])[]) => rows.map(row => row.map(p => Math.log(p / (1 - p))));
const round = disc(24, 7);
const blurred = seen(round, 41);
/** What JPEG makes of a mask: values near 0 and near 255. */
const jpeg = round.map((row, y) => row.map((t, x) => (t === 1 ? 255 - ((x * y) % 4) : (x + y) % 4)));
// −t·ln p − (1 − t)·ln(1 − p) with t = 255 and 1 by PyTorch 1.13; its binary_cross_entropy_with_logits gives the same of the logits.
const ENTROPY = { asGiven: -98.57821945238086, asMeant: 0.20517880325213106 };

export const mask0255: FindingCases = {
  code: 'mask-0-255',
  cases: [
    {
      what: 'a mask of 0 and 255 beside probabilities',
      input: { target: times255(mask), prediction: chances },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'error', certainty: 'sure', rows: [], ...ENTROPY },
    },
    { what: 'the same while no loss is named', input: { target: times255(mask), prediction: chances }, found: { level: 'error' } },
    {
      what: 'the same beside logits',
      input: { target: times255(mask), prediction: logit(chances) },
      options: { lossId: 'binary_cross_entropy_with_logits' },
      found: { level: 'error', ...ENTROPY },
    },
    {
      what: 'a flat column of 0 and 255 in a CSV file',
      input: `mask,pred\n${times255(mask)
        .flat()
        .map((t, i) => `${t}.0,${chances.flat()[i]}`)
        .join('\n')}\n`,
      found: { level: 'error' },
    },
    {
      what: 'a mask that is white all over',
      input: { target: [255, 255, 255, 255], prediction: [0.9, 0.8, 0.7, 0.9] },
      found: { level: 'error' },
    },
    {
      what: 'masks on three axes with a missing value',
      input: {
        target: [
          times255(mask),
          [
            [Number.NaN, 0, 0, 0],
            [0, 255, 0, 0],
            [0, 0, 0, 0],
            [0, 0, 0, 0],
          ],
        ],
        prediction: [chances, chances],
      },
      found: { level: 'error' },
    },
    {
      what: '0, 127 and 255 beside probabilities',
      input: {
        target: [
          [0, 127, 255, 0],
          [0, 255, 255, 0],
          [0, 0, 127, 0],
          [0, 0, 0, 0],
        ],
        prediction: chances,
      },
      found: { level: 'error', certainty: 'likely' },
    },
    { what: 'a mask that was saved as JPEG', input: { target: jpeg, prediction: blurred }, found: { level: 'error', certainty: 'likely' } },
    // The squares of one wrong pixel in 16, in units of 255 and of 1.
    {
      what: 'masks of 0 and 255 on both sides under the squared error',
      input: { target: times255(mask), prediction: times255(decided) },
      options: { lossId: 'mse' },
      found: { level: 'warning', asGiven: 4064.0625, asMeant: 0.0625 },
    },
    {
      what: 'masks of 0 and 255 on both sides',
      input: { target: times255(mask), prediction: times255(decided) },
      options: { lossId: 'dice' },
      found: { level: 'error' },
    },
    {
      what: 'a mask of 0 and 255 beside levels of grey',
      input: { target: times255(mask), prediction: times255(chances) },
      found: { level: 'error' },
    },
    {
      what: 'a mask of 0 and 1 beside predictions of 0 and 255',
      input: { target: mask, prediction: times255(decided) },
      found: { level: 'error' },
    },
    {
      what: 'a mask of 0 and 255 beside two columns',
      input: {
        target: [0, 255, 255, 0],
        prediction: [
          [0.8, 0.2],
          [0.3, 0.7],
          [0.4, 0.6],
          [0.9, 0.1],
        ],
      },
      found: { level: 'error' },
    },
    { what: 'a mask of 0 and 1', input: { target: mask, prediction: chances }, options: { lossId: 'dice' } },
    {
      what: 'a black mask',
      input: { target: times255(mask).map(row => row.map(() => 0)), prediction: chances },
      options: { lossId: 'dice' },
    },
    {
      what: 'a map of classes with 255 for "no label"',
      input: { target: [...classes, 255], prediction: [...probabilities, probabilities[0]] },
    },
    {
      what: 'a map of two classes with 255 for "no label", beside one probability a pixel',
      input: { target: [0, 1, 255, 1, 0, 0, 1, 255], prediction: chances.flat().slice(0, 8) },
    },
    {
      what: 'only class 0 and "no label" beside three columns',
      input: { target: [0, 255, 0, 0], prediction: logits.slice(0, 4) },
      options: { lossId: 'sparse_categorical_cross_entropy_with_logits' },
    },
    {
      what: 'levels of grey that were predicted as such',
      input: { target: times255(blurred).map(row => row.map(Math.round)), prediction: times255(blurred).map(row => row.map(p => p + 3)) },
      options: { lossId: 'mse' },
    },
    {
      what: 'counts that happen to end at 255',
      input: { target: [0, 3, 17, 80, 255, 31, 12, 6], prediction: [1.2, 4, 15, 90, 230, 28, 11, 7] },
    },
  ],
};
