import { text } from '../../core/text';
import { formatCount } from '../../strings/numbers';
import { meanLoss } from '../measures/meanLoss';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossInUse } from './lossInUse';

/** The root has no slope at 0. */
export const rmseZeroGradient: FindingDefinition = {
  code: 'rmse-zero-gradient',
  title: text('RMSE without any error', '오차가 모두 0인 RMSE'),
  why: text(
    'The gradient of a square root divides by the root. With no error at all automatic differentiation computes 0/0, and a single NaN in a gradient destroys every weight of the model.',
    '제곱근의 기울기에는 그 제곱근으로 나누는 계산이 있습니다. 오차가 모두 0이면 자동 미분이 0/0을 계산하고, 기울기에 NaN이 하나만 생겨도 모델의 모든 가중치가 망가집니다.',
  ),
  evidence: ['keras-team/keras#1172', 'open-mmlab/mmrotate#205'],
  check,
};

function check(input: CheckInput): Found | undefined {
  const prepared = input.loss.id === 'rmse' ? lossInUse(input) : undefined;
  if (!prepared || meanLoss(prepared).mean !== 0) return undefined;
  const count = formatCount(prepared.batch.count);
  return {
    level: 'info',
    certainty: 'sure',
    rows: [],
    asGiven: 0,
    fix: { kind: 'use-loss', lossId: 'mse', label: text('Use MSE', 'MSE 사용') },
    text: text(
      `Every error is 0 (n = ${count}), so the gradient of the root is 0/0, and PyTorch and TensorFlow carry that into every weight. Train with MSE and report its root, or add a small ε inside the root.`,
      `오차가 모두 0(n = ${count})이라 제곱근의 기울기가 0/0이 되고, PyTorch와 TensorFlow에서는 이것이 모든 가중치로 번집니다. MSE로 학습하고 제곱근은 보고할 때만 구하거나, 근호 안에 작은 ε을 더하십시오.`,
    ),
  };
}
