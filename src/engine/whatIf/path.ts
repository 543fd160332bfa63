import type { Vector } from '../../core/arrays';
import { logit, takesLogProbabilities } from '../../core/axes';
import { hasTargetPerRow, layoutOf } from '../../core/batch';
import type { ShapeAxis } from '../../core/definition';
import type { PredictionDomain } from '../../core/domain';
import { indexOfMaximum, sigmoid } from '../../core/numerics';
import type { RowProbe } from './rowProbe';

/** A way that a prediction can go along an axis, by one number. */
export interface Path {
  /** The number of a prediction. */
  readonly from: number;
  /** Ends that it cannot pass. */
  readonly ends: readonly [number, number];
  readonly at: (number: number) => number[];
  /** The number of a place on the axis; undefined where the axis does not reach it. */
  readonly to: (place: number) => number | undefined;
}

const EVERYWHERE = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
/** Below these predictions of a kind have no meaning. */
const LEAST: Partial<Readonly<Record<PredictionDomain, number>>> = { positive: 0, distance: 0, aboveMinusOne: -1 };
/** Axes on which rows of several numbers move by the one of their own class. */
const CLASS_AXES: readonly ShapeAxis[] = ['probability', 'logit', 'margin'];
/** Halvings until two neighbouring doubles are left, nearly. */
const HALVINGS = 80;
const DOUBLINGS = 60;

/** How a row's prediction moves along an axis; undefined where no one number does it. */
export function pathOf(probe: RowProbe, prediction: Vector, axis: ShapeAxis): Path | undefined {
  const { definition, parameters, batch } = probe.ready;
  if (!probe.isLocal || probe.placeWith(prediction, axis) === undefined) return undefined;
  if (probe.width === 1) return single(probe, prediction[0]!, axis);
  if (layoutOf(definition, parameters) !== 'rows' || !CLASS_AXES.includes(axis)) return undefined;
  const { target } = probe;
  const own = hasTargetPerRow(definition, parameters) ? target[0]! : indexOfMaximum(target, 0, batch.width);
  if (!(own >= 0 && own < probe.width)) return undefined;
  const isShare =
    definition.prediction === 'simplex' || definition.prediction === 'probability' || takesLogProbabilities(definition, parameters);
  return isShare ? ofShares(probe, prediction, own, axis) : ofScores(probe, prediction, own, axis);
}

/** One number a row: an amount, a probability, a score. */
function single(probe: RowProbe, from: number, axis: ShapeAxis): Path {
  const { definition } = probe.ready;
  const at = (number: number) => [number];
  const isLogit = definition.prediction === 'logit';
  if (axis === 'error') return { from, ends: EVERYWHERE, at, to: place => probe.target[0]! + place };
  if (axis === 'probability' || axis === 'logit') {
    const ends = isLogit ? EVERYWHERE : ([0, 1] as const);
    const to = (place: number) => (isLogit === (axis === 'logit') ? place : isLogit ? logit(place) : sigmoid(place));
    return { from, ends, at, to: place => (axis === 'probability' && !(place >= 0 && place <= 1) ? undefined : to(place)) };
  }
  const least = LEAST[definition.prediction] ?? Number.NEGATIVE_INFINITY;
  return searched(probe, { from, ends: [least, Number.POSITIVE_INFINITY], at }, axis);
}

/** The score of the true class moves, the others stay. */
function ofScores(probe: RowProbe, prediction: Vector, own: number, axis: ShapeAxis): Path {
  const at = (number: number) => Array.from(prediction, (score, c) => (c === own ? number : score));
  return searched(probe, { from: prediction[own]!, ends: EVERYWHERE, at }, axis);
}

/** The probability of the true class moves, the others share what is left as they did. */
function ofShares(probe: RowProbe, prediction: Vector, own: number, axis: ShapeAxis): Path {
  const { definition, parameters } = probe.ready;
  const isLog = takesLogProbabilities(definition, parameters);
  const shares = Array.from(prediction, entry => (isLog ? Math.exp(entry) : entry));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const others = whole - shares[own]!;
  const at = (number: number) =>
    shares.map((share, c) => {
      const rest = whole - number;
      const moved = c === own ? number : others > 0 ? (share * rest) / others : rest / (shares.length - 1);
      return isLog ? Math.log(moved) : moved;
    });
  return searched(probe, { from: shares[own]!, ends: [0, whole], at }, axis);
}

/** A place along an axis is monotone in the number that moves: it is searched outwards from where the row stands, then by halves. */
function searched(probe: RowProbe, path: Omit<Path, 'to'>, axis: ShapeAxis): Path {
  const placeOf = (number: number) => probe.placeWith(path.at(number), axis)?.x ?? Number.NaN;
  const inside = (number: number) => Math.min(path.ends[1], Math.max(path.ends[0], number));
  const to = (place: number): number | undefined => {
    const start = placeOf(path.from);
    if (place === start) return path.from;
    for (const side of [1, -1]) {
      let before = path.from;
      let step = Math.max(Math.abs(path.from), 1) / 8;
      for (let doubling = 0; doubling < DOUBLINGS; doubling += 1, step *= 2) {
        const next = inside(path.from + side * step);
        const there = placeOf(next);
        if (Number.isNaN(there)) break;
        if (there === place) return next;
        if (there < place !== start < place) return halved(before, next);
        // On the wrong side places go away from the wished one.
        if (Math.abs(there - place) > Math.abs(start - place) || next === before) break;
        before = next;
      }
    }
    return undefined;

    function halved(from: number, end: number): number {
      let [low, high] = [from, end];
      const isBelow = start < place;
      for (let halving = 0; halving < HALVINGS; halving += 1) {
        const middle = (low + high) / 2;
        if (placeOf(middle) < place === isBelow) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    }
  };
  return { ...path, to };
}
