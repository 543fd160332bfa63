import type { Fit } from '../advisor/advice';
import type { LossDefinition } from '../core/definition';
import { lossById } from '../core/losses/index';
import { prepare } from '../core/prepare';
import { fail, ok, problem, type Result } from '../core/problem';
import type { LossQuestion, OverviewQuestion } from '../protocol/messages';
import type { LossLine, OverviewView } from '../protocol/overviewViews';
import { UNITS } from '../strings/engine';
import { questionOf } from './byRow';
import { exportable } from './exportCode';
import { mainChart } from './mainChart';
import { questionKey } from './questionKey';
import { RowWriter } from './rowLine';
import type { Computable } from './sessions';
import { shareOfLargest, worstCount } from './summaries/share';
import { skillOf } from './summaries/skill';
import { lossOf } from './summaries/value';
import type { Turn } from './turn';
import { inTargetUnits } from './units';

/** Rows that the Overview lists. */
const WORST_ROWS = 3;

const FIT_ORDER: readonly Fit['fit'][] = ['recommended', 'fits', 'possible', 'unfit'];

/** With more rows than this the other losses take longer than a person wants to wait for the first: 0.3 s at 10^6. */
const AT_ONCE = 200_000;

/** Losses as the picker and the table list them: best first, runners-up of the advisor in its order, then the catalogue's order. */
export function bestFirst({ recommended, fits }: Computable['advice']): Fit[] {
  const place = (lossId: string) => {
    const found = recommended.findIndex(({ lossId: id }) => id === lossId);
    return found < 0 ? recommended.length : found;
  };
  return [...fits].sort((a, b) => FIT_ORDER.indexOf(a.fit) - FIT_ORDER.indexOf(b.fit) || place(a.lossId) - place(b.lossId));
}

/** The Overview tab: the chosen loss, every fitting loss on these data, and who causes the loss. */
export async function overview(session: Computable, question: OverviewQuestion, turn: Turn): Promise<Result<OverviewView>> {
  const definition = lossById(question.lossId);
  const evaluated = session.evaluated(question);
  if (!definition) return evaluated.ok ? fail(problem('unknown-loss', { lossId: question.lossId })) : evaluated;
  const isInParts = question.inParts === true && session.used.count > AT_ONCE && isAnyPending(session, question);
  const table: LossLine[] = [];
  for (const fit of bestFirst(session.advice)) {
    const loss = lossById(fit.lossId);
    if (!loss) continue;
    if (fit.fit === 'possible' && fit.lossId !== question.lossId && !question.withPossible)
      table.push({ ...namesOf(loss, fit), value: Number.NaN });
    // One number on the screen: two kernels may round the last digit differently.
    else if (fit.lossId === question.lossId)
      table.push({
        ...lineOf(session, loss, fit, question, { isChosen: true, withSkill: !isInParts }),
        ...(evaluated.ok && { value: evaluated.value.report.mean }),
      });
    else if (isInParts && fit.fit !== 'unfit')
      table.push(
        keptLine(session, questionOf(session, loss.id, question)) ?? { ...namesOf(loss, fit), value: Number.NaN, isPending: true },
      );
    else table.push(await otherLine(session, loss, fit, questionOf(session, loss.id, question), turn));
  }
  const about = {
    lossId: definition.id,
    name: definition.names.full,
    unit: UNITS[definition.unit],
    used: session.used.count,
    rows: session.used.total,
    because: becauseOf(session, question.lossId),
    exportable: librariesFor(session, question),
    table,
    isBrief: !question.withPossible,
    ...(isInParts && { isPartial: true as const }),
  };
  if (!evaluated.ok) return ok({ ...about, value: Number.NaN, worst: [], worstShare: Number.NaN, problem: evaluated.problems[0] });
  await turn();
  const { report, values } = evaluated.value;
  const worst = new RowWriter(session, values).worst(WORST_ROWS);
  return ok({
    ...about,
    value: report.mean,
    worst,
    worstShare: worst.reduce((held, { share }) => held + share, 0),
    main: mainChart(session, values),
  });
}

function isAnyPending(session: Computable, question: OverviewQuestion): boolean {
  const others = session.advice.fits.filter(fit => fit.lossId !== question.lossId && (fit.fit === 'recommended' || fit.fit === 'fits'));
  return others.some(fit => !keptLine(session, questionOf(session, fit.lossId, question)));
}

/** The libraries whose code can be copied: none where the parameters are refused. */
function librariesFor(session: Computable, question: LossQuestion): OverviewView['exportable'] {
  const found = exportable(session, question);
  return found.ok ? found.value : [];
}

/** The advisor's reason for a loss: of its recommendation, else of its fit. */
function becauseOf({ advice }: Computable, lossId: string): OverviewView['because'] {
  const of = (list: readonly { lossId: string }[]) => list.find(entry => entry.lossId === lossId);
  const recommendation = of(advice.recommended) as (typeof advice.recommended)[number] | undefined;
  return recommendation?.because ?? (of(advice.fits) as Fit | undefined)?.reason ?? { en: '', ko: '' };
}

/** The line of a loss that is not in use, with its parameters in the panel; kept for the next time, since a slider moves one loss and leaves the others alone. */
export async function otherLine(
  session: Computable,
  definition: LossDefinition,
  fit: Fit,
  question: LossQuestion,
  turn: Turn,
): Promise<LossLine> {
  if (!keptLine(session, question)) await turn();
  // Somebody else may have asked for the same meanwhile.
  const kept = keptLine(session, question);
  if (kept) return kept;
  const line = lineOf(session, definition, fit, question, { isChosen: false, withSkill: true });
  session.lines.set(question.lossId, { key: questionKey(question), line });
  return line;
}

function keptLine(session: Computable, question: LossQuestion): LossLine | undefined {
  const kept = session.lines.get(question.lossId);
  return kept?.key === questionKey(question) ? kept.line : undefined;
}

/** What a line says before it has a value. */
function namesOf({ id: lossId, names, unit }: LossDefinition, { fit, reason }: Pick<Fit, 'fit' | 'reason'>) {
  return { lossId, name: names.full, short: names.short, unit: UNITS[unit], fit, reason };
}

/** One loss of the table: value only, no gradient, in memory shared by all lines. One that does not fit is valued only when it was chosen. */
function lineOf(
  session: Computable,
  definition: LossDefinition,
  { fit, reason }: Fit,
  question: LossQuestion,
  { isChosen, withSkill }: { readonly isChosen: boolean; readonly withSkill: boolean },
): LossLine {
  const line = namesOf(definition, { fit, reason });
  if (fit === 'unfit' && !isChosen) return { ...line, value: Number.NaN };
  const prepared = session.inFileRows(prepare(definition, session.used.dataset, question.parameters));
  if (!prepared.ok) return { ...line, fit: 'unfit', value: Number.NaN, problem: prepared.problems[0] };
  const { value, perSample } = lossOf(prepared.value, session.scratch);
  const units = inTargetUnits(prepared.value, value);
  // One value for all rows has no worst 1 %.
  const worstShare = perSample.length > 1 ? shareOfLargest(perSample, worstCount(perSample.length, 0.01)) : Number.NaN;
  const skill = withSkill ? skillOf(prepared.value, value, session.targets, session.scratch) : undefined;
  return {
    ...line,
    value,
    ...(units !== undefined && { inTargetUnits: units }),
    ...(skill !== undefined && { skill }),
    ...(!Number.isNaN(worstShare) && { worstShare }),
  };
}
