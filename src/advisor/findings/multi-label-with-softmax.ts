import type { LossDefinition } from '../../core/definition';
import type { PredictionDomain } from '../../core/domain';
import { lossById } from '../../core/losses/index';
import { text } from '../../core/text';
import { formatCount } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import { FEW } from '../evidence';
import { rowsOf } from '../facts';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { readsRows } from './classLabels';
import { rowsWhereSum } from './rows';
import { areShiftedOneHot } from './shiftedOneHot';
import { meanOf, twoValues } from './valuesWith';

/** Several labels a row, or none, in a loss that chooses one class. */
export const multiLabelWithSoftmax: FindingDefinition = {
  code: 'multi-label-with-softmax',
  title: text('Several labels a row with a softmax', '다중 레이블에 소프트맥스'),
  why: text(
    'A softmax shares one probability among the classes, so two true labels of a row compete and can never both come near 1; a row without a label costs 0 whatever is predicted. Independent labels need a sigmoid and a binary cross-entropy for each column.',
    '소프트맥스는 확률 1을 클래스들이 나누어 갖게 하므로 한 행의 두 정답이 서로 경쟁하여 함께 1에 가까워질 수 없고, 레이블이 없는 행은 무엇을 예측해도 손실이 0입니다. 서로 독립인 레이블에는 열마다 시그모이드와 이진 교차 엔트로피 오차를 씁니다.',
  ),
  evidence: ['keras-team/keras#741', 'keras-team/keras#2166', 'keras-team/keras#19316', 'fastai/fastbook#647'],
  check,
};

/** Losses of single labels that read the same predictions as a loss of rows. */
const EACH_COLUMN: Readonly<Partial<Record<PredictionDomain, string>>> = {
  simplex: 'binary_cross_entropy',
  classLogits: 'binary_cross_entropy_with_logits',
};

function check(input: CheckInput): Found | undefined {
  const { evidence, target: guess } = input;
  const { target, prediction, dataset } = evidence;
  const facts = rowsOf(target);
  if (!facts || facts.rows === 0 || !target.integers || target.min < 0 || target.max !== 1 || target.width !== prediction.width)
    return undefined;
  if (dataset.target.shape.at(-1)! < 2 || facts.oneHot === facts.rows || areShiftedOneHot(input)) return undefined;
  const chooses = choosesOne(input);
  const hasSoftmax = guess.kind === 'multi-hot' && hasSoftmaxRows(input);
  if (!chooses && !hasSoftmax) return undefined;
  const width = dataset.target.shape.at(-1)!;
  const rows = rowsWhereSum(dataset.target.values, width, target.width, sum => Number.isFinite(sum) && sum !== 1);
  const other = chooses ? lossById(EACH_COLUMN[input.loss.prediction] ?? '') : undefined;
  return {
    level: 'warning',
    certainty: chooses ? 'sure' : 'likely',
    rows,
    ...(other && valuesOf(input, other)),
    ...(other && { fix: useOther(other) }),
    text: join([factOf(rows.length, target.rows), chooses ? instead(input.loss) : competing]),
  };
}

/** Whether the named loss takes one class of a row to be true. */
function choosesOne(input: CheckInput): boolean {
  const { loss, isNamed } = input;
  return isNamed && (loss.target === 'oneHot' || loss.target === 'classIndex') && readsRows(input);
}

/** Predictions of which every row sums to 1, where that cannot be chance. */
function hasSoftmaxRows({ evidence }: CheckInput): boolean {
  const rows = rowsOf(evidence.prediction)!;
  return rows.rows >= FEW / 2 && rows.simplex === rows.rows && !evidence.prediction.integers;
}

function valuesOf({ evidence, loss, parameters }: CheckInput, other: LossDefinition) {
  const dataset = usableRows(evidence);
  return dataset ? twoValues(meanOf(loss, dataset, parameters), meanOf(other, dataset, {})) : {};
}

function useOther({ id, names }: LossDefinition): Fix {
  return { kind: 'use-loss', lossId: id, label: text(`Use ${names.full.en}`, `사용할 손실 함수: ${names.full.ko}`) };
}

function factOf(count: number, rows: number) {
  const [k, n] = [formatCount(count), formatCount(rows)];
  return text(
    `${k} of ${n} rows have no label or more than one: these are independent labels, not one class of several.`,
    `${n}행 가운데 ${k}행은 레이블이 없거나 둘 이상입니다. 여러 클래스 가운데 하나를 고르는 문제가 아니라 서로 독립인 레이블입니다.`,
  );
}

function instead({ names }: LossDefinition) {
  return text(
    `${names.short} lets them compete: use a sigmoid and binary cross-entropy for each column.`,
    `손실 함수 ${names.short}에서는 레이블들이 서로 경쟁합니다. 열마다 시그모이드와 이진 교차 엔트로피 오차를 쓰십시오.`,
  );
}

const competing = text(
  'The predictions of every row sum to 1, as a softmax makes them, so the labels compete: put a sigmoid on each output instead.',
  '예측값은 소프트맥스를 거친 듯 모든 행의 합이 1이어서 레이블들이 서로 경쟁합니다. 출력마다 시그모이드를 쓰십시오.',
);
