import type { ProblemCode, ProblemFacts } from '../../core/problem';
import type { Text } from '../../core/text';

/** What a user reads of a problem. */
export interface ProblemSentence {
  /** What was found, what was expected, and where (1-based row and column, names). */
  readonly found: Text;
  /** How to go on. */
  readonly fix: Text;
}

/** A sentence for each of these codes: leaving one out does not compile. */
export type SentencesFor<Codes extends ProblemCode> = {
  readonly [Code in Codes]: (facts: Readonly<ProblemFacts[Code]>) => ProblemSentence;
};
