import { onlyRows } from '../advisor/measures/withoutRows';
import type { Dataset } from '../core/arrays';
import { lossById } from '../core/losses/index';
import { prepare } from '../core/prepare';
import { ok, type Result } from '../core/problem';
import type { LossOfSelection, SelectionView } from '../protocol/selectionViews';
import { type MovedQuestion, questionOf } from './byRow';
import { bestFirst, otherLine } from './overview';
import { type PointsQuestion, pointsOf } from './points';
import type { Computable, Evaluated } from './sessions';
import { lossOf } from './summaries/value';
import { worstAmong } from './summaries/worstAmong';
import type { Turn } from './turn';
import { type RowSet, rowSet } from './where/rowSet';

/** Points of a selection; above that the worst and evenly spaced others. */
const MOST_POINTS = 2000;
const WORST_POINTS = 200;

/** What is asked of a selection. */
export interface SelectQuestion extends MovedQuestion, PointsQuestion {
  readonly where: string;
}

/** The rows for which an expression holds, what they cost under each loss, and where they stand. Nothing written selects nothing. */
export async function select(session: Computable, question: SelectQuestion, turn: Turn): Promise<Result<SelectionView>> {
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const { where } = question;
  const { used } = session;
  const found = where.trim() === '' ? ok({ mask: new Uint8Array(used.count), count: 0 }) : await rowSet(session, where, question, turn);
  if (!found.ok) return found;
  const selected = found.value;
  const { loss, gradient, isNorm, order } = evaluated.value.values;
  await turn();
  const samples = samplesOf(selected);
  const shown = thinned(samples, worstAmong(order, samples, WORST_POINTS));
  await turn();
  const losses = await lossesOf(session, question, evaluated.value, samples, turn);
  return ok({
    where,
    count: selected.count,
    used: used.count,
    share: shareOf(loss, selected),
    gradientAll: isNorm ? Number.NaN : meanOf(gradient, undefined),
    gradientSelected: isNorm ? Number.NaN : meanOf(gradient, selected),
    losses,
    points: pointsOf(session, question, evaluated.value, shown),
  });
}

function samplesOf({ mask, count }: RowSet): Uint32Array {
  const samples = new Uint32Array(count);
  for (let index = 0, at = 0; at < count; index += 1) {
    if (mask[index] === 0) continue;
    samples[at] = index;
    at += 1;
  }
  return samples;
}

/** All of a short selection; of a long one the worst and others evenly apart, by row. */
function thinned(samples: Uint32Array, worst: readonly number[]): readonly number[] {
  if (samples.length <= MOST_POINTS) return [...samples];
  const shown = new Set(worst);
  const step = samples.length / (MOST_POINTS - worst.length);
  for (let at = 0; at < samples.length; at += step) shown.add(samples[Math.floor(at)]!);
  return [...shown].sort((a, b) => a - b);
}

/** The part of the total; NaN where a loss is negative or not finite, so that parts do not add up to a whole. */
function shareOf(loss: Float64Array, { mask }: RowSet): number {
  let total = 0;
  let held = 0;
  for (let i = 0; i < loss.length; i += 1) {
    const value = loss[i]!;
    if (!(value >= 0)) return Number.NaN;
    total += value;
    if (mask[i] === 1) held += value;
  }
  return total > 0 && total < Number.POSITIVE_INFINITY ? held / total : Number.NaN;
}

function meanOf(values: Float64Array, set: RowSet | undefined): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) if (!set || set.mask[i] === 1) sum += values[i]!;
  return sum / (set ? set.count : values.length);
}

/** The loss in use and those that suit these data, on all rows and on the selected ones by themselves. */
async function lossesOf(
  session: Computable,
  question: MovedQuestion,
  { report }: Evaluated,
  samples: Uint32Array,
  turn: Turn,
): Promise<readonly LossOfSelection[]> {
  const part = onlyRows(session.used.dataset, samples);
  const losses: LossOfSelection[] = [
    { lossId: question.lossId, short: shortOf(question.lossId), all: report.mean, selected: onPart(session, part, question) },
  ];
  for (const fit of bestFirst(session.advice)) {
    if ((fit.fit !== 'recommended' && fit.fit !== 'fits') || fit.lossId === question.lossId) continue;
    const definition = lossById(fit.lossId);
    if (!definition) continue;
    const own = questionOf(session, fit.lossId, question);
    const { value } = await otherLine(session, definition, fit, own, turn);
    await turn();
    losses.push({ lossId: fit.lossId, short: shortOf(fit.lossId), all: value, selected: onPart(session, part, own) });
  }
  return losses;
}

function shortOf(lossId: string): string {
  return lossById(lossId)?.names.short ?? lossId;
}

/** The loss as if there were no other rows; NaN of nothing, and where it refuses these rows. */
function onPart(session: Computable, part: Dataset, { lossId, parameters }: MovedQuestion): number {
  const prepared = part.target.shape[0] === 0 ? undefined : prepare(lossById(lossId)!, part, parameters);
  return prepared?.ok ? lossOf(prepared.value, session.scratch).value : Number.NaN;
}
