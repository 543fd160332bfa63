import { type Text, text } from '../core/text';
import { formatNumber } from '../strings/numbers';
import { join } from '../strings/say';
import type { Answers, PredictionKind, Recommendation, TargetKind } from './advice';
import { isSkewed } from './amounts';
import { candidate } from './candidate';
import { countCandidates } from './countCandidates';
import type { Evidence } from './evidence';
import { quantileCandidates } from './quantileCandidates';
import { calmFact, outlierFact } from './reasons';
import { huberDelta, type ResidualFacts } from './residuals';

/** Flagged residuals that hold at least this share of the squared error rule it (advisor.md 2.4: 5 % at 10 sd are found in 86 of 100 runs). */
const DOMINANT_SHARE = 0.5;

/** True when a few rows make at least half of the squared error. */
export function outliersDominate(residuals: ResidualFacts | undefined): boolean {
  return residuals !== undefined && residuals.outliers > 0 && residuals.outlierShare >= DOMINANT_SHARE;
}

/** Losses for targets that are amounts. */
export function regressionCandidates(
  evidence: Evidence,
  target: TargetKind,
  prediction: PredictionKind,
  { tau }: Answers = {},
): readonly Recommendation[] {
  const amounts = amountCandidates(evidence, target);
  // Several quantiles beside one target: no other loss has a place for them.
  if (prediction === 'quantiles' && evidence.prediction.width > evidence.target.width) return quantileCandidates(evidence, tau).slice(0, 1);
  if (prediction === 'quantiles') return [...quantileCandidates(evidence, tau), ...amounts];
  return tau === undefined || tau === 0.5 ? amounts : [...quantileCandidates(evidence, tau), ...amounts];
}

function amountCandidates(evidence: Evidence, target: TargetKind): readonly Recommendation[] {
  const usual = usualCandidates(evidence);
  switch (target) {
    case 'count':
      return countCandidates(evidence, usual);
    case 'ordinal': {
      const levels = text(
        'The targets are levels in an order: absolute error counts how many levels a prediction is off.',
        '정답이 순서가 있는 등급입니다. 절대 오차는 몇 등급 벗어났는지를 셉니다.',
      );
      return [candidate('mae', [levels]), ...usual];
    }
    case 'multi-output':
      return usual;
    default:
      return isSkewed(evidence) ? skewedCandidates(evidence, usual) : usual;
  }
}

/** For errors on one scale: the squared error, or where a few rows rule it, a bounded one. */
function usualCandidates(evidence: Evidence): readonly Recommendation[] {
  const mae = candidate('mae', [median]);
  const rest = [candidate('rmse', [units]), candidate('log_cosh', [smooth])];
  if (!outliersDominate(evidence.residuals)) return [candidate('mse', [calmFact(evidence), mean]), mae, huber(evidence, []), ...rest];
  return [
    huber(evidence, [outlierFact(evidence)]),
    mae,
    candidate('log_cosh', [smooth]),
    candidate('cauchy', [forgets]),
    candidate('mse', [pulled]),
  ];
}

/** For amounts above 0 with a long right tail, where the ratio counts. */
function skewedCandidates(evidence: Evidence, usual: readonly Recommendation[]): readonly Recommendation[] {
  const { target, prediction, residuals } = evidence;
  const spread = formatNumber(residuals?.bulkSpread ?? 0, 3);
  const above = target.min > 0 ? text('all above 0', '모두 0보다 크고') : text('never negative', '음수가 없고');
  const tail = text(
    `The targets are ${above.en} with a long right tail (the largest is ${spread} times the median), so relative errors matter.`,
    `정답이 ${above.ko} 오른쪽 꼬리가 길므로(최댓값이 중앙값의 ${spread}배) 상대 오차가 중요합니다.`,
  );
  const logarithms = text('It compares logarithms of 1 + value.', '1을 더한 값의 로그를 비교합니다.');
  const msle = candidate('msle', [tail, logarithms]);
  const deviance = target.min > 0 ? candidate('gamma_deviance', [relative]) : candidate('tweedie_deviance', [zeros], { power: 1.5 });
  const positive = prediction.min > 0 ? [deviance] : [];
  const bounded = huber(evidence, [tail, outlierFact(evidence)]);
  // ln(1 + p) has no value at −1 and below: a loss that cannot be computed is no first choice.
  if (prediction.min <= -1) return [bounded, candidate('mae', [median]), msle, ...usual];
  const outliers = (residuals?.outliers ?? 0) > 0;
  const percentage = target.zeros === 0 && target.min > 0 ? [candidate('mape', [relative])] : [];
  return [msle, ...(outliers ? [bounded, ...positive] : [...positive, bounded]), candidate('mae', [median]), ...percentage, ...usual];
}

function huber(evidence: Evidence, facts: readonly Text[]): Recommendation {
  const delta = evidence.residuals && huberDelta(evidence.residuals);
  // The suggestion is a sentence of its own: the value on the screen may be that of another δ.
  const suggestion =
    delta === undefined
      ? []
      : [
          text(
            `These residuals suggest δ\u00a0=\u00a0${formatNumber(delta)}.`,
            `이 오차들에 알맞은 값은 δ\u00a0=\u00a0${formatNumber(delta)}입니다.`,
          ),
        ];
  return candidate('huber', [...facts, join([bounds, ...suggestion])], delta === undefined ? undefined : { delta });
}

const mean = text('It estimates the mean, and its gradient 2(p − t)/n is smooth.', '평균을 추정하며 기울기 2(p − t)/n이 매끄럽습니다.');
const median = text('It aims at the median, which no single row can move far.', '어떤 한 행도 크게 움직일 수 없는 중앙값을 목표로 합니다.');
const bounds = text('Huber bounds the pull of rows whose error is beyond δ.', '후버 손실은 오차가 δ를 넘는 행의 당기는 힘을 제한합니다.');
const smooth = text(
  'Squared near 0, absolute far away, without a parameter.',
  '0 근처에서는 제곱, 멀리서는 절댓값처럼 움직이며 매개변수가 없습니다.',
);
const units = text(
  'The root brings MSE back to the units of the target: good for reports.',
  '제곱근을 취해 정답과 같은 단위로 되돌리므로 보고하기 좋습니다.',
);
const pulled = text('It estimates the mean, which those rows pull towards themselves.', '평균을 추정하므로 그 행들 쪽으로 끌려갑니다.');
const forgets = text('It all but forgets rows that are far off.', '크게 빗나간 행을 거의 잊습니다.');
const relative = text(
  'Only the ratio of prediction and target counts, whatever their level.',
  '수준과 관계없이 예측과 정답의 비율만 봅니다.',
);
const zeros = text('It allows exact zeros among amounts with a long tail.', '꼬리가 긴 값 사이에 정확한 0이 섞여 있어도 됩니다.');
