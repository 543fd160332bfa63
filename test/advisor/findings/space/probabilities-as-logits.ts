import { normals, sigmoid, softmax } from '../../samples';
import type { FindingCases } from '../case';
import { BIT_LABELS, BITS, CLASS_LABELS, CLASS_ROWS, csvOf, TAG_ROWS, TAGS } from './data';

const sparse = { lossId: 'sparse_categorical_cross_entropy_with_logits' };
const binary = { lossId: 'binary_cross_entropy_with_logits' };
/** sigmoid(sigmoid(z)) of z = 4 sin(1 + 1.7 i) with the labels z > 0. */
const steep = Array.from({ length: 24 }, (_, i) => 4 * Math.sin(1 + 1.7 * i));
const twice = { target: steep.map(z => (z > 0 ? 1 : 0)), prediction: steep.map(z => sigmoid(sigmoid(z))) };
/** A model that knows little of labels of which six in ten are 1, and says so: its probabilities lie between 0.5 and 0.73. */
const weak = normals(4000, 71).map(x => Math.min(0.725, Math.max(0.505, 0.61 + 0.045 * x)));
const drawn = normals(4000, 73).map((x, i) => (sigmoid(1.702 * x) < weak[i]! ? 1 : 0));

export const probabilitiesAsLogits: FindingCases = {
  code: 'probabilities-as-logits',
  cases: [
    {
      // PyTorch 1.13: cross_entropy and nll_loss of the logarithms.
      what: 'softmax output beside class indices, sparse cross entropy of logits named',
      input: { target: CLASS_LABELS, prediction: CLASS_ROWS },
      options: sparse,
      found: { level: 'warning', certainty: 'sure', rows: [], asGiven: 0.8117926391423351, asMeant: 0.4459478248947195 },
    },
    {
      what: 'the same beside one-hot rows',
      input: { target: CLASS_LABELS.map(y => [0, 1, 2].map(c => Number(c === y))), prediction: CLASS_ROWS },
      options: { lossId: 'categorical_cross_entropy_with_logits' },
      found: { level: 'warning', asGiven: 0.8117926391423351, asMeant: 0.4459478248947195 },
    },
    {
      what: 'the same with a missing value and an ignored row',
      input: { target: [...CLASS_LABELS, 1, -100], prediction: [...CLASS_ROWS, [0.3, Number.NaN, 0.1], [0.2, 0.2, 0.6]] },
      options: { ...sparse, parameters: { ignoreIndex: -100 } },
      found: { level: 'warning', asGiven: 0.8117926391423351, asMeant: 0.4459478248947195 },
    },
    {
      what: 'columns named prob_0 to prob_2, poly-1 named',
      input: csvOf(
        ['label', 'prob_0', 'prob_1', 'prob_2'],
        CLASS_LABELS.map((y, i) => [y, ...CLASS_ROWS[i]!]),
      ),
      options: { lossId: 'poly1_cross_entropy_with_logits' },
      found: { level: 'warning', certainty: 'sure' },
    },
    {
      // PyTorch 1.13: binary_cross_entropy_with_logits and binary_cross_entropy.
      what: 'sigmoid output beside labels 0 and 1',
      input: { target: BIT_LABELS, prediction: BITS },
      options: binary,
      found: { level: 'warning', certainty: 'likely', asGiven: 0.6049587774665808, asMeant: 0.30481082338127824 },
    },
    {
      what: 'the same as (n, 1) arrays',
      input: { target: BIT_LABELS.map(t => [t]), prediction: BITS.map(p => [p]) },
      options: binary,
      found: { level: 'warning', asGiven: 0.6049587774665808, asMeant: 0.30481082338127824 },
    },
    {
      what: 'the same in a column named y_prob, focal loss named',
      input: csvOf(
        ['y_true', 'y_prob'],
        BIT_LABELS.map((t, i) => [t, BITS[i]!]),
      ),
      options: { lossId: 'binary_focal_with_logits' },
      found: { level: 'warning', certainty: 'sure' },
    },
    {
      what: 'four rows',
      input: { target: [0, 1, 0, 1], prediction: [0.2, 0.9, 0.4, 0.7] },
      options: binary,
      found: { level: 'warning', certainty: 'likely', asGiven: 0.6138735113497725, asMeant: 0.2990011586691898 },
    },
    {
      what: 'three rows, which raw scores may be by chance',
      input: { target: [0, 1, 1], prediction: [0.2, 0.7, 0.9] },
      options: binary,
      found: { level: 'info', certainty: 'hint', asGiven: 0.5141595976663792, asMeant: 0.22839300363692283 },
    },
    {
      what: 'decisions 0 and 1',
      input: { target: [0, 1, 1, 0, 1, 0, 1, 0], prediction: [0, 1, 0, 0, 1, 1, 1, 0] },
      options: binary,
      found: { level: 'warning' },
    },
    {
      what: 'a sigmoid for each of several labels',
      input: { target: TAGS, prediction: TAG_ROWS },
      options: binary,
      found: { level: 'warning', asGiven: 0.6002876857296318, asMeant: 0.2750276526315414 },
    },
    {
      what: 'the same in multilabel_soft_margin',
      input: { target: TAGS, prediction: TAG_ROWS },
      options: { lossId: 'multilabel_soft_margin' },
      found: { level: 'warning', asGiven: 0.6002876857296318, asMeant: 0.2750276526315414 },
    },
    {
      // PyTorch 1.13: cross_entropy with one-hot rows, and binary_cross_entropy of each column.
      what: 'a sigmoid for each class in cross entropy of logits',
      input: { target: [0, 2, 1, 1].map(y => [0, 1, 2].map(c => Number(c === y))), prediction: TAG_ROWS },
      options: { lossId: 'categorical_cross_entropy_with_logits' },
      found: { level: 'warning', asGiven: 0.811803483425706, asMeant: 0.37942456667282204 },
    },
    {
      // NumPy 1.24: mean cross entropy of σ(σ(z)) and of σ(z).
      what: 'a file of twice-squashed probabilities, no loss named',
      input: twice,
      found: { level: 'warning', certainty: 'likely', asGiven: 0.5366620595284398, asMeant: 0.14119195715360086 },
    },
    {
      what: 'the same printed with four decimals, BCE named',
      input: csvOf(
        ['y_true', 'y_pred'],
        twice.target.map((t, i) => [t, twice.prediction[i]!.toFixed(4)]),
      ),
      options: { lossId: 'binary_cross_entropy' },
      found: { level: 'warning', certainty: 'likely' },
    },
    {
      what: 'probabilities between 0.5 and 0.73 of a model that knows little and says so',
      input: { target: drawn, prediction: weak },
    },
    { what: 'logits', input: { target: BIT_LABELS, prediction: BITS.map(p => Math.log(p / (1 - p))) }, options: binary },
    { what: 'probabilities in BCE', input: { target: BIT_LABELS, prediction: BITS }, options: { lossId: 'binary_cross_entropy' } },
    { what: 'probabilities while no loss is named', input: { target: BIT_LABELS, prediction: BITS } },
    {
      what: 'logits of an untrained model, all 0',
      input: { target: CLASS_LABELS, prediction: CLASS_ROWS.map(row => row.map(() => 0)) },
      options: sparse,
    },
    {
      what: 'three numbers in [0, 1] in a column named logit',
      input: csvOf(
        ['label', 'logit'],
        [
          [0, 0.2],
          [1, 0.7],
          [1, 0.9],
        ],
      ),
      options: binary,
    },
    {
      what: 'softmax output of which one value is 1.2 by mistake: no longer probabilities alone',
      input: { target: CLASS_LABELS, prediction: CLASS_ROWS.map((row, i) => (i === 0 ? [1.2, ...row.slice(1)] : row)) },
      options: sparse,
    },
    {
      what: 'softmax output in cross entropy of probabilities',
      input: { target: CLASS_LABELS, prediction: CLASS_ROWS.map(row => softmax(row.map(p => 4 * p))) },
      options: { lossId: 'sparse_categorical_cross_entropy' },
    },
  ],
};
