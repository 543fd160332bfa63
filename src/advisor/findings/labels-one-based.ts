import { text } from '../../core/text';
import { formatCount } from '../../strings/numbers';
import type { Check } from './check';
import { rowsWhere } from './rows';

/** Labels 1..C where 0..C−1 are expected: the last class would not exist. */
export const labelsOneBased: Check = ({ evidence: { dataset, prediction, labels } }) => {
  const classes = prediction.width;
  if (!labels || classes < 2 || labels.min !== 1 || labels.max !== classes) return undefined;
  const rows = rowsWhere(dataset.target.values, 1, value => value === classes);
  const c = formatCount(classes);
  const lastName = dataset.classNames?.[classes - 1] ?? '';
  const named = new RegExp(`(^|\\D)${classes}$`).test(lastName) && dataset.classNames?.length === classes;
  if (named) {
    return {
      code: 'labels-one-based',
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
    code: 'labels-one-based',
    level: 'error',
    certainty: 'likely',
    rows,
    text: text(
      `The labels count from 1 to ${c}, but ${c} classes have the indices 0 to ${formatCount(classes - 1)}: subtract 1 from each label. ${formatCount(rows.length)} rows have the label ${c}, which does not exist.`,
      `정답 레이블이 1부터 ${c}까지인데, 클래스가 ${c}개이면 번호는 0부터 ${formatCount(classes - 1)}까지입니다. 모든 레이블에서 1을 빼십시오. 존재하지 않는 번호(${c})를 쓰는 행: ${formatCount(rows.length)}개.`,
    ),
  };
};
