import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Fix } from '../advice';
import type { Evidence } from '../evidence';
import type { CheckInput, FindingDefinition, Found } from './check';
import { type ClassLabels, classLabels } from './classLabels';
import { haveGaps } from './labelGaps';
import { oneBasedDecisions } from './oneBasedDecisions';
import { rowsWhere } from './rows';
import { oneBasedRows } from './shiftedOneHot';
import { effectOf, valuesWith } from './valuesWith';

/** Labels 1..C where 0..C−1 are expected, or others that no class has. */
export const labelsOneBased: FindingDefinition = {
  code: 'labels-one-based',
  title: text('Labels count from 1, or beyond the classes', '레이블이 1부터 시작하거나 클래스 수를 넘음'),
  why: text(
    'Frameworks count classes from 0. With labels from 1 the last class lies outside the predictions, and every other row is judged by the column of its neighbour. Some libraries stop there, others turn the row into zeros or NaN without a word.',
    '프레임워크는 클래스를 0부터 셉니다. 레이블이 1부터 시작하면 마지막 클래스는 예측 열에 없고, 나머지 행은 모두 이웃한 열로 평가됩니다. 오류로 멈추는 라이브러리도 있지만, 말없이 그 행을 0이나 NaN으로 만드는 라이브러리도 있습니다.',
  ),
  evidence: ['pytorch/pytorch#15666', 'pytorch/pytorch#1204', 'hunkim/DeepLearningZeroToAll#20'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const { evidence } = input;
  if (evidence.target.width > 1 && !evidence.classMap) return oneBasedRows(input);
  if (evidence.prediction.width === 1) return oneBasedDecisions(input);
  const labels = classLabels(input);
  if (!labels) return undefined;
  if (isRenumbered(evidence)) return byName(labels.classes, {});
  const { classes, min, max } = labels;
  if (min >= 1 && max === classes) return areNamedFromOne(evidence, classes) ? namedFromOne(input, labels) : fromOne(input, labels);
  return (max >= classes || min < 0) && !haveGaps(labels) ? beyond(input, labels) : undefined;
}

/** Marks for "no label" among the labels stay what they are. */
function subtractOne({ evidence: { target } }: CheckInput, classes: number): Fix {
  const label = text('Subtract 1 from the labels', '레이블에서 1 빼기');
  if (target.min >= 1 && target.max <= classes) return { kind: 'scale', array: 'target', factor: 1, offset: -1, label };
  const to = Array.from({ length: classes }, (_, place) => place);
  return { kind: 'relabel', array: 'target', from: to.map(place => place + 1), to, label };
}

function fromOne(input: CheckInput, { classes, min }: ClassLabels): Found {
  const { dataset, target } = input.evidence;
  const rows = rowsWhere(dataset.target.values, target.width, value => value === classes);
  const fix = subtractOne(input, classes);
  const values = valuesWith(input, fix);
  const isOne = min === classes;
  const [low, c, last, k] = [formatNumber(min), formatCount(classes), formatCount(classes - 1), formatCount(rows.length)];
  return {
    level: 'error',
    certainty: 'likely',
    rows,
    ...values,
    fix,
    text: join([
      text(
        `${isOne ? `Every label is ${c}` : `The labels run from ${low} to ${c}`}, but ${c} classes have the indices 0 to ${last}: subtract 1 from each label. Rows with the label ${c}, which does not exist: ${k}.`,
        `${isOne ? `정답 레이블이 모두 같은 값(${c})` : `정답 레이블이 ${low}부터 ${c}까지`}인데, 클래스가 ${c}개이면 번호는 0부터 ${last}까지입니다. 모든 레이블에서 1을 빼십시오. 존재하지 않는 번호(${c})를 쓰는 행: ${k}개.`,
      ),
      ...effectOf(input.loss, values),
    ]),
  };
}

/** Labels that no column stands for. */
function beyond(input: CheckInput, { classes, ignored }: ClassLabels): Found {
  const { dataset, target } = input.evidence;
  const isBeyond = (value: number) => (value >= classes || value < 0) && !ignored.has(value);
  const rows = rowsWhere(dataset.target.values, target.width, isBeyond);
  const strays = target.uniques?.values.filter(isBeyond) ?? [target.max];
  // Where most labels fit, a few rows can be left out; else their coding must be found out first.
  const isFew = target.width === 1 && rows.length < target.rows / 2;
  const values = isFew ? valuesWith(input, { kind: 'leave-out', rows }) : {};
  const [c, last, k] = [classes, classes - 1, rows.length].map(formatCount);
  const shown =
    strays
      .slice(0, 4)
      .map(value => formatNumber(value))
      .join(', ') + (strays.length > 4 ? ', …' : '');
  return {
    level: 'error',
    certainty: 'sure',
    rows,
    ...(isFew && { fix: { kind: 'leave-out', rows, label: text('Leave these rows out', '이 행들을 제외') } satisfies Fix }),
    text: join([
      text(
        `No class has the label ${shown}: the ${c} prediction columns stand for the indices 0 to ${last}. Rows with such labels: ${k}. PyTorch stops with an error here, TensorFlow on a GPU goes on without a word. Check how the labels are coded, or whether the model has too few outputs.`,
        `해당하는 클래스가 없는 레이블이 있습니다(${shown}). 예측 열 ${c}개의 번호는 0부터 ${last}까지입니다. 이런 레이블이 있는 행: ${k}개. PyTorch는 여기서 오류로 멈추지만 TensorFlow는 GPU에서 말없이 넘어갑니다. 레이블을 어떻게 매겼는지, 모델의 출력 수가 모자라지 않은지 확인하십시오.`,
      ),
      ...effectOf(input.loss, values),
    ]),
  };
}

/** `prob_1` … `prob_C` made by code beside labels 1..C: both count from 1. */
function areNamedFromOne({ dataset: { classNames } }: Evidence, classes: number): boolean {
  return classNames?.length === classes && new RegExp(`(^|\\D)${classes}$`).test(classNames[classes - 1]!);
}

function namedFromOne(input: CheckInput, { classes }: ClassLabels): Found {
  const fix = subtractOne(input, classes);
  return byName(classes, { ...valuesWith(input, fix), fix });
}

/** The reader has given labels 1..C the indices of the columns of these names. */
function isRenumbered({ dataset: { classNames, target } }: Evidence): boolean {
  return classNames?.[0] === '1' && target.words?.[0] === '1';
}

function byName(classes: number, rest: Partial<Found>): Found {
  const c = formatCount(classes);
  const both: Text = text(
    `The labels count from 1 to ${c}, and so do the prediction columns: they belong together by name. In code that counts from 0, subtract 1 from the labels.`,
    `정답 레이블과 예측 열 이름이 모두 1부터 ${c}까지이므로 이름으로 짝을 맞춥니다. 0부터 세는 코드에서는 레이블에서 1을 빼십시오.`,
  );
  return { level: 'info', certainty: 'likely', rows: [], ...rest, text: both };
}
