import type { Dataset, Vector } from '../../core/arrays';
import type { LossDefinition } from '../../core/definition';
import { evaluate } from '../../core/evaluate';
import { ok, type Result } from '../../core/problem';
import { pairwiseSum } from '../../core/reduce';
import type { LossQuestion } from '../../protocol/messages';
import type { Change } from '../../protocol/shapeViews';
import { Kept } from '../kept';
import { questionKey } from '../questionKey';
import { rowValues } from '../rowValues';
import type { Computable } from '../sessions';
import { lossOf } from '../summaries/value';
import { RowProbe } from './rowProbe';

/** What another prediction of one row does to a loss. */
export interface LossChange {
  readonly value: Change;
  readonly loss: Change;
  readonly gradient: Change;
  readonly isNorm: boolean;
  /** What rows are ranked by, of the changed row; with the order of all rows where a change of one changes it. */
  readonly order: number;
  readonly orders?: Float64Array;
}

/** What stays of a loss when one row changes. Made once for a row; a drag asks at every step. */
interface Base {
  readonly value: number;
  /** Of the other rows, where the value is Σ / D. */
  readonly rest: number;
  readonly denominator: number;
  /** False where the value is no such mean. */
  readonly isMean: boolean;
}

/** Losses of the table, for the row that is looked at and the one before. */
const KEPT_BASES = 32;

const bases = new WeakMap<Computable, Kept<Base>>();

/** One loss with another prediction of the used sample `index`. */
export function lossChange(
  session: Computable,
  definition: LossDefinition,
  question: LossQuestion,
  index: number,
  given: readonly number[],
  prediction: readonly number[],
): Result<LossChange> {
  const probed = RowProbe.of(session, definition, question, index, prediction);
  if (!probed.ok) return probed;
  const probe = probed.value;
  const base = baseOf(session, question, index, probe.isLocal);
  if (!base.ok) return base;
  if (!base.value.isMean) return valuedAgain(session, question, index, prediction, probe);
  const { value, rest, denominator } = base.value;
  const [before, after] = [probe.costWith(given), probe.costWith(prediction)];
  const isSame = prediction.every((entry, i) => entry === given[i]);
  return ok({
    // As it stands on every other screen, to the last digit.
    value: { before: value, after: isSame ? value : (rest + after.sum) / denominator },
    loss: { before: before.loss, after: after.loss },
    gradient: { before: pull(before.slopes, denominator), after: pull(after.slopes, denominator) },
    isNorm: probe.width > 1,
    order: after.loss,
  });
}

function baseOf(session: Computable, question: LossQuestion, index: number, isLocal: boolean): Result<Base> {
  const kept = bases.get(session) ?? new Kept<Base>(KEPT_BASES);
  bases.set(session, kept);
  const key = `${index} ${questionKey(question)}`;
  const held = kept.get(key);
  if (held) return ok(held);
  const prepared = session.prepared(question);
  if (!prepared.ok) return prepared;
  const { definition, denominator, batch } = prepared.value;
  const isMean = isLocal && !definition.whole && batch.count >= session.used.count;
  const { value, perSample } = lossOf(prepared.value, session.scratch);
  const each = batch.count / session.used.count;
  const rest = isMean ? pairwiseSum(perSample, 0, index * each) + pairwiseSum(perSample, (index + 1) * each) : Number.NaN;
  const base = { value, rest, denominator, isMean };
  kept.set(key, base);
  return ok(base);
}

/** The derivative of the mean, or the norm of several. */
function pull(slopes: Float64Array, denominator: number): number {
  if (slopes.length === 1) return slopes[0]! / denominator;
  return Math.sqrt(slopes.reduce((squares, slope) => squares + (slope / denominator) ** 2, 0));
}

/** A root of a mean, or a loss of all rows together: with the changed prediction everything is computed again. */
function valuedAgain(session: Computable, question: LossQuestion, index: number, prediction: Vector, probe: RowProbe): Result<LossChange> {
  const before = session.evaluated(question);
  if (!before.ok) return before;
  const report = evaluate(question.lossId, withPrediction(session.used.dataset, index, prediction, probe.width), question.parameters);
  if (!report.ok) return session.inFileRows(report);
  const after = rowValues(report.value, session.used.count);
  const { values } = before.value;
  return ok({
    value: { before: before.value.report.mean, after: report.value.mean },
    loss: { before: values.loss[index]!, after: after.loss[index]! },
    gradient: { before: values.gradient[index]!, after: after.gradient[index]! },
    isNorm: after.isNorm,
    order: after.order[index]!,
    ...(after.order !== after.loss && { orders: after.order }),
  });
}

function withPrediction(dataset: Dataset, index: number, prediction: Vector, width: number): Dataset {
  const values = Float64Array.from(dataset.prediction.values as ArrayLike<number>);
  for (let i = 0; i < width; i += 1) values[index * width + i] = prediction[i]!;
  return { ...dataset, prediction: { ...dataset.prediction, values } };
}
