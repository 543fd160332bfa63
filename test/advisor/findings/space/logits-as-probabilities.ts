import { normals } from '../../samples';
import type { FindingCases } from '../case';
import { csvOf, LOGIT_LABELS, LOGIT_ROWS, oneHot, TAGS } from './data';

const labels = [1, 0, 1, 1, 0, 0];
const logits = [2.5, -1.2, 0.4, 3.1, -0.6, 0.9];
/** scikit-learn 1.2.1: log_loss clipped at 1e-7; PyTorch 1.13: binary_cross_entropy_with_logits. */
const values = { asGiven: 0.5364793708113701, asMeant: 0.4296488745311801 };
const binary = { lossId: 'binary_cross_entropy' };
const outside = [0, 1, 3, 4];
/** PyTorch 1.13: cross_entropy. NumPy 1.24: each row divided by its sum, then clipped at 1e-7, as Keras does. */
const crossEntropy = 0.23498057627627592;
const kerasEntropy = 5.37269861698611;
const rowLogits = { target: LOGIT_LABELS, prediction: LOGIT_ROWS };
/** Nine good probabilities, and one from a line that leaves the interval. */
const straight = [0.2, 0.7, 0.9, 0.4, 0.6, 0.1, 0.8, 0.3, 0.55, 1.12];
const bits = [0, 1, 1, 0, 1, 0, 1, 0, 1, 1];

export const logitsAsProbabilities: FindingCases = {
  code: 'logits-as-probabilities',
  cases: [
    {
      what: 'logits in BCE',
      input: { target: labels, prediction: logits },
      options: binary,
      found: { level: 'error', certainty: 'sure', rows: outside, ...values },
    },
    {
      what: 'the same with a missing value and (n, 1) predictions',
      input: { target: [...labels, 1], prediction: [...logits, Number.NaN].map(z => [z]) },
      options: binary,
      found: { level: 'error', rows: outside, ...values },
    },
    {
      what: 'the same in focal loss and floats from a file',
      input: csvOf(
        ['y_true', 'decision_function'],
        labels.map((t, i) => [t.toFixed(1), logits[i]!]),
      ),
      options: { lossId: 'binary_focal' },
      found: { level: 'error', rows: outside },
    },
    {
      what: 'rows of logits in sparse cross entropy',
      input: rowLogits,
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'error', certainty: 'sure', rows: [0, 1, 2], asGiven: kerasEntropy, asMeant: crossEntropy },
    },
    {
      what: 'rows of logits beside one-hot rows',
      input: { target: oneHot(LOGIT_LABELS, 3), prediction: LOGIT_ROWS },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'error', rows: [0, 1, 2], asMeant: crossEntropy },
    },
    {
      what: 'rows of logits in a loss that has no form for them',
      input: rowLogits,
      options: { lossId: 'generalized_cross_entropy' },
      found: { level: 'error', rows: [0, 1, 2] },
    },
    {
      what: 'logits of several labels',
      input: { target: TAGS, prediction: TAGS.map(row => row.map((t, c) => 2 * t - 1 + 0.3 * c)) },
      options: binary,
      found: { level: 'error', rows: [0, 1, 2, 3] },
    },
    {
      what: 'logits in Dice',
      input: { target: labels, prediction: logits },
      options: { lossId: 'dice' },
      found: { level: 'error', rows: outside },
    },
    {
      what: 'logits in the Brier score',
      input: { target: labels, prediction: logits },
      options: { lossId: 'brier' },
      found: { level: 'error', rows: outside },
    },
    {
      what: 'decisions −1 and 1 in BCE',
      input: { target: labels, prediction: [1, -1, 1, 1, -1, 1] },
      options: binary,
      found: { level: 'error', rows: [1, 4] },
    },
    {
      what: 'log-probabilities in sparse cross entropy of probabilities',
      input: {
        target: LOGIT_LABELS,
        prediction: [
          [0.7, 0.2, 0.1],
          [0.1, 0.8, 0.1],
          [0.2, 0.2, 0.6],
        ].map(row => row.map(Math.log)),
      },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'error', rows: [0, 1, 2], asMeant: -Math.log(0.7 * 0.8 * 0.6) / 3 },
    },
    {
      what: 'percentages in BCE',
      input: csvOf(
        ['y_true', 'prob_pct'],
        labels.map((t, i) => [t, 20 + 10 * i]),
      ),
      options: binary,
      found: { level: 'error', rows: [0, 1, 2, 3, 4, 5] },
    },
    {
      // PyTorch 1.13: binary_cross_entropy of the other nine.
      what: 'a value of 1.12 among probabilities by name, no loss named',
      input: csvOf(
        ['y_true', 'y_prob'],
        bits.map((t, i) => [t, straight[i]!]),
      ),
      found: { level: 'error', certainty: 'likely', rows: [9], asMeant: 0.3322051411232376 },
    },
    {
      what: 'logits under a header that says probability, no loss named',
      input: csvOf(
        ['label', 'probability'],
        labels.map((t, i) => [t, logits[i]!]),
      ),
      found: { level: 'error', certainty: 'likely', rows: outside, asMeant: values.asMeant },
    },
    {
      what: 'rows of logits under prob_0 to prob_2, no loss named',
      input: csvOf(
        ['label', 'prob_0', 'prob_1', 'prob_2'],
        LOGIT_ROWS.map((row, i) => [LOGIT_LABELS[i]!, ...row]),
      ),
      found: { level: 'error', rows: [0, 1, 2], asMeant: crossEntropy },
    },
    {
      what: 'log-probabilities in KL divergence, which kl-input tells',
      input: {
        target: [
          [0.2, 0.3, 0.5],
          [0.6, 0.3, 0.1],
        ],
        prediction: [
          [0.3, 0.3, 0.4],
          [0.5, 0.25, 0.25],
        ].map(row => row.map(Math.log)),
      },
      options: { lossId: 'kl_divergence' },
    },
    {
      what: 'class numbers in cross entropy, which hard-predictions tells',
      input: { target: [0, 1, 2, 1], prediction: [0, 2, 2, 1] },
      options: { lossId: 'sparse_categorical_cross_entropy' },
    },
    { what: 'logits while no loss is named and no header says more', input: { target: labels, prediction: logits } },
    {
      what: 'logits in BCE with logits',
      input: { target: labels, prediction: logits },
      options: { lossId: 'binary_cross_entropy_with_logits' },
    },
    {
      what: 'log-probabilities under log_prob_0 to log_prob_2',
      input: csvOf(
        ['label', 'log_prob_0', 'log_prob_1', 'log_prob_2'],
        [
          [0.7, 0.2, 0.1],
          [0.1, 0.8, 0.1],
        ].map((row, i) => [i, ...row.map(p => Math.log(p).toFixed(6))]),
      ),
    },
    {
      what: 'a confidence that may be any score',
      input: csvOf(
        ['label', 'confidence'],
        labels.map((t, i) => [t, logits[i]!]),
      ),
    },
    {
      what: 'probabilities that miss 1 by a rounding error',
      input: { target: bits, prediction: straight.map(p => (p > 1 ? 1 + 1e-7 : p)) },
      options: binary,
    },
    {
      what: 'percentages of rain beside percentages',
      input: csvOf(
        ['rain_probability_true', 'rain_probability_pred'],
        normals(20, 91).map(x => [Math.round(50 + 20 * x), (50 + 18 * x).toFixed(1)]),
      ),
    },
    {
      what: 'counts that become shares of their row',
      input: {
        target: [0, 1],
        prediction: [
          [8, 2],
          [1, 9],
        ],
      },
      options: { lossId: 'sparse_categorical_cross_entropy', parameters: { normalize: true } },
    },
  ],
};
