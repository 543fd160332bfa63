import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare, formatSigned } from './numbers';

/** Words of the comparison of models. */
export const COMPARE = {
  models: text('Models', '모델'),
  inUse: text('in use', '사용 중'),
  add: text('Add a model', '모델 추가'),
  addHint: text('Columns of as many rows as the predictions', '예측값과 행 수가 같은 열'),
  otherColumns: text('Other columns', '다른 열'),
  file: text('A file of predictions…', '예측값 파일…'),
  pick: text(
    'Choose a column that holds another model’s predictions of the same target, or a file.',
    '같은 정답을 예측한 다른 모델의 열이나 파일을 고르십시오.',
  ),
  values: text('Value of each model', '모델별 값'),
  model: text('Model', '모델'),
  interval: text('95 % interval', '95 % 구간'),
  difference: text('Difference to A', 'A와의 차이'),
  verdict: text('Verdict', '판정'),
  first: text('reference', '비교 기준'),
  noInterval: text('no interval', '구간 없음'),
  differences: text('Difference of each row', '행별 차이'),
  differencesOf: text('Model compared with A', 'A와 비교할 모델'),
  ties: text('ties', '비김'),
  gains: text('Rows that gain most', '가장 나아진 행'),
  harms: text('Rows that lose most', '가장 나빠진 행'),
  change: text('Change', '변화'),
  more: text('Show more rows', '행 더 보기'),
  twoLosses: text('One model under two losses', '한 모델을 두 손실 함수로 보기'),
  otherLoss: text('Other loss', '다른 손실 함수'),
  correlation: text('Rank correlation', '순위 상관'),
  moves: text('Rows whose rank changes most', '순위가 가장 크게 바뀌는 행'),
  ranks: text('Rank', '순위'),
} as const;

/** A number with the ends of its interval. */
interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How intervals were made, and on how many rows. */
interface Method {
  readonly intervals: { readonly by: 'bootstrap'; readonly resamples: number; readonly seed: number } | { readonly by: 'normal' | 'none' };
  readonly rows: number;
  readonly leftOut: number;
}

/** `A`, `B` …: what the models are called on the screen. */
export function letterOf(model: number): string {
  return String.fromCharCode(65 + model);
}

/** The column of intervals: its axis reaches to either side of 0 by this part of the first model's value. */
export function whiskerTitle(reach: number): Text {
  const end = formatShare(reach);
  return text(`Difference, −${end} … +${end} of A`, `차이: A의 −${end} … +${end}`);
}

/** The button that takes a model away. */
export function removeModel(label: string): Text {
  return text(`Remove ${label}`, `모델 빼기: ${label}`);
}

/** `0.59 to 2.70`. */
export function intervalText({ low, high }: Estimate): Text {
  const [from, to] = [formatNumber(low, 3), formatNumber(high, 3)];
  return text(`${from} to ${to}`, `${from} ~ ${to}`);
}

/** Which of two models is better under a loss, and how sure that is. Smaller losses are better. */
export function verdictOf(letter: string, difference: Estimate, isSame: boolean): Text {
  const { value, low, high } = difference;
  if (isSame) return text('the same on every row', '모든 행에서 같습니다');
  if (Number.isNaN(value)) return text('not to be compared', '비교할 수 없습니다');
  const size = formatNumber(Math.abs(value), 3);
  const better = value < 0 ? letter : 'A';
  if (Number.isNaN(low) || Number.isNaN(high))
    return value === 0
      ? text('the same value, without an interval', '값이 같습니다(구간 없음)')
      : text(`${better} is smaller by ${size}, without an interval`, `${better}의 손실이 ${size}만큼 작습니다(구간 없음)`);
  // The interval of how much better the better one is.
  const [least, most] = value < 0 ? [-high, -low] : [low, high];
  const span = intervalText({ value, low: least, high: most });
  if (high < 0 || low > 0)
    return text(
      `${better} is better by ${size} (95 % interval ${span.en})`,
      `${better}의 손실이 ${size}만큼 작습니다(95 % 구간 ${span.ko})`,
    );
  const whole = intervalText(difference);
  return text(`no difference can be told apart (95 % interval ${whole.en})`, `차이가 있다고 말할 수 없습니다(95 % 구간 ${whole.ko})`);
}

/** How the intervals were made, and on which rows. */
export function methodWords({ intervals, rows, leftOut }: Method): Text {
  const count = formatCount(rows);
  const left =
    leftOut === 0
      ? text('', '')
      : text(
          ` ${leftOut === 1 ? '1 further row is' : `${formatCount(leftOut)} further rows are`} left out, because a model has no number there; values can differ from those above.`,
          ` 값이 없는 모델이 있는 ${formatCount(leftOut)}개 행은 뺐으므로 위의 값과 다를 수 있습니다.`,
        );
  const how =
    intervals.by === 'bootstrap'
      ? text(
          `Intervals from ${formatCount(intervals.resamples)} draws of ${count} rows with replacement, the same rows for every model (paired bootstrap, seed ${intervals.seed}).`,
          `구간은 ${count}개 행을 ${formatCount(intervals.resamples)}번 복원 추출하여 구했습니다. 모든 모델에 같은 행을 썼습니다(짝지은 부트스트랩, 시드 ${intervals.seed}).`,
        )
      : intervals.by === 'normal'
        ? text(
            `Intervals by the normal approximation from the spread of ${count} paired rows, which is as good as drawing rows anew when there are so many.`,
            `구간은 짝지은 ${count}개 행의 흩어짐으로 정규 근사하여 구했습니다. 행이 이만큼 많으면 다시 추출한 것과 다름없습니다.`,
          )
        : text('One row gives no interval.', '행이 하나뿐이면 구간을 구할 수 없습니다.');
  const few =
    intervals.by === 'bootstrap' && rows < FEW_ROWS
      ? text(' With so few rows intervals come out too narrow.', ' 행이 적어서 구간이 실제보다 좁게 나옵니다.')
      : text('', '');
  return text(how.en + few.en + left.en, how.ko + few.ko + left.ko);
}

/** Below this the percentile interval misses noticeably more than 5 % (Hesterberg, The American Statistician 69, 2015, section 4). */
const FEW_ROWS = 30;

/** Rows on which each of two models is better. */
export function winWords(letter: string, wins: number, ties: number, losses: number): Text {
  const all = wins + ties + losses;
  const part = (count: number) => `${formatCount(count)} (${formatShare(count / all)})`;
  return text(
    `${letter} is better on ${part(wins)} rows, A on ${part(losses)}; ${ties === 0 ? 'no row is a tie' : `${part(ties)} are ties`}.`,
    `${letter}가 더 나은 행: ${part(wins)}, A가 더 나은 행: ${part(losses)}, 비긴 행: ${part(ties)}.`,
  );
}

/** The axis of the differences. */
export function differenceAxis(letter: string, short: string): Text {
  return text(`${short} of ${letter} − ${short} of A`, `${letter}의 ${short} − A의 ${short}`);
}

/** What the bars on either side of 0 mean. */
export function betterLegend(letter: string): Text {
  return text(`${letter} is better`, `${letter}가 더 나음`);
}

/** Selects the rows on which a model wins, all of them or those of the largest differences. */
export function selectWins(letter: string, shown: number, all: number): Text {
  return shown === all
    ? text(`Select the ${formatCount(all)} rows where ${letter} is better`, `${letter}가 더 나은 ${formatCount(all)}개 행 선택`)
    : text(
        `Select the ${formatCount(shown)} rows where ${letter} is better by most`,
        `${letter}가 가장 크게 앞선 ${formatCount(shown)}개 행 선택`,
      );
}

/** How alike two losses rank the rows. */
export function rankWordsOf(correlation: number, moved: number, rows: number): Text {
  if (Number.isNaN(correlation))
    return text('One of the two losses is the same on every row.', '두 손실 함수 중 하나는 모든 행에서 값이 같습니다.');
  if (moved === 0)
    return text(
      'Both losses put the rows in the same order: they differ in how much the worst rows weigh, not in which rows are worst.',
      '두 손실 함수에서 행의 순서가 같습니다. 어느 행의 손실이 큰지가 아니라 손실이 큰 행이 얼마나 큰 비중을 차지하는지만 다릅니다.',
    );
  const rho = formatNumber(correlation, 3);
  return text(
    `Spearman’s correlation of the losses of the rows is ${rho}: ${formatCount(moved)} of ${formatCount(rows)} rows have another rank.`,
    `행별 손실의 스피어만 순위 상관 계수는 ${rho}이며, ${formatCount(rows)}개 행 중 ${formatCount(moved)}개 행의 순위가 다릅니다.`,
  );
}

/** What the worst rows hold of either loss. */
export function sharesOfTwo(shares: readonly { readonly short: string; readonly share: number }[]): Text {
  const list = shares.map(({ short, share }) => `${short} ${formatShare(share)}`).join(', ');
  return text(`The worst 1 % of the rows hold: ${list}.`, `손실이 큰 상위 1 % 행이 차지하는 비중: ${list}.`);
}

/** `12 → 240`. */
export function rankMove(rank: number, otherRank: number): string {
  return `${formatNumber(rank)} → ${formatNumber(otherRank)}`;
}

/** `−24.8 %`, a difference in parts of the first model's value. */
export function relativeText(share: number): string {
  return `${share > 0 ? '+' : ''}${formatShare(share)}`;
}

/** The spoken finding of the differences of rows. */
export function differencesSummary(letter: string, difference: Estimate, wins: number, ties: number, losses: number): Text {
  const said = winWords(letter, wins, ties, losses);
  const mean = formatSigned(difference.value, 3);
  return text(
    `Histogram of the differences of the rows, ${letter} less A. ${said.en} The losses differ by ${mean}.`,
    `${letter}에서 A를 뺀 행별 손실 차이의 히스토그램. ${said.ko} 손실의 차이: ${mean}.`,
  );
}
