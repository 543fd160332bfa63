import { MarkdownString } from 'vscode';
import type { Language } from '../../core/text';
import type { PanelSource } from '../../protocol/messages';
import type { HoverView } from '../../protocol/views';
import { hoverWords } from '../../strings/host';
import { say } from '../../strings/say';
import { COMMANDS } from '../names';

/** VS Code cuts a text of more than 100 000 characters, which would leave half a picture. */
const LONGEST_PICTURE = 60_000;

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
  // A hover shows some 250 pixels before it scrolls: words and link come first.
  return [words, linkTo(source, language), ...pictureOf(view, language)];
}

function addReason(into: MarkdownString, heading: string, reason: string): void {
  if (reason === '') return;
  addText(into.appendMarkdown(`\n\n**${heading}:** `), reason);
}

/**
 * `appendText` makes every space one that does not break, so that no line of a sentence would: the words go in one by one. It leaves
 * `<` and `&` alone, so that a column `<img src=x>` would be taken for a tag and vanish, and `&lt;` would be shown as `<`.
 */
function addText(into: MarkdownString, sentence: string): void {
  for (const part of sentence.split(/([ <&])/)) {
    if (part === ' ') into.appendMarkdown(' ');
    else if (part === '<') into.appendMarkdown('&lt;');
    else if (part === '&') into.appendMarkdown('&amp;');
    else into.appendText(part);
  }
}

/** The picture as an image: raw SVG is stripped from hovers, a data address is shown when it is base64. */
function pictureOf({ picture, pictureAlt }: HoverView, language: Language): readonly MarkdownString[] {
  const encoded = base64Of(picture);
  if (picture === '' || encoded.length > LONGEST_PICTURE) return [];
  const size = /<svg[^>]*?\swidth="(\d{1,4})"[^>]*?\sheight="(\d{1,4})"/.exec(picture);
  const asked = size ? `|width=${size[1]},height=${size[2]}` : '';
  const image = new MarkdownString('![');
  addText(image, say(pictureAlt, language).replaceAll(/[[\]]/g, ''));
  image.appendMarkdown(`](data:image/svg+xml;base64,${encoded}${asked})`);
  return [image];
}

function linkTo(source: PanelSource, language: Language): MarkdownString {
  const link = new MarkdownString();
  link.isTrusted = { enabledCommands: [COMMANDS.compute] };
  link.supportThemeIcons = true;
  const args = encodeURIComponent(JSON.stringify([source]));
  // encodeURIComponent leaves brackets alone, and a closing one ends a link of Markdown.
  const target = args.replaceAll('(', '%28').replaceAll(')', '%29');
  link.appendMarkdown(`[$(graph-line) ${say(hoverWords.compute, language)}](command:${COMMANDS.compute}?${target})`);
  return link;
}

function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
