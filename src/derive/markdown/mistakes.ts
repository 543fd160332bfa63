import { findingDefinitions } from '../../advisor/findings/index';
import type { Language } from '../../core/text';
import { MISTAKES, REFERENCE } from '../../strings/reference';
import { say } from '../../strings/say';
import { threadOf } from '../thread';
import { escapeMarkdown } from './text';

/** The mistakes that the advisor finds, as a Markdown file: what each is, why it is one, and who met it. */
export function mistakesMarkdown(language: Language): string {
  const other = language === 'en' ? 'mistakes.ko.md' : 'mistakes.md';
  const words = (sentence: { readonly en: string; readonly ko: string }) => escapeMarkdown(say(sentence, language));
  const parts = [
    `[${say(REFERENCE.otherLanguage, language)}](${other})`,
    `# ${say(MISTAKES.title, language)}`,
    words(MISTAKES.intro),
    ...findingDefinitions.flatMap(({ code, title, why, evidence }) => [
      `## ${words(title)}`,
      words(why),
      `\`${code}\` · ${evidence.map(each => linkOf(each)).join(', ')}`,
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function linkOf(evidence: string): string {
  const { label, url } = threadOf(evidence);
  return url ? `[${escapeMarkdown(label)}](${url})` : escapeMarkdown(label);
}
