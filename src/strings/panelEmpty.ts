import { type Text, text } from '../core/text';
import { formatCount } from './numbers';

/** What the panel says when there is nothing to draw yet: always what is there, why it stops, and one way on. */
export const EMPTY = {
  nothingTitle: text('Which loss fits your numbers?', '내 숫자에 맞는 손실 함수는 무엇일까요?'),
  nothingSteps: [
    text('Open a CSV or JSON file that holds targets and predictions.', '정답과 예측이 들어 있는 CSV 또는 JSON 파일을 엽니다.'),
    text(
      'Select the two arrays, or select nothing to use the whole file.',
      '두 배열을 선택합니다. 아무것도 선택하지 않으면 파일 전체를 사용합니다.',
    ),
    text('Right-click and choose “Compute Loss”.', '마우스 오른쪽 버튼을 누르고 ‘손실 계산’을 고릅니다.'),
  ],
  chooseTitle: text('Which columns are the targets and the predictions?', '어느 열이 정답이고 어느 열이 예측입니까?'),
  chooseHint: text(
    'The names do not tell. The answer is remembered for this file.',
    '열 이름만으로는 알 수 없습니다. 고른 내용은 이 파일에 대해 기억됩니다.',
  ),
  failedTitle: text('These data cannot be computed yet', '아직 이 데이터로 계산할 수 없습니다'),
  singleTitle: text('One array is not enough', '배열이 하나뿐입니다'),
  columnName: text('Column', '열'),
  columnShape: text('Values', '값의 수'),
  columnPreview: text('First values', '앞쪽 값'),
  viewFailed: text('This view could not be computed', '이 화면을 계산하지 못했습니다'),
  viewFailedAbove: text(
    'The note above says why. Correct the data, or choose another loss.',
    '이유는 위의 알림에 있습니다. 데이터를 고치거나 다른 손실 함수를 고르십시오.',
  ),
} as const;

/** A single array was found: what it is, and what is missing. */
export function singleArray(name: string, length: number): Text {
  return text(
    `Found ${formatCount(length)} numbers in “${name}”. A loss compares two arrays: pick the predictions that belong to them.`,
    `‘${name}’에서 숫자 ${formatCount(length)}개를 찾았습니다. 손실은 두 배열을 비교해 계산하므로 짝이 되는 예측 배열을 골라 주십시오.`,
  );
}
