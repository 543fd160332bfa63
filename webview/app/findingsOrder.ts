import type { AdviceView, FindingView } from '../../src/protocol/adviceViews';

/** Mistakes in sight; the others unfold. */
const SHOWN = 3;

/** What stands where in the strip. */
export interface Arranged {
  readonly urgent: AdviceView['questions'];
  readonly shown: readonly FindingView[];
  readonly more: readonly FindingView[];
  /** Folded into one line: what is often misunderstood, and what can be answered some day. */
  readonly notes: readonly FindingView[];
  readonly later: AdviceView['questions'];
}

/** Puts findings and questions in their places; findings come worst first. */
export function arranged({ findings, questions }: Pick<AdviceView, 'findings' | 'questions'>): Arranged {
  const mistakes = mistakesOf(findings);
  return {
    urgent: questions.filter(({ isUrgent }) => isUrgent),
    shown: mistakes.slice(0, SHOWN),
    more: mistakes.slice(SHOWN),
    notes: findings.filter(({ level }) => level === 'info'),
    later: questions.filter(({ isUrgent }) => !isUrgent),
  };
}

/** Errors and warnings. */
export function mistakesOf(findings: readonly FindingView[]): readonly FindingView[] {
  return findings.filter(({ level }) => level !== 'info');
}
