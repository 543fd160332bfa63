import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { usableRows } from '../measures/usableRows';
import { withoutRows } from '../measures/withoutRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossValue } from './lossValue';
import { rowsWhere, unionOf } from './rows';
import { twoValues } from './valuesWith';

/** Logarithms of what has none. */
export const msleNegative: FindingDefinition = {
  code: 'msle-negative',
  title: text('MSLE of negative numbers', '음수에 MSLE 사용'),
  why: text(
    'MSLE compares ln(1 + t) with ln(1 + p). At −1 and below that logarithm does not exist: NumPy gives NaN, Keras raises such numbers to 1e-7, where the gradient is 0. Between −1 and 0 the formula works, but scikit-learn refuses every negative number.',
    'MSLE는 ln(1 + t)와 ln(1 + p)를 비교합니다. 값이 −1 이하이면 이 로그가 없어서 NumPy는 NaN을 내고, Keras는 값을 1e-7로 올려 기울기가 0이 됩니다. −1과 0 사이에서는 수식이 성립하지만 scikit-learn은 음수를 모두 거부합니다.',
  ),
  evidence: ['scikit-learn/scikit-learn#9963', 'scikit-learn/scikit-learn#29678', 'timeseriesAI/tsai#150'],
  check,
};

function check({ evidence, loss, parameters }: CheckInput): Found | undefined {
  const { target, prediction, dataset } = evidence;
  const smallest = Math.min(target.finite > 0 ? target.min : 0, prediction.finite > 0 ? prediction.min : 0);
  if (loss.id !== 'msle' || smallest >= 0) return undefined;
  const isError = smallest <= -1;
  const isMeant = isError ? (value: number) => value <= -1 : (value: number) => value < 0;
  const ofTarget = rowsWhere(dataset.target.values, target.width, isMeant);
  const ofPrediction = rowsWhere(dataset.prediction.values, prediction.width, isMeant);
  const usable = usableRows(evidence);
  const asGiven = usable && lossValue('msle', usable, parameters);
  const rest =
    usable && isError
      ? withoutRows(
          usable,
          unionOf(rowsWhere(usable.target.values, target.width, isMeant), rowsWhere(usable.prediction.values, prediction.width, isMeant)),
        )
      : undefined;
  const asMeant = rest && lossValue('msle', rest, parameters);
  const [t, p] = [formatCount(ofTarget.length), formatCount(ofPrediction.length)];
  const lowest = formatNumber(smallest, 3);
  return {
    level: isError ? 'error' : 'warning',
    certainty: 'sure',
    rows: unionOf(ofTarget, ofPrediction),
    ...twoValues(asGiven, asMeant),
    fix: { kind: 'use-loss', lossId: 'mae', label: text('Use MAE', 'MAE 사용') },
    text: isError ? impossible(t, p, lowest) : refused(t, p, lowest),
  };
}

function impossible(t: string, p: string, lowest: string): Text {
  return text(
    `At −1 or below: ${t} targets, ${p} predictions (smallest ${lowest}). There is no ln(1 + x) there. Give the model an output that stays above 0 (softplus or exp); if such targets are real, MSLE is the wrong loss: use MAE or Huber.`,
    `−1 이하인 값이 정답에 ${t}개, 예측값에 ${p}개 있고(최솟값 ${lowest}) 그런 값에는 ln(1 + x)가 없습니다. 모델의 출력이 늘 0보다 크게 하십시오(소프트플러스나 지수 함수). 정답이 실제로 그런 값이라면 MSLE 대신 MAE나 후버 손실을 쓰십시오.`,
  );
}

function refused(t: string, p: string, lowest: string): Text {
  return text(
    `Below 0: ${t} targets, ${p} predictions (smallest ${lowest}, all above −1). The formula works there, but scikit-learn refuses them, Keras raises them to 1e-7, and what they stand for is seldom negative.`,
    `음수가 정답에 ${t}개, 예측값에 ${p}개 있습니다(최솟값 ${lowest}, 모두 −1보다 큼). 수식은 성립하지만 scikit-learn은 거부하고 Keras는 1e-7로 올립니다. 이 손실을 쓰는 값이 음수인 경우는 드뭅니다.`,
  );
}
