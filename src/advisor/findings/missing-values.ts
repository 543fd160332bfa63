import { text } from '../../core/text';
import { formatCount } from '../../strings/numbers';
import type { CheckInput, FindingDefinition, Found } from './check';
import { rowsWhere } from './rows';

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

function check({ evidence: { dataset, target, prediction } }: CheckInput): Found | undefined {
  const unusable = target.missing + target.infinite + prediction.missing + prediction.infinite;
  if (unusable === 0) return undefined;
  const outside = (value: number) => !Number.isFinite(value);
  const rows = [
    ...new Set([
      ...rowsWhere(dataset.target.values, target.width, outside),
      ...rowsWhere(dataset.prediction.values, prediction.width, outside),
    ]),
  ].sort((a, b) => a - b);
  const total = Math.max(target.rows, prediction.rows);
  const [left, all, used] = [rows.length, total, Math.max(0, total - rows.length)].map(formatCount);
  return {
    level: 'warning',
    certainty: 'sure',
    rows,
    text: text(
      `${left} of ${all} rows have a missing or infinite value and are left out: n used = ${used}.`,
      `${all}행 가운데 ${left}행은 값이 비었거나 무한대라서 제외합니다. 사용한 행 수 n = ${used}.`,
    ),
  };
}
