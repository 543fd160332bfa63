import { lossById } from '../core/losses/index';
import { prepare } from '../core/prepare';
import { fail, ok, problem, type Result } from '../core/problem';
import { applyWeight } from '../core/weights';
import type { LossQuestion } from '../protocol/messages';
import { Kept } from './kept';
import { questionKey } from './questionKey';
import { perRow, type RowValues } from './rowValues';
import type { Computable } from './sessions';
import { startParameters } from './startParameters';
import { type Ranking, rankingOf } from './summaries/ranking';

/** Losses that are compared at once, with room for one more. 16 MB each at 10^6 rows. */
const KEPT_LOSSES = 4;

/** A loss with what was moved of the others, as the panel shows them. */
export interface MovedQuestion extends LossQuestion {
  readonly moved?: Readonly<Record<string, LossQuestion['parameters']>>;
}

/** A loss by rows: its values, and what rows are ranked by under it. */
export type LossByRow = Pick<RowValues, 'loss' | 'order'>;

/** Every used sample's place among the worst. */
export interface Ranked extends Ranking {
  /** 1 for the largest, by sample. */
  readonly rank: Float64Array;
}

const losses = new WeakMap<Computable, Kept<LossByRow>>();
const rankings = new WeakMap<Float64Array, Ranked>();

/** The question about another loss of the same panel. */
export function questionOf({ advice }: Computable, lossId: string, { moved }: Pick<MovedQuestion, 'moved'>): LossQuestion {
  const own = moved && Object.hasOwn(moved, lossId) ? moved[lossId] : undefined;
  return { lossId, parameters: own ?? startParameters(advice, lossId) };
}

/** Any loss of the catalogue by rows, without its gradient where that can be left out; kept for the next question. */
export function lossByRow(session: Computable, question: LossQuestion): Result<LossByRow> {
  const kept = losses.get(session) ?? new Kept<LossByRow>(KEPT_LOSSES);
  losses.set(session, kept);
  const key = questionKey(question);
  const held = kept.get(key);
  if (held) return ok(held);
  const made = computed(session, question);
  if (made.ok) kept.set(key, made.value);
  return made;
}

function computed(session: Computable, question: LossQuestion): Result<LossByRow> {
  const definition = lossById(question.lossId);
  if (!definition) return fail(problem('unknown-loss', { lossId: question.lossId }));
  const { dataset, count } = session.used;
  const prepared = session.inFileRows(prepare(definition, dataset, question.parameters));
  if (!prepared.ok) return prepared;
  const { batch, parameters, weight } = prepared.value;
  if (batch.count < count) {
    // Rows share their loss here, and their gradients tell them apart.
    const evaluated = session.evaluated(question);
    return evaluated.ok ? ok(evaluated.value.values) : evaluated;
  }
  const perSample = new Float64Array(batch.count);
  definition.perSample(perSample, batch, parameters);
  if (weight) applyWeight(perSample, weight);
  const loss = perRow(perSample, count);
  return ok({ loss, order: loss });
}

/** Ranks samples; kept as long as the values are. */
export function rankedBy({ order }: Pick<RowValues, 'order'>): Ranked {
  const held = rankings.get(order);
  if (held) return held;
  const ranking = rankingOf(order);
  const rank = new Float64Array(order.length);
  for (let place = 0; place < rank.length; place += 1) rank[ranking.order[place]!] = place + 1;
  const ranked = { ...ranking, rank };
  rankings.set(order, ranked);
  return ranked;
}

/** The rank of one sample, which is counted where no ranking is at hand: 2 ms at 10^6 rows, a thirtieth of a ranking. */
export function rankOf({ order }: Pick<RowValues, 'order'>, index: number): number {
  const held = rankings.get(order);
  return held ? held.rank[index]! : rankAmong(order, index, order[index]!);
}

/** The rank that one sample would have with another value, among the others as they are. */
export function rankAmong(order: Float64Array, index: number, own: number): number {
  let before = 0;
  for (let i = 0; i < order.length; i += 1) {
    const other = order[i]!;
    if (i === index) continue;
    // As in worstK: NaN first, then larger before smaller, ties by index.
    if (other > own || (Number.isNaN(other) && !Number.isNaN(own))) before += 1;
    else if (i < index && (other === own || (Number.isNaN(other) && Number.isNaN(own)))) before += 1;
  }
  return before + 1;
}
