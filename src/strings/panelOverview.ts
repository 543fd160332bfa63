import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare } from './numbers';

/** Words of the Overview tab. */
export const OVERVIEW = {
  verdict: text('Verdict', '판정'),
  losses: text('Losses on these data', '이 데이터에 대한 손실'),
  lossesHint: text(
    'Values have different units: compare the skill column. 1 is perfect, 0 is as good as the best constant guess.',
    '값의 단위가 서로 다르므로 개선도 열을 비교하십시오. 1은 완벽함, 0은 가장 좋은 상수 예측과 같음을 뜻합니다.',
  ),
  lossesHintPlain: text(
    'Values of different losses have different units and cannot be compared directly.',
    '손실 함수마다 값의 단위가 다르므로 서로 직접 비교할 수 없습니다.',
  ),
  inTargetUnits: text('In target units', '정답 단위'),
  skill: text('Skill', '개선도'),
  worstShare: text('Worst 1\u00a0%', '손실 상위 1\u00a0%'),
  worstShareHint: text('Share of the total held by the worst 1 % of rows', '손실이 가장 큰 1 % 행이 전체에서 차지하는 비중'),
  scatterTitle: text('Prediction against target', '정답과 예측'),
  lanesNote: text(
    'Each class is drawn to a scale of its own; the number beside it is the rows in its highest bar.',
    '클래스마다 세로 눈금이 다르며, 옆의 숫자는 가장 높은 막대의 행 수입니다.',
  ),
  classesTitle: text('Where the probabilities lie', '확률의 분포'),
  identity: text('prediction = target', '예측 = 정답'),
  fitLine: text('least-squares line', '최소 제곱 직선'),
  rows: text('rows', '행'),
  worstRows: text('worst rows', '손실이 큰 행'),
  densityWords: text('density of all rows (log)', '모든 행의 밀도 (로그)'),
  worst: text('Worst rows', '손실이 가장 큰 행'),
  useRecommended: text('Use the recommended loss', '추천 손실 함수 사용'),
  hidePossible: text('Show only losses that fit', '적합한 손실 함수만 보기'),
  classColumn: text('Class', '클래스'),
} as const;

/** The button that copies code for the number, and its menu of libraries. */
export const COPY_CODE = {
  button: text('Copy code', '코드 복사'),
  hint: text('Python code that computes this number from your file', '파일에서 이 값을 계산하는 Python 코드'),
  menu: text('Library', '라이브러리'),
} as const;

/** Spoken when the code is on the clipboard. */
export function codeCopied(library: string): Text {
  return text(`${library} code copied`, `${library} 코드를 복사했습니다`);
}

/** Offered where the loss in use cannot be computed. */
export function useInstead(loss: Text): Text {
  return text(`Use another loss: ${loss.en}`, `다른 손실 함수 사용: ${loss.ko}`);
}

/** `6.1 % of the total`. */
export function ofTotal(share: number): Text {
  return text(`${formatShare(share)} of the total`, `전체의 ${formatShare(share)}`);
}

/** How much of the total the worst rows hold. */
export function worstHold(rows: number, share: number): Text {
  return text(
    `${rows === 1 ? 'This row holds' : `These ${rows} rows hold`} ${formatShare(share)} of the total loss.`,
    `이 ${rows}개 행이 전체 손실의 ${formatShare(share)}를 차지합니다.`,
  );
}

/** Spoken summary of the scatter. */
export function scatterSummary(used: number, worstRow: number | undefined): Text {
  const worst = worstRow === undefined ? undefined : formatCount(worstRow + 1);
  return text(
    `Scatter of ${formatCount(used)} rows, target across and prediction up; points on the diagonal are perfect.` +
      (worst ? ` The worst row is ${worst}.` : ''),
    `${formatCount(used)}개 행의 산점도입니다. 가로는 정답, 세로는 예측이며 대각선 위의 점은 정확한 예측입니다.` +
      (worst ? ` 손실이 가장 큰 행은 ${worst}행입니다.` : ''),
  );
}

/** Spoken summary of the class histograms. */
export function classesSummary(groups: number, axis: Text): Text {
  return text(
    `Histograms of ${axis.en}, one for each of ${groups} classes.`,
    `${groups}개 클래스 각각에 대한 히스토그램입니다. 가로축: ${axis.ko}.`,
  );
}

/** The skill in words, for the bar's label. */
export function skillWords(skill: number): Text {
  const size = formatNumber(skill, 2);
  if (skill < 0) return text(`${size}: worse than the best constant guess`, `${size}: 가장 좋은 상수 예측보다 나쁨`);
  return text(`${size}: closes ${formatShare(skill)} of the gap to perfect`, `${size}: 상수 예측 대비 손실 ${formatShare(skill)} 감소`);
}

/** Opens the list of losses that can be computed but are not advised. */
export function showPossible(count: number): Text {
  return text(
    count === 1 ? 'Show 1 more loss that can be computed' : `Show ${count} more losses that can be computed`,
    `계산할 수 있는 손실 함수 ${count}개 더 보기`,
  );
}

/** Title of the folded list of losses that do not fit. */
export function unfitCount(count: number): Text {
  return text(
    count === 1 ? '1 loss does not fit these data' : `${count} losses do not fit these data`,
    `이 데이터에 맞지 않는 손실 함수 ${count}개`,
  );
}

/** Points drawn out of all rows. */
export function showing(drawn: number, used: number): Text {
  return text(
    `All ${formatCount(used)} rows as density, the ${formatCount(drawn)} worst as points.`,
    `${formatCount(used)}개 행 전체는 밀도로, 손실이 큰 ${formatCount(drawn)}개 행은 점으로 나타냈습니다.`,
  );
}
