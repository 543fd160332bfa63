import { Diagnostic, DiagnosticSeverity } from 'vscode';
import type { PlacedFinding } from '../../protocol/adviceViews';
import type { Place } from '../../protocol/places';
import { andMoreRows } from '../../strings/host';
import { rangeOf } from '../editors/ranges';
import { sayNow } from '../language';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const satisfies Record<PlacedFinding['level'], DiagnosticSeverity>;

/** Whose diagnostics they are, as the Problems view shows it. */
export const SOURCE = 'Loss Explorer';

/** The marks of findings in each of the files, in their order. */
export function marksOf(findings: readonly PlacedFinding[], files: number): readonly (readonly Diagnostic[])[] {
  return Array.from({ length: files }, (_, file) =>
    findings.flatMap(finding => finding.places.flatMap((place, i) => (place.file === file ? [markOf(finding, place, i === 0)] : []))),
  );
}

function markOf({ code, level, title, text, count, places }: PlacedFinding, { span }: Place, isFirst: boolean): Diagnostic {
  // The whole sentence stands at the first place; a hundred copies of it would bury everything else.
  const more = count > places.length ? ` ${sayNow(andMoreRows(count - places.length))}` : '';
  const message = isFirst ? `${sayNow(title)}. ${sayNow(text)}${more}` : sayNow(title);
  const mark = new Diagnostic(rangeOf(span), message, SEVERITIES[level]);
  mark.source = SOURCE;
  mark.code = code;
  return mark;
}
