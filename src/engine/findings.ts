import type { Finding, Fix } from '../advisor/advice';
import { ok, type Result } from '../core/problem';
import { threadOf } from '../derive/thread';
import type { AdviceView, FindingView, PlacedFinding } from '../protocol/adviceViews';
import type { EngineMethods, FindingsQuestion } from '../protocol/messages';
import { definitionOf } from './adjustment';
import type { Computable } from './sessions';

/** Rows that a finding of the strip names. */
const FIRST_ROWS = 5;

/** Rows that a finding marks in an editor: more squiggles help nobody, and VS Code draws some thousand at most. */
export const MOST_PLACES = 100;

/** The findings of a loss on a session's data, with what is left to ask and what was changed. */
export function findings(session: Computable, question: FindingsQuestion): Result<AdviceView> {
  const { advice, applied, adjustment } = session;
  return ok({
    findings: session.findings(question).map(finding => viewOf(session, finding)),
    questions: advice.questions,
    applied,
    answers: adjustment.answers,
  });
}

/** The findings with their places in the files. */
export function findingPlaces(
  session: Computable,
  { only, ...question }: Omit<EngineMethods['findingPlaces']['params'], 'session'>,
): Result<readonly PlacedFinding[]> {
  // A note about no rows in particular stands beside the number; at the first row it would only be in the way.
  const isPlaced = ({ level, rows }: Finding) => level !== 'info' || rows.length > 0;
  const wanted = session.findings(question).filter(finding => (only === 'all' ? isPlaced(finding) : finding.level === 'error'));
  return ok(
    wanted.map(({ code, level, text, rows, fix }) => ({
      code,
      level,
      text,
      title: definitionOf(code).title,
      ...(fix && { fix: fixView(fix) }),
      places: (rows.length > 0 ? rows.slice(0, MOST_PLACES) : [0]).flatMap(row => placeOf(session, row)),
      count: rows.length,
    })),
  );
}

function placeOf(session: Computable, row: number) {
  const places = session.placesOf(row);
  return places.ok ? places.value.slice(0, 1) : [];
}

function viewOf(session: Computable, { rows, fix, ...finding }: Finding): FindingView {
  const { title, why, evidence } = definitionOf(finding.code);
  return {
    ...finding,
    title,
    why,
    evidence: evidence.map(threadOf),
    rows: rows.slice(0, FIRST_ROWS).map(row => ({ row, line: session.lineOf(row) })),
    count: rows.length,
    ...(fix && { fix: fixView(fix) }),
  };
}

function fixView(fix: Fix): FindingView['fix'] {
  const { label } = fix;
  if (fix.kind === 'use-loss') return { label, use: { lossId: fix.lossId, parameters: fix.parameters ?? {} } };
  return fix.kind === 'answer' ? { label, answers: fix.answers } : { label };
}
