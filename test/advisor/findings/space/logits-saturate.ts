import type { FindingCases } from '../case';
import { BIT_LABELS, BITS, oneHot } from './data';

const labels = [1, 1, 0, 0, 1];
const logits = [-20, 3, -2, 30, 5];
/** NumPy 1.24: through σ(z) clipped to [1e-7, 1 − 1e-7]; PyTorch 1.13: binary_cross_entropy_with_logits. */
const values = { asGiven: 6.483684402709765, asMeant: 10.036446142633414 };
const rows = [
  [20, 0, 1],
  [1, 3, 0],
  [0, 2, -1],
];
/** PyTorch 1.13: softmax clipped to [1e-7, 1 − 1e-7], and cross_entropy. */
const rowValues = { asGiven: 5.48592923002363, asMeant: 6.779897348925506 };
const small = [1e-9, 0.9, 0.2, 0.7];

export const logitsSaturate: FindingCases = {
  code: 'logits-saturate',
  cases: [
    {
      what: 'logits of −20 and 30 where BCE of probabilities is named',
      input: { target: labels, prediction: logits },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'info', certainty: 'sure', rows: [0, 3], ...values },
    },
    {
      what: 'rows of logits where cross entropy of probabilities is named',
      input: { target: [1, 1, 1], prediction: rows },
      options: { lossId: 'sparse_categorical_cross_entropy' },
      found: { level: 'info', rows: [0], ...rowValues },
    },
    {
      what: 'the same beside one-hot rows',
      input: { target: oneHot([1, 1, 1], 3), prediction: rows },
      options: { lossId: 'categorical_cross_entropy' },
      found: { level: 'info', rows: [0], ...rowValues },
    },
    {
      // −(ln 1e-7 + ln 0.9 + ln 0.8 + ln 0.7)/4, and with 1e-9.
      what: 'a probability of 1e-9 for a true 1',
      input: { target: [1, 1, 0, 1], prediction: small },
      found: { level: 'info', rows: [0], asGiven: -Math.log(1e-7 * 0.9 * 0.8 * 0.7) / 4, asMeant: -Math.log(1e-9 * 0.9 * 0.8 * 0.7) / 4 },
    },
    {
      what: 'logits of −20 and 30 in the form that takes logits',
      input: { target: labels, prediction: logits },
      options: { lossId: 'binary_cross_entropy_with_logits' },
    },
    { what: 'logits of −20 and 30 while no loss is named', input: { target: labels, prediction: logits } },
    {
      what: 'large logits on the right side',
      input: { target: labels, prediction: [20, 3, -2, -30, 5] },
      options: { lossId: 'binary_cross_entropy' },
    },
    {
      what: 'logits up to 15',
      input: { target: labels, prediction: [-15, 3, -2, 10, 5] },
      options: { lossId: 'binary_cross_entropy' },
    },
    { what: 'a probability of 1e-9 for a true 0', input: { target: [0, 1, 0, 1], prediction: small } },
    { what: 'a probability of 0, which no logit has', input: { target: [1, 1, 0, 1], prediction: [0, 0.9, 0.2, 0.7] } },
    { what: 'a small probability in the Brier score', input: { target: [1, 1, 0, 1], prediction: small }, options: { lossId: 'brier' } },
    { what: 'probabilities', input: { target: BIT_LABELS, prediction: BITS } },
  ],
};
