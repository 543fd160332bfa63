import type { LossDefinition } from '../../core/definition';
import { lossById } from '../../core/losses/index';
import { fail, ok, problem, type Result } from '../../core/problem';
import type { ComparedLoss, ComparedValue, CompareView, Estimate, ModelRef } from '../../protocol/compareViews';
import type { LossQuestion } from '../../protocol/messages';
import { NOT_COMPARED } from '../../strings/compare';
import { UNITS } from '../../strings/engine';
import { sentenceOf } from '../../strings/problems';
import { type MovedQuestion, questionOf } from '../byRow';
import type { Computable } from '../sessions';
import type { Turn } from '../turn';
import { bootstrap, type Ends, resamplesFor, SEED } from './bootstrap';
import { type Common, commonRows, inFile } from './common';
import { rowDifferences } from './differences';
import { normalIntervals } from './normal';
import { type Parts, partsOf, valueFrom } from './parts';

/** Up to here rows are drawn anew, 2,000 times; beyond it intervals come from the spread of the rows, which then is as good. */
const DRAWN_ROWS = 20_000;

/** What is asked of several models. */
export interface CompareQuestion extends MovedQuestion {
  readonly models: readonly ModelRef[];
  /** Losses beside the one in use. */
  readonly others: readonly string[];
}

/** A loss that every model has been valued under, or why not. */
interface Valued {
  readonly loss: ComparedLoss;
  /** Models with values, by their place; the first is always among them. */
  readonly parts: readonly (Parts | undefined)[];
}

/** Several models of one target on the rows that all of them have: values and differences with intervals, and the rows on which they differ. */
export async function compare(session: Computable, question: CompareQuestion, turn: Turn): Promise<Result<CompareView>> {
  const common = await commonRows(session, question.models, turn);
  if (!common.ok) return common;
  const { rows, leftOut, labels } = common.value;
  if (rows === 0) return fail(problem('left-out-rows', { count: leftOut, total: leftOut }));
  const by = rows < 2 ? 'none' : rows > DRAWN_ROWS ? 'normal' : 'bootstrap';
  const asked = [question, ...question.others.map(lossId => questionOf(session, lossId, question))];
  const valued: Valued[] = [];
  for (const each of asked) {
    const definition = lossById(each.lossId);
    if (!definition) return fail(problem('unknown-loss', { lossId: each.lossId }));
    valued.push(await valuedUnder(common.value, definition, each.parameters, by === 'normal', turn));
  }
  const losses = by === 'bootstrap' ? await drawn(valued, turn) : valued.map(({ loss }) => loss);
  const [inUse] = valued;
  const differences: CompareView['differences'][number][] = [];
  for (const parts of inUse!.parts.slice(1)) {
    await turn();
    const first = inUse!.parts[0];
    differences.push(first && parts && (await rowDifferences(session, [first, parts], common.value.rowOf, turn)));
  }
  return ok({
    lossId: question.lossId,
    models: labels,
    rows,
    leftOut,
    intervals: by === 'bootstrap' ? { by, resamples: resamplesFor(rows), seed: SEED } : { by },
    losses,
    differences,
  });
}

/** One loss of all models. The parts of losses that are not in use are let go where nothing is drawn from them. */
async function valuedUnder(
  common: Common,
  definition: LossDefinition,
  parameters: LossQuestion['parameters'],
  isNormal: boolean,
  turn: Turn,
): Promise<Valued> {
  const about = { lossId: definition.id, name: definition.names.full, short: definition.names.short, unit: UNITS[definition.unit] };
  const refused = (reason: ComparedLoss['reason']): Valued => ({ loss: { ...about, values: [], reason }, parts: [] });
  if (definition.extra) return refused(NOT_COMPARED.extra);
  const parts: (Parts | undefined)[] = [];
  const problems: ComparedValue['problem'][] = [];
  for (const [at, dataset] of common.datasets.entries()) {
    await turn();
    const made = partsOf(definition, dataset, parameters);
    if (made.ok && !made.value) return refused(NOT_COMPARED.whole);
    const found = made.ok ? undefined : inFile(common, at, made.problems[0]);
    if (found && at === 0) return refused(sentenceOf(found).found);
    parts.push(made.ok ? made.value : undefined);
    problems.push(found);
  }
  await turn();
  const intervals = isNormal
    ? await normalIntervals(
        parts.filter(part => part !== undefined),
        turn,
      )
    : [];
  const first = valueFrom(parts[0]!);
  let at = 0;
  const values = parts.map((part, model): ComparedValue => {
    if (!part) return { value: NO_VALUE, difference: NO_VALUE, problem: problems[model] };
    const value = valueFrom(part);
    const interval = intervals[at++];
    return { value: estimate(value, interval?.value), difference: estimate(value - first, interval?.difference) };
  });
  return { loss: { ...about, values }, parts };
}

/** The same losses with intervals from rows that are drawn anew, in one pass for all of them. */
async function drawn(valued: readonly Valued[], turn: Turn): Promise<readonly ComparedLoss[]> {
  const measured = valued.filter(({ parts }) => parts.length > 0);
  if (measured.length === 0) return valued.map(({ loss }) => loss);
  const intervals = await bootstrap(
    measured.map(({ parts }) => parts.filter(part => part !== undefined)),
    turn,
  );
  return valued.map(entry => {
    const own = intervals[measured.indexOf(entry)];
    if (!own) return entry.loss;
    let at = 0;
    const values = entry.loss.values.map((value): ComparedValue => {
      const interval = value.problem ? undefined : own[at++];
      return interval
        ? { value: estimate(value.value.value, interval.value), difference: estimate(value.difference.value, interval.difference) }
        : value;
    });
    return { ...entry.loss, values };
  });
}

const NO_VALUE: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

/** A value that is not finite hangs on single rows: no interval tells anything of it. */
function estimate(value: number, ends: Ends | undefined): Estimate {
  if (!ends || !Number.isFinite(value)) return { value, low: Number.NaN, high: Number.NaN };
  return { value, low: ends[0], high: ends[1] };
}
