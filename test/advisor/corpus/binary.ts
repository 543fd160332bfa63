import { printed } from '../samples';
import type { CorpusFile } from './file';
import { csv, digits, labelled, probabilities } from './tools';

const n = 200;
const even = labelled(n, 401);
const third = labelled(n, 405, -1);
const rare = labelled(2000, 409, -4, 1.5);
const fraud = labelled(4000, 413, -8, 2);
const words = (yes: string, no: string) => even.labels.map(t => (t === 1 ? yes : no));
const decided = even.logits.map(z => (z > 0 ? 1 : 0));
const onProbabilities = ['binary_cross_entropy', 'brier', 'binary_focal'];
const onLogits = ['binary_cross_entropy_with_logits', 'binary_focal_with_logits'];

/** Labels of two kinds in all codings. */
export const binary: readonly CorpusFile[] = [
  ...[2, 3, 4, 6].map(
    (decimals): CorpusFile => ({
      what: `labels 0 and 1 beside probabilities of ${decimals} decimals`,
      input: csv({ y_true: even.labels, y_prob: probabilities(even.logits, decimals) }),
      target: 'binary',
      prediction: 'probability',
      losses: 'binary_cross_entropy',
      clean: onProbabilities,
    }),
  ),
  {
    what: 'labels and predictions without telling names',
    input: { target: third.labels, prediction: probabilities(third.logits, 5) },
    target: 'binary',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    clean: onProbabilities,
  },
  {
    what: 'labels 0 and 1 beside logits',
    input: csv({ label: even.labels, logit: digits(even.logits, 4) }),
    target: 'binary',
    prediction: 'logit',
    losses: 'binary_cross_entropy_with_logits',
    clean: onLogits,
  },
  {
    what: 'labels 0 and 1 beside a decision function',
    input: csv({ y_true: third.labels, decision_function: digits(third.logits, 3) }),
    target: 'binary',
    prediction: 'logit',
    losses: 'binary_cross_entropy_with_logits',
    clean: onLogits,
  },
  {
    what: 'words yes and no',
    input: csv({ target: words('yes', 'no'), probability: probabilities(even.logits, 4) }),
    target: 'binary',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    clean: onProbabilities,
  },
  {
    what: 'words true and false beside logits',
    input: csv({ label: words('true', 'false'), score: digits(even.logits, 3) }),
    target: 'binary',
    prediction: 'logit',
    losses: 'binary_cross_entropy_with_logits',
    clean: onLogits,
  },
  {
    what: 'Korean words for defective and sound',
    input: csv({ 정답: words('양성', '음성'), 확률: probabilities(even.logits, 3) }),
    target: 'binary',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    clean: onProbabilities,
  },
  {
    what: 'booleans in JSON',
    input: JSON.stringify({ y_true: even.labels.map(t => t === 1), y_pred: probabilities(even.logits, 4) }),
    target: 'binary',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    clean: onProbabilities,
  },
  {
    what: 'labels 1 and 2 by name',
    input: csv({ label: even.labels.map(t => t + 1), prob: probabilities(even.logits, 4) }),
    target: 'binary',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
  },
  {
    what: 'labels −1 and 1 beside scores',
    input: csv({ y_true: even.labels.map(t => 2 * t - 1), y_score: digits(even.logits, 3) }),
    target: 'plus-minus-one',
    prediction: 'margin',
    losses: ['hinge', 'soft_margin'],
    clean: ['hinge', 'squared_hinge', 'soft_margin'],
  },
  {
    what: 'labels −1 and 1 beside margins in arrays',
    input: { target: third.labels.map(t => 2 * t - 1), prediction: third.logits },
    target: 'plus-minus-one',
    prediction: 'margin',
    losses: ['hinge', 'soft_margin'],
    clean: ['hinge', 'squared_hinge', 'soft_margin'],
  },
  {
    what: 'labels −1 and 1 beside probabilities',
    input: csv({ y_true: even.labels.map(t => 2 * t - 1), y_prob: probabilities(even.logits, 4) }),
    target: 'plus-minus-one',
    prediction: 'probability',
    losses: ['hinge', 'binary_cross_entropy'],
  },
  {
    what: 'labels and decisions, both 0 and 1',
    input: csv({ y_true: even.labels, y_pred: decided }),
    target: 'binary',
    prediction: 'hard-class',
    losses: 'zero_one',
    clean: ['zero_one'],
  },
  {
    what: 'words spam and ham on both sides',
    input: csv({ label: words('spam', 'ham'), predicted_label: decided.map(t => (t === 1 ? 'spam' : 'ham')) }),
    target: 'binary',
    prediction: 'hard-class',
    losses: 'zero_one',
    clean: ['zero_one'],
  },
  {
    what: 'labels beside percentages by name',
    input: csv({ y_true: even.labels, prob_pct: probabilities(even.logits, 4).map(p => printed(100 * p, 2)) }),
    target: 'binary',
    prediction: 'percent-probabilities',
    losses: 'binary_cross_entropy',
  },
  {
    what: 'labels of a model with two columns',
    input: csv({
      label: even.labels,
      prob_0: probabilities(even.logits, 4).map(p => printed(1 - p, 4)),
      prob_1: probabilities(even.logits, 4),
    }),
    target: ['class-ids', 'binary'],
    prediction: 'class-probabilities',
    losses: ['sparse_categorical_cross_entropy'],
    clean: ['sparse_categorical_cross_entropy'],
  },
  {
    what: 'labels of which one in twenty is positive',
    input: csv({ y_true: rare.labels, y_prob: probabilities(rare.logits, 5) }),
    target: 'binary',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    clean: onProbabilities,
  },
  {
    what: 'labels of which one in twenty is positive, beside logits',
    input: { target: rare.labels, prediction: rare.logits },
    target: 'binary',
    prediction: 'logit',
    losses: 'binary_cross_entropy_with_logits',
    clean: onLogits,
  },
  {
    what: 'frauds, fewer than one in a hundred',
    input: csv({ is_fraud_true: fraud.labels, fraud_pred: probabilities(fraud.logits, 6) }),
    target: 'binary',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
  },
  {
    what: 'labels 0 and 1 with label smoothing',
    input: { target: even.labels.map(t => 0.95 * t + 0.025 * 1), prediction: probabilities(even.logits, 4) },
    target: ['fraction', 'binary'],
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    clean: ['binary_cross_entropy'],
  },
  {
    what: 'labels of which some are −100',
    input: { target: even.labels.map((t, i) => (i % 10 === 3 ? -100 : t)), prediction: probabilities(even.logits, 4) },
    target: 'binary',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
  },
  {
    what: 'twelve rows of labels and probabilities',
    input: csv({ y_true: even.labels.slice(0, 12), y_prob: probabilities(even.logits, 2).slice(0, 12) }),
    target: 'binary',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    clean: onProbabilities,
  },
  {
    what: 'three rows whose predictions lie in [0, 1]',
    input: { target: [0, 1, 1], prediction: [0.2, 0.7, 0.9] },
    target: 'binary',
    prediction: ['probability', 'logit'],
    losses: ['binary_cross_entropy', 'binary_cross_entropy_with_logits'],
    asks: ['prediction'],
    clean: ['binary_cross_entropy'],
  },
  {
    what: 'three rows of probabilities by name',
    input: csv({ y_true: [0, 1, 1], y_prob: [0.2, 0.7, 0.9] }),
    target: 'binary',
    prediction: 'probability',
    losses: 'binary_cross_entropy',
    clean: ['binary_cross_entropy'],
  },
  {
    what: 'labels beside numbers below 0: log-probabilities or logits',
    input: { target: third.labels, prediction: third.logits.map(z => -Math.log1p(Math.exp(-z))) },
    target: 'binary',
    prediction: ['logit', 'log-probabilities'],
    losses: ['binary_cross_entropy_with_logits', 'binary_cross_entropy'],
    asks: ['prediction'],
  },
];
