import { fail, ok, problem, type Result } from '../core/problem';
import type { RowPage, RowSort } from '../protocol/selectionViews';
import { lossByRow, type MovedQuestion, questionOf, rankedBy } from './byRow';
import { Kept } from './kept';
import { RowWriter } from './rowLine';
import type { Computable } from './sessions';
import { rankingOf } from './summaries/ranking';
import type { Turn } from './turn';
import { fieldNames, fieldsOf } from './where/fields';
import { type RowSet, rowSet } from './where/rowSet';

/** No screen shows more rows at once. */
const LONGEST_PAGE = 200;

/** Orders that were asked for last: scrolling asks for page after page. 4 MB each at 10^6 rows. */
const KEPT_ORDERS = 3;

/** Which rows, in which order, and which part of them. */
export interface PageQuestion extends MovedQuestion {
  readonly where: string;
  readonly sort: RowSort;
  readonly from: number;
  readonly count: number;
  /** Losses that are shown beside the one in use. */
  readonly others: readonly string[];
}

const orders = new WeakMap<Computable, Kept<Uint32Array>>();

/** A page of the table of all rows. An empty expression leaves all of them in. */
export async function rowPage(session: Computable, question: PageQuestion, turn: Turn): Promise<Result<RowPage>> {
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const { values } = evaluated.value;
  const ordered = await orderOf(session, question, turn);
  if (!ordered.ok) return ordered;
  const others: { readonly loss: Float64Array; readonly rank: Float64Array }[] = [];
  for (const lossId of question.others) {
    await turn();
    const found = lossByRow(session, questionOf(session, lossId, question));
    if (!found.ok) return found;
    others.push({ loss: found.value.loss, rank: rankedBy(found.value).rank });
  }
  const from = Math.min(question.from, ordered.value.length);
  const writer = new RowWriter(session, values);
  const { rank } = rankedBy(values);
  const page = ordered.value.subarray(from, from + Math.min(question.count, LONGEST_PAGE));
  return ok({
    count: ordered.value.length,
    from,
    lines: Array.from(page, index => {
      const { push: _, because: __, ...cells } = writer.line(index, rank[index]);
      return { ...cells, others: others.map(other => ({ loss: other.loss[index]!, rank: other.rank[index]! })) };
    }),
    fields: fieldNames(session, fieldsOf(session, question, values)),
  });
}

async function orderOf(session: Computable, question: PageQuestion, turn: Turn): Promise<Result<Uint32Array>> {
  const kept = orders.get(session) ?? new Kept<Uint32Array>(KEPT_ORDERS);
  orders.set(session, kept);
  const { where, sort, lossId, parameters, moved } = question;
  const key = JSON.stringify([where, sort.by, sort.direction, lossId, parameters, moved]);
  const held = kept.get(key);
  if (held) return ok(held);
  const set = await rowSet(session, where, question, turn);
  if (!set.ok) return set;
  const sorted = await sortedBy(session, question, turn);
  if (!sorted.ok) return sorted;
  const order = filtered(sorted.value, set.value);
  kept.set(key, order);
  return ok(order);
}

/** All samples by a field. Equal ones stand in the order of the file, and what is not a number stands at the end. */
async function sortedBy(session: Computable, question: PageQuestion, turn: Turn): Promise<Result<Uint32Array>> {
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const { by, direction } = question.sort;
  // The order of the worst is at hand, with its NaN in front.
  if (by === 'rank' && direction === 'ascending') return ok(rankedBy(evaluated.value.values).order);
  if (by === 'row' && direction === 'ascending') return ok(Uint32Array.from({ length: session.used.count }, (_, index) => index));
  const fields = fieldsOf(session, question, evaluated.value.values);
  const field = fields.get(by);
  if (!field) return fail(problem('where-name', { place: 0, name: by, kind: 'field', known: fieldNames(session, fields).join(', ') }));
  const column = await field.column(turn);
  if (!column.ok) return column;
  await turn();
  const { order, values } = rankingOf(direction === 'ascending' ? column.value.map(value => -value) : column.value);
  let unknown = 0;
  while (unknown < values.length && Number.isNaN(values[unknown])) unknown += 1;
  if (unknown === 0) return ok(order);
  const sorted = new Uint32Array(order.length);
  sorted.set(order.subarray(unknown));
  sorted.set(order.subarray(0, unknown), order.length - unknown);
  return ok(sorted);
}

function filtered(order: Uint32Array, { mask, count }: RowSet): Uint32Array {
  if (count === mask.length) return order;
  const kept = new Uint32Array(count);
  for (let place = 0, at = 0; place < order.length; place += 1) {
    const index = order[place]!;
    if (mask[index] === 0) continue;
    kept[at] = index;
    at += 1;
  }
  return kept;
}
