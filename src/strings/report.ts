import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare } from './numbers';

/** Words of the report that is taken along of a panel. */
export const REPORT = {
  title: text('Loss report', '손실 보고서'),
  verdict: text('Verdict', '판정'),
  recommended: text('Recommended for these data', '이 데이터의 추천 손실 함수'),
  data: text('Data', '데이터'),
  role: text('Role', '역할'),
  column: text('Column', '열'),
  shape: text('Shape', '모양'),
  kind: text('Kind', '종류'),
  because: text('Because', '근거'),
  target: text('Target', '정답'),
  prediction: text('Prediction', '예측'),
  weight: text('Weight', '가중치'),
  losses: text('Losses on these data', '이 데이터에 대한 손실'),
  loss: text('Loss', '손실 함수'),
  parameters: text('Parameters', '매개변수'),
  value: text('Value', '값'),
  unit: text('Unit', '단위'),
  inTargetUnits: text('In target units', '정답 단위'),
  skill: text('Skill', '개선도'),
  worstShare: text('Worst 1 % hold', '상위 1 % 행의 비중'),
  fit: text('Fit', '적합도'),
  comparing: text(
    'Values have different units: compare the skill. 1 is perfect, 0 is as good as the best constant guess.',
    '값의 단위가 서로 다르므로 개선도를 비교하십시오. 1은 완벽함, 0은 가장 좋은 상수 예측과 같음을 뜻합니다.',
  ),
  selection: text('Selected rows', '선택한 행'),
  ofAll: text('All rows', '모든 행'),
  ofSelected: text('Selected', '선택한 행'),
  findings: text('What to check', '확인할 점'),
  noFindings: text('No mistakes were found.', '발견된 실수가 없습니다.'),
  fix: text('Way out', '해결 방법'),
  changed: text('Changed in the panel, not in the file', '파일이 아니라 패널에서 바꾼 내용'),
  worst: text('Worst rows', '손실이 가장 큰 행'),
  row: text('Row', '행'),
  line: text('Line', '줄'),
  rank: text('Rank', '순위'),
  rowLoss: text('Loss', '손실'),
  error: text('Error', '오차'),
  share: text('Share', '비중'),
  gradient: text('Gradient', '기울기'),
  computing: text('How the number was computed', '계산 방법'),
  formula: text('Loss of one sample', '표본 하나의 손실'),
  noParameters: text('This loss has no parameters.', '이 손실 함수에는 매개변수가 없습니다.'),
  meaning: text('Meaning', '뜻'),
  doubles: text('All numbers are double precision; rows count from 1.', '모든 수는 배정밀도 실수이며, 행은 1부터 셉니다.'),
  code: text('The same number in Python', 'Python으로 같은 값 계산하기'),
} as const;

/** By what the report was made, and on which day. */
export function madeWith(version: string, day: string): Text {
  return text(`Made with Loss Explorer ${version} on ${day}.`, `Loss Explorer ${version}, ${day} 작성.`);
}

/** How the rows' losses became one number. */
export function reducedBy(reduction: 'mean' | 'rootMean', sum: number, denominator: number): Text {
  const [total, parts] = [formatNumber(sum, 8), formatNumber(denominator, 8)];
  return reduction === 'rootMean'
    ? text(
        `The value is the square root of the mean: of the losses of all samples, divided by ${parts}.`,
        `평균의 제곱근입니다. 평균은 모든 표본의 손실을 더해 나눈 값입니다(나눈 수: ${parts}).`,
      )
    : text(
        `The value is the sum of the losses of all samples, ${total}, divided by ${parts}.`,
        `모든 표본의 손실을 더한 값을 나눈 결과입니다(합계: ${total}, 나눈 수: ${parts}).`,
      );
}

/** Rows that took no part. */
export function leftOut(count: number): Text {
  return text(
    `${formatCount(count)} ${count === 1 ? 'row was' : 'rows were'} left out: a number in it is missing or not finite.`,
    `값이 없거나 유한하지 않은 ${formatCount(count)}개 행은 제외했습니다.`,
  );
}

/** How many rows an expression selects, and what they hold; `share` is NaN where that has no meaning. */
export function selected(count: number, used: number, share: number): Text {
  const part = text(`${formatCount(count)} of ${formatCount(used)} rows`, `${formatCount(used)}개 행 중 ${formatCount(count)}개`);
  if (Number.isNaN(share)) return text(`${part.en}.`, `${part.ko}입니다.`);
  return text(
    `${part.en}; they hold ${formatShare(share)} of the total loss.`,
    `${part.ko}이며, 전체 손실의 ${formatShare(share)}를 차지합니다.`,
  );
}

/** The rows that a finding is about: the first ones by number, and how many there are. */
export function concernedRows(first: readonly string[], count: number): Text {
  const rest = count - first.length;
  return text(
    `Rows ${first.join(', ')}${rest > 0 ? ` and ${formatCount(rest)} more` : ''}.`,
    `해당 행: ${first.join(', ')}${rest > 0 ? ` 외 ${formatCount(rest)}개` : ''}.`,
  );
}
