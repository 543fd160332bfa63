import { text } from '../../core/text';
import { formatCount, formatNumber } from '../numbers';
import type { SentencesFor } from './types';
import { ordinal, quote, suchValues } from './words';

type Evaluation =
  | 'unknown-loss'
  | 'length-mismatch'
  | 'shape-mismatch'
  | 'parameter-out-of-range'
  | 'parameter-length'
  | 'unknown-parameter'
  | 'class-index-out-of-range'
  | 'class-index-not-integer'
  | 'probability-out-of-range'
  | 'value-out-of-domain'
  | 'label-not-allowed'
  | 'missing-extra';

/** What stops or disturbs the computation of a loss. */
export const evaluationProblems: SentencesFor<Evaluation> = {
  'unknown-loss': ({ lossId }) => ({
    found: text(`There is no loss called ${quote(lossId)}.`, `${quote(lossId)} 이름의 손실 함수는 없습니다.`),
    fix: text('Pick a loss from the list of the panel.', '패널의 목록에서 손실 함수를 고르십시오.'),
  }),
  'length-mismatch': ({ target, prediction, targetName, predictionName }) => ({
    found: text(
      `The target${targetName ? ` ${quote(targetName)}` : ''} has ${formatCount(target)} rows, the prediction${predictionName ? ` ${quote(predictionName)}` : ''} has ${formatCount(prediction)}. Both must have the same number.`,
      `정답${targetName ? ` ${quote(targetName)}` : ''}: ${formatCount(target)}행, 예측${predictionName ? ` ${quote(predictionName)}` : ''}: ${formatCount(prediction)}행. 두 배열의 행 수가 같아야 합니다.`,
    ),
    fix: likelyCause(target, prediction),
  }),
  'shape-mismatch': ({ array, found, expected }) => ({
    found: text(
      `The array ${quote(array)} has the shape ${found}; expected is ${expected}.`,
      `배열 ${quote(array)}의 모양: ${found}. 필요한 모양: ${expected}.`,
    ),
    fix: text(
      'Choose other columns, or another loss that fits this shape.',
      '다른 열을 고르거나, 이 모양에 맞는 다른 손실 함수를 고르십시오.',
    ),
  }),
  'parameter-out-of-range': ({ parameter, found, expected }) => ({
    found: text(
      `The parameter ${quote(parameter)} is ${found}; allowed is ${expected}.`,
      `매개변수 ${quote(parameter)}의 값: ${found}. 허용 범위: ${expected}.`,
    ),
    fix: text('Set it to a value in that range.', '이 범위 안의 값으로 바꾸십시오.'),
  }),
  'parameter-length': ({ parameter, found, expected }) => ({
    found: text(
      `The parameter ${quote(parameter)} has ${formatCount(found)} values; expected is one for each class, that is ${formatCount(expected)}.`,
      `매개변수 ${quote(parameter)}의 값 개수: ${formatCount(found)}. 클래스마다 하나씩 ${formatCount(expected)}개가 필요합니다.`,
    ),
    fix: text('Give one value for each class, or a single number.', '클래스마다 값을 하나씩 주거나, 숫자 하나만 주십시오.'),
  }),
  'unknown-parameter': ({ parameter, expected }) => ({
    found: text(
      `This loss has no parameter ${quote(parameter)}; it has: ${expected || 'none'}.`,
      `이 손실 함수에 없는 매개변수입니다: ${quote(parameter)}. 쓸 수 있는 매개변수: ${expected || '없음'}.`,
    ),
    fix: text('Leave it out, or use one of the names above.', '이 매개변수를 빼거나 위의 이름 가운데 하나를 쓰십시오.'),
  }),
  'class-index-out-of-range': ({ row, found, classes, count }) => ({
    found: text(
      `Row ${ordinal(row)}: the class index ${formatNumber(found)} does not exist; with ${formatCount(classes)} classes it must lie between 0 and ${formatCount(classes - 1)}.${suchValues(count).en}`,
      `${ordinal(row)}행: 클래스 번호 ${formatNumber(found)}에 해당하는 클래스가 없습니다. 클래스가 ${formatCount(classes)}개이므로 번호는 0부터 ${formatCount(classes - 1)}까지입니다.${suchValues(count).ko}`,
    ),
    fix:
      found === classes
        ? text(
            'The labels seem to count from 1: subtract 1 from each of them.',
            '정답 레이블이 1부터 시작하는 것 같습니다. 모든 레이블에서 1을 빼십시오.',
          )
        : text(
            'Correct the label, or choose prediction columns for every class.',
            '정답 레이블을 고치거나, 모든 클래스의 예측 열을 고르십시오.',
          ),
  }),
  'class-index-not-integer': ({ row, found, count }) => ({
    found: text(
      `Row ${ordinal(row)}: the class index is ${formatNumber(found, 6)}; expected is a whole number.${suchValues(count).en}`,
      `${ordinal(row)}행: 클래스 번호가 정수가 아닙니다(값: ${formatNumber(found, 6)}).${suchValues(count).ko}`,
    ),
    fix: text(
      'Use whole numbers from 0 as labels; for real targets choose a regression loss.',
      '정답 레이블은 0부터 시작하는 정수로 쓰십시오. 정답이 실수라면 회귀용 손실 함수를 고르십시오.',
    ),
  }),
  'probability-out-of-range': ({ array, row, column, found, count, name }) => ({
    found: text(
      `Row ${ordinal(row)}, column ${name === undefined ? `${ordinal(column)} of ${quote(array)}` : quote(name)}: ${formatNumber(found, 6)} is no probability; expected is a number from 0 to 1.${suchValues(count).en}`,
      `${name === undefined ? `${quote(array)}의 ${ordinal(row)}행 ${ordinal(column)}열` : `${ordinal(row)}행 ${quote(name)} 열`}: 값 ${formatNumber(found, 6)}. 확률은 0 이상 1 이하여야 합니다.${suchValues(count).ko}`,
    ),
    fix: text(
      'If these are logits (raw scores), choose the form of the loss “with logits”; if they are percentages, divide by 100.',
      '로짓(활성화 함수 이전의 점수)이라면 로짓을 받는 손실 함수를 고르고, 백분율이라면 100으로 나누십시오.',
    ),
  }),
  'value-out-of-domain': ({ array, row, column, found, expected, count, name }) => ({
    found: text(
      `Row ${ordinal(row)}, ${name === undefined ? `value ${ordinal(column)} of ${quote(array)}` : `column ${quote(name)}`}: ${formatNumber(found, 6)} has no place in the formula; expected is ${expected}.${suchValues(count).en}`,
      `${name === undefined ? `${quote(array)}의 ${ordinal(row)}행 ${ordinal(column)}번째 값` : `${ordinal(row)}행 ${quote(name)} 열`}: ${formatNumber(found, 6)}. 이 수식에 필요한 범위: ${expected}.${suchValues(count).ko}`,
    ),
    fix: text(
      'Correct the value, choose the column that was meant, or choose a loss that takes such values.',
      '값을 고치거나, 맞는 열을 고르거나, 이런 값을 받는 손실 함수를 고르십시오.',
    ),
  }),
  'label-not-allowed': ({ row, found, expected, count }) => ({
    found: text(
      `Row ${ordinal(row)}: the label is ${formatNumber(found, 6)}; this loss expects ${expected}.${suchValues(count).en}`,
      `${ordinal(row)}행: 정답 레이블 ${formatNumber(found, 6)}. 이 손실 함수에 필요한 레이블: ${expected}.${suchValues(count).ko}`,
    ),
    fix: text(
      'Recode the labels, or choose a loss made for these labels.',
      '레이블을 다시 매기거나, 이 레이블에 맞는 손실 함수를 고르십시오.',
    ),
  }),
  'missing-extra': ({ array }) => ({
    found: text(
      `This loss needs one more array, ${quote(array)}, and there is none.`,
      `이 손실 함수에는 배열 ${quote(array)}도 필요하지만 찾지 못했습니다.`,
    ),
    fix: text('Choose a column for it, or another loss.', '해당하는 열을 고르거나 다른 손실 함수를 고르십시오.'),
  }),
};

/** Which accident makes lengths differ like this; nothing is cut off without the user's word. */
function likelyCause(target: number, prediction: number) {
  const [short, long] = target < prediction ? [target, prediction] : [prediction, target];
  if (long - short === 1) {
    return text(
      'One row more is often a header read as a value, or an index column. Select the values alone; nothing has been cut off.',
      '한 행 차이는 머리글이나 인덱스를 값으로 읽었을 때 자주 생깁니다. 값만 선택하십시오. 임의로 잘라 낸 값은 없습니다.',
    );
  }
  if (short > 0 && long % short === 0) {
    return text(
      `The longer one is exactly ${formatCount(long / short)} times as long: are several outputs a row written one after another? Choose them as columns; nothing has been cut off.`,
      `긴 쪽의 길이가 정확히 ${formatCount(long / short)}배입니다. 한 행의 출력 여러 개를 한 줄로 펼친 것이라면 열로 나누어 고르십시오. 임의로 잘라 낸 값은 없습니다.`,
    );
  }
  return text(
    'Select two arrays of the same length, or join them by an id; nothing has been cut off.',
    '길이가 같은 두 배열을 선택하거나 id를 기준으로 합치십시오. 임의로 잘라 낸 값은 없습니다.',
  );
}
