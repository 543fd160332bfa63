import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { areRowsAlike, paddedTail } from '../measures/paddedTail';
import { withoutRows } from '../measures/withoutRows';
import type { CheckInput, Found } from './check';
import { lossValue } from './lossValue';

/** A long constant end of labels that are otherwise in no order: padding that is counted. */
export function paddedLabels({ evidence, loss, parameters }: CheckInput): Found | undefined {
  const { dataset, target, prediction, aligned } = evidence;
  if (!aligned || target.width !== 1) return undefined;
  const tail = paddedTail(dataset.target.values);
  if (!tail) return undefined;
  const rows = Array.from({ length: tail.length }, (_, i) => tail.start + i);
  const areAlike = areRowsAlike(dataset.prediction.values, prediction.width, tail.start, tail.start + tail.length);
  const asGiven = lossValue(loss.id, dataset, parameters);
  const asMeant = lossValue(loss.id, withoutRows(dataset, rows), parameters);
  const [k, n, rest, value] = [
    formatCount(tail.length),
    formatCount(target.rows),
    formatCount(target.rows - tail.length),
    formatNumber(tail.value),
  ];
  const alike = areAlike ? text(' Their predictions are all alike, too.', ' 예측값도 모두 같습니다.') : text('', '');
  return {
    level: 'info',
    certainty: areAlike ? 'likely' : 'hint',
    rows,
    ...(asGiven !== undefined && { asGiven }),
    ...(asMeant !== undefined && { asMeant }),
    fix: { kind: 'leave-out', rows, label: text('Leave the last rows out', '끝의 행들을 제외') },
    text: text(
      `The last ${k} of ${n} labels are all ${value}, while the labels before them change from row to row.${alike.en} If they are padding, leave them out: the mean is then over ${rest} rows.`,
      `레이블 ${n}개 가운데 마지막 ${k}개가 모두 같은 값(${value})이고, 그 앞의 레이블은 행마다 바뀝니다.${alike.ko} 패딩이라면 제외하십시오. 그러면 평균을 내는 행은 ${rest}개입니다.`,
    ),
  };
}
