import type { Text } from '../core/text';
import { text } from '../core/text';

/** Short words for the kinds of arrays, as the header's chips show them. Keys are the kinds of `findings.json`. */
export const KIND_WORDS: Readonly<Record<string, Text>> = {
  real: text('real numbers', '실수'),
  positive: text('positive numbers', '양수'),
  count: text('counts', '개수'),
  fraction: text('fractions 0–1', '0–1 비율'),
  percentage: text('percentages', '백분율'),
  binary: text('0 / 1 labels', '0/1 레이블'),
  'plus-minus-one': text('−1 / +1 labels', '−1/+1 레이블'),
  'class-ids': text('class numbers', '클래스 번호'),
  ordinal: text('ordered classes', '순서 있는 클래스'),
  'one-hot': text('one-hot rows', '원-핫'),
  'multi-hot': text('multi-hot rows', '멀티-핫'),
  distribution: text('distributions', '확률 분포'),
  'unit-vectors': text('unit vectors', '단위 벡터'),
  embeddings: text('embeddings', '임베딩'),
  mask: text('mask', '마스크'),
  'multi-output': text('several outputs', '다중 출력'),
  constant: text('one constant value', '상수'),
  probability: text('probabilities', '확률'),
  'class-probabilities': text('class probabilities', '클래스 확률'),
  'label-probabilities': text('label probabilities', '레이블별 확률'),
  'percent-probabilities': text('probabilities in %', '백분율 확률'),
  logit: text('logits', '로짓'),
  'class-logits': text('class logits', '클래스 로짓'),
  'log-probabilities': text('log-probabilities', '로그 확률'),
  'hard-class': text('hard classes', '확정 클래스'),
  margin: text('margins', '마진 점수'),
  vectors: text('vectors', '벡터'),
  quantiles: text('quantiles', '분위수'),
};
