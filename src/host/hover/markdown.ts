import { MarkdownString } from 'vscode';
import type { Language, Text } from '../../core/text';
import { say } from '../../strings/say';

/** VS Code cuts a text of more than 100 000 characters, which would leave half a picture. */
const LONGEST_PICTURE = 60_000;

/**
 * Adds words as they are. `appendText` makes every space one that does not break, so that no line of a sentence would: the words go in one
 * by one. It leaves `<` and `&` alone, so that a column `<img src=x>` would be taken for a tag and vanish, and `&lt;` would be shown as `<`.
 */
export function addText(into: MarkdownString, sentence: string): void {
  for (const part of sentence.split(/([ <&])/)) {
    if (part === ' ') into.appendMarkdown(' ');
    else if (part === '<') into.appendMarkdown('&lt;');
    else if (part === '&') into.appendMarkdown('&amp;');
    else into.appendText(part);
  }
}

/** A picture as an image: raw SVG is stripped from hovers, a data address is shown when it is base64. */
export function pictureParts(picture: string, alt: Text, language: Language): readonly MarkdownString[] {
  const encoded = base64Of(picture);
  if (picture === '' || encoded.length > LONGEST_PICTURE) return [];
  const size = /<svg[^>]*?\swidth="(\d{1,4})"[^>]*?\sheight="(\d{1,4})"/.exec(picture);
  const asked = size ? `|width=${size[1]},height=${size[2]}` : '';
  const image = new MarkdownString('![');
  addText(image, say(alt, language).replaceAll(/[[\]]/g, ''));
  image.appendMarkdown(`](data:image/svg+xml;base64,${encoded}${asked})`);
  return [image];
}

/** A link that runs one command of ours, in a text of its own with constant words; `args` are percent-encoded. */
export function commandLink(command: string, args: readonly unknown[], words: string, icon: string): MarkdownString {
  const link = new MarkdownString();
  link.isTrusted = { enabledCommands: [command] };
  link.supportThemeIcons = true;
  // encodeURIComponent leaves brackets alone, and a closing one ends a link of Markdown.
  const target = encodeURIComponent(JSON.stringify(args)).replaceAll('(', '%28').replaceAll(')', '%29');
  link.appendMarkdown(`[$(${icon}) ${words}](command:${command}?${target})`);
  return link;
}

function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
