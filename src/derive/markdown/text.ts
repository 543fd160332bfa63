import type { Language } from '../../core/text';
import { say } from '../../strings/say';
import type { Cell, Inline, Line } from '../page/blocks';
import { inlineMath } from './math';

/** Where the page of a loss lies, seen from another page of the same language. */
export function fileOf(lossId: string, language: Language): string {
  return language === 'en' ? `${lossId}.md` : `${lossId}.ko.md`;
}

/** Where the picture of a loss lies, seen from a page. */
export function pictureFileOf(lossId: string, language: Language): string {
  return language === 'en' ? `pictures/${lossId}.svg` : `pictures/${lossId}.ko.svg`;
}

/** Plain words with everything that Markdown could read as its own made harmless. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>|~$#]/g, '\\$&');
}

/** A piece of code; longer runs of backticks do not occur in it. A bar would end a table's cell even here. */
export function codeSpan(source: string): string {
  return `\`${source.replaceAll('|', '\\|')}\``;
}

/** A line of a page. */
export function lineOf(line: Line, language: Language): string {
  return line.map(piece => pieceOf(piece, language)).join('');
}

function pieceOf(piece: Inline, language: Language): string {
  switch (piece.kind) {
    case 'words':
      return escapeMarkdown(say(piece.words, language));
    case 'code':
      return codeSpan(piece.code);
    case 'symbol':
      return inlineMath(piece.latex);
    case 'loss':
      return `[${escapeMarkdown(say(piece.name, language))}](${fileOf(piece.lossId, language)})`;
  }
}

/** A table; cells of several lines keep them by line breaks. */
export function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');
}

/** The lines of a cell of a table. */
export function cellOf(cell: Cell, language: Language): string {
  return cell.map(line => lineOf(line, language)).join('<br>');
}
