import type { Language } from '../../core/text';
import { LIBRARY_NAMES } from '../../strings/libraries';
import { REFERENCE } from '../../strings/reference';
import { say } from '../../strings/say';
import type { LossPage } from '../page';
import type { Block, Section } from '../page/blocks';
import { displayMath } from './math';
import { cellOf, escapeMarkdown, fileOf, lineOf, pictureFileOf, tableOf } from './text';

/** The page of a loss as a Markdown file. */
export function pageMarkdown(page: LossPage, language: Language): string {
  const name = escapeMarkdown(say(page.name, language));
  const other = language === 'en' ? 'ko' : 'en';
  const index = language === 'en' ? 'README.md' : 'README.ko.md';
  const head = [
    `[${say(REFERENCE.overview, language)}](${index}) · [${say(REFERENCE.otherLanguage, language)}](${fileOf(page.lossId, other)})`,
    `# ${name}`,
    blockOf(page.lead, page, language),
  ];
  return `${[...head, ...page.sections.map(section => sectionOf(section, page, language))].join('\n\n')}\n`;
}

function sectionOf({ title, blocks }: Section, page: LossPage, language: Language): string {
  return [`## ${escapeMarkdown(say(title, language))}`, ...blocks.map(block => blockOf(block, page, language))].join('\n\n');
}

function blockOf(block: Block, { lossId }: LossPage, language: Language): string {
  switch (block.kind) {
    case 'paragraph':
      return lineOf(block.line, language);
    case 'facts':
      return block.facts.map(({ term, is }) => `- **${escapeMarkdown(say(term, language))}**: ${lineOf(is, language)}`).join('\n');
    case 'formula':
      return `${escapeMarkdown(say(block.title, language))}:\n\n${displayMath(block.latex)}`;
    case 'picture':
      return `![${escapeMarkdown(say(block.alt, language))}](${pictureFileOf(lossId, language)})`;
    case 'table':
      return tableOf(
        block.columns.map(column => escapeMarkdown(say(column, language))),
        block.rows.map(row => row.map(cell => cellOf(cell, language))),
      );
    case 'code':
      return `${LIBRARY_NAMES[block.library]}:\n\n\`\`\`python\n${block.lines.join('\n')}\n\`\`\``;
    case 'list':
      return block.items.map(item => `- ${lineOf(item, language)}`).join('\n');
  }
}
