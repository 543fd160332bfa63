import type { ShapeAxis } from '../core/definition';
import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare } from './numbers';
import { same } from './say';

/** Words of the Shape tab. */
export const SHAPE = {
  valueTitle: text('Loss of one row', '한 행의 손실'),
  derivativeTitle: text('Its derivative: the pull of one row', '도함수: 한 행이 당기는 힘'),
  densityTitle: text('Where your rows lie', '행의 분포'),
  valueAxis: text('L', 'L'),
  curve: text('loss curve', '손실 곡선'),
  points: text('your rows', '데이터의 행'),
  parameters: text('Parameters', '매개변수'),
  noParameters: text('This loss has no parameters.', '이 손실 함수에는 매개변수가 없습니다.'),
  reset: text('Reset', '기본값으로'),
  axis: text('Horizontal axis', '가로축'),
  off: text('none', '없음'),
  consequence: text('What this means for your rows', '내 데이터에 미치는 영향'),
  compare: text('Compare', '비교'),
  addLoss: text('+ loss', '+ 손실 함수'),
  addLossLabel: text('Draw another loss over the same axis', '같은 축에 다른 손실 함수 그리기'),
  equalHeights: text('Same height', '같은 높이로'),
  equalHeightsHint: text(
    'Divides every curve by its value at the edge of the window, and every derivative by its largest size, to compare shapes.',
    '모양을 비교하도록 곡선은 구간 끝의 값으로, 도함수는 가장 큰 크기로 나누어 그립니다.',
  ),
  equalValueAxis: text('L ÷ L at the edge', 'L ÷ 구간 끝의 L'),
  formula: text('Formula', '수식'),
  branches: text('Its parts, where they count', '수식의 부분과 적용되는 곳'),
  worst: text('the worst of them, with row numbers', '그중 손실이 가장 큰 행 (행 번호)'),
} as const;

/** Names of the horizontal axes. */
export const AXIS_WORDS: Readonly<Record<ShapeAxis, Text>> = {
  error: text('Error', '오차'),
  ratio: text('Ratio', '비율'),
  distance: text('Distance', '거리'),
  gap: text('Distance gap', '거리 차이'),
  probability: text('Probability', '확률'),
  logit: text('Logit', '로짓'),
  margin: text('Margin', '마진'),
  cosine: text('Cosine', '코사인'),
  overlap: text('Overlap', '겹침'),
};

/** What the loss is differentiated by on each axis, as it is written at the axis. */
export const DERIVATIVES: Readonly<Record<ShapeAxis, Text>> = {
  error: same('dL/dŷ'),
  ratio: same('dL/dr'),
  distance: same('dL/dd'),
  gap: same('dL/dg'),
  probability: same('dL/dp'),
  logit: same('dL/dx'),
  margin: same('dL/dz'),
  cosine: same('dL/dc'),
  overlap: same('dL/do'),
};

/** Summary of the folded parameters. */
export function moreParameters(count: number): Text {
  return text(`More settings (${count})`, `설정 더 보기 (${count})`);
}

/** The curve leaves the picture: how far it goes in this window, and how many rows go with it. */
export function cutOff(low: number, high: number, rows: number): Text {
  const ends = [...new Set([low, high])].map(end => formatNumber(end, 3));
  const rest = formatCount(rows);
  return text(
    `Cut off to stay readable: the curve goes on to ${ends.join(' and ')} within this window.` +
      (rows > 0 ? ` ${rest} ${rows === 1 ? 'row lies' : 'rows lie'} beyond, drawn as triangles at the edge.` : ''),
    `알아보기 쉽도록 그림을 잘랐습니다. 이 구간에서 곡선이 이르는 값: ${ends.join(', ')}.` +
      (rows > 0 ? ` 그림을 벗어난 행 ${rest}개는 가장자리에 삼각형으로 나타냈습니다.` : ''),
  );
}

/** Button that takes the value that the data suggest. */
export function suggestion(label: string, value: number): Text {
  const size = formatNumber(value, 3);
  return text(`Suggested by these data: ${label} = ${size}`, `데이터에 알맞은 값: ${label} = ${size}`);
}

/** Rows outside the window, at its edge. */
export function offScale(count: number, furthest: number, side: 'left' | 'right'): Text {
  const size = formatNumber(furthest, 3);
  const rows = formatCount(count);
  return side === 'left'
    ? text(`← ${rows} ${count === 1 ? 'row' : 'rows'}, down to ${size}`, `← ${rows}개 행, 최소 ${size}`)
    : text(`${rows} ${count === 1 ? 'row' : 'rows'}, up to ${size} →`, `${rows}개 행, 최대 ${size} →`);
}

/** Spoken summary of the curve, and of those beside it. */
export function shapeSummary(name: string, xTitle: string, rows: number, others: readonly string[]): Text {
  const beside = others.join(', ');
  return text(
    `${name} drawn over ${xTitle}, with ${formatCount(rows)} of your rows on the curve.${beside && ` Beside it: ${beside}.`}`,
    `${name}의 그래프입니다. 가로축: ${xTitle}. 곡선 위에 ${formatCount(rows)}개 행이 있습니다.${beside && ` 함께 그린 손실 함수: ${beside}.`}`,
  );
}

/** Spoken summary of the derivative. */
export function derivativeSummary(name: string, xTitle: string): Text {
  return text(`Derivative of ${name} over ${xTitle}.`, `${name}의 도함수입니다. 가로축: ${xTitle}.`);
}

/** The derivative, each divided by its largest size. */
export function equalDerivativeAxis(derivative: Text): Text {
  return text(`${derivative.en} ÷ largest`, `${derivative.ko} ÷ 최댓값`);
}

/** A part of a formula and the rows that stand where it counts. */
export function branchRows(rows: number, used: number): Text {
  const share = formatShare(rows / used);
  return text(`${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'} (${share})`, `${formatCount(rows)}개 행 (${share})`);
}

/** Takes a loss out of the comparison. */
export function removeLoss(name: string): Text {
  return text(`Remove ${name}`, `${name} 빼기`);
}
