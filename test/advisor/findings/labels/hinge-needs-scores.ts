import type { FindingCases } from '../case';
import { classes, csv, logits, probabilities } from './samples';

const signs = [-1, 1, 1, -1, 1, -1, -1, 1];
const chances = [0.2, 0.9, 0.7, 0.4, 0.6, 0.1, 0.3, 0.8];
const file = csv(
  'y_true,y_prob',
  signs,
  chances.map(p => [p]),
);

export const hingeNeedsScores: FindingCases = {
  code: 'hinge-needs-scores',
  cases: [
    {
      // max(0, 1 − t·p) and max(0, 1 − t·ln(p/(1 − p))) by PyTorch 1.13.
      what: 'probabilities under the hinge',
      input: file,
      options: { lossId: 'hinge' },
      found: { level: 'warning', certainty: 'likely', rows: [], asGiven: 0.75, asMeant: 0.18680925787615807 },
    },
    {
      what: 'labels 0 and 1 beside probabilities under the hinge',
      input: { target: signs.map(t => (t + 1) / 2), prediction: chances },
      options: { lossId: 'hinge', parameters: { labels: '01' } },
      found: { level: 'warning' },
    },
    {
      what: 'probabilities that reach 0 and 1',
      input: { target: signs, prediction: [0, 1, ...chances.slice(2)] },
      options: { lossId: 'squared_hinge' },
      found: { level: 'warning' },
    },
    {
      // PyTorch 1.13 multi_margin_loss(p, classes) and (ln p, classes).
      what: 'rows of a softmax under a multi-class hinge',
      input: { target: classes, prediction: probabilities },
      options: { lossId: 'multi_margin' },
      found: { level: 'warning', asGiven: 0.35, asMeant: 0.048874247988883825 },
    },
    {
      what: 'six rows in [0, 1] under the hinge: too few to tell',
      input: { target: signs.slice(0, 6), prediction: chances.slice(0, 6) },
      options: { lossId: 'hinge' },
      found: { level: 'info', certainty: 'hint' },
    },
    { what: 'scores under the hinge', input: { target: signs, prediction: chances.map(p => 4 * p - 2) }, options: { lossId: 'hinge' } },
    { what: 'logits under a multi-class hinge', input: { target: classes, prediction: logits }, options: { lossId: 'multi_margin' } },
    { what: 'probabilities while no loss is named', input: file },
    {
      what: 'probabilities under cross-entropy',
      input: { target: signs.map(t => (t + 1) / 2), prediction: chances },
      options: { lossId: 'binary_cross_entropy' },
    },
  ],
};
