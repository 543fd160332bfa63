import type { LossDefinition } from '../../core/definition';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import { FEW } from '../evidence';
import { sampledPairs } from '../measures/pairs';
import { usableRows } from '../measures/usableRows';
import { withoutRows } from '../measures/withoutRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { rowsWhere } from './rows';
import { meanOf, twoValues, valuesWith } from './valuesWith';

/** Expected counts where the loss takes their logarithms, or the other way round. */
export const poissonRateOrLogRate: FindingDefinition = {
  code: 'poisson-rate-or-log-rate',
  title: text('Poisson: rate or logarithm of the rate', '푸아송: 기대 횟수인가 그 로그인가'),
  why: text(
    'PyTorch’s PoissonNLLLoss takes logarithms of rates unless log_input=False, Keras takes the rates themselves. On the wrong one the number still comes out, of eᵖ instead of p; and below 0 a rate has no logarithm, which gives no number at all.',
    'PyTorch의 PoissonNLLLoss는 log_input=False가 아니면 기대 횟수의 로그를 받고, Keras는 기대 횟수 자체를 받습니다. 바뀌어도 값은 나오지만 p 대신 eᵖ로 계산한 값이고, 0보다 작은 기대 횟수에는 로그가 없어 계산이 되지 않습니다.',
  ),
  evidence: ['pytorch/pytorch#184030', 'pytorch/pytorch#187251'],
  check,
};

/** A reading whose mean is this many times that of the targets is off by far: eᵖ is at least 2.7 times p. */
const FAR = 2;
/** A reading whose mean differs by less than this part fits. */
const NEAR = 0.5;

function check(input: CheckInput): Found | undefined {
  const { evidence, loss, parameters } = input;
  const isAmounts = evidence.target.width === evidence.prediction.width && evidence.prediction.finite > 0 && evidence.target.min >= 0;
  if (!evidence.aligned || !isAmounts || !(evidence.target.max > 0)) return undefined;
  if (loss.prediction === 'rate') return parameters.logInput === false ? ofRates(input) : ofLogRates(input);
  return isDeviance(loss) ? ofRates(input) : undefined;
}

/** Deviances of counts know rates only. */
function isDeviance({ prediction, target }: LossDefinition): boolean {
  return prediction === 'positive' && target === 'nonNegative';
}

/** The loss takes rates: none may be below 0, and they should be as large as the counts. */
function ofRates(input: CheckInput): Found | undefined {
  const { evidence, isNamed } = input;
  const { prediction, dataset } = evidence;
  const means = meansOf(input);
  const areLogs = Math.abs(means.power - means.target) <= NEAR * means.target && means.prediction * FAR <= means.target;
  const isBelow = belowFor(input);
  const rows = prediction.min <= 0 ? rowsWhere(dataset.prediction.values, prediction.width, isBelow) : [];
  if (rows.length === 0 && !(areLogs && isNamed)) return undefined;
  if (areLogs) {
    const fact = text(
      `Read as logarithms they have the mean ${formatNumber(means.power, 3)}, like the targets (${formatNumber(means.target, 3)}); as rates ${formatNumber(means.prediction, 3)}. They look like log-rates, which PyTorch takes with log_input=True.`,
      `로그로 읽으면 평균이 ${formatNumber(means.power, 3)}, 정답의 평균은 ${formatNumber(means.target, 3)}이며, 기대 횟수로 읽으면 평균이 ${formatNumber(means.prediction, 3)}입니다. 기대 횟수의 로그로 보입니다(PyTorch의 log_input=True).`,
    );
    return found(input, rows, [...belowZero(input, rows), fact], true);
  }
  const link = text(
    'Let the model predict the logarithm (log_input=True), or end it with an exponential or softplus.',
    '모델이 로그를 예측하게 하거나(log_input=True), 출력층에 지수 함수나 소프트플러스를 두십시오.',
  );
  const usable = usableRows(evidence);
  const without = usable && withoutRows(usable, rowsWhere(usable.prediction.values, prediction.width, isBelow));
  const asMeant = without && meanOf(input.loss, without, input.parameters);
  return {
    // The loss is only our suggestion where nobody named one.
    level: isNamed ? 'warning' : 'info',
    certainty: 'sure',
    rows,
    ...twoValues(undefined, asMeant),
    fix: { kind: 'leave-out', rows, label: text('Leave these rows out', '이 행들 제외') },
    text: join([...belowZero(input, rows), link, ...withoutThem(asMeant)]),
  };
}

/** A deviance has no value at a rate of 0; the likelihood has one where ε guards its logarithm. */
function belowFor({ loss }: CheckInput): (value: number) => boolean {
  return isDeviance(loss) ? value => value <= 0 : value => value < 0;
}

/** The loss takes logarithms, and eᵖ is far above counts that p itself is like. */
function ofLogRates(input: CheckInput): Found | undefined {
  const { evidence, parameters } = input;
  if (evidence.prediction.negative > 0) return undefined;
  const { target, prediction, power } = meansOf(input);
  if (!(power >= FAR * target && Math.abs(prediction - target) <= NEAR * target)) return undefined;
  const fact = text(
    `The predictions look like rates: their mean is ${formatNumber(prediction, 3)}, that of the targets ${formatNumber(target, 3)}. With log_input=True, the default of PyTorch, the loss uses eᵖ, whose mean is ${formatNumber(power, 3)}.`,
    `예측값이 기대 횟수로 보입니다. 예측값의 평균은 ${formatNumber(prediction, 3)}, 정답의 평균은 ${formatNumber(target, 3)}입니다. PyTorch의 기본값인 log_input=True에서는 eᵖ를 쓰며 그 평균은 ${formatNumber(power, 3)}입니다.`,
  );
  const result = found(input, [], [fact], false);
  // Where nobody said how the predictions are to be read it is a default to know about, not a mistake; a few means say little.
  return parameters.logInput === true && evidence.prediction.finite >= FEW ? result : { ...result, level: 'info' };
}

function found(input: CheckInput, rows: readonly number[], facts: readonly Text[], logInput: boolean): Found {
  const { evidence, loss, parameters } = input;
  if (isDeviance(loss)) return exponential(input, rows, facts);
  const meant = { ...parameters, logInput };
  const usable = usableRows(evidence);
  const values = twoValues(usable && meanOf(loss, usable, parameters), usable && meanOf(loss, usable, meant));
  const label = logInput
    ? text('Read them as logarithms of rates', '기대 횟수의 로그로 읽기')
    : text('Read them as rates', '기대 횟수로 읽기');
  const fix: Fix = { kind: 'use-loss', lossId: loss.id, parameters: meant, label };
  return { level: 'warning', certainty: 'likely', rows, ...values, fix, text: join([...facts, ...effect(values)]) };
}

function exponential(input: CheckInput, rows: readonly number[], facts: readonly Text[]): Found {
  const step = { kind: 'apply', array: 'prediction', function: 'exp' } as const;
  const values = valuesWith(input, step);
  const fix: Fix = { ...step, label: text('Take the exponential', '지수 함수(exp) 적용') };
  return { level: 'warning', certainty: 'likely', rows, ...values, fix, text: join([...facts, ...effect(values)]) };
}

function effect({ asGiven, asMeant }: Pick<Found, 'asGiven' | 'asMeant'>): readonly Text[] {
  if (asMeant === undefined) return [];
  const meant = formatNumber(asMeant);
  if (asGiven === undefined) return [text(`The loss is ${meant} then.`, `그러면 손실은 ${meant}입니다.`)];
  const given = formatNumber(asGiven);
  return [text(`The loss is ${given} as given, ${meant} then.`, `손실은 그대로 두면 ${given}, 고치면 ${meant}입니다.`)];
}

function belowZero({ evidence: { prediction } }: CheckInput, rows: readonly number[]): readonly Text[] {
  if (rows.length === 0) return [];
  const [some, all, least] = [formatCount(rows.length), formatCount(prediction.rows), formatNumber(prediction.min)];
  return [
    text(
      `In ${some} of ${all} rows the prediction is no expected count (down to ${least}), since that is above 0: the loss cannot be computed.`,
      `${all}행 가운데 기대 횟수일 수 없는 예측값이 있는 행이 ${some}개입니다(최솟값 ${least}). 기대 횟수는 0보다 커야 하므로 손실을 계산할 수 없습니다.`,
    ),
  ];
}

function withoutThem(asMeant: number | undefined): readonly Text[] {
  if (asMeant === undefined) return [];
  return [text(`Without these rows the loss is ${formatNumber(asMeant)}.`, `이 행들을 빼면 손실은 ${formatNumber(asMeant)}입니다.`)];
}

/** Means over the pairs (of a sample where there are many): of the targets, the predictions, and eᵖ. */
function meansOf({ evidence: { dataset } }: CheckInput) {
  const { target, prediction } = sampledPairs(dataset, dataset.target.values.length, 1, 0);
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { target: mean(target), prediction: mean(prediction), power: mean(prediction.map(Math.exp)) };
}
