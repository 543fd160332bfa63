import { text } from '../../core/text';
import { formatCount, formatNumber, formatShare } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import { applyFix } from '../fix';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { rowsWhere } from './rows';
import { effectOf, meanOf, type TwoValues, twoValues } from './valuesWith';

/** Labels 0 and 1 in a loss whose margin is label times score. */
export const hingeNeedsPlusMinusOne: FindingDefinition = {
  code: 'hinge-needs-plus-minus-one',
  title: text('Margin loss needs labels −1 and 1', '마진 손실에 필요한 레이블은 −1과 1'),
  why: text(
    'A margin is label times score. With the label 0 it is 0 whatever is predicted: the hinge loss of such a row is always 1 and its gradient 0, so half of the classes teach nothing. Keras converts labels that are all 0 or 1; a formula written out, optax and PyTorch do not.',
    '마진은 레이블에 점수를 곱한 값입니다. 레이블이 0이면 무엇을 예측해도 마진이 0이므로 힌지 손실은 늘 1, 기울기는 0이고, 한쪽 클래스에서는 아무것도 배우지 못합니다. Keras는 모두 0 또는 1인 레이블을 바꾸어 주지만, 식을 직접 쓰거나 optax, PyTorch를 쓰면 바뀌지 않습니다.',
  ),
  evidence: ['bfortuner/ml-glossary#113', 'deepchem/deepchem#5017'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { evidence, loss, parameters, isNamed } = input;
  const { uniques, finite } = evidence.target;
  const isMargin = loss.target === 'sign' && loss.family === 'binary';
  if (!isNamed || !isMargin || parameters.labels === '01' || finite === 0) return undefined;
  const values = uniques?.values ?? [];
  // The logistic loss of scores is cross-entropy too, where 0 and 1 are usual: only code that takes them as they are is wrong.
  const isCrossEntropy = loss.unit === 'nats' && parameters.labels !== 'sign';
  if (values.length > 0 && values.every(value => value === -1 || value === 1)) return undefined;
  const areBits = values.length > 0 && values.every(value => value === 0 || value === 1);
  if (areBits) return isCrossEntropy ? undefined : bits(input);
  return others(input, values);
}

const toSigns = text('Map the labels 0 → −1', '레이블 0을 −1로 바꾸기');

/** 0 and 1. */
function bits(input: CheckInput): Found {
  const { evidence, loss } = input;
  const { dataset, target } = evidence;
  const step = { kind: 'relabel', array: 'target', from: [0], to: [-1] } as const;
  const values = signValues(input, step);
  const rows = rowsWhere(dataset.target.values, target.width, value => value === 0);
  const [zeros, share] = [formatCount(target.zeros), formatShare(target.zeros / target.finite)];
  return {
    level: 'warning',
    certainty: input.parameters.labels === 'sign' ? 'sure' : 'likely',
    rows,
    ...values,
    fix: { ...step, label: toSigns },
    text: join([
      text(
        `The labels are 0 and 1. Where the label is 0 (${zeros} of them, ${share}), label times score is 0, so the loss is the same whatever is predicted: max(0, 1 − 0·p) = 1 for the hinge. Map 0 to −1, unless your library does it (Keras).`,
        `레이블이 0과 1입니다. 레이블이 0인 ${zeros}개(${share})에서는 레이블과 점수의 곱이 0이라 무엇을 예측해도 손실이 같습니다. 힌지 손실이라면 max(0, 1 − 0·p) = 1입니다. 라이브러리가 바꾸어 주지 않는다면(Keras는 바꿉니다) 0을 −1로 바꾸십시오.`,
      ),
      ...effectOf(loss, values),
    ]),
  };
}

/** The loss without and with conversion, as libraries differ on it. */
function signValues({ evidence, loss, parameters }: CheckInput, step: Parameters<typeof applyFix>[1]): TwoValues {
  const dataset = usableRows(evidence);
  if (!dataset) return {};
  const asSigns = { ...parameters, labels: 'sign' };
  return twoValues(meanOf(loss, dataset, asSigns), meanOf(loss, applyFix(dataset, step), asSigns));
}

/** Labels that are neither signs nor 0 and 1. */
function others(input: CheckInput, values: readonly number[]): Found {
  const { evidence, loss } = input;
  const { dataset, target } = evidence;
  const isOther = (value: number) => value !== -1 && value !== 1 && Number.isFinite(value);
  const rows = rowsWhere(dataset.target.values, target.width, isOther);
  const [low, high] = values;
  const step = values.length === 2 ? ({ kind: 'relabel', array: 'target', from: [low!, high!], to: [-1, 1] } as const) : undefined;
  const both = step ? signValues(input, step) : {};
  const [k, shown] = [formatCount(rows.length), formatNumber(values.find(isOther) ?? target.min)];
  const what = step
    ? text(
        `The labels are ${formatNumber(low!)} and ${formatNumber(high!)}: map them to −1 and 1.`,
        `레이블이 ${formatNumber(low!)}, ${formatNumber(high!)} 두 가지입니다. −1과 1로 바꾸십시오.`,
      )
    : text(
        `This loss multiplies labels −1 and 1 by scores, but ${k} rows have other values, such as ${shown}. For several classes take a multi-class hinge; a label that means “none” should be left out.`,
        `이 손실 함수는 −1 또는 1인 레이블에 점수를 곱합니다. 다른 값(예: ${shown})이 있는 행: ${k}개. 클래스가 여럿이면 다중 클래스 힌지 손실을 쓰고, “레이블 없음”을 뜻하는 값은 제외하십시오.`,
      );
  return {
    level: 'warning',
    certainty: 'sure',
    rows,
    ...both,
    ...(step && { fix: { ...step, label: text('Map the labels to −1 and 1', '레이블을 −1과 1로 바꾸기') } satisfies Fix }),
    text: join([what, ...effectOf(loss, both)]),
  };
}
