import type { Memento } from 'vscode';
import type { Answers } from '../../advisor/advice';
import type { ChosenColumns } from '../../reader/reading';
import { asAnswers } from '../untrustedAdvice';

/** Which data an answer is about. */
export interface Asked {
  readonly uris: readonly string[];
  readonly columns: ChosenColumns;
}

/** Remembers what a person answered about which columns of which files, in this workspace. */
export class AnswerMemory {
  constructor(private readonly store: Memento) {}

  recall(asked: Asked): Answers {
    return asAnswers(this.store.get(keyOf(asked))) ?? {};
  }

  async remember(asked: Asked, answers: Answers): Promise<void> {
    await this.store.update(keyOf(asked), Object.keys(answers).length > 0 ? answers : undefined);
  }
}

function keyOf({ uris, columns: { target, prediction } }: Asked): string {
  return `answers ${JSON.stringify([uris, target, prediction])}`;
}
