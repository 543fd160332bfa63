import { ok, type Result } from '../core/problem';
import { worstK } from '../core/worst';
import type { RankChanges } from '../protocol/selectionViews';
import { type LossByRow, lossByRow, type MovedQuestion, questionOf, rankedBy } from './byRow';
import type { Computable } from './sessions';
import type { Turn } from './turn';

/** More rows than this are no longer compared by eye. */
const MOST_ROWS = 50;

/** The rows that the choice between two losses is about: those whose rank changes most. */
export async function rankChanges(
  session: Computable,
  question: MovedQuestion & { readonly other: string },
  turn: Turn,
): Promise<Result<RankChanges>> {
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const other = lossByRow(session, questionOf(session, question.other, question));
  if (!other.ok) return other;
  await turn();
  const mine = sharedRanks(evaluated.value.values);
  await turn();
  const theirs = sharedRanks(other.value);
  await turn();
  const change = new Float64Array(mine.length);
  let moved = 0;
  for (let i = 0; i < change.length; i += 1) {
    change[i] = Math.abs(mine[i]! - theirs[i]!);
    if (change[i] !== 0) moved += 1;
  }
  const { loss } = evaluated.value.values;
  return ok({
    other: question.other,
    correlation: correlationOf(mine, theirs),
    moved,
    rows: Array.from(worstK(change, Math.min(moved, MOST_ROWS)), index => ({
      row: session.used.rowOf(index),
      line: session.lineOf(session.used.rowOf(index)),
      loss: loss[index]!,
      rank: mine[index]!,
      otherLoss: other.value.loss[index]!,
      otherRank: theirs[index]!,
    })),
  });
}

/** Ranks in which equal rows share the mean of their places, so that no order is made up among rows of the same loss. */
function sharedRanks(byRow: Pick<LossByRow, 'order'>): Float64Array {
  const { values, order } = rankedBy(byRow);
  const ranks = new Float64Array(order.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && Object.is(values[end]! + 0, values[start]! + 0)) end += 1;
    const shared = (start + 1 + end) / 2;
    for (let place = start; place < end; place += 1) ranks[order[place]!] = shared;
    start = end;
  }
  return ranks;
}

/** Pearson's correlation of the ranks, which is Spearman's of the losses; NaN where one loss is the same in all rows. */
function correlationOf(a: Float64Array, b: Float64Array): number {
  // The ranks of n rows have the mean (n + 1) / 2, also where some are shared.
  const middle = (a.length + 1) / 2;
  let [together, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i]! - middle, b[i]! - middle];
    together += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return together / Math.sqrt(ofA * ofB);
}
