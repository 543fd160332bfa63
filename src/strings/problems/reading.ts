import { text } from '../../core/text';
import { formatCount } from '../numbers';
import type { SentencesFor } from './types';
import { fileOrText, grammarWords, ordinal, quote, suchRows, suchValues } from './words';

type Contents =
  | 'empty-input'
  | 'no-numbers'
  | 'not-a-number'
  | 'ragged-rows'
  | 'syntax-error'
  | 'single-array'
  | 'missing-values'
  | 'non-finite-values'
  | 'integer-beyond-2-53'
  | 'unclosed-quote'
  | 'too-deep'
  | 'too-large'
  | 'truncated-print';

/** What the reader found wrong with, or wants to say of, the contents of a text. */
export const contentProblems: SentencesFor<Contents> = {
  'empty-input': ({ fileName }) => ({
    found: text(`${fileOrText(fileName).en} is empty.`, `${fileOrText(fileName).ko}: 내용이 없습니다.`),
    fix: text(
      'Open or select data with a target and a prediction, or try one of the examples.',
      '정답과 예측이 들어 있는 데이터를 열거나 선택하십시오. 예제로 시작할 수도 있습니다.',
    ),
  }),
  'no-numbers': ({ fileName }) => ({
    found: text(`${fileOrText(fileName).en} holds no array of numbers.`, `${fileOrText(fileName).ko}: 숫자 배열을 찾지 못했습니다.`),
    fix: text('Select two arrays of numbers (JSON), or columns of numbers (CSV).', '숫자 배열 두 개(JSON)나 숫자 열(CSV)을 선택하십시오.'),
  }),
  'not-a-number': ({ row, column, found, count }) => ({
    found: text(
      `Row ${ordinal(row)}, column ${quote(column)}: found ${quote(found)} where a number was expected.${suchValues(count).en}`,
      `${ordinal(row)}행, 열 ${quote(column)}: 숫자가 있어야 할 곳에서 찾은 값: ${quote(found)}.${suchValues(count).ko}`,
    ),
    fix: text(
      'Correct the value or leave it empty: empty values are left out and counted.',
      '값을 고치거나 비워 두십시오. 빈 값은 제외하고 그 개수를 표시합니다.',
    ),
  }),
  'ragged-rows': ({ row, found, expected, count }) => ({
    found: text(
      `Row ${ordinal(row)} has ${formatCount(found)} values; the others have ${formatCount(expected)}.${suchRows(count).en}`,
      `${ordinal(row)}행의 값은 ${formatCount(found)}개이고 다른 행은 ${formatCount(expected)}개입니다.${suchRows(count).ko}`,
    ),
    fix: text(
      'Give each row the same number of values; look for a missing separator or a stray quote.',
      '모든 행의 값 개수를 같게 맞추십시오. 빠진 구분자나 잘못된 따옴표가 있는지 확인하십시오.',
    ),
  }),
  'syntax-error': ({ line, column, found, expected }) => {
    const [met, wanted] = [grammarWords(found), grammarWords(expected)];
    return {
      found: text(
        `Line ${ordinal(line)}, column ${ordinal(column)}: found ${met.en}; expected is ${wanted.en}.`,
        `${ordinal(line)}번째 줄 ${ordinal(column)}번째 글자: 찾은 것: ${met.ko}, 필요한 것: ${wanted.ko}.`,
      ),
      fix: text('Correct this place and compute again.', '이 부분을 고친 뒤 다시 계산하십시오.'),
    };
  },
  'single-array': ({ name, length }) => ({
    found: text(
      `There is only one array, ${quote(name)} with ${formatCount(length)} values; a loss compares two.`,
      `배열이 하나뿐입니다: ${quote(name)}, 값 ${formatCount(length)}개. 손실을 계산하려면 두 배열이 필요합니다.`,
    ),
    fix: text(
      'Select a second array as well (hold Alt or Ctrl to select in two places), or choose its columns.',
      '두 번째 배열도 함께 선택하거나(Alt 또는 Ctrl을 누르고 여러 곳을 선택) 열을 고르십시오.',
    ),
  }),
  'missing-values': ({ column, count, firstRow }) => ({
    found: text(
      `Column ${quote(column)}: ${formatCount(count)} missing, the first in row ${ordinal(firstRow)}.`,
      `열 ${quote(column)}: 빈 값 ${formatCount(count)}개, 처음 나오는 곳은 ${ordinal(firstRow)}행입니다.`,
    ),
    fix: text(
      'These rows are left out of every number shown; fill them in to have them counted.',
      '이 행은 모든 계산에서 제외됩니다. 포함하려면 값을 채우십시오.',
    ),
  }),
  'non-finite-values': ({ column, count, firstRow }) => ({
    found: text(
      `Column ${quote(column)}: ${formatCount(count)} NaN or infinite, the first in row ${ordinal(firstRow)}.`,
      `열 ${quote(column)}: NaN 또는 무한대 ${formatCount(count)}개, 처음 나오는 곳은 ${ordinal(firstRow)}행입니다.`,
    ),
    fix: text(
      'These rows are left out; look for an overflow, a logarithm of 0 or a division by 0 where the values were made.',
      '이 행은 제외됩니다. 값을 만드는 과정에 오버플로, 0의 로그, 0으로 나누기가 있는지 확인하십시오.',
    ),
  }),
  'integer-beyond-2-53': ({ row, column, found, count }) => ({
    found: text(
      `Row ${ordinal(row)}, column ${quote(column)}: ${quote(found)} is larger than 2^53, where doubles no longer hold every whole number.${suchValues(count).en}`,
      `${ordinal(row)}행, 열 ${quote(column)}: ${quote(found)} 값은 2^53보다 커서 배정밀도 실수로 정확히 나타낼 수 없습니다.${suchValues(count).ko}`,
    ),
    fix: text(
      'If this is an identifier, choose another column; a number this large is rounded.',
      '식별자라면 다른 열을 고르십시오. 이렇게 큰 수는 반올림됩니다.',
    ),
  }),
  'unclosed-quote': ({ line }) => ({
    found: text(
      `The quote opened in line ${ordinal(line)} is never closed.`,
      `${ordinal(line)}번째 줄에서 시작한 따옴표가 닫히지 않았습니다.`,
    ),
    fix: text('Close it, or double it when it belongs to the text.', '따옴표를 닫거나, 글자로 쓴 따옴표라면 두 번 쓰십시오.'),
  }),
  'too-deep': ({ limit }) => ({
    found: text(
      `The arrays are nested more than ${formatCount(limit)} levels deep.`,
      `배열이 ${formatCount(limit)}단계보다 깊게 중첩되어 있습니다.`,
    ),
    fix: text('Select the inner array that you mean.', '계산할 안쪽 배열을 선택하십시오.'),
  }),
  'too-large': ({ what, found, limit }) => ({
    found: text(
      `Too large: ${what} is ${formatCount(found)}, the limit is ${formatCount(limit)}.`,
      `너무 큽니다(${what}): ${formatCount(found)}. 한도: ${formatCount(limit)}.`,
    ),
    fix: text('Select a part of the data.', '데이터의 일부만 선택하십시오.'),
  }),
  'truncated-print': ({ line }) => ({
    found: text(
      `Line ${ordinal(line)}: “...” stands for values that were not printed, so most of the array is missing.`,
      `${ordinal(line)}번째 줄: “...” 자리에 출력되지 않은 값이 있어 배열의 대부분이 빠져 있습니다.`,
    ),
    fix: text(
      'Print the whole array (numpy: np.set_printoptions(threshold=sys.maxsize)) or save it as CSV or JSON.',
      '배열 전체를 출력하거나(numpy: np.set_printoptions(threshold=sys.maxsize)) CSV나 JSON으로 저장하십시오.',
    ),
  }),
};
