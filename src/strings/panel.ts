import { type Text, text } from '../core/text';
import { formatCount, formatNumber, formatShare } from './numbers';

/** The panel's fixed words: header, tabs, buttons. Sentences of the single tabs are in `panelOverview`, `panelRows` and `panelShape`. */
export const WORDS = {
  target: text('Target', '정답'),
  prediction: text('Prediction', '예측'),
  loss: text('Loss', '손실 함수'),
  chooseTarget: text('Choose the target column', '정답 열 고르기'),
  choosePrediction: text('Choose the prediction column', '예측 열 고르기'),
  chooseColumns: text('Choose columns…', '열 고르기…'),
  chooseLoss: text('Choose a loss', '손실 함수 고르기'),
  views: text('Views', '화면'),
  keys: text('Keys (?)', '단축키 (?)'),
  notes: text('Notes on these data', '이 데이터에 대한 알림'),
  reveal: text('Show the place', '해당 위치 보기'),
  refresh: text('Read again', '다시 읽기'),
  tryExample: text('Try an example', '예제로 시작하기'),
  regression: text('Regression with outliers', '이상치가 있는 회귀'),
  binary: text('Binary probabilities', '이진 분류 확률'),
  classes: text('Three classes (logits)', '세 클래스 (로짓)'),
  reading: text('Reading the numbers…', '숫자를 읽는 중입니다…'),
  computing: text('Computing…', '계산 중입니다…'),
  tableHint: text('Show as a table (T)', '표로 보기 (T)'),
  chartHint: text('Show as a chart (T)', '차트로 보기 (T)'),
  tableKeys: text('↑ ↓ move, Enter goes to the row', '↑ ↓ 키로 옮겨 다니고 Enter 키로 편집기의 행으로 이동'),
  goToRow: text('Enter: go to row', 'Enter: 이 행으로 이동'),
  copyHint: text('Copy with every digit', '모든 자릿수로 복사'),
  copied: text('Copied', '복사했습니다'),
  row: text('Row', '행'),
  line: text('Line', '줄'),
  error: text('Error', '오차'),
  gradient: text('Gradient', '기울기'),
  share: text('Share', '비중'),
  count: text('Rows', '행 수'),
  from: text('From', '부터'),
  to: text('To', '까지'),
  value: text('Value', '값'),
  keyboard: text(
    'Arrow keys move from point to point, Enter goes to the row, T shows the table.',
    '화살표 키로 점 사이를 옮겨 다니고, Enter 키로 편집기의 행으로 이동하며, T 키로 표를 봅니다.',
  ),
} as const;

/** Words for how well a loss fits; an icon always stands beside them. */
export const FIT_WORDS = {
  recommended: text('Recommended', '추천'),
  fits: text('Fits', '적합'),
  possible: text('Possible', '가능'),
  unfit: text('Does not fit', '부적합'),
} as const;

/** How many samples take part. */
export function usedOf(used: number, rows: number): Text {
  if (used === 1 && rows === 1) return text('1 row used', '1개 행 사용');
  if (used === rows) return text(`all ${formatCount(rows)} rows used`, `${formatCount(rows)}개 행 모두 사용`);
  return text(`${formatCount(used)} of ${formatCount(rows)} rows used`, `${formatCount(rows)}개 행 중 ${formatCount(used)}개 사용`);
}

/** Length, or length × classes. */
export function shapeWords(shape: readonly number[]): Text {
  const size = shape.map(axis => formatCount(axis)).join(' × ');
  return shape.length === 1 ? text(`${size} values`, `값 ${size}개`) : text(size, size);
}

/** Where an array stands in its file. */
export function linesWords(file: string, lines: readonly [number, number] | undefined): Text {
  if (!lines) return text(file, file);
  const span = lines[0] === lines[1] ? `${lines[0]}` : `${lines[0]}–${lines[1]}`;
  return text(`${file}, lines ${span}`, `${file} ${span}번째 줄`);
}

/** How many notes there are, for the strip's summary. */
export function noteCount(count: number): Text {
  return text(count === 1 ? '1 more note' : `${formatCount(count)} more notes`, `알림 ${formatCount(count)}개 더`);
}

/** First line of a tip about a sample. `line` is 0 when the source is not tabular. */
export function rowTitle(row: number, file: string, line: number): Text {
  const place = line > 0 ? ` · ${file}:${line}` : file ? ` · ${file}` : '';
  return text(`Row ${formatCount(row + 1)}${place}`, `${formatCount(row + 1)}행${place}`);
}

/** `rank 3 of 2 400, 4.1 % of the total`. */
export function rankWords(rank: number, used: number, share: number): Text {
  return text(
    `rank ${formatCount(rank)} of ${formatCount(used)}, ${formatShare(share)} of the total`,
    `${formatCount(used)}개 중 ${formatCount(rank)}위, 전체의 ${formatShare(share)}`,
  );
}

/** Progress in words for screen readers. */
export function progressWords(fraction: number, doing: Text): Text {
  const percent = `${Math.round(fraction * 100)} %`;
  return text(`${doing.en} ${percent}`, `${doing.ko} ${percent}`);
}

/** Where a histogram's bin lies. */
export function binWords(from: number, to: number, count: number): Text {
  const span = `${formatNumber(from, 3)} … ${formatNumber(to, 3)}`;
  return text(`${span}: ${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`, `${span}: ${formatCount(count)}개 행`);
}
