import { worstK } from '../../core/worst';
import type { DifferingRow, RowDifferences } from '../../protocol/compareViews';
import type { Computable } from '../sessions';
import { symlogHistogram } from '../summaries/histogram';
import { medianSize } from '../summaries/medianSize';
import { sortedFinite } from '../summaries/sorted';
import type { Turn } from '../turn';
import type { Parts } from './parts';

/** More rows than a person compares. */
const LISTED_ROWS = 50;

/** As many as an expression can name and still be read. */
const SELECTED_ROWS = 200;

/** Row by row, what another model does to the loss in use. `rowOf`: the row of the file that a compared row is. */
export async function rowDifferences(
  session: Computable,
  [first, other]: readonly [Parts, Parts],
  rowOf: (index: number) => number,
  turn: Turn,
): Promise<RowDifferences> {
  const [before, after] = [perRow(first), perRow(other)];
  const change = new Float64Array(before.length);
  let wins = 0;
  let ties = 0;
  for (let i = 0; i < change.length; i += 1) {
    // Two infinities cost the same; their difference is no number.
    change[i] = Object.is(before[i], after[i]) ? 0 : after[i]! - before[i]!;
    if (change[i]! < 0) wins += 1;
    else if (change[i] === 0) ties += 1;
  }
  await turn();
  const sorted = sortedFinite(change);
  await turn();
  const histogram = symlogHistogram(sorted, medianSize(sorted));
  await turn();
  const losses = change.length - wins - ties;
  const gains = worstK(
    change.map(each => -each),
    Math.min(wins, SELECTED_ROWS),
  );
  await turn();
  const harms = worstK(change, Math.min(losses, SELECTED_ROWS));
  const lined = (index: number): DifferingRow => {
    const row = rowOf(index);
    return { row, line: session.lineOf(row), first: before[index]!, other: after[index]! };
  };
  return {
    histogram,
    wins,
    ties,
    losses,
    bestRows: Array.from(gains.subarray(0, LISTED_ROWS), lined),
    worstRows: Array.from(harms.subarray(0, LISTED_ROWS), lined),
    winRows: Float64Array.from(gains, rowOf),
    lossRows: Float64Array.from(harms, rowOf),
  };
}

/** The loss of each row as the tables show it: the mean over its numbers. */
function perRow({ sum, each }: Parts): Float64Array {
  return each === 1 ? sum : sum.map(total => total / each);
}
