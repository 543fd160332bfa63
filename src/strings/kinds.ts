import type { Activation, PredictionDomain, TargetDomain } from '../core/domain';
import type { PredictionKind, TargetKind } from '../core/kinds';
import { type Text, text } from '../core/text';

/** What a kind of target is called. */
export const targetKindNames: Readonly<Record<TargetKind, Text>> = {
  real: text('real numbers', '실수'),
  positive: text('positive numbers', '양수'),
  count: text('counts', '개수(횟수)'),
  fraction: text('shares between 0 and 1', '0과 1 사이의 비율'),
  percentage: text('percentages', '백분율'),
  binary: text('binary labels', '이진 레이블'),
  'plus-minus-one': text('labels −1 and 1', '−1과 1 레이블'),
  'class-ids': text('class indices', '클래스 번호'),
  ordinal: text('ordered levels', '순서가 있는 등급'),
  'one-hot': text('one-hot rows', '원-핫 벡터'),
  'multi-hot': text('multi-label rows', '다중 레이블'),
  distribution: text('distributions', '확률 분포'),
  'unit-vectors': text('unit vectors', '단위 벡터'),
  embeddings: text('embedding vectors', '임베딩 벡터'),
  mask: text('masks', '마스크'),
  'multi-output': text('several numbers a row', '다중 출력'),
  constant: text('one constant value', '하나의 상수'),
};

/** What a kind of prediction is called. */
export const predictionKindNames: Readonly<Record<PredictionKind, Text>> = {
  real: text('real numbers', '실수'),
  positive: text('positive numbers', '양수'),
  probability: text('probabilities', '확률'),
  'class-probabilities': text('class probabilities', '클래스별 확률'),
  'label-probabilities': text('probabilities of each label', '레이블별 확률'),
  'percent-probabilities': text('probabilities in percent', '백분율로 쓴 확률'),
  logit: text('logits', '로짓'),
  'class-logits': text('class logits', '클래스별 로짓'),
  'log-probabilities': text('log-probabilities', '로그 확률'),
  'hard-class': text('decided classes', '이미 결정된 클래스'),
  margin: text('scores of either sign', '부호가 있는 점수'),
  'unit-vectors': text('unit vectors', '단위 벡터'),
  vectors: text('vectors', '벡터'),
  quantiles: text('quantiles', '분위수'),
};

/** What a loss expects as target. */
export const targetDomainNames: Readonly<Record<TargetDomain, Text>> = {
  real: text('real numbers', '실수'),
  positive: text('numbers above 0', '0보다 큰 수'),
  nonNegative: text('numbers from 0 up', '0 이상의 수'),
  binary: text('labels 0 and 1, or shares between them', '0과 1 레이블 또는 그 사이의 비율'),
  probability: text('shares between 0 and 1', '0과 1 사이의 비율'),
  sign: text('labels −1 and 1', '−1과 1 레이블'),
  classIndex: text('class indices from 0', '0부터 시작하는 클래스 번호'),
  oneHot: text('one-hot rows', '원-핫 벡터'),
  simplex: text('rows of shares that sum to 1', '합이 1인 비율 벡터'),
  multiHot: text('rows with 1 for every label that holds', '맞는 레이블마다 1인 다중 레이블 벡터'),
  labelList: text('rows that list class indices and end with −1', '클래스 번호를 나열하고 −1로 끝내는 행'),
  count: text('counts from 0 up', '0 이상의 개수(횟수)'),
  aboveMinusOne: text('numbers above −1', '−1보다 큰 수'),
  vector: text('vectors', '벡터'),
  none: text('none', '없음'),
};

/** What a loss expects as prediction. */
export const predictionDomainNames: Readonly<Record<PredictionDomain, Text>> = {
  real: text('real numbers', '실수'),
  positive: text('numbers above 0', '0보다 큰 수'),
  probability: text('probabilities', '확률'),
  logit: text('logits (raw scores before the sigmoid)', '로짓(시그모이드 이전의 점수)'),
  score: text('scores of either sign', '부호가 있는 점수'),
  simplex: text('rows of class probabilities', '클래스별 확률 벡터'),
  classLogits: text('rows of class logits (before the softmax)', '클래스별 로짓 벡터(소프트맥스 이전)'),
  logProbability: text('log-probabilities', '로그 확률'),
  aboveMinusOne: text('numbers above −1', '−1보다 큰 수'),
  rate: text('expected counts or their logarithms', '기대 횟수 또는 그 로그'),
  distance: text('distances from 0 up', '0 이상의 거리'),
  label: text('labels, or rows of class scores', '레이블 또는 클래스별 점수 벡터'),
  vector: text('vectors', '벡터'),
};

/** What an output layer is called. */
export const activationNames: Readonly<Record<Activation, Text>> = {
  linear: text('linear', '선형'),
  sigmoid: text('sigmoid', '시그모이드'),
  softmax: text('softmax', '소프트맥스'),
  exp: text('exponential', '지수 함수'),
  softplus: text('softplus', '소프트플러스'),
  logSoftmax: text('log-softmax', '로그 소프트맥스'),
  normalised: text('normalised to length 1', '길이 1로 정규화'),
  none: text('none', '없음'),
};
