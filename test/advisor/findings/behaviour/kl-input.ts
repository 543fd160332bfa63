import { matrix, softmax } from '../../samples';
import type { FindingCases } from '../case';

const target = [
  [0.2, 0.5, 0.3],
  [0.1, 0.1, 0.8],
];
const prediction = [
  [0.3, 0.4, 0.3],
  [0.2, 0.2, 0.6],
];
const logs = (rows: readonly (readonly number[])[]) => rows.map(row => row.map(Math.log));
const scores = [
  [1, 2, -1],
  [0.5, -0.5, 2],
];
const uneven = [
  [0.1, 0.1, 0.1],
  [0.1, 0.1, 0.8],
];
const kl = (parameters = {}) => ({ lossId: 'kl_divergence', parameters });
/** KL(t‖p). All values: kl_div(…, reduction='batchmean') of PyTorch 1.13 in float64. */
const VALUE = 0.06099748794245391;

export const klInput: FindingCases = {
  code: 'kl-input',
  cases: [
    {
      what: 'probabilities where log-probabilities are expected: below 0',
      input: { target, prediction },
      options: kl({ predictionSpace: 'log' }),
      found: { level: 'warning', certainty: 'sure', rows: [], asGiven: -1.2693424368573751, asMeant: VALUE },
    },
    {
      what: 'log-probabilities where probabilities are expected',
      input: { target, prediction: logs(prediction) },
      options: kl(),
      found: { level: 'warning', rows: [], asMeant: VALUE },
    },
    {
      what: 'log-probabilities printed with three decimals',
      input: { target, prediction: logs(prediction).map(row => row.map(x => Number(x.toFixed(3)))) },
      options: kl(),
      found: { level: 'warning' },
    },
    {
      what: 'logarithms as targets',
      input: { target: logs(target), prediction },
      options: kl(),
      found: { level: 'warning', asMeant: VALUE },
    },
    {
      what: 'probabilities as targets where logarithms are expected',
      input: { target, prediction: logs(prediction) },
      options: kl({ predictionSpace: 'log', targetSpace: 'log' }),
      found: { level: 'warning', asGiven: 6.387887028480096, asMeant: VALUE },
    },
    {
      what: 'both the wrong way round',
      input: { target: logs(target), prediction },
      options: kl({ predictionSpace: 'log' }),
      found: { level: 'warning', asMeant: VALUE },
    },
    {
      what: 'a target row that sums to 0.3',
      input: { target: uneven, prediction: logs(prediction) },
      options: kl({ predictionSpace: 'log' }),
      found: { level: 'warning', rows: [0], asGiven: -0.13341783599808754, asMeant: 0.05049135667833424 },
    },
    {
      what: 'several labels of 1 in a row',
      input: {
        target: [
          [1, 1, 0],
          [0, 0, 1],
        ],
        prediction,
      },
      options: kl(),
      found: { level: 'warning', rows: [0] },
    },
    {
      what: 'target rows in percent, beside a row without a number',
      input: { target: [...target.map(row => row.map(x => 100 * x)), [Number.NaN, 50, 50]], prediction: [...prediction, [0.2, 0.2, 0.6]] },
      options: kl(),
      found: { level: 'warning', rows: [0, 1] },
    },
    {
      what: 'raw scores where log-probabilities are expected',
      input: { target, prediction: scores },
      options: kl({ predictionSpace: 'log' }),
      found: { level: 'warning', certainty: 'likely', rows: [0, 1], asGiven: -2.084342436857375, asMeant: 0.2233476214302847 },
    },
    {
      what: 'one distribution without an axis of rows',
      input: { target: [0.2, 0.5, 0.3], prediction: [0.3, 0.4, 0.3].map(Math.log) },
      options: kl(),
      found: { level: 'warning', rows: [], asMeant: 0.030478754035472025 },
    },
    {
      what: 'distributions of tokens, three axes',
      input: { target: [target, target], prediction: [prediction, prediction] },
      options: kl({ predictionSpace: 'log' }),
      found: { level: 'warning', asMeant: VALUE },
    },
    {
      what: 'a column a class in a file, one row of which is off',
      input: 't0,t1,p0,p1\n0.25,0.75,0.30,0.70\n0.50,0.50,0.45,0.55\n0.10,0.60,0.35,0.65\n',
      columns: { target: ['t0', 't1'], prediction: ['p0', 'p1'] },
      options: kl(),
      found: { level: 'warning', rows: [2] },
    },
    {
      what: 'one of sixty target rows is off, no loss named',
      input: {
        target: matrix(60, 4, 3).map((row, i) => softmax(row).map(x => (i === 9 ? 0.8 * x : x))),
        prediction: matrix(60, 4, 3).map(row => softmax(row.map(x => 0.9 * x))),
      },
      found: { level: 'warning', rows: [9] },
    },
    {
      what: 'nothing wrong, a note on directions and “mean”',
      input: { target, prediction },
      options: kl(),
      found: { level: 'info', rows: [], asGiven: VALUE },
    },
    {
      what: 'nothing wrong with logarithms and one-hot targets',
      input: {
        target: [
          [0, 1, 0],
          [1, 0, 0],
        ],
        prediction: logs(prediction),
      },
      options: kl({ predictionSpace: 'log' }),
      found: { level: 'info' },
    },
    {
      what: 'shares of thirds printed with two decimals',
      input: {
        target: [
          [0.33, 0.33, 0.33],
          [0.17, 0.33, 0.5],
        ],
        prediction,
      },
      options: kl(),
      found: { level: 'info' },
    },
    {
      what: 'distributions while no loss is named',
      input: { target: matrix(60, 4, 3).map(softmax), prediction: matrix(60, 4, 3).map(row => softmax(row.map(x => 0.9 * x))) },
    },
    {
      what: 'negative scores, which are no logarithms of probabilities',
      input: { target, prediction: scores.map(row => row.map(x => x - 5)) },
      options: kl(),
    },
    { what: 'another divergence', input: { target, prediction }, options: { lossId: 'js_divergence' } },
    { what: 'classes', input: { target: [0, 2], prediction }, options: { lossId: 'sparse_categorical_cross_entropy' } },
  ],
};
