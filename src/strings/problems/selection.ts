import type { WhereExpected, WhereKind } from '../../core/problem';
import { type Text, text } from '../../core/text';
import { formatCount } from '../numbers';
import type { SentencesFor } from './types';
import { ordinal, quote } from './words';

type Selecting = 'where-syntax' | 'where-name' | 'where-type' | 'where-class' | 'where-arguments' | 'where-limit';

const EXPECTED: Readonly<Record<WhereExpected, Text>> = {
  value: text('a field, a number or “(”', '필드, 숫자 또는 “(”'),
  number: text('a number', '숫자'),
  operator: text('an operator such as “>” or “and”', '“>”, “and” 같은 연산자'),
  quote: text('a closing quotation mark', '닫는 따옴표'),
  ')': text('“)”', '“)”'),
  ']': text('“]”', '“]”'),
  '==': text('“==” for a comparison', '비교 기호 “==”'),
  and: text('the word “and”', '낱말 “and”'),
  or: text('the word “or”', '낱말 “or”'),
};

const KINDS: Readonly<Record<WhereKind, Text>> = {
  number: text('a number', '숫자'),
  condition: text('a condition', '조건'),
  words: text('a text in quotation marks', '따옴표로 묶은 글자'),
  list: text('a list', '목록'),
  classes: text('classes with names', '이름이 있는 클래스'),
};

/** How a type confusion is put right, by what stands there and what should. */
function typeFix(found: WhereKind, expected: WhereKind): Text {
  if (found === 'number' && expected === 'condition')
    return text('Compare it with something: “loss > 10”.', '“loss > 10”처럼 다른 값과 비교하십시오.');
  if (found === 'condition')
    return text('Write “0 < error and error < 1”, one comparison at a time.', '“0 < error and error < 1”처럼 비교를 하나씩 쓰십시오.');
  if (found === 'words') return text('Leave the quotation marks off a number.', '숫자는 따옴표 없이 쓰십시오.');
  if (expected === 'list')
    return text('Write a list after “in”: “row in [77, 812]”.', '“in” 뒤에는 “row in [77, 812]”처럼 목록을 쓰십시오.');
  return text('Lists stand only after “in”: “row in [77, 812]”.', '목록은 “row in [77, 812]”처럼 “in” 뒤에만 쓸 수 있습니다.');
}

/** What is wrong with an expression that selects rows. */
export const selectionProblems: SentencesFor<Selecting> = {
  'where-syntax': ({ place, found, expected }) => ({
    found: found
      ? text(
          `Character ${ordinal(place)}: ${quote(found)} stands where ${EXPECTED[expected].en} was expected.`,
          `${ordinal(place)}번째 글자: ${quote(found)} 자리에 필요한 것: ${EXPECTED[expected].ko}.`,
        )
      : text(
          `The expression ends where ${EXPECTED[expected].en} was expected.`,
          `식이 중간에 끝났습니다. 필요한 것: ${EXPECTED[expected].ko}.`,
        ),
    fix: text('An expression looks like this: “error > 0.5 and loss > 10”.', '“error > 0.5 and loss > 10”처럼 쓰십시오.'),
  }),
  'where-name': ({ place, name, kind, known }) => ({
    found:
      kind === 'field'
        ? text(
            `Character ${ordinal(place)}: the rows have no field ${quote(name)}.`,
            `${ordinal(place)}번째 글자: 행에 없는 필드입니다: ${quote(name)}.`,
          )
        : text(
            `Character ${ordinal(place)}: there is no function ${quote(name)}.`,
            `${ordinal(place)}번째 글자: 없는 함수입니다: ${quote(name)}.`,
          ),
    fix: text(`There are: ${known}.`, `다음 가운데 하나를 쓰십시오. ${known}.`),
  }),
  'where-type': ({ place, found, expected }) => ({
    found: text(
      `Character ${ordinal(place)}: ${KINDS[found].en} stands where ${KINDS[expected].en} is needed.`,
      `${ordinal(place)}번째 글자: 필요한 것은 ${KINDS[expected].ko}, 실제로 있는 것은 ${KINDS[found].ko}입니다.`,
    ),
    fix: typeFix(found, expected),
  }),
  'where-class': ({ place, name, known }) => ({
    found: text(
      `Character ${ordinal(place)}: there is no class ${quote(name)}.`,
      `${ordinal(place)}번째 글자: 없는 클래스입니다: ${quote(name)}.`,
    ),
    fix: known
      ? text(`The classes are: ${known}.`, `다음 클래스 가운데 하나를 쓰십시오. ${known}.`)
      : text('The classes have no names: write their numbers.', '클래스에 이름이 없으므로 번호를 쓰십시오.'),
  }),
  'where-arguments': ({ place, name, found, expected }) => ({
    found: text(
      `Character ${ordinal(place)}: ${quote(name)} takes ${expected} values and was given ${formatCount(found)}.`,
      `${ordinal(place)}번째 글자: ${quote(name)}에 필요한 값은 ${expected}개, 주어진 값은 ${formatCount(found)}개입니다.`,
    ),
    fix: text(
      'Give one value to abs, sqrt, log, exp and isnan, two or more to min and max.',
      'abs, sqrt, log, exp, isnan에는 값 하나, min과 max에는 둘 이상을 주십시오.',
    ),
  }),
  'where-limit': ({ what, limit }) => ({
    found:
      what === 'characters'
        ? text(`The expression is longer than ${formatCount(limit)} characters.`, `식이 ${formatCount(limit)}자보다 깁니다.`)
        : text(`The expression is nested deeper than ${formatCount(limit)} levels.`, `식의 중첩이 ${formatCount(limit)}단계보다 깊습니다.`),
    fix: text('Select fewer things at once.', '한 번에 더 적게 선택하십시오.'),
  }),
};
