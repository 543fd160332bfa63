import type { PredictionKind, TargetKind } from '../core/kinds';
import { type Text, text } from '../core/text';

/** What to do with an array whose predictions are not beside it. */
export const aloneAdvice: Readonly<Record<TargetKind, Text>> = {
  real: text(
    'Beside predictions: mean squared error, or Huber when a few errors are very large.',
    '예측값이 있다면 평균 제곱 오차가, 유난히 큰 오차가 섞여 있다면 후버 손실이 맞습니다.',
  ),
  positive: text('Beside predictions: an error of logarithms (MSLE), or Huber.', '예측값이 있다면 로그 오차(MSLE)나 후버 손실이 맞습니다.'),
  count: text('Beside predictions: the Poisson loss, or mean squared error.', '예측값이 있다면 푸아송 손실이나 평균 제곱 오차가 맞습니다.'),
  fraction: text(
    'Beside probabilities: binary cross-entropy with soft labels; beside other predictions: mean squared error.',
    '예측값이 확률이면 소프트 레이블을 받는 이진 교차 엔트로피 오차가, 아니면 평균 제곱 오차가 맞습니다.',
  ),
  percentage: text(
    'Beside predictions: mean squared or mean absolute error.',
    '예측값이 있다면 평균 제곱 오차나 평균 절대 오차가 맞습니다.',
  ),
  binary: text(
    'Beside predictions: binary cross-entropy, for probabilities or with logits.',
    '예측값이 있다면 확률용 또는 로짓용 이진 교차 엔트로피 오차가 맞습니다.',
  ),
  'plus-minus-one': text('Beside scores: hinge loss.', '점수가 있다면 힌지 손실이 맞습니다.'),
  'class-ids': text(
    'Beside one prediction column a class: sparse categorical cross-entropy.',
    '클래스마다 예측 열이 있다면 희소 교차 엔트로피 오차가 맞습니다.',
  ),
  ordinal: text(
    'Beside predictions: mean absolute error, which counts levels.',
    '예측값이 있다면 등급 차이를 세는 평균 절대 오차가 맞습니다.',
  ),
  'one-hot': text('Beside one prediction a class: categorical cross-entropy.', '클래스마다 예측값이 있다면 교차 엔트로피 오차가 맞습니다.'),
  'multi-hot': text(
    'Beside predictions: binary cross-entropy for each column.',
    '예측값이 있다면 열마다 이진 교차 엔트로피 오차가 맞습니다.',
  ),
  distribution: text(
    'As targets: Kullback–Leibler divergence. As predictions: they can be class probabilities.',
    '정답이라면 쿨백–라이블러 발산이 맞습니다. 예측값이라면 클래스별 확률로 볼 수 있습니다.',
  ),
  'unit-vectors': text('Beside predicted vectors: cosine distance.', '예측 벡터가 있다면 코사인 거리가 맞습니다.'),
  embeddings: text('Beside predicted vectors: cosine distance.', '예측 벡터가 있다면 코사인 거리가 맞습니다.'),
  mask: text('Beside predicted probabilities: Dice loss.', '예측 확률이 있다면 다이스 손실이 맞습니다.'),
  'multi-output': text(
    'Beside predictions: mean squared error over all numbers.',
    '예측값이 있다면 모든 수에 대한 평균 제곱 오차가 맞습니다.',
  ),
  constant: text(
    'One constant value teaches nothing; look at more rows.',
    '값이 모두 같으면 배울 것이 없습니다. 더 많은 행을 살펴보십시오.',
  ),
};

const onAmounts = text(
  'Cross-entropy is not defined for amounts: it takes labels or probabilities.',
  '교차 엔트로피 오차는 레이블이나 확률을 받으므로 이런 수량에는 정의되지 않습니다.',
);
const sigmoidTwice = text(
  'The form with logits would apply the sigmoid a second time: a true 0 could not cost less than 0.693.',
  '로짓용 손실을 쓰면 시그모이드가 두 번 적용되어, 정답이 0인 행의 손실이 0.693보다 작아질 수 없습니다.',
);
const noLogarithm = text(
  'The form for probabilities would take logarithms of numbers below 0: not a number.',
  '확률용 손실을 쓰면 음수에 로그를 취하게 되어 값이 나오지 않습니다.',
);
const softmaxTwice = text(
  'The form with logits would apply the softmax a second time, and the loss could never come near 0.',
  '로짓용 손실을 쓰면 소프트맥스가 두 번 적용되어 손실이 0에 가까워질 수 없습니다.',
);
const namesAsAmounts = text(
  'Squared error would take class 2 for twice class 1: class indices are names.',
  '제곱 오차를 쓰면 클래스 2를 클래스 1의 두 배로 다루게 됩니다. 클래스 번호는 이름일 뿐입니다.',
);

/** What goes wrong with another loss on such data. */
export function otherwiseText(target: TargetKind, prediction: PredictionKind | undefined, outliers: boolean): Text {
  switch (target) {
    case 'binary':
      if (prediction === 'logit') return noLogarithm;
      if (prediction === 'probability') return sigmoidTwice;
      return text(
        'Squared error behind a sigmoid learns slowly: at z = −5 with target 1 its slope is −0.0066, that of cross-entropy −0.993.',
        '시그모이드 뒤에 제곱 오차를 쓰면 느리게 배웁니다. 정답 1, z = −5에서 기울기가 −0.0066인데 교차 엔트로피 오차는 −0.993입니다.',
      );
    case 'plus-minus-one':
      return text(
        'Binary cross-entropy expects labels 0 and 1: with −1 its value means nothing.',
        '이진 교차 엔트로피 오차는 0과 1 레이블을 받으므로 −1에서는 값에 의미가 없습니다.',
      );
    case 'class-ids':
    case 'one-hot':
      if (prediction === 'class-logits') return noLogarithm;
      if (prediction === 'class-probabilities') return softmaxTwice;
      return namesAsAmounts;
    case 'multi-hot':
      return text(
        'A softmax would make the labels compete, although several can be true at once.',
        '소프트맥스를 쓰면 여러 레이블이 동시에 참일 수 있는데도 서로 경쟁하게 됩니다.',
      );
    case 'distribution':
      return text(
        'The order matters: KL(t‖p) and KL(p‖t) are different numbers.',
        '순서가 중요합니다. KL(t‖p)와 KL(p‖t)는 서로 다른 값입니다.',
      );
    case 'unit-vectors':
    case 'embeddings':
      return text(
        'Squared error would also count the length of the vectors, not only their direction.',
        '제곱 오차는 방향뿐 아니라 벡터의 길이까지 함께 잽니다.',
      );
    case 'mask':
      return text(
        'Accuracy and plain cross-entropy are ruled by the background when the object is small.',
        '물체가 작으면 정확도와 교차 엔트로피 오차는 배경에 좌우됩니다.',
      );
    case 'count':
      return text(
        'Squared error takes an error of 5 alike at a count of 2 and of 200.',
        '제곱 오차는 개수가 2일 때와 200일 때의 오차 5를 똑같이 다룹니다.',
      );
    case 'positive':
      return text(
        'Squared error is ruled by the largest targets; relative errors of the small ones do not show.',
        '제곱 오차는 가장 큰 정답들에 좌우되어 작은 정답의 상대 오차가 드러나지 않습니다.',
      );
    case 'ordinal':
      return text(
        'Cross-entropy forgets the order: being one level off costs as much as being far off.',
        '교차 엔트로피 오차는 순서를 잊습니다. 한 등급 차이도 먼 차이와 똑같이 다룹니다.',
      );
    default:
      return outliers
        ? text(
            'Squared error would follow those few rows instead of all the others.',
            '제곱 오차를 쓰면 나머지 전체보다 그 몇 행을 따라가게 됩니다.',
          )
        : onAmounts;
  }
}
