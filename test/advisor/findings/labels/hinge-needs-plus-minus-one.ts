import type { FindingCases } from '../case';
import { csv } from './samples';

const labels = [0, 1, 1, 0, 1, 0];
const scores = [-1.2, 0.8, 2, 0.3, -0.4, -2];
const file = csv(
  'y_true,decision_function',
  labels,
  scores.map(score => [score]),
);
// max(0, 1 − t·p) by PyTorch 1.13 with labels 0/1 and −1/1; scikit-learn 1.2.1 hinge_loss gives the second.
const HINGE = { asGiven: 0.7666666666666666, asMeant: 0.48333333333333334 };

export const hingeNeedsPlusMinusOne: FindingCases = {
  code: 'hinge-needs-plus-minus-one',
  cases: [
    {
      what: 'labels 0 and 1 under the hinge',
      input: { target: labels, prediction: scores },
      options: { lossId: 'hinge' },
      found: { level: 'warning', certainty: 'likely', rows: [0, 3, 5], ...HINGE },
    },
    {
      what: 'labels 0 and 1 in a CSV file, under a hinge that never converts them',
      input: file,
      options: { lossId: 'hinge', parameters: { labels: 'sign' } },
      found: { level: 'warning', certainty: 'sure', rows: [0, 3, 5], ...HINGE },
    },
    {
      // PyTorch 1.13 soft_margin_loss(scores, labels) and (scores, 2·labels − 1).
      what: 'labels 0 and 1 under SoftMarginLoss',
      input: { target: labels, prediction: scores },
      options: { lossId: 'soft_margin', parameters: { labels: 'sign' } },
      found: { level: 'warning', asGiven: 0.5817475785117565, asMeant: 0.4426016087067057 },
    },
    {
      what: 'labels 0 and 1 in several columns',
      input: {
        target: [
          [0, 1],
          [1, 0],
          [1, 1],
        ],
        prediction: [
          [-1, 2],
          [0.4, -3],
          [2, 1],
        ],
      },
      options: { lossId: 'squared_hinge' },
      found: { level: 'warning', rows: [0, 1] },
    },
    {
      what: 'labels that are all 0',
      input: { target: [0, 0, 0], prediction: [-2, 0.4, 1] },
      options: { lossId: 'hinge' },
      found: { level: 'warning', rows: [0, 1, 2] },
    },
    {
      what: 'labels 1 and 2',
      input: { target: labels.map(t => t + 1), prediction: scores },
      options: { lossId: 'hinge' },
      found: { level: 'warning', rows: [1, 2, 4], asMeant: HINGE.asMeant },
    },
    {
      what: 'three classes',
      input: { target: [0, 1, 2, 1, 2, 0], prediction: scores },
      options: { lossId: 'hinge' },
      found: { level: 'warning', rows: [0, 2, 4, 5] },
    },
    { what: 'labels −1 and 1', input: { target: labels.map(t => 2 * t - 1), prediction: scores }, options: { lossId: 'hinge' } },
    { what: 'labels 0 and 1 under the logistic loss of scores', input: file, options: { lossId: 'soft_margin' } },
    { what: 'labels 0 and 1 that the loss was told of', input: file, options: { lossId: 'hinge', parameters: { labels: '01' } } },
    { what: 'labels 0 and 1 beside scores while no loss is named', input: file },
    { what: 'labels 0 and 1 when a person wants a margin', input: file, options: { answers: { margin: true } } },
    { what: 'labels 0 and 1 under cross-entropy', input: file, options: { lossId: 'binary_cross_entropy_with_logits' } },
  ],
};
