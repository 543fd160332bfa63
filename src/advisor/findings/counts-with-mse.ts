import { type Text, text } from '../../core/text';
import { formatCount, formatNumber } from '../../strings/numbers';
import { areLogRates } from '../countCandidates';
import type { Evidence } from '../evidence';
import { dispersionOf, overdispersionLimit } from '../measures/dispersion';
import { usableRows } from '../measures/usableRows';
import type { CheckInput, FindingDefinition, Found } from './check';
import { lossValue } from './lossValue';
import { rowsWhere } from './rows';
import { SQUARED_ERRORS } from './squaredErrors';

/** Counts judged as if they were any number. */
export const countsWithMse: FindingDefinition = {
  code: 'counts-with-mse',
  title: text('Counts under a squared error', '개수에 제곱 오차 사용'),
  why: text(
    'The spread of counts grows with their mean, so a squared error listens to the rows with large counts and hardly to the others, and a linear output can predict fewer than none. A Poisson loss with an exponential or softplus output knows both.',
    '개수는 평균이 클수록 퍼짐도 커집니다. 그래서 제곱 오차는 개수가 큰 행을 주로 따르고 나머지는 거의 보지 않으며, 선형 출력은 0보다 작은 개수를 예측할 수도 있습니다. 출력에 지수 함수나 소프트플러스를 둔 푸아송 손실은 두 문제를 모두 다룹니다.',
  ),
  evidence: ['scikit-learn: mean_poisson_deviance (predictions must be above 0)', 'McCullagh and Nelder 1989, chapter 6'],
  check,
};

function check({ evidence, target, loss, parameters, isNamed }: CheckInput): Found | undefined {
  const { prediction, dataset } = evidence;
  if (target.kind !== 'count' || !evidence.aligned || prediction.finite === 0 || areLogRates(evidence)) return undefined;
  const isSquared = isNamed && SQUARED_ERRORS.has(loss.id);
  // Log-rates may be negative: a loss that takes them is no linear output gone wrong.
  if (!isSquared && (prediction.negative === 0 || (isNamed && loss.prediction !== 'real'))) return undefined;
  const usable = isNamed ? usableRows(evidence) : undefined;
  const asGiven = usable && lossValue(loss.id, usable, parameters);
  const [low, high] = [formatNumber(evidence.target.min), formatNumber(evidence.target.max)];
  const [negative, spread] = [negativeFact(evidence), spreadFact(evidence)];
  return {
    level: 'info',
    certainty: 'likely',
    rows: prediction.negative > 0 ? rowsWhere(dataset.prediction.values, prediction.width, value => value < 0) : [],
    ...(asGiven !== undefined && { asGiven }),
    ...(prediction.min > 0 && {
      fix: { kind: 'use-loss', lossId: 'poisson_nll', parameters: { logInput: false }, label: text('Use Poisson', '푸아송 손실 사용') },
    }),
    text: text(
      `The targets are counts from ${low} to ${high}.${negative.en}${spread.en} A Poisson loss fits them better, with exp or softplus as the last step of the model.`,
      `정답이 ${low}부터 ${high}까지의 개수입니다.${negative.ko}${spread.ko} 모델의 마지막에 지수 함수나 소프트플러스를 두고 푸아송 손실을 쓰는 편이 낫습니다.`,
    ),
  };
}

function negativeFact({ prediction }: Evidence): Text {
  if (prediction.negative === 0) return text('', '');
  const [few, lowest] = [formatCount(prediction.negative), formatNumber(prediction.min, 3)];
  return text(
    ` Predictions below 0: ${few} (smallest ${lowest}); no count is negative.`,
    ` 0보다 작은 예측값이 ${few}개 있습니다(최솟값 ${lowest}). 개수는 음수일 수 없습니다.`,
  );
}

function spreadFact({ dataset, target }: Evidence): Text {
  const dispersion = dispersionOf(dataset.target.values, dataset.prediction.values, 'rates');
  if (dispersion === undefined) return text('', '');
  const times = formatNumber(dispersion, 3);
  return dispersion > overdispersionLimit(target.finite)
    ? text(
        ` They vary ${times} times as much as Poisson counts would around these predictions: a negative binomial allows for that.`,
        ` 이 예측값 주위의 푸아송 분포보다 ${times}배 더 퍼져 있으므로 음이항 분포도 고려하십시오.`,
      )
    : text('', '');
}
