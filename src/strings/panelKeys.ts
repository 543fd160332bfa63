import { type Text, text } from '../core/text';

/** The list of keys. */
export const KEYS = {
  title: text('Keys', '단축키'),
  close: text('Close (Esc)', '닫기 (Esc)'),
} as const;

/** Every key of the panel, by where it works. */
export const KEY_GROUPS: readonly { readonly where: Text; readonly keys: readonly { readonly keys: string; readonly does: Text }[] }[] = [
  {
    where: text('Everywhere', '어디서나'),
    keys: [
      { keys: '1 … 5', does: text('open a tab', '탭 열기') },
      { keys: 'Tab', does: text('to the next control', '다음 조작 요소로 이동') },
      { keys: 'Esc', does: text('close the tip, then clear the selection', '도움말을 닫고, 다음으로 선택을 해제') },
      { keys: '?', does: text('this list', '이 목록') },
    ],
  },
  {
    where: text('On a chart', '차트에서'),
    keys: [
      { keys: '← →', does: text('from point to point (Shift: ten at a time)', '점 사이를 이동 (Shift: 열 개씩)') },
      { keys: 'Home End', does: text('first and last point', '첫 점과 마지막 점') },
      {
        keys: 'Page Up Page Down',
        does: text('to the row with the next larger or smaller loss', '손실이 다음으로 크거나 작은 행으로 이동'),
      },
      { keys: 'Enter', does: text('go to the row in the editor', '편집기의 행으로 이동') },
      { keys: 'Space', does: text('make it the marked row and stay here', '이 행을 표시하고 차트에 머무르기') },
      {
        keys: 'B',
        does: text('start a box; arrow keys widen it, Enter selects its rows', '상자 선택 시작: 화살표 키로 넓히고 Enter 키로 선택'),
      },
      {
        keys: '+ − 0',
        does: text('zoom in, zoom out, the whole (predictions against targets)', '확대, 축소, 전체 보기 (정답과 예측 차트)'),
      },
      { keys: 'T', does: text('table or chart', '표와 차트 바꾸기') },
    ],
  },
  {
    where: text('On the ◉ of a what-if', '가정의 ◉에서'),
    keys: [
      { keys: '← →', does: text('move the prediction (Shift: ten steps)', '예측값 옮기기 (Shift: 열 단계씩)') },
      { keys: 'Ctrl Z', does: text('one step back', '한 단계 되돌리기') },
    ],
  },
  {
    where: text('In a table', '표에서'),
    keys: [
      { keys: '↑ ↓', does: text('from row to row', '행 사이를 이동') },
      { keys: 'Enter Space', does: text('go to the row; mark it and stay here', '행으로 이동; 표시하고 머무르기') },
    ],
  },
];
