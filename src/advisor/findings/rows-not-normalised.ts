import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import { FEW } from '../evidence';
import { rowsOf } from '../facts';
import type { FixStep } from '../fix';
import { usableRows } from '../measures/usableRows';
import type { RowFacts } from '../rowFacts';
import type { CheckInput, FindingDefinition, Found } from './check';
import { logitsForm, useForm, wantedDomain } from './lossForms';
import { rowsWhereSum } from './rows';
import { effectOfForms, valuesAfter } from './valuesOfForms';
import { effectOf, meanOf, type TwoValues, twoValues } from './valuesWith';

/** A loss over rows of class probabilities, and rows that do not add up to 1. */
export const rowsNotNormalised: FindingDefinition = {
  code: 'rows-not-normalised',
  title: text('Rows do not sum to 1', '행의 합이 1이 아님'),
  why: text(
    'Cross entropy over classes takes a row for a distribution. When the row sums to something else, libraries disagree: Keras and TensorFlow.js divide by the sum in silence, scikit-learn did so up to 1.4 and only warns since, and PyTorch takes the numbers as they are.',
    '클래스에 대한 교차 엔트로피 오차는 행을 확률 분포로 봅니다. 합이 1이 아니면 라이브러리마다 다릅니다. Keras와 TensorFlow.js는 말없이 합으로 나누고, scikit-learn은 1.4까지 나누다가 그 뒤로는 경고만 하며, PyTorch는 수를 그대로 씁니다.',
  ),
  evidence: ['scikit-learn/scikit-learn#24515', 'scikit-learn/scikit-learn#28851', 'keras-team/keras#17102'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { evidence, target, prediction, parameters } = input;
  const rows = rowsOf(evidence.prediction);
  const { outsideUnit } = evidence.prediction;
  if (wantedDomain(input) !== 'simplex' || !rows || rows.rows === 0 || rows.simplex === rows.rows) return undefined;
  if (target.kind === 'multi-hot' || parameters.normalize === true || evidence.classMap?.axis === 'second') return undefined;
  // What lies outside [0, 1] is told by the finding on logits, and a softmax over the batch by its own.
  if (outsideUnit > 0 || rows.columnsSumToOne) return undefined;
  const classes = evidence.dataset.prediction.shape.at(-1)!;
  const tolerance = toleranceOf(rows, classes, evidence.prediction.decimals);
  const isOff = (sum: number) => Math.abs(sum - 1) > tolerance;
  if (!isOff(rows.smallestSum) && !isOff(rows.largestSum)) return undefined;
  const off = rowsWhereSum(evidence.dataset.prediction.values, classes, evidence.prediction.width, isOff);
  if (off.length === 0) return undefined;
  const isRaw = prediction.kind === 'class-logits';
  return {
    // A handful of numbers may as well be raw scores, for which nobody named a loss.
    level: input.isNamed || evidence.prediction.finite >= FEW ? 'warning' : 'info',
    certainty: prediction.kind === 'class-probabilities' ? 'sure' : 'likely',
    rows: off,
    ...(isRaw ? withLogits(input, rows, off.length) : divided(input, rows, off.length)),
  };
}

/** A sum that is off by less changes no loss that anybody looks at: half-precision numbers and clipped ones miss 1 by about that. Mine. */
const NOTICEABLE = 1e-3;

/**
 * How far a sum may be off: twice what rounding each number leaves, since small ones are often set to the least that can be printed. With
 * fewer than two decimals a sum says no more than what rounding allows (advisor.md, decisions).
 */
function toleranceOf({ tolerance }: RowFacts, classes: number, decimals: number): number {
  return Math.max(NOTICEABLE, decimals < 2 ? 0.5 * classes * 10 ** -decimals : 2 * tolerance);
}

function divided(input: CheckInput, rows: RowFacts, off: number): Pick<Found, 'text' | 'fix' | 'asGiven' | 'asMeant'> {
  const step = { kind: 'normalise', array: 'prediction' } as const;
  const values = normalisedValues(input, step);
  const each =
    2 * off > input.evidence.prediction.rows && input.target.kind !== 'distribution'
      ? text(
          'Either a softmax is missing, or each class was predicted by itself with a sigmoid; then use binary cross entropy per column.',
          '소프트맥스가 빠졌거나 클래스마다 시그모이드로 따로 예측한 것입니다. 뒤의 경우라면 열마다 이진 교차 엔트로피 오차를 쓰십시오.',
        )
      : text('Divide each row by its sum, or look where they come from.', '각 행을 합으로 나누거나 어디서 온 값인지 확인하십시오.');
  return {
    ...values,
    fix: { ...step, label: text('Divide each row by its sum', '각 행을 합으로 나누기') },
    text: join([fact(input, rows, off), each, ...effectOf(input.loss, values)]),
  };
}

/** Most losses divide by the sums themselves when they are told to, which needs no copy. */
function normalisedValues(input: CheckInput, step: FixStep): TwoValues {
  const { evidence, loss, parameters } = input;
  if (!loss.parameters.some(({ name }) => name === 'normalize')) return valuesAfter(input, step);
  const dataset = usableRows(evidence);
  return dataset ? twoValues(meanOf(loss, dataset, parameters), meanOf(loss, dataset, { ...parameters, normalize: true })) : {};
}

/** Raw scores that happen to lie in [0, 1]. */
function withLogits(input: CheckInput, rows: RowFacts, off: number): Pick<Found, 'text' | 'fix' | 'asGiven' | 'asMeant'> {
  const form = logitsForm(input);
  const dataset = usableRows(input.evidence);
  const asGiven = dataset && meanOf(input.loss, dataset, input.parameters);
  const values = twoValues(asGiven, dataset && form && meanOf(form.loss, dataset, form.parameters));
  const raw = text(
    'They may be raw scores: then use the form with logits.',
    '원점수일 수 있습니다. 그렇다면 로짓을 받는 손실 함수를 쓰십시오.',
  );
  return {
    ...values,
    ...(form && { fix: useForm(form) }),
    text: join([fact(input, rows, off), raw, ...effectOfForms(input.loss, form?.loss, values)]),
  };
}

function fact({ evidence }: CheckInput, { rows, smallestSum, largestSum }: RowFacts, off: number): Text {
  const [some, all, low, high] = [
    formatCount(off),
    formatCount(Math.min(rows, evidence.prediction.rows)),
    formatNumber(smallestSum),
    formatNumber(largestSum),
  ];
  const zero =
    smallestSum === 0
      ? text(
          ' A row of zeros gives no number at all where a library divides by the sum.',
          ' 모두 0인 행은 합으로 나누는 라이브러리에서 계산이 되지 않습니다.',
        )
      : text('', '');
  return text(
    `In ${some} of ${all} rows the predictions do not sum to 1 (sums from ${low} to ${high}).${zero.en}`,
    `${all}행 가운데 예측값의 합이 1이 아닌 행: ${some}개(합의 범위 ${low}–${high}).${zero.ko}`,
  );
}
