import { MarkdownString } from 'vscode';
import type { Language } from '../../core/text';
import type { HoverView } from '../../protocol/editorViews';
import type { PanelSource } from '../../protocol/panelMessages';
import { hoverWords } from '../../strings/host';
import { say } from '../../strings/say';
import { COMMANDS } from '../names';
import { addText, commandLink, pictureParts } from './markdown';

/** What a tip is about. */
export interface Tip {
  readonly view: HoverView;
  readonly language: Language;
  /** What the link computes. */
  readonly source: PanelSource;
}

/**
 * The parts of a tip. Whatever comes from the data goes through `appendText`, in texts that can run no command; the link
 * stands alone in a text of constant words, and its arguments are percent-encoded: an address, places, and names of columns.
 */
export function tipParts({ view, language, source }: Tip): readonly MarkdownString[] {
  const words = new MarkdownString();
  words.appendMarkdown('**');
  addText(words, say(view.title, language));
  words.appendMarkdown('**');
  for (const fact of view.facts) addText(words.appendMarkdown('\n\n'), say(fact, language));
  addReason(words, say(hoverWords.advice, language), say(view.advice, language));
  addReason(words, say(hoverWords.otherwise, language), say(view.otherwise, language));
  const link = commandLink(COMMANDS.compute, [source], say(hoverWords.compute, language), 'graph-line');
  // A hover shows some 250 pixels before it scrolls: words and link come first.
  return [words, link, ...pictureParts(view.picture, view.pictureAlt, language)];
}

function addReason(into: MarkdownString, heading: string, reason: string): void {
  if (reason === '') return;
  addText(into.appendMarkdown(`\n\n**${heading}:** `), reason);
}
