import { type Text, text } from '../core/text';

// Comments of the Python programs that code export writes. Names of files come in as they may stand in a comment.

/** First line: what it computes, with what. */
export function exportTitle(loss: Text, library: string): Text {
  return text(`${loss.en} with ${library}`, `${loss.ko} (${library})`);
}

/** Where to run it. */
export function runInFolder(files: readonly string[]): Text {
  const names = files.join(', ');
  return files.length === 1
    ? text(`Run it in the folder of ${names}.`, `다음 파일이 있는 폴더에서 실행하십시오: ${names}`)
    : text(`Run it in the folder of these files: ${names}`, `다음 파일이 있는 폴더에서 실행하십시오: ${names}`);
}

/** The numbers stand in the code, because no saved file has them alone. */
export const numbersWritten = text('The numbers are those that Loss Explorer used.', 'Loss Explorer가 쓴 값을 그대로 적었습니다.');

/** Rows without a number in each array. */
export function leftOutRows(count: number, total: number): Text {
  return text(
    `Rows with a missing or infinite value are left out, as in Loss Explorer: ${count} of ${total}.`,
    `값이 비었거나 무한대인 행은 Loss Explorer처럼 제외합니다: 전체 ${total}행 가운데 ${count}행`,
  );
}

/** Words became class numbers. */
export const wordsAsClasses = text('class indices as in Loss Explorer', 'Loss Explorer와 같은 클래스 번호');

/** Labels 1 … C became indices. */
export const labelsFromOne = text('labels count from 1, class indices from 0', '레이블은 1부터, 클래스 번호는 0부터 셉니다');

/** The number on the screen. */
export function shownAs(value: string): Text {
  return text(`Loss Explorer: ${value}`, `Loss Explorer: ${value}`);
}

/** Above the statements that repeat the fixes of the panel. */
export const fixedInPanel = text('The same fixes as in the panel', '패널에서 적용한 수정과 같습니다');
