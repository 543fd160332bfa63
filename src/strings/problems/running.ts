import type { Text } from '../../core/text';
import { text } from '../../core/text';
import { formatCount } from '../numbers';
import type { SentencesFor } from './types';
import { quote } from './words';

type Running =
  | 'unknown-column'
  | 'choose-columns'
  | 'unreadable-file'
  | 'unwritable-file'
  | 'unsupported-format'
  | 'wrong-encoding'
  | 'no-header'
  | 'roles-guessed'
  | 'words-as-classes'
  | 'unit-stripped'
  | 'number-style'
  | 'other-classes'
  | 'no-model'
  | 'left-out-rows'
  | 'no-code'
  | 'code-needs-file'
  | 'internal'
  | 'engine-restarted'
  | 'source-closed'
  | 'source-changed'
  | 'cancelled';

/** Why two arrays without telling names were told apart as they were. */
const reasonForRoles: { readonly [Because in 'order' | 'values' | 'elimination']: Text } = {
  order: text('in the order they stand', '놓인 순서에 따름'),
  values: text('by their values', '값의 범위에 따름'),
  elimination: text('no other column is left', '남은 열이 이것뿐임'),
};

/** What concerns files, columns and the program itself. */
export const runningProblems: SentencesFor<Running> = {
  'unknown-column': ({ name, available }) => ({
    found: text(
      `There is no column ${quote(name)}; there are: ${available}.`,
      `열을 찾지 못했습니다: ${quote(name)}. 있는 열: ${available}.`,
    ),
    fix: text('Choose the columns again.', '열을 다시 고르십시오.'),
  }),
  'choose-columns': ({ candidates }) => ({
    found: text(
      `${formatCount(candidates)} arrays could be the target or the prediction, and their names do not tell which.`,
      `정답이나 예측일 수 있는 배열이 ${formatCount(candidates)}개 있고, 이름만으로는 구별할 수 없습니다.`,
    ),
    fix: text(
      'Choose the target and the prediction; the answer is kept for this file.',
      '정답과 예측을 고르십시오. 고른 열은 이 파일에 대해 기억합니다.',
    ),
  }),
  'unreadable-file': ({ fileName, reason }) => ({
    found: text(`The file ${quote(fileName)} could not be read: ${reason}`, `파일을 읽지 못했습니다: ${quote(fileName)}. 이유: ${reason}`),
    fix: text(
      'Check that the file exists and may be read, then compute again.',
      '파일이 있는지, 읽기 권한이 있는지 확인한 뒤 다시 계산하십시오.',
    ),
  }),
  'unwritable-file': ({ fileName, reason }) => ({
    found: text(
      `The file ${quote(fileName)} could not be written: ${reason}`,
      `파일을 쓰지 못했습니다: ${quote(fileName)}. 이유: ${reason}`,
    ),
    fix: text(
      'Choose another folder, or check that the disk has room and may be written to.',
      '다른 폴더를 고르거나, 디스크 공간과 쓰기 권한을 확인하십시오.',
    ),
  }),
  'unsupported-format': ({ fileName, format }) => ({
    found: text(
      `The file ${quote(fileName)} is ${format}; CSV, TSV and JSON can be read.`,
      `파일 ${quote(fileName)}의 형식: ${format}. CSV, TSV, JSON을 읽을 수 있습니다.`,
    ),
    fix: text('Save the data as CSV or JSON and open that.', '데이터를 CSV나 JSON으로 저장한 뒤 여십시오.'),
  }),
  'wrong-encoding': ({ fileName, used }) => ({
    found: text(
      `The file ${quote(fileName)} is not valid UTF-8; it was read as ${used}.`,
      `파일 ${quote(fileName)}의 인코딩이 UTF-8이 아닙니다. 사용한 인코딩: ${used}.`,
    ),
    fix: text('If names look wrong, save the file as UTF-8.', '이름이 깨져 보이면 파일을 UTF-8로 저장하십시오.'),
  }),
  'no-header': ({ columns }) => ({
    found: text(
      `The first row holds numbers, so the ${formatCount(columns)} columns have no names.`,
      `첫 행이 숫자이므로 열 ${formatCount(columns)}개에 이름이 없습니다.`,
    ),
    fix: text(
      'They are called column 1, column 2 and so on; add a header row such as “target,prediction” to name them.',
      'column 1, column 2 같은 이름을 붙였습니다. 이름을 지정하려면 “target,prediction” 같은 머리글 행을 추가하십시오.',
    ),
  }),
  'roles-guessed': ({ target, prediction, because }) => ({
    found: text(
      `Taken as the target: ${quote(target)}; as the prediction: ${quote(prediction)} (${reasonForRoles[because].en}).`,
      `정답: ${quote(target)}, 예측: ${quote(prediction)} (${reasonForRoles[because].ko}).`,
    ),
    fix: text('Choose the columns if they are meant differently.', '의도와 다르다면 열을 직접 고르십시오.'),
  }),
  'words-as-classes': ({ column, classes, count }) => ({
    found: text(
      `Column ${quote(column)}: its ${formatCount(count)} words became class numbers, in this order from 0: ${quote(classes)}.`,
      `열 ${quote(column)}: 단어 ${formatCount(count)}종을 0부터 시작하는 클래스 번호로 바꾸었습니다. 순서: ${quote(classes)}.`,
    ),
    fix: text('Check that the predictions use the same order.', '예측값도 같은 순서를 쓰는지 확인하십시오.'),
  }),
  'unit-stripped': ({ column, unit }) => ({
    found: text(
      `Column ${quote(column)}: the sign ${quote(unit)} was left off, and the numbers were taken as written.`,
      `열 ${quote(column)}: 기호 ${quote(unit)} 없이 숫자만 그대로 읽었습니다.`,
    ),
    fix: text('Check that target and prediction have the same unit.', '정답과 예측의 단위가 같은지 확인하십시오.'),
  }),
  'number-style': ({ column, separator, decimal }) => ({
    found: text(
      `Column ${quote(column)}: numbers were read with the decimal sign ${quote(decimal)} in a text separated by ${quote(separator)}.`,
      `열 ${quote(column)}: 소수점 기호 ${quote(decimal)}, 구분자 ${quote(separator)} 기준으로 숫자를 읽었습니다.`,
    ),
    fix: text('Check one value in the table of rows.', '행 표에서 값 하나를 확인해 보십시오.'),
  }),
  'other-classes': ({ name }) => ({
    found: text(`${quote(name)} has other classes than the target.`, `정답 레이블과 클래스가 다른 열입니다: ${quote(name)}.`),
    fix: text('Compare columns of the same classes, with the same names.', '클래스와 클래스 이름이 같은 열을 비교하십시오.'),
  }),
  'no-model': ({ rows }) => ({
    found: text(
      `No array in it has ${formatCount(rows)} rows of numbers like the predictions.`,
      `예측값처럼 ${formatCount(rows)}개 행을 가진 숫자 배열이 없습니다.`,
    ),
    fix: text('Save the predictions of the same rows in the same order.', '같은 행의 예측값을 같은 순서로 저장하십시오.'),
  }),
  'left-out-rows': ({ count, total }) => ({
    found: text(
      `${formatCount(count)} of ${formatCount(total)} rows have a missing or infinite value and are left out.`,
      `전체 ${formatCount(total)}행 가운데 ${formatCount(count)}행은 값이 비었거나 무한대라서 제외했습니다.`,
    ),
    fix: text(
      'Every number shown is computed from the other rows; fill in the values to have them counted.',
      '표시된 모든 수는 나머지 행으로 계산한 것입니다. 포함하려면 값을 채우십시오.',
    ),
  }),
  'no-code': ({ library, loss }) => ({
    found: text(
      `${library} has no code that gives this number of ${loss} with these settings.`,
      `이 설정에서 이 값을 내는 ${library} 코드가 없습니다(${loss}).`,
    ),
    fix: text('Choose another library, or the settings of this one.', '다른 라이브러리를 고르거나 이 라이브러리의 설정을 쓰십시오.'),
  }),
  'code-needs-file': ({ count, limit }) => ({
    found: text(
      `Code cannot load these numbers from a saved file as they are, and ${formatCount(count)} are too many to write into it (limit ${formatCount(limit)}).`,
      `저장된 파일에서 이 값을 그대로 불러올 수 없고, 코드에 직접 적기에는 너무 많습니다(${formatCount(count)}개, 한도 ${formatCount(limit)}개).`,
    ),
    fix: text('Save the data as a CSV file and compute the loss on that.', '데이터를 CSV 파일로 저장한 뒤 그 파일로 손실을 계산하십시오.'),
  }),
  internal: ({ message }) => ({
    found: text(`Something went wrong inside Loss Explorer: ${message}`, `Loss Explorer 내부에서 오류가 났습니다: ${message}`),
    fix: text(
      'Compute again; if it happens once more, please report this message.',
      '다시 계산해 보고, 또 발생하면 이 메시지를 알려 주십시오.',
    ),
  }),
  'engine-restarted': ({ reason }) => ({
    found: text(`The computing process stopped and was started again: ${reason}`, `계산 프로세스가 멈춰 다시 시작했습니다: ${reason}`),
    fix: text(
      'Compute again; select less data if memory was short.',
      '다시 계산하십시오. 메모리가 부족했다면 더 적은 데이터를 선택하십시오.',
    ),
  }),
  'source-closed': ({ fileName }) => ({
    found: text(`The source ${quote(fileName)} is no longer there.`, `원본을 더 이상 찾을 수 없습니다: ${quote(fileName)}.`),
    fix: text('Open it again and compute anew.', '파일을 다시 열고 새로 계산하십시오.'),
  }),
  'source-changed': ({ fileName }) => ({
    found: text(
      `The file has changed since these numbers were computed: ${quote(fileName)}.`,
      `이 값을 계산한 뒤에 파일이 바뀌었습니다: ${quote(fileName)}.`,
    ),
    fix: text('Read it again to have the changes counted.', '바뀐 내용을 반영하려면 다시 읽으십시오.'),
  }),
  cancelled: () => ({
    found: text('The computation was cancelled.', '계산을 취소했습니다.'),
    fix: text('Compute again when you want the result.', '결과가 필요하면 다시 계산하십시오.'),
  }),
};
