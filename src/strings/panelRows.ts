import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare, formatSigned } from './numbers';

/** Words of the Rows tab. */
export const ROWS = {
  lossTitle: text('Loss of each row', '행별 손실'),
  byRank: text('By rank', '순위별'),
  histogram: text('Histogram', '히스토그램'),
  rankAxis: text('share of rows, worst first (%)', '손실이 큰 순서로 본 행의 비율 (%)'),
  rankAxisUp: text('share of rows, smallest first (%)', '손실이 작은 순서로 본 행의 비율 (%)'),
  lossAxis: text('loss', '손실'),
  lossAxisLog: text('loss (log)', '손실 (로그)'),
  countAxis: text('rows', '행 수'),
  countAxisLog: text('rows (log)', '행 수 (로그)'),
  bin: text('Range', '구간'),
  gradientTitle: text('Gradient of each row', '행별 기울기'),
  byRow: text('By row', '행 순서'),
  distribution: text('Distribution', '분포'),
  rowAxis: text('row', '행'),
  gradientAxis: text('gradient', '기울기'),
  normAxis: text('size of the gradient', '기울기의 크기'),
  up: text('positive: training lowers the prediction', '양수: 학습이 예측을 낮춥니다'),
  down: text('negative: training raises the prediction', '음수: 학습이 예측을 높입니다'),
  size: text('gradient size', '기울기 크기'),
  tugTitle: text('Tug of war: where training pulls the predictions', '줄다리기: 학습이 예측값을 당기는 방향'),
  pullsUp: text('up', '위로'),
  pullsDown: text('down', '아래로'),
  pullersUp: text('Pull up most:', '가장 세게 위로 당기는 행:'),
  pullersDown: text('Pull down most:', '가장 세게 아래로 당기는 행:'),
  zero: text('exactly 0', '정확히 0'),
  nonFinite: text('not finite', '유한하지 않음'),
} as const;

/** How concentrated the loss is. */
export function concentration(share1: number, share10: number): Text {
  return text(
    `The worst 1 % of rows hold ${formatShare(share1)} of the loss, the worst 10 % hold ${formatShare(share10)}.`,
    `손실이 큰 상위 1 % 행이 전체 손실의 ${formatShare(share1)}, 상위 10 % 행이 ${formatShare(share10)}를 차지합니다.`,
  );
}

/** Spoken summary of the loss by rank. */
export function rankSummary(used: number, worst: number | undefined, share1: number): Text {
  const row = worst === undefined ? undefined : formatCount(worst + 1);
  return text(
    `Loss of ${formatCount(used)} rows by rank.${row ? ` Worst row ${row}.` : ''} The worst 1 % hold ${formatShare(share1)} of the total.`,
    `${formatCount(used)}개 행의 순위별 손실입니다.${row ? ` 손실이 가장 큰 행은 ${row}행입니다.` : ''} 상위 1 %가 전체의 ${formatShare(share1)}를 차지합니다.`,
  );
}

/** Spoken summary of a histogram. */
export function histogramSummary(what: Text, fullest: readonly [number, number], zeros: number): Text {
  const span = `${formatNumber(fullest[0], 3)} … ${formatNumber(fullest[1], 3)}`;
  return text(
    `Histogram: ${what.en}. Most rows lie in ${span}.${zeros > 0 ? ` ${formatCount(zeros)} rows are exactly 0.` : ''}`,
    `히스토그램: ${what.ko}. 가장 많은 행이 있는 구간은 ${span}입니다.${zeros > 0 ? ` 정확히 0인 행은 ${formatCount(zeros)}개입니다.` : ''}`,
  );
}

/** Rows drawn on the zero rail of a log axis. */
export function zeroRail(zeros: number): Text {
  return text(
    `${formatCount(zeros)} ${zeros === 1 ? 'row has' : 'rows have'} loss 0: drawn on the bottom rail.`,
    `손실이 0인 행 ${formatCount(zeros)}개는 맨 아래 선에 그렸습니다.`,
  );
}

/** Below this share of all pulls a difference is no direction. */
const BALANCED = 0.01;

/** The balance of pulls: sums of the positive gradients, which lower predictions, and of the negative ones, which raise them. */
export function tugWords(positive: number, negative: number): Text {
  if (positive === 0 && negative === 0) return text('No row pulls: every gradient is 0.', '당기는 행이 없습니다. 모든 기울기가 0입니다.');
  const [up, down, net] = [formatNumber(-negative, 3), formatNumber(positive, 3), formatSigned(positive + negative, 3)];
  const isBalanced = Math.abs(positive + negative) < BALANCED * (positive - negative);
  const lowers = positive + negative > 0;
  return text(
    `Rows that are predicted too low pull up with ${up} in all, rows that are predicted too high pull down with ${down}. ` +
      (isBalanced
        ? `The two sides are in balance (sum ${net}).`
        : `On the whole a training step ${lowers ? 'lowers' : 'raises'} the predictions (sum ${net}).`),
    `예측이 낮은 행들이 위로 당기는 힘은 모두 ${up}, 예측이 높은 행들이 아래로 당기는 힘은 모두 ${down}입니다. ` +
      (isBalanced
        ? `양쪽이 균형을 이룹니다(합계 ${net}).`
        : `전체적으로 학습은 예측값을 ${lowers ? '낮추는' : '높이는'} 쪽으로 움직입니다(합계 ${net}).`),
  );
}

/** Spoken summary of gradients by row. */
export function gradientSummary(used: number, isNorm: boolean): Text {
  return isNorm
    ? text(`Size of the gradient of ${formatCount(used)} rows.`, `${formatCount(used)}개 행의 기울기 크기입니다.`)
    : text(
        `Gradient of ${formatCount(used)} rows: positive values push the prediction down, negative ones up.`,
        `${formatCount(used)}개 행의 기울기입니다. 양수는 예측을 낮추고 음수는 높입니다.`,
      );
}

/** What the linear part of a symlog axis is. */
export function symlogNote(constant: number, isNorm: boolean): Text {
  const size = formatNumber(constant, 2);
  return isNorm
    ? text(
        `Length of the derivative of the mean by the predictions of a row; the axis is linear up to ${size} and logarithmic beyond.`,
        `평균을 한 행의 예측값들로 미분한 벡터의 길이입니다. 축은 ${size}까지 선형이고 그 밖에서는 로그입니다.`,
      )
    : text(
        `Derivative of the mean by each prediction; the axis is linear within ±${size} and logarithmic beyond.`,
        `평균을 각 예측값으로 미분한 값입니다. 축은 ±${size} 안에서 선형이고 그 밖에서는 로그입니다.`,
      );
}

/** Each x of a band stands for many rows. */
export const BAND_NOTE = text(
  'Each stroke spans the smallest to the largest of neighbouring rows.',
  '각 선은 이웃한 행들의 최솟값에서 최댓값까지를 나타냅니다.',
);
