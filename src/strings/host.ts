import type { Text } from '../core/text';
import { text } from '../core/text';
import { formatCount, formatNumber } from './numbers';
import { plainName } from './plain';
import { join, same } from './say';

/** The title of a panel: what it shows of which file. */
export function panelTitle(files: readonly string[]): Text {
  const names = files.map(plainName).join(' × ');
  return text(`Loss: ${names}`, `손실: ${names}`);
}

/** The dialog for a file of predictions to compare with. */
export const COMPARING = {
  title: text('Choose a file of predictions of the same rows', '같은 행의 예측값이 든 파일을 고르십시오.'),
  open: text('Compare', '비교'),
} as const;

/** The Quick Pick for the columns. */
export const columnPick = {
  title: {
    target: text('Which array holds the targets (the true values)?', '정답(실제 값)이 들어 있는 배열을 고르십시오.'),
    prediction: text('Which array holds the predictions of the model?', '모델의 예측값이 들어 있는 배열을 고르십시오.'),
  },
  placeholder: text(
    'Type to filter by name. The answer is kept for this file.',
    '이름을 입력하면 걸러집니다. 고른 결과는 이 파일에 대해 기억합니다.',
  ),
  otherLengths: text('Other lengths', '길이가 다른 배열'),
  sameLength: (rows: number): Text => text(`${formatCount(rows)} samples, like the targets`, `정답과 같은 표본 ${formatCount(rows)}개`),
  shape: (shape: readonly number[]): Text =>
    shape.length > 1
      ? text(
          `${formatCount(shape[0] ?? 0)} rows × ${shape.slice(1).map(formatCount).join(' × ')}`,
          `${formatCount(shape[0] ?? 0)}행 × ${shape.slice(1).map(formatCount).join(' × ')}열`,
        )
      : text(`length ${formatCount(shape[0] ?? 0)}`, `길이 ${formatCount(shape[0] ?? 0)}`),
  kind: {
    number: text('numbers', '실수'),
    integer: text('integers', '정수'),
    boolean: text('true/false', '참/거짓'),
    word: text('words', '단어'),
    mixed: text('mixed', '섞임'),
    empty: text('empty', '비어 있음'),
  },
  nothing: text('There is nothing to choose from: no array of numbers was found.', '고를 수 있는 숫자 배열을 찾지 못했습니다.'),
} as const;

/** What a command says when it has nothing to compute on. */
export const nothingToCompute = join([
  text('There is no data to compute a loss on.', '손실을 계산할 데이터가 없습니다.'),
  text(
    'Open a CSV, TSV or JSON file, or right-click one in the Explorer, and choose Compute Loss.',
    'CSV, TSV, JSON 파일을 열거나 탐색기에서 마우스 오른쪽 단추로 누른 뒤 손실 계산을 선택하십시오.',
  ),
]);

/** Said when more than two files are selected in the file explorer. */
export function tooManyFiles(count: number): Text {
  return text(
    `${formatCount(count)} files are selected; Compute Loss takes one file, or two: one with the targets and one with the predictions.`,
    `파일 ${formatCount(count)}개를 선택했습니다. 손실 계산에는 파일 하나, 또는 정답 파일과 예측값 파일 두 개가 필요합니다.`,
  );
}

/** Said when a place in a file cannot be shown. */
export function cannotReveal(fileName: string, reason: string): Text {
  return text(`The place in “${fileName}” cannot be shown: ${reason}`, `“${fileName}”의 위치를 표시할 수 없습니다: ${reason}`);
}

/** Said when VS Code shows a page in place of a large file, on which nothing can be selected. */
export function notShownWhole(fileName: string, megabytes: number, limit: number, line: number): Text {
  const [size, most, place] = [formatNumber(megabytes, 3), formatNumber(limit, 3), formatCount(line)];
  return join([
    text(
      `Line ${place} of “${fileName}” cannot be selected yet: the file has ${size} MB, and this window asks before it shows more than ${most} MB.`,
      `“${fileName}”의 ${place}번째 줄을 아직 선택할 수 없습니다. 파일 크기가 ${size} MB인데, 이 창은 ${most} MB가 넘는 파일을 보여 주기 전에 먼저 묻습니다.`,
    ),
    text(
      'Choose “Open Anyway” in its tab and click the row again, or raise the setting workbench.editorLargeFileConfirmation.',
      '파일의 탭에서 “Open Anyway”를 누른 다음 행을 다시 누르거나, workbench.editorLargeFileConfirmation 설정값을 높이십시오.',
    ),
  ]);
}

/** Shown in the status bar while a file comes into an editor. */
export function openingFile(fileName: string): Text {
  return text(`Opening ${fileName}…`, `${fileName} 여는 중…`);
}

/** Said when the panel asks to choose but there is no panel. */
export const noPanel = text(
  'Choose Target and Prediction works on the data of a panel: run Compute Loss first.',
  '정답과 예측값 고르기는 패널의 데이터에 대해 동작합니다. 먼저 손실 계산을 실행하십시오.',
);

/** Said when heat was turned on and nothing can show it. */
export const heatNeedsPanel = text(
  'The editor shows the loss of rows while a loss panel of its file is open: run Compute Loss.',
  '편집기에는 그 파일의 손실 패널이 열려 있는 동안 각 행의 손실이 표시됩니다. 손실 계산을 실행하십시오.',
);

/** Said when the setting for heat cannot be written. */
export function cannotToggleHeat(reason: string): Text {
  return text(`The setting lossExplorer.heat cannot be changed: ${reason}`, `lossExplorer.heat 설정을 바꿀 수 없습니다: ${reason}`);
}

/** The command that copies code for the number of a panel. */
export const copyingCode = {
  title: text('Copy code for this number', '이 값을 계산하는 코드 복사'),
  placeholder: text('In which library should it be computed?', '어느 라이브러리로 계산할지 고르십시오.'),
  none: text(
    'No library has code that gives this number. Other settings of the loss may have some.',
    '이 값을 내는 라이브러리 코드가 없습니다. 손실 함수의 설정을 바꾸면 있을 수 있습니다.',
  ),
  copied: (library: string): Text => text(`${library} code copied.`, `${library} 코드를 복사했습니다.`),
  open: text('Open in New Editor', '새 편집기에서 열기'),
  noNumber: text('The panel shows no number yet.', '패널에 표시된 값이 아직 없습니다.'),
} as const;

/** The examples that the extension ships. */
export const examples = {
  title: text('Open example data and compute its loss', '예제 데이터를 열고 손실을 계산합니다'),
  regression: {
    label: text('Regression with outliers', '이상치가 있는 회귀'),
    detail: text(
      'Real targets, a few rows far off: why MAE and Huber exist.',
      '정답은 실수이고 몇 행이 크게 벗어납니다. MAE와 Huber가 필요한 까닭을 봅니다.',
    ),
  },
  binary: {
    label: text('Binary probabilities', '이진 분류 확률'),
    detail: text(
      'Targets 0 and 1 with a probability each: cross-entropy.',
      '정답은 0과 1, 예측값은 확률입니다. 교차 엔트로피 오차를 봅니다.',
    ),
  },
  classes: {
    label: text('Three classes, logits', '세 클래스의 로짓'),
    detail: text(
      'Class numbers with raw scores: softmax and cross-entropy.',
      '정답은 클래스 번호, 예측값은 로짓입니다. 소프트맥스와 교차 엔트로피 오차를 봅니다.',
    ),
  },
  mistake: {
    label: text('A mistake to find: labels from 1', '찾아볼 실수: 1부터 시작하는 레이블'),
    detail: text(
      'Five classes whose labels count from 1: what the panel says, and its fix.',
      '클래스가 다섯인데 레이블이 1부터 시작합니다. 패널이 찾아내고 고치는 방법을 봅니다.',
    ),
  },
  code: {
    label: text('A loss in Python code', 'Python 코드의 손실 함수'),
    detail: text(
      'A training script with a mistake: rest the pointer on the name of its loss.',
      '실수가 있는 학습 코드입니다. 손실 함수 이름에 마우스 포인터를 올려 봅니다.',
    ),
  },
} as const;

/** Above a recognised pair in a JSON document. The names are the user's and stand alone, so that no particle hangs on them. */
export function lensTitle(label: string): Text {
  return join([text('Compute Loss', '손실 계산'), same(label)], ': ');
}

/** The hover's own words. */
export const hoverWords = {
  compute: text('Compute Loss', '손실 계산'),
  advice: text('Loss that fits', '알맞은 손실'),
  otherwise: text('Otherwise', '다른 손실을 쓰면'),
} as const;

/** A quick fix, which changes nothing in the file. */
export function fixInPanel(label: Text): Text {
  return text(`${label.en} (in the loss panel only)`, `${label.ko} (손실 패널에서만)`);
}

/** The other quick fix: shows the panel with the finding. */
export function explainFinding(title: Text): Text {
  return text(`Show “${title.en}” in the loss panel`, `손실 패널에서 “${title.ko}” 보기`);
}

/** After the sentence of a finding that concerns more rows than are marked. */
export function andMoreRows(count: number): Text {
  return text(`${formatCount(count)} more rows are not marked.`, `그 밖의 ${formatCount(count)}행은 표시하지 않았습니다.`);
}

/** The Quick Pick for the call that the user's code makes. */
export const callPick = {
  title: text('Which loss does your code call?', '여러분의 코드는 어느 손실 함수를 호출합니까?'),
  placeholder: text('Type a name: CrossEntropyLoss, mse, log_loss …', '이름을 입력하십시오: CrossEntropyLoss, mse, log_loss …'),
  inThisFile: text('In this file', '이 파일에서'),
  libraries: text('In the libraries', '라이브러리'),
} as const;
