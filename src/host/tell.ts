import { window } from 'vscode';
import type { Problem } from '../core/problem';
import type { Text } from '../core/text';
import { sentenceOf } from '../strings/problems';
import { join } from '../strings/say';
import { sayNow } from './language';

/** Says something that a person may want to know. */
export function tell(sentence: Text): void {
  void window.showInformationMessage(sayNow(sentence));
}

/** Warns of something that did not come about. */
export function warn(sentence: Text): void {
  void window.showWarningMessage(sayNow(sentence));
}

/** Says what is wrong and how to go on; nothing where a person only turned away. */
export function tellProblems([first]: readonly [Problem, ...Problem[]]): void {
  if (first.code === 'cancelled') return;
  const { found, fix } = sentenceOf(first);
  warn(join([found, fix]));
}
