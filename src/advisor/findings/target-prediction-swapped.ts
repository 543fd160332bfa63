import { lossById } from '../../core/losses/index';
import { type Text, text } from '../../core/text';
import { formatNumber } from '../../strings/numbers';
import { join } from '../../strings/say';
import type { Evidence } from '../evidence';
import { type ArrayFacts, rowsOf } from '../facts';
import { applyFix } from '../fix';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossValue } from './lossValue';

/** `loss(prediction, target)` where `loss(target, prediction)` is meant. */
export const targetPredictionSwapped: FindingDefinition = {
  code: 'target-prediction-swapped',
  title: text('Target and prediction exchanged', '정답과 예측값이 뒤바뀜'),
  why: text(
    'Keras and scikit-learn take the target first, PyTorch the prediction. Exchanged, cross-entropies, KL divergence, MAPE, quantile and Poisson losses give another number without a warning; MSE, MAE, Huber, MSLE, hinge, cosine and Dice stay the same.',
    'Keras와 scikit-learn은 정답을, PyTorch는 예측값을 먼저 받습니다. 순서가 바뀌면 교차 엔트로피 오차, KL 발산, MAPE, 분위수 손실, 푸아송 손실은 경고도 없이 다른 값이 되고, MSE, MAE, 후버, MSLE, 힌지, 코사인, 다이스 손실은 그대로입니다.',
  ),
  evidence: [
    't-kalinowski/deep-learning-with-r-code#18',
    'fchollet/deep-learning-with-python-notebooks#262',
    'Lightning-AI/pytorch-lightning#2147',
    'bolunwang/backdoor#11',
  ],
  check,
};

/** What speaks for it, and the loss that the exchanged arrays would have. */
interface Sign {
  readonly fact: Text;
  readonly lossId: string;
}

function check({ evidence, loss, parameters, isNamed }: CheckInput): Found | undefined {
  if (!evidence.aligned) return undefined;
  const sign = signOf(evidence);
  if (!sign) return undefined;
  const { dataset } = evidence;
  const { id, names } = isNamed ? loss : lossById(sign.lossId)!;
  const given = isNamed ? parameters : {};
  const asGiven = lossValue(id, dataset, given);
  const asMeant = lossValue(id, applyFix(dataset, { kind: 'swap' }), given);
  const isSymmetric = asGiven !== undefined && asMeant !== undefined && Math.abs(asGiven - asMeant) <= 1e-9 * Math.abs(asMeant);
  return {
    level: isNamed && isSymmetric ? 'info' : 'warning',
    certainty: 'likely',
    rows: [],
    ...(asGiven !== undefined && { asGiven }),
    ...(asMeant !== undefined && { asMeant }),
    fix: { kind: 'swap', label: text('Exchange target and prediction', '정답과 예측값 맞바꾸기') },
    text: join([sign.fact, effect(names.short, asGiven, asMeant, isSymmetric)]),
  };
}

function effect(loss: string, asGiven: number | undefined, asMeant: number | undefined, isSymmetric: boolean): Text {
  const changes = text(
    'Cross-entropies, KL divergence, MAPE, quantile and Poisson losses change; MSE, MAE, Huber, MSLE, hinge, cosine and Dice do not.',
    '교차 엔트로피 오차, KL 발산, MAPE, 분위수 손실, 푸아송 손실은 값이 달라지고, MSE, MAE, 후버, MSLE, 힌지, 코사인, 다이스 손실은 그대로입니다.',
  );
  if (asMeant === undefined) return changes;
  const meant = formatNumber(asMeant);
  if (isSymmetric) {
    return text(
      `The value of ${loss} is the same either way (${meant}), but gradients and other losses are not.`,
      `${loss} 값은 어느 쪽이든 같지만(${meant}) 기울기와 다른 손실은 달라집니다.`,
    );
  }
  const now = asGiven === undefined ? text('cannot be computed', '계산 불가') : text(formatNumber(asGiven), formatNumber(asGiven));
  return text(
    `${loss} as given: ${now.en}; exchanged: ${meant}. ${changes.en}`,
    `${loss} 값은 그대로 계산하면 ${now.ko}, 맞바꾸면 ${meant}입니다. ${changes.ko}`,
  );
}

/** Labels on the side of the predictions, and on that of the targets what a model gives. */
function signOf(evidence: Evidence): Sign | undefined {
  const { target, prediction } = evidence;
  if (target.finite < 2 || prediction.finite < 2) return undefined;
  return target.width === prediction.width
    ? prediction.width === 1
      ? labelsOf(evidence)
      : labelRowsOf(evidence)
    : target.width >= 2 && prediction.width === 1
      ? indicesOf(evidence)
      : undefined;
}

const isSet = ({ uniques }: ArrayFacts, low: number, high: number) =>
  uniques?.values.length === 2 && uniques.values[0] === low && uniques.values[1] === high;

/** More than two values, and not all whole. */
const isContinuous = ({ integers, uniques }: ArrayFacts) => !integers && (uniques?.values.length ?? Number.POSITIVE_INFINITY) > 2;

function labelsOf({ target, prediction }: Evidence): Sign | undefined {
  // Two smoothed labels are labels; with two rows there are no more values than that.
  if (!isContinuous(target) && !(target.finite === 2 && !target.integers)) return undefined;
  const [low, high] = [formatNumber(target.min), formatNumber(target.max)];
  if (isSet(prediction, 0, 1)) {
    const isUnit = target.outsideUnit === 0;
    return {
      fact: text(
        `The predictions are only 0 and 1, while the targets are ${isUnit ? 'fractions' : 'real numbers'} from ${low} to ${high}: they look exchanged.`,
        `예측값은 0과 1뿐이고 정답은 ${low}부터 ${high}까지의 ${isUnit ? '비율' : '실수'}이므로 둘이 뒤바뀐 듯합니다.`,
      ),
      lossId: isUnit ? 'binary_cross_entropy' : 'binary_cross_entropy_with_logits',
    };
  }
  if (!isSet(prediction, -1, 1)) return undefined;
  return {
    fact: text(
      `The predictions are only −1 and 1, while the targets are real numbers from ${low} to ${high}: they look exchanged.`,
      `예측값은 −1과 1뿐이고 정답은 ${low}부터 ${high}까지의 실수이므로 둘이 뒤바뀐 듯합니다.`,
    ),
    lossId: 'hinge',
  };
}

function labelRowsOf({ target, prediction }: Evidence): Sign | undefined {
  if (!isContinuous(target) || !isSet(prediction, 0, 1)) return undefined;
  const [labels, outputs] = [rowsOf(prediction)!, rowsOf(target)!];
  const isOneHot = labels.rows > 0 && labels.oneHot === labels.rows;
  const isSimplex = outputs.rows > 0 && outputs.simplex === outputs.rows;
  if (!isOneHot && target.outsideUnit > 0) return undefined;
  const loss = isOneHot ? (isSimplex ? 'categorical_cross_entropy' : 'categorical_cross_entropy_with_logits') : 'binary_cross_entropy';
  const rows = isOneHot
    ? text('The predictions are one-hot rows', '예측값은 원-핫 벡터')
    : text('The predictions are only 0 and 1', '예측값은 0과 1뿐');
  const outputsFact = isSimplex
    ? text('the rows of the targets are fractions that sum to 1', '정답의 각 행은 합이 1인 비율')
    : target.outsideUnit === 0
      ? text('the targets are fractions', '정답은 0과 1 사이의 비율')
      : text('the targets are real numbers', '정답은 실수');
  return {
    fact: text(`${rows.en}, while ${outputsFact.en}: they look exchanged.`, `${rows.ko}이고 ${outputsFact.ko}이므로 둘이 뒤바뀐 듯합니다.`),
    lossId: loss,
  };
}

/** Class indices as predictions, and a number for each class as targets. */
function indicesOf({ target, prediction }: Evidence): Sign | undefined {
  const facts = rowsOf(target)!;
  const areIndices = prediction.integers && prediction.min >= 0 && prediction.max <= target.width && prediction.max > prediction.min;
  if (!areIndices || target.integers) return undefined;
  const isSimplex = facts.rows > 0 && facts.simplex === facts.rows;
  return {
    fact: text(
      'The predictions are one whole number a row, like labels, while the targets have a number for each class: they look exchanged.',
      '예측값은 레이블처럼 행마다 정수 하나이고 정답에는 클래스마다 수가 하나씩 있으므로 둘이 뒤바뀐 듯합니다.',
    ),
    lossId: isSimplex ? 'sparse_categorical_cross_entropy' : 'sparse_categorical_cross_entropy_with_logits',
  };
}
