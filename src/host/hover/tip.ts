import { MarkdownString, type Uri } from 'vscode';
import type { Language } from '../../core/text';
import type { PanelSource } from '../../protocol/messages';
import type { HoverView, Span } from '../../protocol/views';
import { hoverWords } from '../../strings/host';
import { say } from '../../strings/say';
import { COMMANDS } from '../names';

/** VS Code cuts a text of more than 100 000 characters, which would leave half a picture. */
const LONGEST_PICTURE = 60_000;

/** What a tip is about. */
export interface Tip {
  readonly view: HoverView;
  readonly language: Language;
  readonly uri: Uri;
  readonly span: Span;
}

/**
 * The parts of a tip. Whatever comes from the data goes through `appendText`, in texts that can run no command; the link
 * stands alone in a text of constant words, and its arguments are an address and numbers made here.
 */
export function tipParts({ view, language, uri, span }: Tip): readonly MarkdownString[] {
  const words = new MarkdownString();
  words.appendMarkdown('**').appendText(say(view.title, language)).appendMarkdown('**');
  for (const fact of view.facts) words.appendMarkdown('\n\n').appendText(say(fact, language));
  const reasons = new MarkdownString();
  addReason(reasons, say(hoverWords.advice, language), say(view.advice, language));
  addReason(reasons, say(hoverWords.otherwise, language), say(view.otherwise, language));
  return [words, ...pictureOf(view, language), reasons, linkTo({ uris: [uri.toString()], selections: [span] }, language)].filter(
    part => part.value !== '',
  );
}

function addReason(into: MarkdownString, heading: string, reason: string): void {
  if (reason === '') return;
  if (into.value !== '') into.appendMarkdown('\n\n');
  into.appendMarkdown(`**${heading}:** `).appendText(reason);
}

/** The picture as an image: raw SVG is stripped from hovers, a data address is shown when it is base64. */
function pictureOf({ picture, pictureAlt }: HoverView, language: Language): readonly MarkdownString[] {
  const encoded = base64Of(picture);
  if (picture === '' || encoded.length > LONGEST_PICTURE) return [];
  const size = /<svg[^>]*?\swidth="(\d{1,4})"[^>]*?\sheight="(\d{1,4})"/.exec(picture);
  const asked = size ? `|width=${size[1]},height=${size[2]}` : '';
  const image = new MarkdownString();
  image
    .appendMarkdown('![')
    .appendText(say(pictureAlt, language).replaceAll(/[[\]]/g, ''))
    .appendMarkdown(`](data:image/svg+xml;base64,${encoded}${asked})`);
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
