import { ok, type Result } from '../core/problem';
import { worstK } from '../core/worst';
import type { LossQuestion } from '../protocol/messages';
import type { RowsView } from '../protocol/views';
import { rankedBy } from './byRow';
import { RowWriter } from './rowLine';
import type { Computable } from './sessions';
import { linearHistogram, lossHistogram, symlogHistogram } from './summaries/histogram';
import { medianSize } from './summaries/medianSize';
import { seriesFor } from './summaries/series';
import { shareOfLargest, worstCount } from './summaries/share';
import { finiteOf, type Sorted, sortedFinite } from './summaries/sorted';
import type { Turn } from './turn';

/** Rows named on either side of the tug of war. */
const PULLERS = 3;

/** More lines than a person reads in a table. */
const WORST_ROWS = 200;

/** The Rows tab: which rows make the loss, and where each one pulls. */
export async function rows(session: Computable, question: LossQuestion, turn: Turn): Promise<Result<RowsView>> {
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const { report, values } = evaluated.value;
  const { loss, gradient, isNorm, order } = values;
  const { used } = session;
  await turn();
  const ranking = rankedBy(values);
  const losses = order === loss ? finiteOf(ranking) : sortedFinite(loss);
  await turn();
  const gradients = sortedFinite(gradient);
  const constant = medianSize(gradients);
  const pulls = pullsOf(gradient);
  await turn();
  return ok({
    lossId: report.lossId,
    used: used.count,
    sum: report.sum,
    mean: report.mean,
    sorted: seriesFor(
      order === loss ? ranking.values : inOrder(loss, ranking.order),
      rank => (100 * (rank + 1)) / used.count,
      rank => used.rowOf(ranking.order[rank]!),
    ),
    histogram: lossHistogram(losses),
    worst: new RowWriter(session, values).worst(WORST_ROWS),
    share1: shareOfLargest(loss, worstCount(loss.length, 0.01)),
    share10: shareOfLargest(loss, worstCount(loss.length, 0.1)),
    gradient: seriesFor(gradient, index => used.rowOf(index) + 1, used.rowOf),
    gradientConstant: constant,
    gradientHistogram: gradientHistogram(gradients, constant, isNorm),
    isNorm,
    ...pulls,
    pullers: isNorm ? { positive: [], negative: [] } : pullersOf(session, gradient, pulls),
  });
}

function inOrder(values: Float64Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(order.length);
  for (let rank = 0; rank < order.length; rank += 1) ordered[rank] = values[order[rank]!]!;
  return ordered;
}

/** Norms have no sign and take a plain logarithm; gradients that are all alike need no bent axis. */
function gradientHistogram(gradients: Sorted, constant: number, isNorm: boolean): RowsView['gradientHistogram'] {
  const { values } = gradients;
  if (isNorm) return lossHistogram(gradients);
  const largest = Math.max(Math.abs(values[0] ?? 0), Math.abs(values[values.length - 1] ?? 0));
  return largest > 10 * constant ? symlogHistogram(gradients, constant) : linearHistogram(gradients);
}

function pullsOf(gradient: Float64Array): Pulls {
  let pullUp = 0;
  let pullDown = 0;
  for (let i = 0; i < gradient.length; i += 1) {
    const value = gradient[i]!;
    if (value > 0) pullUp += value;
    else if (value < 0) pullDown += value;
  }
  return { pullUp, pullDown };
}

type Pulls = Pick<RowsView, 'pullUp' | 'pullDown'>;

function pullersOf({ used }: Computable, gradient: Float64Array, { pullUp, pullDown }: Pulls): RowsView['pullers'] {
  const of = (values: Float64Array, total: number) =>
    Array.from(worstK(values, PULLERS))
      .filter(index => gradient[index]! / total > 0)
      .map(index => ({ row: used.rowOf(index), share: gradient[index]! / total }));
  return {
    positive: of(gradient, pullUp),
    negative: of(
      gradient.map(value => -value),
      pullDown,
    ),
  };
}
