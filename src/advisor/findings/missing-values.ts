import type { Dataset } from '../../core/arrays';
import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Evidence } from '../evidence';
import { withoutRows } from '../measures/withoutRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossValue } from './lossValue';

/** Values that no loss can use. */
export const missingValues: FindingDefinition = {
  code: 'missing-values',
  title: text('Missing or infinite values', '비었거나 무한대인 값'),
  why: text(
    'One missing value makes the mean of all rows missing. Some libraries ignore such rows but still count them in n, so the loss comes out too small.',
    '값이 하나만 비어도 전체 평균이 NaN이 됩니다. 그런 행을 무시하면서도 n에는 포함해 손실을 작게 계산하는 라이브러리도 있습니다.',
  ),
  evidence: ['chemprop/chemprop#1303', 'keras-team/keras#1628', 'vlfeat/matconvnet#899'],
  check,
};

function check({ evidence, loss, parameters }: CheckInput): Found | undefined {
  const { dataset, target, prediction, aligned } = evidence;
  const total = Math.max(target.rows, prediction.rows);
  const states = rowStates(evidence, total);
  if (!states) return undefined;
  const rows: number[] = [];
  let blank = 0;
  for (let row = 0; row < total; row += 1) {
    if (states[row] !== WHOLE) rows.push(row);
    if (states[row] === BLANK) blank += 1;
  }
  const used = total - rows.length;
  const asMeant = aligned && used > 0 ? lossValue(loss.id, withoutRows(dataset, rows), parameters) : undefined;
  const [left, all, rest] = [rows.length, total, used].map(formatCount);
  // Rows that are blank on both sides have been left out already; their mean is still NaN in the libraries.
  const isDeliberate = blank === rows.length;
  return {
    level: isDeliberate ? 'info' : 'warning',
    certainty: 'sure',
    rows,
    ...(asMeant !== undefined && Number.isFinite(asMeant) && { asMeant }),
    ...(!isDeliberate && aligned && used > 0 && { fix: { kind: 'leave-out', rows, label: leaveOut } }),
    text: join([
      text(
        `${left} of ${all} ${rows.length === 1 ? 'rows has' : 'rows have'} a missing or infinite value and ${rows.length === 1 ? 'is' : 'are'} left out: n used = ${rest}.`,
        `${all}행 가운데 ${left}행은 값이 비었거나 무한대라서 제외합니다. 사용한 행 수 n = ${rest}.`,
      ),
      where(evidence),
      effect(loss.names.short, asMeant),
    ]),
  };
}

const leaveOut = text('Leave these rows out', '이 행들을 제외');

const WHOLE = 0;
const PARTLY = 1;
const BLANK = 2;

/** Whether each row is whole, lacks some of its numbers, or all of them on both sides; undefined where every row is whole. */
function rowStates({ dataset, target, prediction, aligned }: Evidence, total: number): Uint8Array | undefined {
  const weights = weightsOf(dataset, total);
  const lacks = target.missing + target.infinite + prediction.missing + prediction.infinite;
  const isWeighted = weights?.every(Number.isFinite) ?? true;
  if (lacks === 0 && isWeighted) return undefined;
  const numbers = new Uint32Array(total);
  const unusable = new Uint32Array(total);
  for (const [array, { rows, width }] of [
    [dataset.target, target],
    [dataset.prediction, prediction],
  ] as const) {
    for (let row = 0; row < rows; row += 1) {
      for (let i = row * width; i < (row + 1) * width; i += 1) unusable[row]! += Number(!Number.isFinite(array.values[i]!));
      numbers[row]! += width;
    }
  }
  const states = new Uint8Array(total);
  for (let row = 0; row < total; row += 1) {
    const isUnweighted = weights !== undefined && !Number.isFinite(weights[row]!);
    const isBlank = aligned && numbers[row]! > 0 && unusable[row] === numbers[row];
    states[row] = isBlank ? BLANK : unusable[row]! > 0 || isUnweighted ? PARTLY : WHOLE;
  }
  return states.some(state => state !== WHOLE) ? states : undefined;
}

function weightsOf({ weight }: Dataset, total: number): Float64Array | undefined {
  return weight && weight.values.length === total ? (weight.values as Float64Array) : undefined;
}

/** "Missing: 3 in the targets, 1 in the predictions." */
function where({ target, prediction }: Evidence): Text {
  const sides = [
    { count: target.missing, words: text('Missing targets', '정답에서 빈 값') },
    { count: target.infinite, words: text('Infinite targets', '정답에서 무한대') },
    { count: prediction.missing, words: text('Missing predictions', '예측값에서 빈 값') },
    { count: prediction.infinite, words: text('Infinite predictions', '예측값에서 무한대') },
  ].filter(({ count }) => count > 0);
  if (sides.length === 0) return text('Their weight is missing.', '이 행들은 가중치가 없습니다.');
  return text(
    `${sides.map(({ count, words }) => `${words.en}: ${formatCount(count)}`).join('. ')}.`,
    `${sides.map(({ count, words }) => `${words.ko}: ${formatCount(count)}개`).join(', ')}.`,
  );
}

function effect(lossName: string, asMeant: number | undefined): Text {
  const spoilt = text(
    'In PyTorch, NumPy and Keras a single one leaves the mean without a value.',
    'PyTorch, NumPy, Keras에서는 하나만 있어도 평균값을 얻지 못합니다.',
  );
  if (asMeant === undefined || !Number.isFinite(asMeant)) return spoilt;
  const value = formatNumber(asMeant);
  return text(
    `${spoilt.en} Over the rows that are left, ${lossName} is ${value}.`,
    `${spoilt.ko} 남은 행으로 계산한 ${lossName}: ${value}.`,
  );
}
