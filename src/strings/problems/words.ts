import type { Text } from '../../core/text';
import { text } from '../../core/text';
import { formatCount } from '../numbers';
import { plainText } from '../plain';

/** The longest piece of the user's own text that a sentence repeats. */
const LONGEST_QUOTE = 60;

/**
 * The user's text in quotation marks, on one line and cut to a readable length. It ends in a mark, never in a letter,
 * so that sentences can be phrased without a Korean particle right after it.
 */
export function quote(found: string): string {
  const line = plainText(found).replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return `‘${letters.length > LONGEST_QUOTE ? letters.slice(0, LONGEST_QUOTE - 1).join('') + '…' : line}’`;
}

/** A 0-based index as people count. */
export function ordinal(index: number): string {
  return formatCount(index + 1);
}

/** ` (3 such values)` when there is more than one, else nothing. */
export function suchValues(count: number): Text {
  return count > 1 ? text(` There are ${formatCount(count)} such values.`, ` 이런 값은 모두 ${formatCount(count)}개입니다.`) : text('', '');
}

/** ` (3 such rows)` when there is more than one, else nothing. */
export function suchRows(count: number): Text {
  return count > 1 ? text(` There are ${formatCount(count)} such rows.`, ` 이런 행은 모두 ${formatCount(count)}개입니다.`) : text('', '');
}

/** A file by its name, or "the text" when it has none. */
export function fileOrText(fileName: string | undefined): Text {
  return fileName ? text(`The file ${quote(fileName)}`, `파일 ${quote(fileName)}`) : text('The text', '선택한 텍스트');
}

/** Words that a parser uses for what it wanted or met; anything else is a character of the text and is quoted. */
const grammar: Readonly<Record<string, Text>> = {
  end: text('the end of the text', '텍스트의 끝'),
  'end of text': text('the end of the text', '텍스트의 끝'),
  'end of line': text('the end of the line', '줄의 끝'),
  value: text('a value', '값'),
  number: text('a number', '숫자'),
  '"key"': text('a key in quotation marks', '따옴표로 묶은 키'),
};

/** What a parser wanted or met, in words. */
export function grammarWords(token: string): Text {
  return Object.hasOwn(grammar, token) ? grammar[token]! : text(quote(token), quote(token));
}
