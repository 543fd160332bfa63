import type { PredictionDomain } from '../core/domain';
import { type Text, text } from '../core/text';

/** What a loss in a program takes as predictions: the first thing that its tip says. */
export const TAKES: Readonly<Record<PredictionDomain, Text>> = {
  real: text('It takes real numbers, as they leave a linear output layer.', '선형 출력층에서 나온 실수를 그대로 받습니다.'),
  positive: text(
    'It takes numbers above 0, from an exponential or softplus output.',
    '0보다 큰 수를 받습니다. 출력층은 지수 함수나 소프트플러스입니다.',
  ),
  probability: text(
    'It takes probabilities between 0 and 1 (after a sigmoid), not logits.',
    '로짓이 아니라 0과 1 사이의 확률(시그모이드를 거친 값)을 받습니다.',
  ),
  logit: text(
    'It takes logits, not probabilities: it applies the sigmoid itself.',
    '확률이 아니라 로짓을 받습니다. 시그모이드는 손실 함수가 직접 계산합니다.',
  ),
  score: text('It takes scores of either sign, not probabilities.', '확률이 아니라 부호가 있는 점수를 받습니다.'),
  simplex: text(
    'It takes probabilities, one a class (after a softmax), not logits.',
    '로짓이 아니라 클래스별 확률(소프트맥스를 거친 값)을 받습니다.',
  ),
  classLogits: text(
    'It takes logits, one a class, not probabilities: it applies the softmax itself.',
    '확률이 아니라 클래스별 로짓을 받습니다. 소프트맥스는 손실 함수가 직접 계산합니다.',
  ),
  logProbability: text(
    'It takes log-probabilities (after a log-softmax), neither probabilities nor logits.',
    '확률이나 로짓이 아니라 로그 확률(로그 소프트맥스를 거친 값)을 받습니다.',
  ),
  aboveMinusOne: text('It takes numbers above −1, since it compares ln(1 + p).', 'ln(1 + p)를 비교하므로 −1보다 큰 수를 받습니다.'),
  rate: text('It takes expected counts, which are above 0.', '0보다 큰 기대 횟수를 받습니다.'),
  distance: text('It takes distances from 0 up.', '0 이상의 거리를 받습니다.'),
  label: text('It takes decided labels, not probabilities.', '확률이 아니라 이미 결정된 레이블을 받습니다.'),
  vector: text('It takes vectors.', '벡터를 받습니다.'),
};

/** The Poisson loss with `log_input`. */
export const TAKES_LOG_RATE = text(
  'It takes logarithms of the expected counts, not the counts: it applies the exponential itself.',
  '기대 횟수가 아니라 그 로그를 받습니다. 지수 함수는 손실 함수가 직접 계산합니다.',
);

/** How the numbers of the samples become one, where that is not their mean. */
export const REDUCTIONS = {
  sum: text(
    'This call gives the sum over the batch, not the mean: value and gradient grow with the batch size.',
    '이 호출은 평균이 아니라 배치의 합을 냅니다. 배치가 커지면 손실값과 기울기도 커집니다.',
  ),
  none: text('This call gives one number a sample and averages nothing.', '이 호출은 표본마다 값을 하나씩 내며 평균하지 않습니다.'),
  batchmean: text('This call divides the sum by the number of rows.', '이 호출은 합을 행 수로 나눕니다.'),
} as const;

/** Of a loss of Keras that takes probabilities. */
export const FROM_LOGITS = text('With from_logits=True it takes logits instead.', 'from_logits=True로 호출하면 확률 대신 로짓을 받습니다.');

/** Words of the tip over a loss in a program. */
export const CODE_TIP = {
  target: text('Target', '정답'),
  or: text(', or ', ' 또는 '),
  formula: text('Formula', '수식'),
  parameters: text('Parameters', '매개변수'),
  setHere: text('set here', '여기서 지정'),
  none: text('none', '없음'),
  mistakes: text('Often done wrong', '자주 하는 실수'),
  here: text('In this call', '이 호출에서'),
  open: text('Open in the Loss Reference', '손실 함수 사전에서 열기'),
} as const;

/** An argument whose value only the running program knows. */
export function openArgument(written: string): Text {
  return text(
    `${written}: its value is known only when the program runs; the default is shown here.`,
    `${written}: 프로그램을 실행해야 알 수 있는 값이므로 여기서는 기본값을 표시했습니다.`,
  );
}
