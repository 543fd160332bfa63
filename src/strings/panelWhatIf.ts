import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatSigned } from './numbers';

/** Words of the part that tries another prediction of one row. */
export const WHAT_IF = {
  title: text('What if this row were predicted otherwise?', '이 행의 예측이 달랐다면?'),
  pick: text(
    'Choose a row in a chart or a table, then drag its ◉ along the curve, or type a prediction.',
    '차트나 표에서 행을 고른 뒤 ◉를 곡선을 따라 끌거나 예측값을 입력합니다.',
  ),
  badge: text('What if: the file stays as it is', '가정: 파일은 바뀌지 않습니다'),
  prediction: text('prediction', '예측값'),
  gone: text('This row takes no part.', '이 행은 계산에서 빠져 있습니다.'),
  loss: text('Loss', '손실 함수'),
  ofRow: text('this row', '이 행'),
  ofAll: text('all rows', '전체'),
  before: text('as it is', '현재'),
  after: text('what if', '가정'),
  undo: text('Undo', '실행 취소'),
  undoHint: text('One step back (Ctrl+Z)', '한 단계 되돌리기 (Ctrl+Z)'),
  keep: text('Keep as what-if', '가정으로 남기기'),
  keepHint: text('Leaves a ghost on the curve', '곡선 위에 흔적을 남깁니다'),
  kept: text('kept what-ifs', '남겨 둔 가정'),
  forget: text('Remove', '지우기'),
  half: text('It costs half with a prediction of', '손실이 절반이 되는 예측값:'),
  halfClass: text('It costs half where the curve has', '손실이 절반이 되는 위치:'),
  gradient: text('gradient', '기울기'),
  rank: text('rank', '순위'),
  undone: text('Back by one step.', '한 단계 되돌렸습니다.'),
} as const;

/** A box of one of several predictions. */
export function predictionOf(column: number): Text {
  return text(`prediction ${formatCount(column)}`, `예측값 ${formatCount(column)}`);
}

/** `rank 1 → 4 of 400`. */
export function ranks(before: number, after: number, used: number): Text {
  const way = before === after ? formatCount(before) : `${formatCount(before)} → ${formatCount(after)}`;
  return text(`rank ${way} of ${formatCount(used)}`, `${formatCount(used)}개 행 중 순위 ${way}`);
}

/** `gradient +0.1 → +0.05: pushes this prediction down`. */
export function gradients(before: number, after: number, isNorm: boolean, push: Text): Text {
  const written = isNorm ? formatNumber : formatSigned;
  const way = before === after ? written(before, 3) : `${written(before, 3)} → ${written(after, 3)}`;
  return text(`gradient ${way}: ${push.en}`, `기울기 ${way}: ${push.ko}`);
}

/** What the handle on the curve is called. */
export function handleName(row: number): Text {
  return text(`Row ${formatCount(row + 1)}, what if: move along the curve`, `${formatCount(row + 1)}행의 가정: 곡선을 따라 옮기기`);
}

/** What a screen reader hears while the handle moves. */
export function handleValue(title: string, place: number, prediction: readonly number[], loss: number): Text {
  const numbers = prediction.map(entry => formatNumber(entry)).join(', ');
  const cost = formatNumber(loss);
  return text(
    `${title}: ${formatNumber(place)}; prediction ${numbers}; loss ${cost}`,
    `${title}: ${formatNumber(place)}, 예측값 ${numbers}, 손실 ${cost}`,
  );
}

/** One kept what-if: its row, and what it would cost under a loss. */
export function keptWords(row: number, prediction: readonly number[], short: string, loss: number): Text {
  const numbers = prediction.map(entry => formatNumber(entry)).join(', ');
  return text(
    `row ${formatCount(row + 1)} predicted ${numbers}: ${short} ${formatNumber(loss)}`,
    `${formatCount(row + 1)}행, 예측값 ${numbers}: ${short} ${formatNumber(loss)}`,
  );
}
