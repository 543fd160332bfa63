import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import { applyFix, type FixStep } from '../fix';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { rowsWhere } from './rows';
import { effectOf, meanOf, type TwoValues, twoValues } from './valuesWith';

/** Labels of pairs other than −1 and 1. */
export const pairLabelsNotPlusMinusOne: FindingDefinition = {
  code: 'pair-labels-not-plus-minus-one',
  title: text('Pairs need labels −1 and 1', '쌍의 레이블은 −1과 1이어야 함'),
  why: text(
    'Losses of pairs read 1 as “alike” (or “the first belongs above”) and −1 as the opposite. PyTorch accepts any other number without an error: a cosine embedding loss then costs 0 for the row, a hinge embedding loss adds both of its terms, a ranking loss costs its margin.',
    '쌍을 다루는 손실은 1을 “비슷함”(순위 손실에서는 “첫째가 위”), −1을 그 반대로 읽습니다. PyTorch는 다른 수가 와도 오류를 내지 않습니다. 코사인 임베딩 손실은 그 행의 손실이 0이 되고, 힌지 임베딩 손실은 두 항을 모두 더하며, 순위 손실은 마진 값이 그대로 남습니다.',
  ),
  evidence: ['pytorch/pytorch#23782', 'pytorch/pytorch#49917'],
  check,
};

/** Labels of pairs have few values; more are amounts that no pair loss was meant for. */
const MOST_VALUES = 3;

function check(input: CheckInput): Found | undefined {
  const { evidence, loss, isNamed, parameters } = input;
  const { dataset, target } = evidence;
  const values = target.uniques?.values ?? [];
  const isPairLoss = loss.target === 'sign' && (loss.family === 'similarity' || loss.family === 'ranking');
  const isPair = dataset.extra?.input2 !== undefined && target.width === 1 && values.length <= MOST_VALUES && target.integers;
  if (!(isNamed ? isPairLoss : isPair) || target.finite === 0 || (isNamed && parameters.labels === '01')) return undefined;
  const isOther = (value: number) => value !== -1 && value !== 1 && Number.isFinite(value);
  if (values.length > 0 && !values.some(isOther)) return undefined;
  const rows = rowsWhere(dataset.target.values, target.width, isOther);
  const step = stepOf(values);
  const numbers = isPairLoss && step ? valuesOf(input, step) : {};
  const [k, n, shown] = [formatCount(rows.length), formatCount(target.rows), formatNumber(values.find(isOther) ?? target.min)];
  return {
    level: 'error',
    certainty: isNamed ? 'sure' : 'likely',
    rows,
    ...numbers,
    ...(step && { fix: { ...step, label: text('Map the labels to −1 and 1', '레이블을 −1과 1로 바꾸기') } satisfies Fix }),
    text: join([
      text(
        `${k} of ${n} pairs have a label other than −1 and 1 (such as ${shown}). PyTorch gives no error: such a pair costs something that no prediction means. Use 1 for pairs that belong together and −1 for the others.`,
        `쌍 ${n}개 가운데 ${k}개의 레이블이 −1도 1도 아닙니다(예: ${shown}). PyTorch는 오류를 내지 않고 뜻 없는 손실을 냅니다. 짝이 맞는 쌍은 1, 그렇지 않은 쌍은 −1로 적으십시오.`,
      ),
      ...(numbers.asGiven === undefined ? [] : effectOf(loss, numbers)),
    ]),
  };
}

/** Two kinds of labels, of which the larger is the positive one; 0 alone beside nothing else is the negative one. */
function stepOf(values: readonly number[]): FixStep | undefined {
  const [low, high] = values;
  if (values.length === 2 && low! >= 0) return { kind: 'relabel', array: 'target', from: [low!, high!], to: [-1, 1] };
  return values.length === 1 && low === 0 ? { kind: 'relabel', array: 'target', from: [0], to: [-1] } : undefined;
}

/** The labels as PyTorch takes them, and mapped. */
function valuesOf({ evidence, loss, parameters }: CheckInput, step: FixStep): TwoValues {
  const dataset = usableRows(evidence);
  if (!dataset) return {};
  const plain = loss.parameters.some(({ name }) => name === 'labels') ? { ...parameters, labels: 'sign' } : parameters;
  // Of distances PyTorch adds both terms for a label 0, which no parameters of ours do.
  const asGiven = loss.prediction === 'distance' ? undefined : meanOf(loss, dataset, plain);
  return twoValues(asGiven, meanOf(loss, applyFix(dataset, step), plain));
}
