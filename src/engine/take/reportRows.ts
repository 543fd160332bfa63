import { tableOf } from '../../derive/markdown/text';
import type { FindingsQuestion } from '../../protocol/messages';
import type { RowLine } from '../../protocol/views';
import { formatCount, formatNumber, formatShare, formatSigned } from '../../strings/numbers';
import { FINDINGS, LEVEL_WORDS } from '../../strings/panelFindings';
import { concernedRows, REPORT, selected } from '../../strings/report';
import { findings } from '../findings';
import { RowWriter } from '../rowLine';
import { type SelectQuestion, select } from '../select';
import type { Computable, Evaluated } from '../sessions';
import type { Turn } from '../turn';
import { name, type Say, sentence } from './markdown';

/** Rows that a report lists: more belong into a file of rows. */
const WORST_ROWS = 10;

/** What looks wrong, worst first, each with its way out; and what was changed already. */
export function findingsPart(session: Computable, question: FindingsQuestion, say: Say): readonly string[] {
  const found = findings(session, question);
  if (!found.ok) return [];
  const items = found.value.findings.map(finding => {
    const rows = finding.rows.map(({ row }) => formatCount(row + 1));
    const numbers = [
      ...(finding.asGiven === undefined ? [] : [`${say(FINDINGS.asGiven)} ${formatNumber(finding.asGiven)}`]),
      ...(finding.asMeant === undefined ? [] : [`${say(FINDINGS.asMeant)} ${formatNumber(finding.asMeant)}`]),
    ];
    return [
      `- **${say(LEVEL_WORDS[finding.level])}: ${sentence(say(finding.title))}.** ${sentence(say(finding.text))}`,
      ...(numbers.length > 0 ? [`(${numbers.join('; ')})`] : []),
      ...(rows.length > 0 ? [say(concernedRows(rows, finding.count))] : []),
      ...(finding.fix ? [`${say(REPORT.fix)}: ${sentence(say(finding.fix.label))}.`] : []),
    ].join(' ');
  });
  const { applied } = found.value;
  const changed = applied.length > 0 ? [`${say(REPORT.changed)}: ${applied.map(({ label }) => sentence(say(label))).join('; ')}.`] : [];
  return [items.length > 0 ? items.join('\n') : say(REPORT.noFindings), ...changed];
}

/** The rows with the largest losses. */
export function worstPart(session: Computable, { values }: Evaluated, say: Say): readonly string[] {
  const lines = new RowWriter(session, values).worst(WORST_ROWS);
  const has = (test: (line: RowLine) => boolean) => lines.some(test);
  const columns: readonly (readonly [title: string, cell: (line: RowLine) => string] | false)[] = [
    [say(REPORT.rank), line => formatCount(line.rank)],
    [say(REPORT.row), line => formatCount(line.row + 1)],
    has(line => line.line > 0) && [say(REPORT.line), line => formatCount(line.line)],
    [say(REPORT.target), line => name(line.target)],
    [say(REPORT.prediction), line => name(line.prediction)],
    has(line => !Number.isNaN(line.error)) && [say(REPORT.error), line => formatSigned(line.error)],
    [say(REPORT.rowLoss), line => formatNumber(line.loss, 6)],
    [say(REPORT.share), line => formatShare(line.share)],
    [say(REPORT.gradient), line => (line.isNorm ? formatNumber(line.gradient) : formatSigned(line.gradient))],
  ];
  const shown = columns.filter(column => column !== false);
  return [
    tableOf(
      shown.map(([title]) => title),
      lines.map(line => shown.map(([, cell]) => cell(line))),
    ),
  ];
}

/** The selected rows, and what they cost beside all of them. Nothing where none are, or where the expression no longer holds together. */
export async function selectionPart(session: Computable, question: SelectQuestion, turn: Turn, say: Say): Promise<readonly string[]> {
  const view = question.where.trim() === '' ? undefined : await select(session, question, turn);
  if (!view?.ok) return [];
  const { where, count, used, share, losses } = view.value;
  return [
    `${name(where)}: ${say(selected(count, used, share))}`,
    tableOf(
      [REPORT.loss, REPORT.ofAll, REPORT.ofSelected].map(say),
      losses.map(({ short, all, selected: part }) => [sentence(short), formatNumber(all, 6), formatNumber(part, 6)]),
    ),
  ];
}
