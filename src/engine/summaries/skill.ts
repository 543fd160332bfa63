import type { Vector } from '../../core/arrays';
import { layoutOf, makeBatch } from '../../core/batch';
import type { Prepared } from '../../core/prepare';
import { pairwiseSum } from '../../core/reduce';
import { sortedFinite } from './sorted';
import { lossOf, type Scratch } from './value';

/**
 * What a guesser who sees no input could do best: the constants worth trying for these targets. Computed once for all losses.
 */
export interface Targets {
  /** At most 2,048 targets that stand for all: sorted, each the mean of its stretch, with how many it stands for. */
  readonly points: Float64Array;
  readonly counts: Float64Array;
  readonly mean: number;
  readonly median: number;
}

const POINTS = 2048;

/** Sorts the targets and groups neighbours. */
export function summariseTargets(target: Vector): Targets {
  const { values } = sortedFinite(target);
  const groups = Math.min(POINTS, values.length);
  const points = new Float64Array(groups);
  const counts = new Float64Array(groups);
  for (let group = 0; group < groups; group += 1) {
    const from = Math.floor((group * values.length) / groups);
    const to = Math.floor(((group + 1) * values.length) / groups);
    points[group] = pairwiseSum(values, from, to) / (to - from);
    counts[group] = to - from;
  }
  const middle = values.length >> 1;
  const median = values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
  return { points, counts, mean: pairwiseSum(values) / values.length, median };
}

/**
 * Skill 1 − L / L(best constant): 1 perfect, 0 as good as the best constant guess, below 0 worse. Undefined where no constant makes
 * sense (overlaps, angles) or where the best constant is already perfect.
 *
 * The constant is the one that minimises this very loss (mean for squared losses, median for absolute ones, quantile for pinball,
 * class shares for cross entropies): where it has no closed form it is searched on grouped targets, and its loss is then taken
 * over all rows, so that the small error of the search enters only to second order.
 */
export function skillOf(prepared: Prepared, value: number, targets: Targets, scratch: Scratch): number | undefined {
  const { definition, parameters } = prepared;
  // What the further arrays say of a row is no constant guess.
  if (definition.extra) return undefined;
  const least = layoutOf(definition, parameters) === 'pairs' ? bestNumber(prepared, targets, scratch) : bestShares(prepared, scratch);
  if (least === undefined || !(least > 0) || !Number.isFinite(value)) return undefined;
  const skill = 1 - value / least;
  return Number.isFinite(skill) ? skill : undefined;
}

/** Loss of the best single number as everyone's prediction. */
function bestNumber(prepared: Prepared, targets: Targets, scratch: Scratch): number | undefined {
  const { definition, batch, parameters } = prepared;
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
  const candidates = [
    goldenSection(lossAt, low, high),
    low,
    high,
    0,
    1,
    targets.mean,
    targets.median,
    Math.log(targets.mean / (1 - targets.mean)),
  ];
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
  if (Number.isNaN(best)) return undefined;
  const constant = scratch.take('constant', batch.prediction.length).fill(best);
  return lossOf(prepared, scratch, { ...batch, prediction: constant }).value;
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

/** Minimum of a function with one valley; 40 steps shorten the interval 2·10⁸ times. */
function goldenSection(f: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = from;
  let high = to;
  let left = high - ratio * (high - low);
  let right = low + ratio * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  for (let step = 0; step < 40; step += 1) {
    if (atLeft <= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - ratio * (high - low);
      atLeft = f(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + ratio * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}

/** Loss of the class shares as everyone's prediction. */
function bestShares(prepared: Prepared, scratch: Scratch): number | undefined {
  const { definition, batch } = prepared;
  const asWritten = SHARES_AS[definition.prediction];
  if (!asWritten || batch.count === 0) return undefined;
  const shares = classShares(prepared);
  const row = Float64Array.from(shares, asWritten);
  const constant = scratch.take('constant', batch.prediction.length);
  for (let i = 0; i < constant.length; i += batch.width) constant.set(row, i);
  return lossOf(prepared, scratch, { ...batch, prediction: constant }).value;
}

/** How class shares are written in each domain of predictions. A class that never occurs has the logit −∞, which costs nothing but can turn sums into NaN, so it gets a very small share. */
const SHARES_AS: Partial<Record<string, (share: number) => number>> = {
  simplex: share => share,
  logProbability: share => Math.log(Math.max(share, 1e-300)),
  classLogits: share => Math.log(Math.max(share, 1e-300)),
};

function classShares({ definition, batch, weight }: Prepared): Float64Array {
  const { target, count, width } = batch;
  const shares = new Float64Array(width);
  let total = 0;
  for (let row = 0; row < count; row += 1) {
    const w = weight ? weight[row]! : 1;
    if (definition.target === 'classIndex') {
      const index = target[row]!;
      if (!(index >= 0 && index < width)) continue;
      shares[index]! += w;
      total += w;
    } else {
      for (let column = 0; column < width; column += 1) {
        shares[column]! += w * target[row * width + column]!;
        total += w * target[row * width + column]!;
      }
    }
  }
  return total > 0 ? shares.map(share => share / total) : shares;
}
