import type { Problem, ProblemCode } from '../core/problem';
import { evaluationProblems } from './problems/evaluation';
import { contentProblems } from './problems/reading';
import { runningProblems } from './problems/running';
import { selectionProblems } from './problems/selection';
import type { ProblemSentence, SentencesFor } from './problems/types';

export type { ProblemSentence } from './problems/types';

const sentences: SentencesFor<ProblemCode> = { ...evaluationProblems, ...contentProblems, ...runningProblems, ...selectionProblems };

/** What a user reads of a problem: what was found and expected, and how to go on. */
export function sentenceOf(problem: Problem): ProblemSentence {
  // The mapped type ties each sentence to the facts of its code; the compiler cannot follow that tie through a union.
  return (sentences[problem.code] as (facts: Problem['facts']) => ProblemSentence)(problem.facts);
}
