import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import type { Check } from './check';

/** `(n,)` against `(n,1)`: NumPy, PyTorch and Keras would silently pair each row with every other. */
export const broadcastNBy1: Check = ({ evidence: { dataset, target, prediction, aligned } }) => {
  const axes = [dataset.target.shape.length, dataset.prediction.shape.length];
  if (!aligned || target.rows < 2 || target.width !== 1 || prediction.width !== 1 || axes[0] === axes[1]) return undefined;
  const rows = formatCount(target.rows);
  const base = { code: 'broadcast-n-by-1', level: 'warning', certainty: 'sure', rows: [] } as const;
  const { values } = dataset.target;
  let squares = 0;
  for (let i = 0; i < target.rows; i += 1) squares += (dataset.prediction.values[i]! - values[i]!) ** 2;
  const asMeant = squares / target.rows;
  // The mean over all pairs of (p − t)² is var(p) + var(t) + (mean p − mean t)².
  const asGiven = prediction.deviation ** 2 + target.deviation ** 2 + (prediction.mean - target.mean) ** 2;
  return {
    ...base,
    asGiven,
    asMeant,
    text: text(
      `One array has the shape (${rows},), the other (${rows}, 1). NumPy and PyTorch would compare all ${rows}×${rows} pairs: a mean squared error of ${formatNumber(asGiven)} instead of ${formatNumber(asMeant)}. Here rows are paired one to one.`,
      `한 배열의 모양은 (${rows},), 다른 배열은 (${rows}, 1)입니다. NumPy와 PyTorch에서는 ${rows}×${rows}쌍을 모두 비교하여 평균 제곱 오차가 ${formatNumber(asMeant)} 대신 ${formatNumber(asGiven)} 값이 됩니다. 여기서는 행끼리 하나씩 짝짓습니다.`,
    ),
  };
};
