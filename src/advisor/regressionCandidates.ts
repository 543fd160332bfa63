import { type Text, text } from '../core/text';
import { formatCount, formatNumber } from '../strings/numbers';
import { join } from '../strings/say';
import type { PredictionKind, Recommendation, TargetKind } from './advice';
import { candidate } from './candidate';
import type { Evidence } from './evidence';
import { calmFact, outlierFact } from './reasons';
import { huberDelta, type ResidualFacts } from './residuals';

/** Flagged residuals that hold at least this share of the squared error rule it (advisor.md 2.4: 5 % at 10 sd are found in 86 of 100 runs). */
const DOMINANT_SHARE = 0.5;

/** True when a few rows make at least half of the squared error. */
export function outliersDominate(residuals: ResidualFacts | undefined): boolean {
  return residuals !== undefined && residuals.outliers > 0 && residuals.outlierShare >= DOMINANT_SHARE;
}

const rates = text('The predictions are read as expected counts (logInput off).', '예측값을 기대 횟수로 읽습니다(logInput 끔).');
const logRates = text(
  'The predictions are read as logarithms of expected counts (logInput on).',
  '예측값을 기대 횟수의 로그로 읽습니다(logInput 켬).',
);

/** Predictions below 0 are no expected counts; else what lies nearer to the mean of the targets, the mean of the predictions or that of their powers, decides. */
function areLogRates({ prediction, target }: Evidence): boolean {
  if (prediction.negative > 0) return true;
  return Math.abs(Math.exp(prediction.mean) - target.mean) < Math.abs(prediction.mean - target.mean);
}

/** Losses for targets that are amounts. */
export function regressionCandidates(evidence: Evidence, target: TargetKind, prediction: PredictionKind): readonly Recommendation[] {
  const { residuals } = evidence;
  const delta = residuals && huberDelta(residuals);
  const huber = (because: readonly Text[]) => candidate('huber', because, delta === undefined ? undefined : { delta });
  const median = text(
    'It aims at the median, which no single row can move far.',
    '어떤 한 행도 크게 움직일 수 없는 중앙값을 목표로 합니다.',
  );
  // The suggestion is a sentence of its own: the value on the screen may be that of another δ.
  const bounded = join([
    text('Huber bounds the pull of rows whose error is beyond δ.', '후버 손실은 오차가 δ를 넘는 행의 당기는 힘을 제한합니다.'),
    ...(delta === undefined
      ? []
      : [
          text(
            `These residuals suggest δ\u00a0=\u00a0${formatNumber(delta)}.`,
            `이 오차들에 알맞은 값은 δ\u00a0=\u00a0${formatNumber(delta)}입니다.`,
          ),
        ]),
  ]);
  const smooth = text(
    'Squared near 0, absolute far away, without a parameter.',
    '0 근처에서는 제곱, 멀리서는 절댓값처럼 움직이며 매개변수가 없습니다.',
  );
  const units = text(
    'The root brings MSE back to the units of the target: good for reports.',
    '제곱근을 취해 정답과 같은 단위로 되돌리므로 보고하기 좋습니다.',
  );
  const mean = text('It estimates the mean, and its gradient 2(p − t)/n is smooth.', '평균을 추정하며 기울기 2(p − t)/n이 매끄럽습니다.');
  const mse = candidate('mse', [calmFact(evidence), mean]);
  const rest = [candidate('rmse', [units]), candidate('log_cosh', [smooth])];

  if (prediction === 'quantiles') {
    const asymmetric = text(
      'The prediction is a quantile: its best value is where the share τ of the targets lies below.',
      '예측값이 분위수입니다. 정답의 τ 비율이 그 아래에 있을 때 손실이 가장 작습니다.',
    );
    return [candidate('quantile', [asymmetric]), candidate('mae', [median])];
  }
  const pulled = text('It estimates the mean, which those rows pull towards themselves.', '평균을 추정하므로 그 행들 쪽으로 끌려갑니다.');
  const dominated = [
    huber([outlierFact(evidence), bounded]),
    candidate('mae', [median]),
    candidate('log_cosh', [smooth]),
    candidate('mse', [pulled]),
  ];
  switch (target) {
    case 'positive': {
      const tail = text(
        `The targets are all above 0 with a long right tail (the largest is ${formatNumber(residuals?.bulkSpread ?? 0, 3)} times the median), so relative errors matter.`,
        `정답이 모두 0보다 크고 오른쪽 꼬리가 길므로(최댓값이 중앙값의 ${formatNumber(residuals?.bulkSpread ?? 0, 3)}배) 상대 오차가 중요합니다.`,
      );
      const relative = text(
        'Only the ratio of prediction and target counts, whatever their level.',
        '수준과 관계없이 예측과 정답의 비율만 봅니다.',
      );
      return [
        candidate('msle', [tail]),
        huber([tail, outlierFact(evidence), bounded]),
        candidate('mae', [median]),
        candidate('gamma_deviance', [relative]),
        candidate('mape', [relative]),
        mse,
        ...rest,
      ];
    }
    case 'count': {
      const counts = text(
        `The targets are counts from ${formatNumber(evidence.target.min)} to ${formatNumber(evidence.target.max)}: their spread grows with their mean.`,
        `정답이 ${formatNumber(evidence.target.min)}부터 ${formatNumber(evidence.target.max)}까지의 개수이므로 평균이 클수록 퍼짐도 커집니다.`,
      );
      const below = evidence.prediction.negative + evidence.prediction.zeros;
      const invalid =
        below > 0
          ? text(
              `${formatCount(below)} predictions are 0 or less, which no expected count is.`,
              `0 이하인 예측값이 ${formatCount(below)}개 있는데, 기대 횟수는 0 이하일 수 없습니다.`,
            )
          : text('', '');
      const logInput = areLogRates(evidence);
      const first = candidate('poisson_nll', [counts, logInput ? logRates : rates, invalid], { logInput });
      const deviance = text('The same minimum, and 0 for a perfect prediction.', '최솟값의 위치가 같고, 완벽한 예측에서 0입니다.');
      const others = logInput ? [] : [candidate('poisson_deviance', [deviance])];
      return outliersDominate(residuals)
        ? [first, ...others, ...dominated]
        : [first, ...others, candidate('mse', [counts, calmFact(evidence)]), candidate('mae', [median]), huber([bounded]), ...rest];
    }
    case 'ordinal': {
      const levels = text(
        'The targets are levels in an order: absolute error counts how many levels a prediction is off.',
        '정답이 순서가 있는 등급입니다. 절대 오차는 몇 등급 벗어났는지를 셉니다.',
      );
      return [candidate('mae', [levels]), mse, huber([bounded])];
    }
    default:
      if (outliersDominate(residuals)) return dominated;
      return [mse, candidate('mae', [median]), huber([bounded]), ...rest];
  }
}
