import { text } from '../../core/text';
import { formatCount } from '../../strings/numbers';
import type { CheckInput, FindingDefinition, Found } from './check';
import { rowsWhere } from './rows';

/** Labels 1..C where 0..C−1 are expected: the last class would not exist. */
export const labelsOneBased: FindingDefinition = {
  code: 'labels-one-based',
  title: text('Labels count from 1', '정답 레이블이 1부터 시작'),
  why: text(
    'Frameworks count classes from 0. With labels from 1 the last class lies outside the predictions, and every other row is judged by the column of its neighbour.',
    '프레임워크는 클래스를 0부터 셉니다. 레이블이 1부터 시작하면 마지막 클래스는 예측 열에 없고, 나머지 행은 모두 이웃한 열로 평가됩니다.',
  ),
  evidence: ['pytorch/pytorch#15666', 'pytorch/pytorch#1204', 'hunkim/DeepLearningZeroToAll#20'],
  check,
};

function check({ evidence: { dataset, prediction, labels } }: CheckInput): Found | undefined {
  const classes = prediction.width;
  if (!labels || classes < 2 || labels.min !== 1 || labels.max !== classes) return undefined;
  const rows = rowsWhere(dataset.target.values, 1, value => value === classes);
  const c = formatCount(classes);
  const lastName = dataset.classNames?.[classes - 1] ?? '';
  const named = new RegExp(`(^|\\D)${classes}$`).test(lastName) && dataset.classNames?.length === classes;
  if (named) {
    return {
      level: 'info',
      certainty: 'likely',
      rows,
      text: text(
        `The labels count from 1 to ${c}, and so do the prediction columns: they belong together by name.`,
        `정답 레이블과 예측 열 이름이 모두 1부터 ${c}까지이므로 이름으로 짝을 맞춥니다.`,
      ),
    };
  }
  return {
    level: 'error',
    certainty: 'likely',
    rows,
    text: text(
      `The labels count from 1 to ${c}, but ${c} classes have the indices 0 to ${formatCount(classes - 1)}: subtract 1 from each label. ${formatCount(rows.length)} rows have the label ${c}, which does not exist.`,
      `정답 레이블이 1부터 ${c}까지인데, 클래스가 ${c}개이면 번호는 0부터 ${formatCount(classes - 1)}까지입니다. 모든 레이블에서 1을 빼십시오. 존재하지 않는 번호(${c})를 쓰는 행: ${formatCount(rows.length)}개.`,
    ),
  };
}
