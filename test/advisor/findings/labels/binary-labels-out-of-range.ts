import type { FindingCases } from '../case';
import { csv } from './samples';

const zeroOne = [1, 0, 0, 1, 0, 1];
const chances = [0.8, 0.3, 0.1, 0.6, 0.4, 0.9];
const oneTwo = zeroOne.map(t => t + 1);
const signs = [-1, 1, 1, -1, 1, -1];
const scores = [2, -1, 0.5, -3, 1, 0.2];
const long = (values: readonly number[]) => [...values, ...values];

export const binaryLabelsOutOfRange: FindingCases = {
  code: 'binary-labels-out-of-range',
  cases: [
    {
      // −t·ln p − (1 − t)·ln(1 − p) by PyTorch 1.13, and its binary_cross_entropy with the labels less 1.
      what: 'labels 1 and 2 under cross-entropy',
      input: { target: oneTwo, prediction: chances },
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'error', certainty: 'sure', rows: [0, 3, 5], asGiven: 0.21219904556131483, asMeant: 0.30203179568342936 },
    },
    {
      what: 'labels 1 and 2 beside probabilities in a CSV file, while no loss is named',
      input: csv(
        'label,prob',
        long(oneTwo),
        long(chances).map(p => [p]),
      ),
      found: { level: 'error', certainty: 'likely', asMeant: 0.30203179568342936 },
    },
    {
      // PyTorch 1.13 binary_cross_entropy_with_logits accepts them.
      what: 'labels −1 and 1 under cross-entropy of logits',
      input: { target: signs, prediction: scores },
      options: { lossId: 'binary_cross_entropy_with_logits' },
      found: { level: 'error', rows: [0, 3, 5], asGiven: 0.7123757652024763, asMeant: 0.8457090985358097 },
    },
    {
      what: 'class indices 0 to 2 under cross-entropy of logits',
      input: { target: [0, 1, 2, 0, 2, 1], prediction: scores },
      options: { lossId: 'binary_cross_entropy_with_logits' },
      found: { level: 'error', rows: [2, 4], asGiven: 0.5623757652024765 },
    },
    {
      what: 'labels −1 and 1 beside probabilities, while no loss is named',
      input: csv(
        'label,probability',
        long(signs),
        long([0.2, 0.9, 0.7, 0.4, 0.6, 0.1]).map(p => [p]),
      ),
      found: { level: 'warning', certainty: 'likely' },
    },
    {
      what: 'real targets under the focal loss',
      input: { target: [0.3, 2.7, -1.2], prediction: [0.2, 0.6, 0.4] },
      options: { lossId: 'binary_focal' },
      found: { level: 'error', rows: [1, 2] },
    },
    {
      what: 'labels −1 and 1 under the contrastive loss',
      input: { target: signs, prediction: [0.1, 0.5, 2, 1, 0.3, 0.9] },
      options: { lossId: 'contrastive' },
      found: { level: 'error', rows: [0, 3, 5] },
    },
    {
      what: 'levels of grey under cross-entropy',
      input: { target: [0, 31, 64, 127, 200, 255, 12, 80, 99, 140, 181, 220], prediction: long(chances) },
      options: { lossId: 'brier' },
      found: { level: 'error', rows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
    },
    {
      what: 'labels 0 and 1 under cross-entropy',
      input: { target: zeroOne, prediction: chances },
      options: { lossId: 'binary_cross_entropy' },
    },
    {
      what: 'soft labels under cross-entropy',
      input: { target: [0.9, 0.2, 0, 0.7], prediction: chances.slice(0, 4) },
      options: { lossId: 'binary_cross_entropy' },
    },
    {
      what: 'labels 0 and 1 of which some are −100',
      input: { target: [-100, ...zeroOne], prediction: [0.5, ...chances] },
      options: { lossId: 'binary_cross_entropy' },
    },
    { what: 'labels −1 and 1 beside scores', input: { target: signs, prediction: scores } },
    {
      what: 'words for two classes',
      input: csv(
        'label,prob',
        long(oneTwo).map(t => (t === 2 ? 'yes' : 'no')),
        long(chances).map(p => [p]),
      ),
      options: { lossId: 'binary_cross_entropy' },
    },
    { what: 'two real numbers in two rows', input: { target: [1.5, 2.5], prediction: [1.4, 2.7] } },
    {
      what: 'a mask of 0 and 255, which has a finding of its own',
      input: { target: zeroOne.map(t => 255 * t), prediction: chances },
      options: { lossId: 'binary_cross_entropy' },
    },
    { what: 'class indices under their own loss', input: { target: [0, 1, 2], prediction: [0, 2, 2] }, options: { lossId: 'zero_one' } },
  ],
};
