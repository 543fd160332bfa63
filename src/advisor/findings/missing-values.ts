import { text } from '../../core/text';
import { formatCount } from '../../strings/numbers';
import type { Check } from './check';
import { rowsWhere } from './rows';

/** Values that no loss can use. */
export const missingValues: Check = ({ evidence: { dataset, target, prediction } }) => {
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
    code: 'missing-values',
    level: 'warning',
    certainty: 'sure',
    rows,
    text: text(
      `${left} of ${all} rows have a missing or infinite value and are left out: n used = ${used}.`,
      `${all}행 가운데 ${left}행은 값이 비었거나 무한대라서 제외합니다. 사용한 행 수 n = ${used}.`,
    ),
  };
};
