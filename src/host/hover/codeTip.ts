import { MarkdownString } from 'vscode';
import type { Language } from '../../core/text';
import type { CodeCard } from '../../protocol/editorViews';
import { CODE_TIP } from '../../strings/codeHover';
import { say } from '../../strings/say';
import { COMMANDS } from '../names';
import { addText, commandLink, pictureParts } from './markdown';

/** The parts of the tip over a loss in a program. Of the program itself only arguments are shown, and those through `appendText`. */
export function codeTipParts(card: CodeCard, language: Language): readonly MarkdownString[] {
  const open = commandLink(COMMANDS.openReference, [card.lossId], say(CODE_TIP.open, language), 'book');
  // A hover shows some 250 pixels before it scrolls: what is wrong most often, logits or probabilities, comes first.
  return [wordsOf(card, language), open, ...mistakesOf(card, language), ...pictureParts(card.picture, card.pictureAlt, language)];
}

function wordsOf({ title, takes, target, formula, parameters, notes, mistakes }: CodeCard, language: Language): MarkdownString {
  const words = new MarkdownString('**');
  addText(words, say(title, language));
  words.appendMarkdown('**\n\n');
  addText(words, say(takes, language));
  for (const mistake of mistakes.filter(({ isHere }) => isHere)) {
    addMistake(words.appendMarkdown(`\n\n**${say(CODE_TIP.here, language)}:** `), mistake, language);
  }
  addNamed(words, say(CODE_TIP.target, language), say(target, language));
  addNamed(words, say(CODE_TIP.formula, language), formula);
  if (parameters.length > 0) words.appendMarkdown(`\n\n**${say(CODE_TIP.parameters, language)}**\n`);
  for (const { label, value, isSet, about } of parameters) {
    const set = isSet ? ` (${say(CODE_TIP.setHere, language)})` : '';
    addText(words.appendMarkdown('\n- '), `${label} = ${say(value, language)}${set}. ${say(about, language)}`);
  }
  for (const note of notes) addText(words.appendMarkdown('\n\n'), say(note, language));
  return words;
}

function mistakesOf({ mistakes }: CodeCard, language: Language): readonly MarkdownString[] {
  const others = mistakes.filter(({ isHere }) => !isHere);
  if (others.length === 0) return [];
  const words = new MarkdownString(`**${say(CODE_TIP.mistakes, language)}**\n`);
  for (const mistake of others) addMistake(words.appendMarkdown('\n- '), mistake, language);
  return [words];
}

function addMistake(into: MarkdownString, { title, why }: CodeCard['mistakes'][number], language: Language): void {
  addText(into.appendMarkdown('**'), say(title, language));
  addText(into.appendMarkdown('.** '), say(why, language));
}

function addNamed(into: MarkdownString, heading: string, sentence: string): void {
  addText(into.appendMarkdown(`\n\n**${heading}:** `), sentence);
}
