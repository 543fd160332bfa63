import type { FindingCases } from '../case';

const dice = (parameters = {}) => ({ lossId: 'dice', parameters });
const perMask = (parameters = {}) => dice({ scope: 'perSample', ...parameters });
const square = (inside: number) => [0, 1, 2, 3].map(y => [0, 1, 2, 3].map(x => (x % 3 && y % 3 ? inside : 0)));
const empty = square(0);

/** Three masks of 4 × 4 with an object of 4 pixels, of which the second has none. */
const masks = { target: [square(1), empty, square(1)], prediction: [square(0.5), square(0.25), square(1)] };

export const emptyMask: FindingCases = {
  code: 'empty-mask',
  cases: [
    {
      // Dice without b: 1 − 2·2/(2 + 4) = 1/3, 1 and 0; b = 0 so that the numbers are whole.
      what: 'one of three masks, each by itself',
      input: masks,
      options: perMask({ smoothDen: 0 }),
      found: { level: 'warning', certainty: 'sure', rows: [1], asGiven: 4 / 9, asMeant: 1 / 6 },
    },
    {
      // Σpt = 6, Σp = 7, Σt = 8.
      what: 'one of three masks in one overlap over the batch',
      input: masks,
      options: dice({ smoothDen: 0 }),
      found: { level: 'warning', rows: [1], asGiven: 1 - 12 / 15 },
    },
    { what: 'one of three masks while no loss is named', input: masks, found: { level: 'warning', rows: [1] } },
    {
      what: 'a single picture without foreground',
      input: { target: empty, prediction: square(0.25) },
      options: dice(),
      found: { level: 'warning', rows: [], asGiven: 1 },
    },
    {
      what: 'rows of pixels, a mask each, and IoU',
      input: {
        target: [
          [0, 0, 0, 0],
          [0, 1, 1, 0],
        ],
        prediction: [
          [0, 0, 0, 0],
          [0, 1, 0.5, 0],
        ],
      },
      options: { lossId: 'jaccard', parameters: { scope: 'perSample' } },
      found: { level: 'warning', rows: [0] },
    },
    {
      what: 'four axes, one channel',
      input: { target: masks.target.map(mask => [mask]), prediction: masks.prediction.map(mask => [mask]) },
      options: { lossId: 'tversky' },
      found: { level: 'warning', rows: [1] },
    },
    {
      // With a = b = 1 the empty one costs 1 − 1/(1 + 1), the others 1 − 5/7 and 0.
      what: 'a convention is set by a = b = 1',
      input: masks,
      options: perMask({ smoothNum: 1, smoothDen: 1 }),
      found: { level: 'info', rows: [1], asGiven: (2 / 7 + 1 / 2) / 3 },
    },
    {
      what: 'every mask has an object',
      input: { target: [square(1), square(1)], prediction: [square(0.5), square(1)] },
      options: perMask(),
    },
    { what: 'an empty row of one picture', input: { target: square(1), prediction: square(0.5) }, options: dice() },
    { what: 'binary cross-entropy', input: masks, options: { lossId: 'binary_cross_entropy' } },
    { what: 'nothing is predicted', input: { target: square(1), prediction: empty }, options: dice() },
  ],
};
