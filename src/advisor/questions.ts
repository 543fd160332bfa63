import type { Answers, Guess, PredictionKind, Question, Recommendation, TargetKind } from './advice';
import type { Evidence } from './evidence';

/** What questions are made of. */
export interface Questionable {
  readonly evidence: Evidence;
  readonly target: readonly Guess<TargetKind>[];
  readonly prediction: readonly Guess<PredictionKind>[];
  readonly recommended: readonly Recommendation[];
  readonly answers: Answers;
}

/** What only a person can tell, the urgent ones first. */
export function questionsOf(_: Questionable): readonly Question[] {
  return [];
}
