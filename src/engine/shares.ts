import { lossById } from '../core/losses/index';
import { ok, type Result } from '../core/problem';
import type { ShareCurve } from '../protocol/selectionViews';
import { lossByRow, type MovedQuestion, questionOf, rankedBy } from './byRow';
import type { Computable } from './sessions';
import { worstCount } from './summaries/share';
import type { Turn } from './turn';

/** Points of a curve: logarithmically apart, so that the worst rows, where it bends, have most of them. */
const CURVE_POINTS = 200;

/** What the worst rows hold of each loss: of all rows the worst x hold y of the total. */
export async function shares(
  session: Computable,
  { lossIds, moved }: Pick<MovedQuestion, 'moved'> & { readonly lossIds: readonly string[] },
  turn: Turn,
): Promise<Result<readonly ShareCurve[]>> {
  const curves: ShareCurve[] = [];
  for (const lossId of lossIds) {
    await turn();
    const short = lossById(lossId)?.names.short ?? lossId;
    const found = lossByRow(session, questionOf(session, lossId, { moved }));
    if (!found.ok) {
      curves.push({ lossId, short, ...NOTHING, problem: found.problems[0] });
      continue;
    }
    const { loss, order } = found.value;
    // Rows that share one loss are ranked by something else, which adds up to nothing.
    curves.push({ lossId, short, ...(loss === order ? curveOf(rankedBy(found.value).values) : NOTHING) });
  }
  return ok(curves);
}

const NOTHING = { x: new Float64Array(0), y: new Float64Array(0), share1: Number.NaN, share10: Number.NaN };

/** Where a loss is negative or not finite, parts do not add up to a whole, and there is no curve. */
function curveOf(descending: Float64Array): Pick<ShareCurve, 'x' | 'y' | 'share1' | 'share10'> {
  const count = descending.length;
  const held = new Float64Array(count);
  let sum = 0;
  for (let place = 0; place < count; place += 1) {
    sum += descending[place]!;
    held[place] = sum;
  }
  if (!(descending[count - 1]! >= 0) || !(sum > 0 && sum < Number.POSITIVE_INFINITY)) return NOTHING;
  const counts = countsFor(count);
  const shareOf = (rows: number) => held[rows - 1]! / sum;
  return {
    x: Float64Array.from(counts, rows => rows / count),
    y: Float64Array.from(counts, shareOf),
    share1: shareOf(worstCount(count, 0.01)),
    share10: shareOf(worstCount(count, 0.1)),
  };
}

function countsFor(rows: number): readonly number[] {
  const counts = new Set<number>();
  for (let step = 0; step < CURVE_POINTS; step += 1) counts.add(Math.round(rows ** (step / (CURVE_POINTS - 1))));
  return [...counts];
}
