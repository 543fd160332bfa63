import { layoutOf, makeBatch } from '../../core/batch';
import { minimumBetween } from '../../core/minimum';
import type { Prepared } from '../../core/prepare';
import { pairwiseSum } from '../../core/reduce';

/** What a guesser who sees no input may choose its number by. Computed once for all losses. */
export interface Targets {
  /** At most 2,048 targets that stand for all: sorted, each the mean of its stretch, with how many it stands for. */
  readonly points: Float64Array;
  readonly counts: Float64Array;
  readonly mean: number;
  readonly median: number;
}

const POINTS = 2048;

/** Groups neighbours of `ascending` finite targets. */
export function groupTargets(ascending: Float64Array): Targets {
  const { length } = ascending;
  const groups = Math.min(POINTS, length);
  const points = new Float64Array(groups);
  const counts = new Float64Array(groups);
  for (let group = 0; group < groups; group += 1) {
    const from = Math.floor((group * length) / groups);
    const to = Math.floor(((group + 1) * length) / groups);
    points[group] = pairwiseSum(ascending, from, to) / (to - from);
    counts[group] = to - from;
  }
  const middle = length >> 1;
  const median = length % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
  return { points, counts, mean: pairwiseSum(ascending) / length, median };
}

/**
 * The best prediction of someone who sees no input and must always say the same: one number, or one row of C numbers for a loss over
 * classes. It is the one that minimises this very loss (mean for squared losses, median for absolute ones, quantile for pinball, class
 * shares for cross entropies); where it has no closed form it is searched on grouped targets, so its loss over all rows is off only to
 * second order. Undefined where no constant makes sense (overlaps, angles, losses that read further arrays).
 */
export function bestConstant(prepared: Prepared, targets: Targets): Float64Array | undefined {
  const { definition, parameters } = prepared;
  // What the further arrays say of a row is no constant guess.
  if (definition.extra) return undefined;
  return layoutOf(definition, parameters) === 'pairs' ? bestNumber(prepared, targets) : bestRow(prepared);
}

function bestNumber(prepared: Prepared, targets: Targets): Float64Array | undefined {
  const { definition, parameters } = prepared;
  const range = rangeOfConstants(prepared, targets);
  // Parameters with one number a column know no single constant.
  const isPerColumn = Object.values(parameters).some(Array.isArray);
  if (!range || isPerColumn || targets.points.length === 0) return undefined;
  const { points, counts } = targets;
  const guess = new Float64Array(points.length);
  const losses = new Float64Array(points.length);
  const grouped = makeBatch(points, guess, points.length, 1);
  const lossAt = (constant: number) => {
    guess.fill(constant);
    definition.perSample(losses, grouped, parameters);
    let sum = 0;
    for (let i = 0; i < losses.length; i += 1) sum += losses[i]! * counts[i]!;
    return Number.isNaN(sum) ? Number.POSITIVE_INFINITY : sum;
  };
  const [low, high] = range;
  const { mean, median } = targets;
  const candidates = [minimumBetween(lossAt, low, high), low, high, 0, 1, mean, median, Math.log(mean / (1 - mean))];
  let best = Number.NaN;
  let bestLoss = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (!(candidate >= low && candidate <= high)) continue;
    const loss = lossAt(candidate);
    if (loss < bestLoss) {
      best = candidate;
      bestLoss = loss;
    }
  }
  return Number.isNaN(best) ? undefined : Float64Array.of(best);
}

/** Between which numbers the best constant must lie, by the domain of predictions. */
function rangeOfConstants({ definition, parameters }: Prepared, { points }: Targets): readonly [number, number] | undefined {
  const low = points[0] ?? 0;
  const high = points[points.length - 1] ?? 0;
  // Logarithms of expected values: counts of 0 on average have none, e⁻³⁰ is none to 13 digits.
  if (parameters.logInput === true || parameters.link === 'log') return [-30, Math.log(Math.max(high, Number.MIN_VALUE))];
  switch (definition.prediction) {
    case 'real':
    case 'rate':
    case 'aboveMinusOne':
    case 'distance':
    case 'positive':
      return [low, high];
    case 'probability':
      return [0, 1];
    // Beyond ±40 a sigmoid is 0 or 1 to the last digit of a double.
    case 'logit':
      return [-40, 40];
    case 'score':
      return [-1, 1];
    default:
      return undefined;
  }
}

/** The shares of the classes as everyone's prediction, written as the loss reads predictions. */
function bestRow(prepared: Prepared): Float64Array | undefined {
  const { definition, parameters, batch } = prepared;
  const isLog = parameters.predictionSpace === 'log';
  const asWritten = isLog ? logShare : SHARES_AS[definition.prediction];
  return asWritten && batch.count > 0 ? classShares(prepared).map(asWritten) : undefined;
}

/** A class that never occurs has the logit −∞, which costs nothing but can turn sums into NaN, so it gets a very small share. */
function logShare(share: number): number {
  return Math.log(Math.max(share, 1e-300));
}

/** How class shares are written in each domain of predictions. */
const SHARES_AS: Partial<Record<string, (share: number) => number>> = {
  simplex: share => share,
  logProbability: logShare,
  classLogits: logShare,
};

/** How much each class weighs, of one in all. */
function classShares({ definition, batch, parameters, weight }: Prepared): Float64Array {
  const { target, count, width } = batch;
  const isLog = parameters.targetSpace === 'log';
  const classWeights = Array.isArray(parameters.classWeights) ? (parameters.classWeights as readonly number[]) : undefined;
  const shares = new Float64Array(width);
  for (let row = 0; row < count; row += 1) {
    const w = weight ? weight[row]! : 1;
    if (definition.target === 'classIndex') {
      const index = target[row]!;
      if (index >= 0 && index < width && index !== parameters.ignoreIndex) shares[index]! += w;
    } else {
      const start = row * width;
      for (let column = 0; column < width; column += 1) {
        const share = target[start + column]!;
        shares[column]! += w * (isLog ? Math.exp(share) : share);
      }
    }
  }
  if (classWeights) for (let column = 0; column < width; column += 1) shares[column]! *= classWeights[column] ?? 1;
  const total = pairwiseSum(shares);
  return total > 0 ? shares.map(share => share / total) : shares;
}
