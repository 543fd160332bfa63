import { text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import type { CheckInput, FindingDefinition, Found } from './check';

/** `(n,)` against `(n,1)`: NumPy, PyTorch and Keras would silently pair each row with every other. */
export const broadcastNBy1: FindingDefinition = {
  code: 'broadcast-n-by-1',
  title: text('Shapes (n,) and (n, 1)', '모양이 (n,)과 (n, 1)로 다름'),
  why: text(
    'Array libraries stretch an axis of length 1. A column beside a flat array makes a table of all pairs, whose mean looks like a loss and trains towards the mean of the targets.',
    '배열 라이브러리는 길이가 1인 축을 늘려 맞춥니다. 열벡터와 일차원 배열을 함께 쓰면 모든 쌍의 표가 만들어지고, 그 평균은 손실처럼 보이지만 정답의 평균 쪽으로 학습됩니다.',
  ),
  evidence: ['deepset-ai/FARM#229', 'weka511/hpa-scc#38', 'andrewgcodes/xlstm#4'],
  check,
};

function check({ evidence: { dataset, target, prediction, aligned } }: CheckInput): Found | undefined {
  const axes = [dataset.target.shape.length, dataset.prediction.shape.length];
  if (!aligned || target.rows < 2 || target.width !== 1 || prediction.width !== 1 || axes[0] === axes[1]) return undefined;
  const rows = formatCount(target.rows);
  const base = { level: 'warning', certainty: 'sure', rows: [] } as const;
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
}
