import { problem } from '../../core/problem';
import { text } from '../../core/text';
import { sentenceOf } from '../../strings/problems';
import { join } from '../../strings/say';
import { differByOnes } from '../measures/broadcast';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lengthCause } from './lengthCause';

/** Rows that have no partner. */
export const lengthMismatch: FindingDefinition = {
  code: 'length-mismatch',
  title: text('Unequal numbers of rows', '행 수가 다름'),
  why: text(
    'A loss pairs each target with its prediction. When their numbers differ, cutting the longer one would pair rows that do not belong together.',
    '손실은 정답과 예측값을 하나씩 짝지어 계산합니다. 개수가 다를 때 긴 쪽을 잘라 내면 서로 무관한 행끼리 짝이 됩니다.',
  ),
  evidence: ['jiaqingxie/DeepProtein#1'],
  check,
};

function check({ evidence }: CheckInput): Found | undefined {
  const { dataset, target, prediction, aligned } = evidence;
  // (1, n) beside (n,) is a matter of shape, not of rows: broadcast-n-by-1 tells of it.
  if (aligned || differByOnes(dataset.target, dataset.prediction)) return undefined;
  const { found } = sentenceOf(
    problem('length-mismatch', {
      target: target.rows,
      prediction: prediction.rows,
      targetName: target.name,
      predictionName: prediction.name,
    }),
  );
  return { level: 'error', certainty: 'sure', rows: [], text: join([found, lengthCause(evidence), uncut]) };
}

const uncut = text('Nothing has been cut off.', '임의로 잘라 낸 값은 없습니다.');
