import type { FindingCases } from '../case';
import { CLASS_LABELS, CLASS_ROWS, csvOf, LOGIT_LABELS, LOGIT_ROWS, TAG_ROWS } from './data';

const nll = { lossId: 'nll' };
const logs = CLASS_ROWS.map(row => row.map(Math.log));
/** PyTorch 1.13: nll_loss of the probabilities and of their logarithms. */
const values = { asGiven: -0.65, asMeant: 0.4459478248947195 };

export const nllNeedsLogProbabilities: FindingCases = {
  code: 'nll-needs-log-probabilities',
  cases: [
    {
      what: 'probabilities',
      input: { target: CLASS_LABELS, prediction: CLASS_ROWS },
      options: nll,
      found: { level: 'warning', certainty: 'sure', rows: [], ...values },
    },
    {
      what: 'probabilities of a file',
      input: csvOf(
        ['label', 'p_0', 'p_1', 'p_2'],
        CLASS_ROWS.map((row, i) => [CLASS_LABELS[i]!, ...row]),
      ),
      options: nll,
      found: { level: 'warning', ...values },
    },
    {
      // PyTorch 1.13: nll_loss with weight.
      what: 'class weights and an ignored row',
      input: { target: [...CLASS_LABELS, -100], prediction: [...CLASS_ROWS, [0.1, 0.2, 0.7]] },
      options: { lossId: 'nll', parameters: { classWeights: [1, 2, 0.5] } },
      found: { level: 'warning', asGiven: -0.6545454545454547, asMeant: 0.4444853126490978 },
    },
    {
      what: 'a sigmoid for each class',
      input: { target: [0, 2, 1, 1], prediction: TAG_ROWS },
      options: nll,
      found: { level: 'warning', certainty: 'likely' },
    },
    {
      // PyTorch 1.13: nll_loss and cross_entropy of the logits.
      what: 'logits',
      input: { target: LOGIT_LABELS, prediction: LOGIT_ROWS },
      options: nll,
      found: { level: 'warning', certainty: 'sure', asGiven: -1.8666666666666665, asMeant: 0.23498057627627592 },
    },
    { what: 'log-probabilities', input: { target: CLASS_LABELS, prediction: logs }, options: nll },
    {
      what: 'log-probabilities of two decimals',
      input: csvOf(
        ['label', 'log_prob_0', 'log_prob_1', 'log_prob_2'],
        logs.map((row, i) => [CLASS_LABELS[i]!, ...row.map(x => x.toFixed(2))]),
      ),
      options: nll,
    },
    { what: 'probabilities while no loss is named', input: { target: CLASS_LABELS, prediction: CLASS_ROWS } },
    {
      what: 'probabilities in cross entropy',
      input: { target: CLASS_LABELS, prediction: CLASS_ROWS },
      options: { lossId: 'sparse_categorical_cross_entropy' },
    },
  ],
};
