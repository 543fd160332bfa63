import type { ShapeAxis } from '../core/definition';
import { type Text, text } from '../core/text';
import { formatCount, formatNumber } from './numbers';

/** Words of the Shape tab. */
export const SHAPE = {
  tab: text('Shape', '모양'),
  valueTitle: text('Loss of one row', '한 행의 손실'),
  derivativeTitle: text('Its derivative: the pull of one row', '미분: 한 행이 당기는 힘'),
  densityTitle: text('Where your rows lie', '내 행들의 위치'),
  valueAxis: text('L', 'L'),
  derivativeAxis: text('dL/dx', 'dL/dx'),
  curve: text('loss curve', '손실 곡선'),
  points: text('your rows', '내 행'),
  parameters: text('Parameters', '매개변수'),
  noParameters: text('This loss has no parameters.', '이 손실 함수에는 매개변수가 없습니다.'),
  reset: text('Reset', '기본값으로'),
  axis: text('Horizontal axis', '가로축'),
  off: text('off', '끔'),
  consequence: text('What this means for your rows', '내 자료에 미치는 영향'),
  marks: text('Marks', '표시선'),
} as const;

/** Names of the horizontal axes. */
export const AXIS_WORDS: Readonly<Record<ShapeAxis, Text>> = {
  error: text('Error', '오차'),
  probability: text('Probability', '확률'),
  logit: text('Logit', '로짓'),
  margin: text('Margin', '마진'),
  cosine: text('Cosine', '코사인'),
  overlap: text('Overlap', '겹침'),
};

/** Button that takes the value that the data suggest. */
export function suggestion(label: string, value: number): Text {
  const size = formatNumber(value, 3);
  return text(`Suggested by these data: ${label} = ${size}`, `자료가 권하는 값: ${label} = ${size}`);
}

/** Rows outside the window, at its edge. */
export function offScale(count: number, furthest: number, side: 'left' | 'right'): Text {
  const size = formatNumber(furthest, 3);
  const rows = formatCount(count);
  return side === 'left'
    ? text(`← ${rows} ${count === 1 ? 'row' : 'rows'}, down to ${size}`, `← ${rows}개 행, 최소 ${size}`)
    : text(`${rows} ${count === 1 ? 'row' : 'rows'}, up to ${size} →`, `${rows}개 행, 최대 ${size} →`);
}

/** Spoken summary of the curve. */
export function shapeSummary(name: string, xTitle: string, rows: number): Text {
  return text(
    `${name} drawn over ${xTitle}, with ${formatCount(rows)} of your rows on the curve.`,
    `${name}의 그래프입니다. 가로축: ${xTitle}. 곡선 위에 ${formatCount(rows)}개 행이 있습니다.`,
  );
}

/** Spoken summary of the derivative. */
export function derivativeSummary(name: string, xTitle: string): Text {
  return text(`Derivative of ${name} over ${xTitle}.`, `${name}의 미분입니다. 가로축: ${xTitle}.`);
}
