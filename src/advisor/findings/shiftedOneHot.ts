import type { Dataset } from '../../core/arrays';
import { text } from '../../core/text';
import { formatCount } from '../../strings/numbers';
import { join } from '../../strings/say';
import { rowsOf } from '../facts';
import { columnCounts } from '../imbalance';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, Found } from './check';
import { readsRows } from './classLabels';
import { rowsWhereSum } from './rows';
import { effectOf, meanOf, twoValues } from './valuesWith';

/**
 * Whether one-hot rows were made of labels 1..C with C columns: the first column is never 1, and the last class has become rows of zeros.
 * Only beside predictions that choose one class; several labels a row could look like this.
 */
export function areShiftedOneHot(input: CheckInput): boolean {
  const { evidence, loss, isNamed } = input;
  const { target, prediction } = evidence;
  const rows = rowsOf(target);
  if (!rows || !target.integers || target.min !== 0 || target.max !== 1 || target.width !== prediction.width) return false;
  if (
    target.rows === 0 ||
    evidence.dataset.target.shape.at(-1)! < 2 ||
    rows.zeroNorm === 0 ||
    rows.oneHot === 0 ||
    rows.oneHot + rows.zeroNorm !== rows.rows
  )
    return false;
  const outputs = rowsOf(prediction)!;
  const isOneOfMany = isNamed ? loss.target === 'oneHot' && readsRows(input) : outputs.rows > 0 && outputs.simplex === outputs.rows;
  if (!isOneOfMany) return false;
  const [first, ...others] = columnCounts(evidence);
  return first === 0 && others.every(count => count > 0);
}

/** One-hot rows of labels 1..C. */
export function oneBasedRows(input: CheckInput): Found | undefined {
  if (!areShiftedOneHot(input)) return undefined;
  const { evidence, loss, parameters } = input;
  const width = evidence.dataset.target.shape.at(-1)!;
  const rows = rowsWhereSum(evidence.dataset.target.values, width, evidence.target.width, sum => sum === 0);
  const usable = usableRows(evidence);
  const values = usable ? twoValues(meanOf(loss, usable, parameters), meanOf(loss, movedBack(usable, width), parameters)) : {};
  const [c, k] = [formatCount(width), formatCount(rows.length)];
  return {
    level: 'error',
    certainty: 'likely',
    rows,
    ...values,
    text: join([
      text(
        `The first of the ${c} target columns is never 1, and rows without any 1: ${k}. That is what one-hot encoding makes of labels 1 to ${c}: the last class has no column, and its cross-entropy is 0 whatever is predicted. Subtract 1 from the labels before encoding them.`,
        `정답 열 ${c}개 가운데 첫째 열에는 1이 없고, 모두 0인 행이 ${k}개 있습니다. 1부터 ${c}까지의 레이블을 원-핫 벡터로 바꾸면 이렇게 됩니다. 마지막 클래스는 열이 없어 무엇을 예측해도 교차 엔트로피 오차가 0입니다. 원-핫으로 바꾸기 전에 레이블에서 1을 빼십시오.`,
      ),
      ...effectOf(loss, values),
    ]),
  };
}

/** Each 1 one column to the left, and a 1 in the last column of rows of zeros. */
function movedBack(dataset: Dataset, width: number): Dataset {
  const { values: from, ...target } = dataset.target;
  const values = new Float64Array(from.length);
  for (let start = 0; start + width <= from.length; start += width) {
    let rest = 1;
    for (let c = 1; c < width; c += 1) {
      values[start + c - 1] = from[start + c]!;
      rest -= from[start + c]!;
    }
    values[start + width - 1] = rest;
  }
  return { ...dataset, target: { ...target, values } };
}
