import { type Text, text } from '../core/text';
import { formatNumber, formatShare } from './numbers';
import { same } from './say';

/** A multiple of the scale of the errors, at which an estimate is nearly as good as the mean where errors are normal. */
export function ofScale(multiple: number): Text {
  return same(`${formatNumber(multiple)} σ̂`);
}

/** A percentile of the sizes of errors. */
export function percentileOfSizes(percent: number): Text {
  return text(`${percent}th pct of |e|`, `|e| ${percent}백분위수`);
}

/** Names of values that mean something whatever the data are. */
export const DETENTS = {
  median: text('median', '중앙값'),
  lowTail: text('10 % quantile', '10 % 분위수'),
  highTail: text('90 % quantile', '90 % 분위수'),
  mean: text('mean', '평균'),
  crossEntropy: text('cross entropy', '교차 엔트로피'),
  paper: text('as in the paper', '논문의 값'),
  balanced: text('classes balanced', '클래스 균형'),
  even: text('both alike', '양쪽 같음'),
} as const;

/** The coverage of the predictions as they stand. */
export function coverageNow(share: number): Text {
  return text(`your predictions: ${formatShare(share)}`, `현재 예측: ${formatShare(share)}`);
}

/** What is compared with a parameter, for the shares in its slider. */
export const COMPARED = {
  size: text('|error|', '|오차|'),
  margin: text('margin', '마진'),
} as const;
