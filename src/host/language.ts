import { env } from 'vscode';
import type { Language, Text } from '../core/text';
import { say } from '../strings/say';
import { settings } from './settings';

/** The language that the setting asks for; `auto` is the display language of VS Code. Asked anew each time, so it takes effect at once. */
export function currentLanguage(): Language {
  const wanted = settings.language();
  if (wanted !== 'auto') return wanted;
  return env.language.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

/** A sentence in the current language. */
export function sayNow(sentence: Text): string {
  return say(sentence, currentLanguage());
}
