import type { Text } from '../../core/text';
import { escapeMarkdown } from '../../derive/markdown/text';
import { plainName } from '../../strings/plain';

/** A sentence in the language of what is written. */
export type Say = (sentence: Text) => string;

/** A longer name makes its line unreadable and tells no more. */
const LONGEST_NAME = 120;

/**
 * A sentence that may repeat names of the data. Nothing in it becomes Markdown or HTML, no character reference is resolved and no address
 * becomes a link; a line end is shown by its number, so that no name begins a line.
 */
export function sentence(words: string): string {
  return escapeMarkdown(plainName(words))
    .replaceAll('&', '\\&')
    .replaceAll('!', '\\!')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, dotted => `${dotted.slice(0, -1)}\\.`)
    .replaceAll('@', '\\@');
}

/** A name of the data as code, in which nothing is Markdown; a bar would end a table's cell even there. */
export function name(words: string): string {
  const letters = [...plainName(words)];
  const shown = (letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : letters.join('')).trim() || ' ';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const room = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return fence + room + shown.replaceAll('|', '\\|') + room + fence;
}

/** Lines of a program, in a fence that no line of it can close. */
export function program(language: string, lines: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  return `${fence}${language}\n${lines.trimEnd()}\n${fence}`;
}

function longestRun(words: string): number {
  return Math.max(0, ...Array.from(words.matchAll(/`+/g), ([run]) => run.length));
}
