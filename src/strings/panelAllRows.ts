import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare } from './numbers';

/** Words of the table of all rows, the shares and the changes of rank. */
export const ALL_ROWS = {
  title: text('All rows', '모든 행'),
  filter: text('Filter', '필터'),
  apply: text('Apply (Enter)', '적용 (Enter)'),
  placeholder: text('loss > 10 and error < 0', 'loss > 10 and error < 0'),
  clear: text('Show all rows', '모든 행 보기'),
  help: text('Fields and examples', '필드와 예'),
  fields: text('Fields', '필드'),
  examples: text('Examples', '예'),
  operators: text(
    'Operators: and, or, not, in, ==, !=, <, <=, >, >=, + − * / %; functions: abs, sqrt, log, exp, min, max',
    '연산자: and, or, not, in, ==, !=, <, <=, >, >=, + − * / %, 함수: abs, sqrt, log, exp, min, max',
  ),
  keys: text(
    '↑ ↓ Page Up, Page Down, Home and End move; Enter goes to the row, Space marks it',
    '↑ ↓ Page Up, Page Down, Home, End 키로 이동, Enter 키로 편집기의 행으로 이동, Space 키로 표시',
  ),
  rank: text('Rank', '순위'),
  cumulative: text('Cumulative', '누적'),
  cumulativeTitle: text('Who holds the loss', '손실을 누가 차지하는가'),
  shareOfRows: text('share of rows, worst first (%, log)', '손실이 큰 순서로 본 행의 비율 (%, 로그)'),
  shareOfLoss: text('share of the loss held (%)', '차지하는 손실의 비율 (%)'),
  evenly: text('every row the same', '모든 행이 같다면'),
  changesTitle: text('Rows whose rank changes most', '순위가 가장 크게 바뀌는 행'),
  other: text('Beside', '견줄 손실 함수'),
  rises: text('weighs more', '더 무거워짐'),
  falls: text('weighs less', '덜 무거워짐'),
} as const;

/** How many rows the filter leaves. */
export function filtered(count: number, used: number): Text {
  return count === used
    ? text(`all ${formatCount(used)} rows`, `${formatCount(used)}개 행 모두`)
    : text(`${formatCount(count)} of ${formatCount(used)} rows`, `${formatCount(used)}개 행 중 ${formatCount(count)}개`);
}

/** What the worst rows hold of one loss. */
export function holds(short: string, share1: number, share10: number): Text {
  return text(
    `${short}: the worst 1 % of rows hold ${formatShare(share1)}, the worst 10 % ${formatShare(share10)}.`,
    `${short}: 상위 1 % 행이 ${formatShare(share1)}, 상위 10 % 행이 ${formatShare(share10)}를 차지합니다.`,
  );
}

/** How alike two losses rank the rows. */
export function correlationWords(first: string, second: string, correlation: number, moved: number): Text {
  const alike = formatNumber(correlation, 3);
  if (moved === 0)
    return text(
      `${first} and ${second} rank the rows alike: the choice between them decides how much the worst rows weigh, not which they are.`,
      `${first}와(과) ${second}의 순위는 같습니다. 둘 중 무엇을 고르느냐에 따라 나쁜 행의 무게가 달라질 뿐, 어느 행이 나쁜지는 달라지지 않습니다.`,
    );
  return text(
    `${first} and ${second} rank the rows with a correlation of ${alike} (Spearman); ${formatCount(moved)} rows have another rank. These rows are what the choice between them decides.`,
    `${first}와(과) ${second}의 순위 상관(스피어먼)은 ${alike}이고 ${formatCount(moved)}개 행의 순위가 다릅니다. 두 손실 함수의 선택이 갈리는 곳이 바로 이 행들입니다.`,
  );
}
