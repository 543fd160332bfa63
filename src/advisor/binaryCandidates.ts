import { type Text, text } from '../core/text';
import { join } from '../strings/say';
import type { Answers, PredictionKind, Recommendation } from './advice';
import { candidate } from './candidate';
import type { Evidence } from './evidence';
import { binaryShare, EXTREME_SHARE, positiveWeight, RARE_SHARE, rareFact } from './imbalance';
import { binaryFact, codingFact, logitFact, percentFact, probabilityFact } from './reasons';

const gradient = text('Its gradient by the logit is simply p − t.', '로짓에 대한 기울기가 p − t로 단순합니다.');
const squared = text('The squared error of a probability is the Brier score.', '확률의 제곱 오차는 브라이어 점수입니다.');
const hard = text(
  'It lets the rare label lead by turning down rows that are already right.',
  '이미 맞힌 행의 비중을 줄여 드문 레이블이 학습을 이끌게 합니다.',
);

/** Losses for labels 0 and 1, one a row or several. */
export function binaryCandidates(
  evidence: Evidence,
  prediction: PredictionKind,
  target: 'binary' | 'multi-hot',
  { margin }: Answers,
): readonly Recommendation[] {
  const share = binaryShare(evidence);
  const labels = target === 'multi-hot' ? severalLabels : join([binaryFact(evidence), ...codingFact(evidence)]);
  const rare = rareFact(share);
  const isRare = share !== undefined && share.minority < RARE_SHARE;
  switch (prediction) {
    case 'hard-class':
      return decided(labels);
    case 'percent-probabilities':
      return [candidate('binary_cross_entropy', [labels, percentFact, rare]), candidate('brier', [squared])];
    case 'log-probabilities':
      return [candidate('binary_cross_entropy', [labels, exponentials, rare]), candidate('binary_cross_entropy_with_logits', [ifLogits])];
    case 'logit':
    case 'margin':
    case 'class-logits': {
      const convert = { labels: '01' };
      const weights = isRare ? { posWeight: positiveWeight(share) } : undefined;
      const entropy = candidate('binary_cross_entropy_with_logits', [labels, logitFact(evidence), rare, gradient], weights);
      const hinge = candidate('hinge', [margin ? wantsMargin : margins], convert);
      const others = [candidate('squared_hinge', [margins], convert)];
      if (margin) return [hinge, ...others, entropy];
      return [entropy, ...(isRare ? [candidate('binary_focal_with_logits', [hard])] : []), hinge, ...others];
    }
    default: {
      const sums = prediction === 'class-probabilities' && target === 'multi-hot' ? softmaxForLabels : nothing;
      const focal = candidate('binary_focal', [hard]);
      const rows = [candidate('brier', [squared]), candidate('mse', [squared])];
      return [
        candidate('binary_cross_entropy', [labels, probabilityFact(evidence), sums, rare, gradient]),
        ...(isRare ? [focal] : []),
        ...(target === 'multi-hot' && share && share.minority < RARE_SHARE ? [candidate('dice', [rareLabels])] : []),
        ...rows,
      ];
    }
  }
}

const nothing = text('', '');
const exponentials = text(
  'The predictions are logarithms of probabilities: take exp of them first.',
  '예측값이 확률의 로그입니다. 먼저 지수 함수(exp)를 취하십시오.',
);
const ifLogits = text('Right if they are raw scores that happen to lie below 0.', '우연히 모두 0보다 작은 원점수라면 알맞습니다.');
const severalLabels = text(
  'A row may carry several labels at once, so each column is judged by itself.',
  '한 행에 레이블이 여러 개일 수 있으므로 열마다 따로 판단합니다.',
);
const softmaxForLabels = text(
  'The predictions of a row sum to 1, which makes labels compete: a sigmoid for each column would not.',
  '한 행의 예측값을 더하면 1이라 레이블이 서로 경쟁합니다. 열마다 시그모이드를 쓰면 그렇지 않습니다.',
);
const rareLabels = text(
  'It measures the overlap of the labels, which rare labels gain from.',
  '레이블의 겹침을 재므로 드문 레이블에 유리합니다.',
);
const margins = text('A margin loss also works on raw scores.', '원점수에는 마진 손실도 쓸 수 있습니다.');
const wantsMargin = text(
  'You want a margin: rows beyond it cost nothing, and the labels 0 and 1 are read as −1 and 1.',
  '마진을 원한다고 하셨습니다. 마진을 넘긴 행의 손실은 0이고, 0과 1 레이블은 −1과 1로 읽습니다.',
);

function decided(labels: Text): readonly Recommendation[] {
  const wrong = text(
    'The predictions are decisions already: only the share of wrong ones can be measured, and the mean squared error of 0 and 1 is that share.',
    '예측값이 이미 내린 판정이므로 틀린 비율만 잴 수 있습니다. 0과 1의 평균 제곱 오차가 바로 그 비율입니다.',
  );
  return [candidate('zero_one', [wrong]), candidate('mse', [wrong]), candidate('binary_cross_entropy', [labels])];
}

/** Losses for labels −1 and 1. */
export function signCandidates(evidence: Evidence, prediction: PredictionKind, { margin }: Answers): readonly Recommendation[] {
  const share = binaryShare(evidence);
  if (prediction === 'probability' || prediction === 'label-probabilities') {
    const map = text(
      'The labels are −1 and 1, but the predictions lie in [0, 1]: if they are probabilities, map the labels to 0 and 1 and use binary cross-entropy.',
      '정답 레이블은 −1과 1이지만 예측값은 [0, 1] 안에 있습니다. 예측값이 확률이라면 레이블을 0과 1로 바꾸고 이진 교차 엔트로피 오차를 쓰십시오.',
    );
    return [candidate('hinge', [binaryFact(evidence), map]), candidate('squared_hinge', [map])];
  }
  if (prediction === 'hard-class') {
    const agree = text(
      'The predictions are decisions already: only wrong ones can be counted.',
      '예측값이 이미 내린 판정이므로 틀린 것만 셀 수 있습니다.',
    );
    return [candidate('zero_one', [binaryFact(evidence), agree]), candidate('hinge', [binaryFact(evidence)])];
  }
  const only = text('Only rows with a margin t·p below 1 cost anything.', '마진 t·p 값이 1보다 작은 행에만 손실이 생깁니다.');
  const smooth = text('Like hinge, with a smooth start at the margin.', '힌지와 같지만 마진에서 매끄럽게 시작합니다.');
  const everywhere = text(
    'Smooth everywhere: the binary cross-entropy of these scores taken as logits.',
    '어디에서나 매끄럽습니다. 점수를 로짓으로 본 이진 교차 엔트로피 오차와 같습니다.',
  );
  const rare = share && share.minority < EXTREME_SHARE ? rareFact(share) : nothing;
  const logistic = candidate('soft_margin', [margin === false ? binaryFact(evidence) : nothing, everywhere]);
  const hinges = [candidate('hinge', [binaryFact(evidence), only, rare]), candidate('squared_hinge', [smooth])];
  return margin === false ? [logistic, ...hinges] : [...hinges, logistic];
}

/** Losses for shares between 0 and 1. */
export function fractionCandidates(
  evidence: Evidence,
  prediction: 'logit' | 'probability' | 'percent-probabilities',
): readonly Recommendation[] {
  const share = text(
    'The targets are shares between 0 and 1. Cross-entropy takes soft labels; its smallest value is their own entropy, not 0.',
    '정답이 0과 1 사이의 비율입니다. 교차 엔트로피 오차는 이런 소프트 레이블도 받으며, 최솟값은 0이 아니라 정답의 엔트로피입니다.',
  );
  const plain = text('Squared error treats the shares as plain numbers.', '제곱 오차는 비율을 보통 수로 다룹니다.');
  const sizes = text('Absolute error aims at the median of the shares.', '절대 오차는 비율의 중앙값을 목표로 합니다.');
  const others = [candidate('mse', [plain]), candidate('mae', [sizes])];
  if (prediction === 'logit') return [candidate('binary_cross_entropy_with_logits', [share, logitFact(evidence)]), ...others];
  const because = prediction === 'probability' ? probabilityFact(evidence) : percentFact;
  return [candidate('binary_cross_entropy', [share, because]), ...others];
}
