import { text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import type { Recommendation } from './advice';
import { candidate } from './candidate';
import type { Evidence } from './evidence';
import { dispersionOf, overdispersionLimit } from './measures/dispersion';
import { linearOutput, positiveOutput } from './outputs';

/** Losses for counts; `usual` are those of plain amounts. */
export function countCandidates(evidence: Evidence, usual: readonly Recommendation[]): readonly Recommendation[] {
  const { target, prediction, dataset } = evidence;
  const [low, high] = [formatNumber(target.min), formatNumber(target.max)];
  const counts = text(
    `The targets are counts from ${low} to ${high}: their spread grows with their mean.`,
    `정답이 ${low}부터 ${high}까지의 개수이므로 평균이 클수록 퍼짐도 커집니다.`,
  );
  const logInput = areLogRates(evidence);
  const dispersion = dispersionOf(dataset.target.values, dataset.prediction.values, logInput ? 'logarithms' : 'rates');
  const isOver = dispersion !== undefined && dispersion > overdispersionLimit(target.finite);
  const because = [
    counts,
    logInput ? logRates : rates,
    logInput ? nothing : belowZero(evidence),
    isOver ? overdispersed(dispersion) : nothing,
  ];
  const first = candidate('poisson_nll', [...because, logInput ? linearOutput : positiveOutput], { logInput });
  const isRate = !logInput && prediction.min > 0;
  const deviance = text('The same minimum, and 0 for a perfect prediction.', '최솟값의 위치가 같고, 완벽한 예측에서 0입니다.');
  const wider = text('Its variance grows faster than that of Poisson counts.', '분산이 푸아송 분포보다 빠르게 커진다고 봅니다.');
  return [
    first,
    ...(isRate ? [candidate('poisson_deviance', [deviance])] : []),
    ...(isRate && isOver ? [candidate('tweedie_deviance', [wider], { power: 1.5 })] : []),
    ...usual,
  ];
}

const nothing = text('', '');
const rates = text('The predictions are read as expected counts (logInput off).', '예측값을 기대 횟수로 읽습니다(logInput 끔).');
const logRates = text(
  'The predictions are read as logarithms of expected counts (logInput on).',
  '예측값을 기대 횟수의 로그로 읽습니다(logInput 켬).',
);

/** What lies nearer to the mean of the targets decides: the mean of the predictions, or the power of it. A linear model that falls below 0 in places predicts counts all the same. */
export function areLogRates({ prediction, target }: Evidence): boolean {
  return Math.abs(Math.exp(prediction.mean) - target.mean) < Math.abs(prediction.mean - target.mean);
}

function belowZero({ prediction }: Evidence) {
  const below = prediction.negative + prediction.zeros;
  const count = formatCount(below);
  return below > 0
    ? text(
        `No expected count is 0 or less, as ${count} of the predictions are: let the model predict its logarithm.`,
        `기대 횟수는 0 이하일 수 없는데 그런 예측값이 ${count}개 있습니다. 모델이 그 로그를 예측하게 하십시오.`,
      )
    : nothing;
}

function overdispersed(dispersion: number) {
  const times = formatNumber(dispersion, 3);
  return text(
    `They vary ${times} times as much as Poisson counts would around these predictions: the mean is still found, but a negative binomial would judge the spread better.`,
    `이 예측값 주위의 푸아송 분포보다 ${times}배 더 퍼져 있습니다. 평균은 그대로 찾지만, 퍼짐까지 평가하려면 음이항 분포가 더 알맞습니다.`,
  );
}
