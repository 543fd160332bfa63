import { type Text, text } from '../core/text';
import { formatCount, formatShare } from './numbers';

/** Words of the bar under the views that tells of the selected rows. */
export const SELECTION = {
  bar: text('Selected rows', '선택한 행'),
  clear: text('Clear the selection (Esc)', '선택 해제 (Esc)'),
  all: text('all', '전체'),
  selected: text('selected', '선택'),
  none: text('No row is selected by this expression.', '이 조건에 맞는 행이 없습니다.'),
  gradient: text('mean gradient', '기울기의 평균'),
  boxHint: text('Drag a box, or press B and the arrow keys, to select rows.', '끌어서 상자를 그리거나 B 키와 화살표 키로 행을 선택합니다.'),
  boxStarted: text(
    'Selecting: move with the arrow keys, Enter selects, Escape stops.',
    '선택을 시작합니다. 화살표 키로 옮기고 Enter 키로 선택하며 Esc 키로 그만둡니다.',
  ),
} as const;

/** How many rows are selected, and what they hold. */
export function selectedWords(count: number, used: number, share: number): Text {
  const holds = Number.isNaN(share)
    ? text('', '')
    : text(`: they hold ${formatShare(share)} of the loss`, `: 전체 손실의 ${formatShare(share)} 차지`);
  return text(
    `${formatCount(count)} of ${formatCount(used)} rows selected${holds.en}`,
    `${formatCount(used)}개 행 중 ${formatCount(count)}개 선택${holds.ko}`,
  );
}
