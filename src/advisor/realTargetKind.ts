import { text } from '../core/text';
import { formatNumber } from '../strings/numbers';
import { eitherName, isSkewed, type TargetGuesses } from './amounts';
import type { Evidence } from './evidence';
import { guess } from './guesses';
import { clue } from './names';

/** One real number a sample (advisor.md 2.2). */
export function realKinds(evidence: Evidence): TargetGuesses {
  const { target, prediction, residuals } = evidence;
  const between = text(
    `Real numbers from ${formatNumber(target.min)} to ${formatNumber(target.max)}.`,
    `${formatNumber(target.min)}부터 ${formatNumber(target.max)}까지의 실수입니다.`,
  );
  if (target.outsideUnit === 0) {
    if (eitherName(evidence, 'amount') && !clue(target.name, 'share'))
      return [guess('real', 0.7, between), guess('fraction', 0.4, between)];
    const share = clue(target.name, 'share') ? 0.9 : prediction.outsideUnit === 0 ? 0.7 : 0.6;
    return [guess('fraction', share, between), guess('real', 0.35, between)];
  }
  if (target.min >= 0 && target.max <= 100 && eitherName(evidence, 'percent')) {
    return [guess('percentage', 0.8, between), guess('real', 0.4, between)];
  }
  if (target.min <= 0) return [guess('real', 0.9, between)];
  if (!isSkewed(evidence)) return [guess('real', 0.8, between), guess('positive', 0.4, between)];
  const because = text(
    `All above 0 with a long right tail (skewness ${formatNumber(residuals?.bulkSkew ?? 0, 2)}, largest ${formatNumber(target.max)}).`,
    `모두 0보다 크고 오른쪽 꼬리가 깁니다(왜도 ${formatNumber(residuals?.bulkSkew ?? 0, 2)}, 최댓값 ${formatNumber(target.max)}).`,
  );
  return [guess('positive', 0.8, because), guess('real', 0.5, between)];
}
