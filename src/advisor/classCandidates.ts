import { type Text, text } from '../core/text';
import { formatCount } from '../strings/numbers';
import type { PredictionKind, Recommendation } from './advice';
import { candidate } from './candidate';
import type { Evidence } from './evidence';
import { labelFact, rowsFact } from './reasons';

/** Losses for targets that name one class of several, or a distribution over them. */
export function classCandidates(
  evidence: Evidence,
  target: 'class-ids' | 'one-hot' | 'distribution',
  prediction: PredictionKind,
): readonly Recommendation[] {
  if (evidence.prediction.width < 2) return singleColumn();
  const what = targetFact(evidence, target);
  const form = target === 'class-ids' ? 'sparse_categorical_cross_entropy' : 'categorical_cross_entropy';
  const other = rivals(target);
  switch (prediction) {
    case 'class-logits': {
      const logits = text(
        'The form with logits applies the softmax itself, without rounding.',
        '로짓을 받는 형태는 소프트맥스를 직접 적용하므로 반올림 오차가 없습니다.',
      );
      return [candidate(`${form}_with_logits`, [what, rowsFact(evidence), logits]), ...other.logits];
    }
    case 'log-probabilities': {
      const harmless = text(
        'The predictions are log-probabilities; softmax of those changes nothing, so the form with logits is exact.',
        '예측값이 로그 확률입니다. 여기에 소프트맥스를 취해도 값이 바뀌지 않으므로 로짓을 받는 형태가 정확합니다.',
      );
      const direct = text('It takes log-probabilities as they are.', '로그 확률을 그대로 받습니다.');
      return target === 'distribution'
        ? [candidate('kl_divergence', [what, direct], { predictionSpace: 'log' }), candidate(`${form}_with_logits`, [harmless])]
        : [candidate(`${form}_with_logits`, [what, harmless]), candidate('nll', [direct]), ...other.logits];
    }
    case 'percent-probabilities': {
      const percent = text(
        'The rows sum to about 100, so these are percentages: divide by 100 first.',
        '행의 합이 약 100이므로 백분율입니다. 먼저 100으로 나누십시오.',
      );
      return [candidate(form, [what, percent])];
    }
    case 'hard-class': {
      const decided = text(
        'The predictions are decisions already, so each mistake costs −ln 0 = ∞ (or the value where a library clips): the loss counts mistakes, it does not measure confidence.',
        '예측값이 이미 내린 판정이므로 틀린 행마다 −ln 0 = ∞(라이브러리에서는 클리핑한 값)가 됩니다. 이 손실은 확신의 정도가 아니라 틀린 개수를 셉니다.',
      );
      return [candidate('zero_one', [what, decided]), candidate(form, [what, decided])];
    }
    case 'label-probabilities': {
      const sums = text(
        'The rows do not sum to 1: either they need a softmax, or each class was predicted by itself (sigmoid).',
        '행의 합이 1이 아닙니다. 소프트맥스가 필요하거나, 클래스마다 따로(시그모이드) 예측한 값입니다.',
      );
      const columns = text('Right if each column is a yes or no of its own.', '열마다 따로 참·거짓을 예측한 값이라면 알맞습니다.');
      const perColumn = target === 'one-hot' ? [candidate('binary_cross_entropy', [columns])] : [];
      return [candidate(form, [what, rowsFact(evidence), sums]), ...perColumn, ...other.probabilities];
    }
    default: {
      const first = candidate(form, [
        what,
        rowsFact(evidence),
        text('It is −ln of the probability given to the true class.', '정답 클래스에 준 확률의 −ln 값입니다.'),
      ]);
      if (target !== 'distribution') return [first, ...other.probabilities];
      const zero = text(
        'It is 0 when both distributions are equal; cross-entropy is larger by the entropy of the target and has the same gradient.',
        '두 분포가 같으면 0입니다. 교차 엔트로피 오차는 정답의 엔트로피만큼 더 크고 기울기는 같습니다.',
      );
      return [candidate('kl_divergence', [what, rowsFact(evidence), zero]), first, candidate('js_divergence', [what])];
    }
  }
}

function targetFact(evidence: Evidence, target: 'class-ids' | 'one-hot' | 'distribution'): Text {
  if (target === 'class-ids') {
    const ignored = evidence.labels?.ignoredCount ?? 0;
    const skip =
      ignored > 0
        ? text(` ${formatCount(ignored)} rows carry an ignore value.`, ` 무시할 값이 든 행이 ${formatCount(ignored)}개 있습니다.`)
        : text('', '');
    const fact = labelFact(evidence);
    return text(fact.en + skip.en, fact.ko + skip.ko);
  }
  const width = formatCount(evidence.target.width);
  return target === 'one-hot'
    ? text(`The targets are one-hot rows of ${width} classes.`, `정답이 클래스 ${width}개의 원-핫 벡터입니다.`)
    : text(`The targets are distributions over ${width} classes.`, `정답이 클래스 ${width}개에 대한 확률 분포입니다.`);
}

function rivals(target: 'class-ids' | 'one-hot' | 'distribution') {
  const focal = text('It turns down rows that are already right.', '이미 맞힌 행의 비중을 줄입니다.');
  const kl = text('For one-hot rows it has the same value and gradient.', '원-핫 정답에서는 값과 기울기가 같습니다.');
  const squared = text(
    'The Brier score: bounded, so one confident mistake cannot rule.',
    '브라이어 점수입니다. 값에 한계가 있어 확신에 찬 실수 하나가 전체를 좌우하지 못합니다.',
  );
  return {
    logits: [candidate('categorical_focal_with_logits', [focal])],
    probabilities: target === 'one-hot' ? [candidate('kl_divergence', [kl]), candidate('mse', [squared])] : [],
  };
}

/** Class indices beside one number a row: only agreement can be counted. */
function singleColumn(): readonly Recommendation[] {
  const names = text(
    'Both columns hold class names, not amounts: only the share of wrong rows means something. Choose the columns of probabilities or logits to get a loss that can be trained.',
    '두 열 모두 양이 아니라 클래스 이름입니다. 틀린 행의 비율만 의미가 있습니다. 학습에 쓸 손실을 보려면 확률이나 로짓이 든 열을 고르십시오.',
  );
  const distance = text(
    'As numbers, the distance between class names means nothing by itself.',
    '클래스 이름을 수로 본 거리는 그 자체로 의미가 없습니다.',
  );
  return [candidate('zero_one', [names]), candidate('mae', [names, distance])];
}
