import type { FindingCases } from '../case';
import { BIT_LABELS, BITS, csvOf } from './data';

const few = { target: [0, 1, 1], prediction: [0.2, 0.7, 0.9] };
const pairs = few.target.map((t, i) => [t, few.prediction[i]!]);

export const ambiguousPredictionSpace: FindingCases = {
  code: 'ambiguous-prediction-space',
  cases: [
    {
      // PyTorch 1.13: binary_cross_entropy and binary_cross_entropy_with_logits.
      what: 'three numbers in [0, 1] beside labels',
      input: few,
      found: { level: 'info', certainty: 'hint', rows: [], asGiven: 0.22839300363692283, asMeant: 0.5141595976663792 },
    },
    {
      what: 'four numbers of a file without telling names',
      input: csvOf(['y_true', 'y_pred'], [...pairs, [0, 0.45]]),
      found: { level: 'info' },
    },
    {
      what: 'labels −1 and 1',
      input: { target: [-1, 1, 1, -1, 1], prediction: [0.2, 0.7, 0.9, 0.1, 0.6] },
      found: { level: 'info' },
    },
    {
      what: 'two rows of three classes that do not sum to 1',
      input: {
        target: [0, 2],
        prediction: [
          [0.9, 0.3, 0.2],
          [0.1, 0.4, 0.8],
        ],
      },
      found: { level: 'info' },
    },
    { what: 'ten numbers', input: { target: BIT_LABELS, prediction: BITS } },
    { what: 'three probabilities by name', input: csvOf(['y_true', 'y_prob'], pairs) },
    { what: 'three logits by name', input: csvOf(['y_true', 'logit'], pairs) },
    { what: 'three numbers of which one lies outside', input: { target: few.target, prediction: [0.2, 0.7, 1.9] } },
    { what: 'three rows for a loss that the user named', input: few, options: { lossId: 'binary_cross_entropy' } },
    { what: 'what a person has answered', input: few, options: { answers: { prediction: 'probability' } } },
    { what: 'three shares beside shares', input: { target: [0.21, 0.64, 0.93], prediction: [0.2, 0.7, 0.9] } },
    { what: 'three decisions', input: { target: few.target, prediction: [0, 1, 1] } },
    {
      what: 'rows that sum to 1',
      input: {
        target: [0, 1],
        prediction: [
          [0.7, 0.3],
          [0.4, 0.6],
        ],
      },
    },
    { what: 'three real numbers in [0, 1]', input: { target: [0.21, 3.4, 0.93], prediction: [0.2, 0.7, 0.9] } },
  ],
};
