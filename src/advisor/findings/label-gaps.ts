import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { FixStep } from '../fix';
import type { CheckInput, FindingDefinition, Found } from './check';
import { areClasses, type ClassLabels, classLabels } from './classLabels';
import { haveGaps } from './labelGaps';
import { rowsWhere } from './rows';
import { effectOf, valuesWith } from './valuesWith';

/** Label ids that are no indices 0..C−1: with gaps, or from an offset. */
export const labelGaps: FindingDefinition = {
  code: 'label-gaps',
  title: text('Label ids with gaps or an offset', '빈 번호나 오프셋이 있는 레이블'),
  why: text(
    'A loss over classes takes the label for the number of a column. Ids such as ASCII codes 97 to 122 point beyond the columns, or need outputs for every number that nobody uses. Number the classes 0 to C − 1 and keep the table.',
    '클래스를 다루는 손실은 레이블을 열 번호로 봅니다. 아스키 코드 97–122 같은 번호는 열 밖을 가리키거나, 쓰지 않는 번호에까지 출력을 두게 합니다. 클래스에 0부터 C − 1까지 번호를 새로 매기고 대응표를 보관하십시오.',
  ),
  evidence: ['keras-team/keras#7339'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const labels = signsBesideTwoColumns(input) ?? classLabels(input);
  if (!labels?.values) return undefined;
  if (haveGaps(labels)) return renumbered(input, labels, labels.values);
  return unusedColumns(input, labels, labels.values) ?? offsetOfOne(input, labels);
}

/** −1 and 1 beside two columns: −1 then is no mark for a row without a label. */
function signsBesideTwoColumns(input: CheckInput): ClassLabels | undefined {
  const { target, prediction } = input.evidence;
  const values = target.uniques?.values ?? [];
  const areSigns = target.width === 1 && values.length === 2 && values[0] === -1 && values[1] === 1;
  return areSigns && prediction.width === 2 && areClasses(input) ? { classes: 2, min: -1, max: 1, values, ignored: new Set() } : undefined;
}

function renumbered(input: CheckInput, { classes }: ClassLabels, from: readonly number[]): Found {
  const { dataset, target } = input.evidence;
  const step = { kind: 'relabel', array: 'target', from, to: from.map((_, place) => place) } as const satisfies FixStep;
  const values = valuesWith(input, step);
  const [k, c, low, high] = [formatCount(from.length), formatCount(classes), formatNumber(from[0]!), formatNumber(from.at(-1)!)];
  const table = tableOf(from);
  return {
    level: 'warning',
    certainty: 'likely',
    rows: rowsWhere(dataset.target.values, target.width, value => (value >= classes || value < 0) && Number.isFinite(value)),
    ...values,
    fix: { ...step, label: text(`Number the labels from 0 (${table})`, `레이블 번호를 0부터 다시 매기기 (${table})`) },
    text: join([
      text(
        `There are ${k} different labels from ${low} to ${high}, but the ${c} prediction columns have the indices 0 to ${formatCount(classes - 1)}. Number the labels anew: ${table}.`,
        `서로 다른 레이블 ${k}개가 ${low}부터 ${high}까지 흩어져 있지만, 예측 열 ${c}개의 번호는 0부터 ${formatCount(classes - 1)}까지입니다. 번호를 새로 매기십시오: ${table}.`,
      ),
      ...effectOf(input.loss, values),
    ]),
  };
}

/** "97 → 0, 98 → 1, … 122 → 25". */
function tableOf(from: readonly number[]): string {
  const entry = (place: number) => `${formatNumber(from[place]!)} → ${formatCount(place)}`;
  const last = from.length - 1;
  return from.length <= 4 ? from.map((_, place) => entry(place)).join(', ') : `${entry(0)}, ${entry(1)}, … ${entry(last)}`;
}

/** Labels for each column, on average, before one that never occurs is told of; mine. */
const ROWS_A_COLUMN = 5;
/** At most this share of the columns has a label, all of them in one block far from 0. Mine. */
const USED_SHARE = 0.5;

/** Columns enough for every number up to the largest, most of which no label uses: the keras issue's 123 outputs for 26 letters. */
function unusedColumns(
  { evidence: { target } }: CheckInput,
  { classes, min, max }: ClassLabels,
  values: readonly number[],
): Found | undefined {
  const isBlock = min >= values.length && max - min + 1 <= 2 * values.length && values.length >= 3;
  if (!isBlock || values.length > USED_SHARE * classes || target.finite < ROWS_A_COLUMN * classes) return undefined;
  const [k, c, low, high, unused] = [values.length, classes, min, max, classes - values.length].map(value => formatNumber(value));
  return {
    level: 'info',
    certainty: 'hint',
    rows: [],
    text: text(
      `The labels use only ${k} of ${c} prediction columns, those from ${low} to ${high}. If they are codes (ASCII, database ids), numbering them from 0 would save ${unused} outputs: ${tableOf(values)}.`,
      `예측 열 ${c}개 가운데 레이블이 쓰는 열은 ${low}부터 ${high}까지의 ${k}개뿐입니다. 아스키 코드나 데이터베이스 번호라면 0부터 다시 매겨 출력 ${unused}개를 줄일 수 있습니다: ${tableOf(values)}.`,
    ),
  };
}

/** Rows that are enough for the last class to have shown itself; mine. */
const ENOUGH_ROWS = 20;

/** −1, 0, …, C−2 beside C columns: −1 is a mark for "no label", or the labels are one too small. */
function offsetOfOne(input: CheckInput, { classes, min, max, ignored }: ClassLabels): Found | undefined {
  const { target } = input.evidence;
  const isTold = input.isNamed && input.parameters.ignoreIndex === -1;
  if (isTold || !ignored.has(-1) || target.min !== -1 || min !== 0 || max !== classes - 2 || target.finite < ENOUGH_ROWS) return undefined;
  const step: FixStep = { kind: 'scale', array: 'target', factor: 1, offset: 1 };
  const [c, high] = [formatCount(classes), formatNumber(max)];
  return {
    level: 'info',
    certainty: 'hint',
    rows: [],
    ...valuesWith(input, step),
    fix: { ...step, label: text('Add 1 to the labels', '레이블에 1 더하기') },
    text: text(
      `The labels run from −1 to ${high} beside ${c} columns. Here −1 is taken for “no label”; if it is a class of its own (negative, neutral, positive), add 1 to each label.`,
      `예측 열은 ${c}개인데 레이블은 −1부터 ${high}까지입니다. 여기서는 −1을 “레이블 없음”으로 봅니다. −1도 하나의 클래스(부정, 중립, 긍정)라면 모든 레이블에 1을 더하십시오.`,
    ),
  };
}
