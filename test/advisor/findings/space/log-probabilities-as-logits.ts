import type { FindingCases } from '../case';
import { CLASS_LABELS, CLASS_ROWS, csvOf, LOGIT_LABELS, LOGIT_ROWS, oneHot } from './data';

const logs = CLASS_ROWS.map(row => row.map(Math.log));
const sparse = { lossId: 'sparse_categorical_cross_entropy_with_logits' };
/** PyTorch 1.13: cross_entropy and nll_loss of the same log-probabilities. */
const value = 0.4459478248947195;

export const logProbabilitiesAsLogits: FindingCases = {
  code: 'log-probabilities-as-logits',
  cases: [
    {
      what: 'log-softmax output in cross entropy of logits',
      input: { target: CLASS_LABELS, prediction: logs },
      options: sparse,
      found: { level: 'info', certainty: 'sure', rows: [], asGiven: value, asMeant: value },
    },
    {
      what: 'the same while no loss is named',
      input: { target: CLASS_LABELS, prediction: logs },
      found: { level: 'info', asGiven: value },
    },
    {
      what: 'one-hot rows',
      input: { target: oneHot(CLASS_LABELS, 3), prediction: logs },
      options: { lossId: 'categorical_cross_entropy_with_logits' },
      found: { level: 'info', asGiven: value },
    },
    {
      what: 'printed with four decimals',
      input: csvOf(
        ['label', 'log_prob_0', 'log_prob_1', 'log_prob_2'],
        logs.map((row, i) => [CLASS_LABELS[i]!, ...row.map(x => x.toFixed(4))]),
      ),
      options: sparse,
      found: { level: 'info' },
    },
    { what: 'log-probabilities in NLL', input: { target: CLASS_LABELS, prediction: logs }, options: { lossId: 'nll' } },
    { what: 'logits', input: { target: LOGIT_LABELS, prediction: LOGIT_ROWS }, options: sparse },
    {
      what: 'logits that are all below 0',
      input: { target: LOGIT_LABELS, prediction: LOGIT_ROWS.map(row => row.map(z => z - 5)) },
      options: sparse,
    },
    { what: 'probabilities', input: { target: CLASS_LABELS, prediction: CLASS_ROWS }, options: sparse },
  ],
};
