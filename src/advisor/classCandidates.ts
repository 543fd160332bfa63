import type { ParameterValues } from '../core/definition';
import { text } from '../core/text';
import type { PredictionKind, Recommendation } from './advice';
import { candidate } from './candidate';
import { rivalsOf, singleColumn } from './classRivals';
import type { Evidence } from './evidence';
import { classBalance, columnCounts, labelCounts, rareClassFact } from './imbalance';
import { percentFact, rowsFact, targetFact } from './reasons';

export type ClassTarget = 'class-ids' | 'one-hot' | 'distribution';

/** Losses for targets that name one class of several, or a distribution over them. */
export function classCandidates(evidence: Evidence, target: ClassTarget, prediction: PredictionKind): readonly Recommendation[] {
  if (evidence.prediction.width < 2 || (target === 'class-ids' && evidence.target.width > 1 && !evidence.classMap)) return singleColumn();
  const isIndex = target === 'class-ids';
  const balance = balanceOf(evidence, target);
  const what = [targetFact(evidence, target), rareClassFact(balance, evidence.dataset.classNames)];
  const form = isIndex ? 'sparse_categorical_cross_entropy' : 'categorical_cross_entropy';
  const settings = { ...(balance?.weights ? { classWeights: balance.weights } : {}), ...(isIndex ? ignoring(evidence) : {}) };
  const parameters = Object.keys(settings).length > 0 ? settings : undefined;
  const rivals = rivalsOf(target, settings);
  switch (prediction) {
    case 'class-logits':
      return [candidate(`${form}_with_logits`, [...what, rowsFact(evidence), direct], parameters), ...rivals.logits];
    case 'log-probabilities':
      return target === 'distribution'
        ? [candidate('kl_divergence', [...what, asTheyAre], { predictionSpace: 'log' }), candidate(`${form}_with_logits`, [harmless])]
        : [
            candidate(`${form}_with_logits`, [...what, harmless], parameters),
            ...(isIndex ? [candidate('nll', [asTheyAre], parameters)] : []),
            ...rivals.logits,
          ];
    case 'percent-probabilities':
      return target === 'distribution'
        ? [candidate('kl_divergence', [...what, percentFact]), candidate(form, [percentFact])]
        : [candidate(form, [...what, percentFact], parameters)];
    case 'hard-class':
      return decided(evidence, target, form);
    case 'label-probabilities': {
      const perColumn = candidate('binary_cross_entropy', [...what, rowsFact(evidence), eachColumn]);
      const together = candidate(form, [...what, rowsFact(evidence), doNotSum], parameters);
      // Indices have no column of their own to judge by itself.
      return target === 'one-hot' ? [perColumn, together, ...rivals.probabilities] : [together, ...rivals.probabilities];
    }
    default: {
      const first = candidate(form, [...what, rowsFact(evidence), minusLog], parameters);
      if (target !== 'distribution') return [first, ...rivals.probabilities];
      return [
        candidate('kl_divergence', [...what, rowsFact(evidence), zeroWhenEqual]),
        candidate(form, [minusLog]),
        candidate('js_divergence', [middle]),
      ];
    }
  }
}

/** How uneven the classes are, and the weights that would make them even. */
function balanceOf(evidence: Evidence, target: ClassTarget) {
  if (target === 'distribution') return undefined;
  if (target === 'one-hot') return classBalance(columnCounts(evidence));
  const { labels, prediction, classMap } = evidence;
  if (classMap) return classBalance(labelCounts(evidence, classMap.classes, classMap.labels));
  return labels && labels.min >= 0 && labels.max < prediction.width
    ? classBalance(labelCounts(evidence, prediction.width, labels))
    : undefined;
}

/** The index that marks rows without a label, where it is another than the −100 of PyTorch. */
function ignoring({ labels, classMap }: Evidence): ParameterValues {
  const { ignored = [] } = classMap?.labels ?? labels ?? {};
  return ignored.length === 1 && ignored[0] !== -100 ? { ignoreIndex: ignored[0]! } : {};
}

function decided(evidence: Evidence, target: ClassTarget, form: string): readonly Recommendation[] {
  const mistakes = text(
    'The predictions are decisions already, so each mistake costs −ln 0 = ∞ (or the value where a library clips): the loss counts mistakes, it does not measure confidence.',
    '예측값이 이미 내린 판정이므로 틀린 행마다 −ln 0 = ∞(라이브러리에서는 클리핑한 값)가 됩니다. 이 손실은 확신의 정도가 아니라 틀린 개수를 셉니다.',
  );
  const what = targetFact(evidence, target);
  if (target === 'class-ids') return [candidate('zero_one', [what, mistakes], { from: 'scores' }), candidate(form, [what, mistakes])];
  const twice = text('A wrong row differs in two of its columns.', '틀린 행은 두 열에서 정답과 다릅니다.');
  return [candidate('zero_one', [what, mistakes, twice]), candidate('brier', [twice], { over: 'rows' }), candidate(form, [what, mistakes])];
}

const direct = text(
  'The form with logits applies the softmax itself, without rounding.',
  '로짓을 받는 형태는 소프트맥스를 직접 적용하므로 반올림 오차가 없습니다.',
);
const harmless = text(
  'The predictions are log-probabilities; softmax of those changes nothing, so the form with logits is exact.',
  '예측값이 로그 확률입니다. 여기에 소프트맥스를 취해도 값이 바뀌지 않으므로 로짓을 받는 형태가 정확합니다.',
);
const asTheyAre = text('It takes log-probabilities as they are.', '로그 확률을 그대로 받습니다.');
const eachColumn = text(
  'The rows do not sum to 1, so each column is a yes or no of its own (sigmoid): cross-entropy of each column is right, a categorical one is not.',
  '행의 합이 1이 아니므로 열마다 따로(시그모이드) 예측한 값입니다. 열마다 교차 엔트로피 오차를 구해야 하며, 다중 클래스용은 맞지 않습니다.',
);
const doNotSum = text(
  'The rows do not sum to 1: either they need a softmax, or each class was predicted by itself (sigmoid).',
  '행의 합이 1이 아닙니다. 소프트맥스가 필요하거나, 클래스마다 따로(시그모이드) 예측한 값입니다.',
);
const minusLog = text('It is −ln of the probability given to the true class.', '정답 클래스에 준 확률의 −ln 값입니다.');
const zeroWhenEqual = text(
  'It is 0 when both distributions are equal; cross-entropy is larger by the entropy of the target and has the same gradient.',
  '두 분포가 같으면 0입니다. 교차 엔트로피 오차는 정답의 엔트로피만큼 더 크고 기울기는 같습니다.',
);
const middle = text('It compares both with their middle.', '두 분포를 그 중간 분포와 비교합니다.');
