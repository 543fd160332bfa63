import { type Text, text } from '../core/text';
import { formatCount } from './numbers';
import { plainName } from './plain';

/** The menu that takes along what the panel shows. */
export const TAKE = {
  button: text('Save or copy…', '저장·복사…'),
  csv: text('Rows as CSV…', '행을 CSV로 저장…'),
  json: text('Rows as JSON…', '행을 JSON으로 저장…'),
  npy: text('Rows for NumPy (.npy)…', '행을 NumPy(.npy)로 저장…'),
  report: text('Report in a new editor', '새 편집기에 보고서 쓰기'),
  link: text('Copy link to this view', '이 화면의 링크 복사'),
  view: text('Save this view…', '이 화면 저장…'),
} as const;

/** The menu of a chart. */
export const PICTURE = {
  button: text('Save picture', '그림 저장'),
  png: text('Picture (PNG)…', '그림 (PNG)…'),
  svg: text('Drawing (SVG)…', '벡터 그림 (SVG)…'),
} as const;

/** Quick Pick for the format of rows. */
export const ROW_FORMATS = {
  title: text('Save each row with its loss, gradient and rank', '행마다 손실, 기울기, 순위를 저장합니다'),
  csv: text('RFC 4180, every digit; for pandas, R and spreadsheets', 'RFC 4180, 모든 자릿수. pandas, R, 스프레드시트용'),
  json: text('Columns of numbers; null where JSON has no number', '열별 숫자 배열. JSON에 없는 수는 null'),
  npy: text('A structured array for numpy.load', 'numpy.load로 읽는 구조화 배열'),
} as const;

/** What the dialogs and messages around saving say. */
export const SAVING = {
  rows: text('Writing the rows…', '행을 쓰는 중입니다…'),
  open: text('Open', '열기'),
  linkCopied: text(
    'Link copied. It opens this view where the same folder is open in VS Code; the data stay where they are.',
    '링크를 복사했습니다. VS Code에서 같은 폴더를 연 곳이면 이 화면이 열립니다. 데이터는 링크에 들어 있지 않습니다.',
  ),
  linkTooLong: text(
    'This view is too long for a link, because many rows are selected one by one. Save it as a file instead.',
    '행을 하나씩 많이 선택해서 링크로 만들기에는 너무 깁니다. 파일로 저장하십시오.',
  ),
  notReopened: text(
    'These data have not been saved to a file, so no link or file could bring them back. Save them first.',
    '파일로 저장되지 않은 데이터여서 링크나 파일로 다시 열 수 없습니다. 먼저 데이터를 저장하십시오.',
  ),
  notAView: text(
    'This is no view of Loss Explorer, or it has been damaged.',
    'Loss Explorer에서 저장한 화면이 아니거나 내용이 손상되었습니다.',
  ),
  openView: text('Open a saved view', '저장한 화면 열기'),
  viewFiles: text('Views of Loss Explorer', 'Loss Explorer 화면'),
  confirm: text('Open Data', '데이터 열기'),
} as const;

/** Said when a file has been written. */
export function savedAs(fileName: string): Text {
  const name = plainName(fileName);
  return text(`Saved: ${name}`, `저장했습니다: ${name}`);
}

/** Asked before a link or a saved view opens data that lie outside of the workspace. */
export function outsideWorkspace(count: number): Text {
  return text(
    count === 1
      ? 'This view shows a file outside of the open folders. Open it?'
      : `This view shows ${formatCount(count)} files outside of the open folders. Open them?`,
    '이 화면은 열려 있는 폴더 바깥의 파일을 보여 줍니다. 열까요?',
  );
}

/** A file of a view that is not where the view says. */
export function notFound(address: string): Text {
  const name = plainName(address);
  return text(`The data of this view were not found: ${name}`, `이 화면의 데이터를 찾지 못했습니다: ${name}`);
}
