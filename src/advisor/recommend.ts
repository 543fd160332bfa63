import { text } from '../core/text';
import type { Answers, PredictionKind, Recommendation, TargetKind } from './advice';
import { candidate } from './candidate';
import { classCandidates } from './classCandidates';
import type { Evidence } from './evidence';
import { extraCandidates } from './extraCandidates';
import { binaryFact, logitFact, probabilityFact } from './reasons';
import { regressionCandidates } from './regressionCandidates';

/** The losses for these kinds of data, best first (advisor.md 2.5 and its last part). */
export function candidatesFor(
  evidence: Evidence,
  target: TargetKind,
  prediction: PredictionKind,
  _answers: Answers = {},
): readonly Recommendation[] {
  return [...extraCandidates(evidence, target), ...candidatesOfKinds(evidence, target, prediction)];
}

function candidatesOfKinds(evidence: Evidence, target: TargetKind, prediction: PredictionKind): readonly Recommendation[] {
  switch (target) {
    case 'binary':
    case 'multi-hot':
      return binaryCandidates(evidence, prediction, target);
    case 'plus-minus-one':
      return signCandidates(evidence, prediction);
    case 'fraction':
      return fractionCandidates(evidence, prediction);
    case 'mask':
      return maskCandidates(evidence, prediction);
    case 'class-ids':
    case 'one-hot':
    case 'distribution':
      return classCandidates(evidence, target, prediction);
    case 'unit-vectors':
    case 'embeddings':
      return vectorCandidates(evidence);
    default:
      return regressionCandidates(evidence, target, prediction);
  }
}

function binaryCandidates(evidence: Evidence, prediction: PredictionKind, target: 'binary' | 'multi-hot'): readonly Recommendation[] {
  const labels =
    target === 'multi-hot'
      ? text(
          'A row may carry several labels at once, so each column is judged by itself.',
          '한 행에 레이블이 여러 개일 수 있으므로 열마다 따로 판단합니다.',
        )
      : binaryFact(evidence);
  const squared = text('The squared error of a probability is the Brier score.', '확률의 제곱 오차는 브라이어 점수입니다.');
  if (prediction === 'hard-class') {
    const decided = text(
      'The predictions are decisions already: only the share of wrong ones can be measured, and the mean squared error of 0 and 1 is that share.',
      '예측값이 이미 내린 판정이므로 틀린 비율만 잴 수 있습니다. 0과 1의 평균 제곱 오차가 바로 그 비율입니다.',
    );
    return [candidate('zero_one', [decided]), candidate('mse', [decided]), candidate('binary_cross_entropy', [labels])];
  }
  if (prediction === 'percent-probabilities') {
    const percent = text(
      'The predictions look like percentages: divide them by 100 first.',
      '예측값이 백분율로 보입니다. 먼저 100으로 나누십시오.',
    );
    return [candidate('binary_cross_entropy', [labels, percent])];
  }
  const why = text('Its gradient by the logit is simply p − t.', '로짓에 대한 기울기가 p − t로 단순합니다.');
  if (prediction === 'logit' || prediction === 'log-probabilities' || prediction === 'class-logits') {
    const margins = text('A margin loss also works on raw scores.', '원점수에는 마진 손실도 쓸 수 있습니다.');
    const convert = { labels: '01' };
    return [
      candidate('binary_cross_entropy_with_logits', [labels, logitFact(evidence), why]),
      candidate('hinge', [margins], convert),
      candidate('squared_hinge', [margins], convert),
    ];
  }
  return [
    candidate('binary_cross_entropy', [labels, probabilityFact(evidence), why]),
    candidate('brier', [squared]),
    candidate('mse', [squared]),
  ];
}

function signCandidates(evidence: Evidence, prediction: PredictionKind): readonly Recommendation[] {
  if (prediction === 'probability') {
    const map = text(
      'The labels are −1 and 1, but the predictions lie in [0, 1]: if they are probabilities, map the labels to 0 and 1 and use binary cross-entropy.',
      '정답 레이블은 −1과 1이지만 예측값은 [0, 1] 안에 있습니다. 예측값이 확률이라면 레이블을 0과 1로 바꾸고 이진 교차 엔트로피 오차를 쓰십시오.',
    );
    return [candidate('hinge', [map]), candidate('squared_hinge', [map])];
  }
  const margin = text('Only rows with a margin t·p below 1 cost anything.', '마진 t·p 값이 1보다 작은 행에만 손실이 생깁니다.');
  const smooth = text('Like hinge, with a smooth start at the margin.', '힌지와 같지만 마진에서 매끄럽게 시작합니다.');
  const everywhere = text(
    'Smooth everywhere: the binary cross-entropy of these scores taken as logits.',
    '어디에서나 매끄럽습니다. 점수를 로짓으로 본 이진 교차 엔트로피 오차와 같습니다.',
  );
  return [candidate('hinge', [binaryFact(evidence), margin]), candidate('squared_hinge', [smooth]), candidate('soft_margin', [everywhere])];
}

function fractionCandidates(evidence: Evidence, prediction: PredictionKind): readonly Recommendation[] {
  const share = text(
    'The targets are shares between 0 and 1. Cross-entropy takes soft labels; its smallest value is their own entropy, not 0.',
    '정답이 0과 1 사이의 비율입니다. 교차 엔트로피 오차는 이런 소프트 레이블도 받으며, 최솟값은 0이 아니라 정답의 엔트로피입니다.',
  );
  const squared = text('Squared error treats the shares as plain numbers.', '제곱 오차는 비율을 보통 수로 다룹니다.');
  const regression = [candidate('mse', [squared]), candidate('mae', [squared])];
  if (prediction === 'logit') return [candidate('binary_cross_entropy_with_logits', [share, logitFact(evidence)]), ...regression];
  if (prediction === 'probability') return [candidate('binary_cross_entropy', [share, probabilityFact(evidence)]), ...regression];
  return regressionCandidates(evidence, 'real', prediction);
}

function maskCandidates(evidence: Evidence, prediction: PredictionKind): readonly Recommendation[] {
  const scaled = evidence.target.max === 255;
  const divide = scaled
    ? text('The mask holds 0 and 255: divide it by 255 before anything else.', '마스크의 값이 0과 255입니다. 먼저 255로 나누십시오.')
    : text('', '');
  const pixels = text('Each pixel is a yes or no of its own.', '픽셀마다 맞고 틀림을 따로 봅니다.');
  if (prediction === 'logit') {
    const sigmoid = text(
      'The predictions are logits; for Dice put them through a sigmoid first.',
      '예측값이 로짓입니다. 다이스 손실을 쓰려면 먼저 시그모이드를 통과시키십시오.',
    );
    return [candidate('binary_cross_entropy_with_logits', [divide, pixels, logitFact(evidence), sigmoid])];
  }
  const share = evidence.target.finite > 0 ? 1 - evidence.target.zeros / evidence.target.finite : 0;
  const overlap = text(
    `Dice measures overlap, so the background (${Math.round((1 - share) * 100)} % of the mask) cannot hide a missed object.`,
    `다이스 손실은 겹치는 정도를 재므로 배경(마스크의 ${Math.round((1 - share) * 100)} %)이 놓친 물체를 가리지 못합니다.`,
  );
  return [candidate('dice', [divide, overlap]), candidate('binary_cross_entropy', [divide, pixels]), candidate('jaccard', [overlap])];
}

function vectorCandidates({ target, prediction }: Evidence): readonly Recommendation[] {
  const direction = text(
    `The rows are vectors of ${target.width} numbers; their direction carries the meaning, not their length.`,
    `각 행은 수 ${target.width}개로 된 벡터이며, 길이가 아니라 방향에 의미가 있습니다.`,
  );
  const zero = prediction.perRow?.zeroNorm ?? 0;
  const warn =
    zero > 0
      ? text(
          `${zero} predicted rows are zero vectors, which have no direction.`,
          `예측값 가운데 영벡터인 행이 ${zero}개 있고, 영벡터에는 방향이 없습니다.`,
        )
      : text('', '');
  const length = text('Squared error also counts the length of the vectors.', '제곱 오차는 벡터의 길이까지 함께 잽니다.');
  return [candidate('cosine_distance', [direction, warn]), candidate('cosine_similarity', [direction]), candidate('mse', [length])];
}
