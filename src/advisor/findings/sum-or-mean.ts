import { text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { meanLoss } from '../measures/meanLoss';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossInUse } from './lossInUse';

/** The same loss, n times as large. */
export const sumOrMean: FindingDefinition = {
  code: 'sum-or-mean',
  title: text('Sum or mean', '합인가 평균인가'),
  why: text(
    'A sum grows with the number of rows, and so does its gradient. A learning rate that was found with one batch size, or with a mean, is too large or too small for another, and numbers of batches of different sizes cannot be compared.',
    '합은 행 수에 비례해 커지고 그 기울기도 마찬가지입니다. 어떤 배치 크기나 평균에서 찾은 학습률은 다른 경우에 너무 크거나 작으며, 크기가 다른 배치의 값끼리는 비교할 수 없습니다.',
  ),
  evidence: ['ai-safety-foundation/sparse_autoencoder#63', 'keras-team/keras-cv#1505', 'paiml/aprender#2123'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const prepared = lossInUse(input);
  // A root has no sum that anyone prints, and a single value is both.
  if (!prepared || input.loss.reduction !== 'mean' || prepared.batch.count < 2) return undefined;
  const { sum, mean } = meanLoss(prepared);
  if (!Number.isFinite(sum) || !Number.isFinite(mean)) return undefined;
  const [total, average, n] = [formatNumber(sum), formatNumber(mean), formatNumber(prepared.denominator)];
  return {
    level: 'info',
    certainty: 'sure',
    rows: [],
    asGiven: mean,
    text: text(
      `Here the mean is ${average} and the sum ${total}: ${n} times as much, with a gradient ${n} times as long.`,
      `여기서 평균은 ${average}, 합은 ${total}입니다. 합이 평균의 ${n}배이고 기울기의 크기도 그만큼 다릅니다.`,
    ),
  };
}
