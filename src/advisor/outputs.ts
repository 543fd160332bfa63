import { lossById } from '../core/losses/index';
import { type Text, text } from '../core/text';
import type { Recommendation } from './advice';

/** The output layer that a loss is made for, where another one would spoil it; empty for losses of plain numbers. */
export function outputFact({ lossId, parameters }: Recommendation): Text {
  const loss = lossById(lossId);
  if (parameters?.predictionSpace === 'log') return logSoftmax;
  switch (loss?.activation) {
    case 'sigmoid':
      return text('The output layer is a sigmoid.', '출력층은 시그모이드입니다.');
    case 'softmax':
      return text('The output layer is a softmax.', '출력층은 소프트맥스입니다.');
    case 'logSoftmax':
      return logSoftmax;
    case 'exp':
    case 'softplus':
      return positiveOutput;
    case 'none':
      return loss.prediction === 'logit' ? withoutSigmoid : loss.prediction === 'classLogits' ? withoutSoftmax : nothing;
    default:
      return nothing;
  }
}

const nothing = text('', '');
const logSoftmax = text('The output layer is a log-softmax.', '출력층은 로그 소프트맥스입니다.');
const withoutSigmoid = text(
  'The output layer has no sigmoid: the loss applies it.',
  '시그모이드는 손실 함수가 적용하므로 출력층에는 넣지 않습니다.',
);
const withoutSoftmax = text(
  'The output layer has no softmax: the loss applies it.',
  '소프트맥스는 손실 함수가 적용하므로 출력층에는 넣지 않습니다.',
);

/** For losses whose predictions must stay above 0. */
export const positiveOutput = text(
  'An exponential or softplus as output layer keeps the predictions above 0.',
  '출력층에 지수 함수나 소프트플러스를 두면 예측값이 늘 0보다 큽니다.',
);

/** For predictions that are logarithms: the loss takes the power. */
export const linearOutput = text(
  'The output layer is linear: the loss takes the power itself.',
  '지수 함수는 손실 함수가 적용하므로 출력층은 선형으로 둡니다.',
);
