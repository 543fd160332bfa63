import type { Language, Text } from '../core/text';

/** The sentence in the language asked for. */
export function say(sentence: Text, language: Language): string {
  return sentence[language];
}

/** Puts facts into a sentence that is the same in both languages: numbers, names, symbols. */
export function same(words: string): Text {
  return { en: words, ko: words };
}

/** Joins sentences with a separator, language by language. */
export function join(sentences: readonly Text[], separator = ' '): Text {
  return { en: sentences.map(sentence => sentence.en).join(separator), ko: sentences.map(sentence => sentence.ko).join(separator) };
}
