import { sigmoid } from '../core/numerics';
import type { ScoreHistograms, ThresholdCurve, ThresholdView } from '../protocol/taskViews';
import type { Histogram } from '../protocol/views';
import { CHART_AXES, className } from '../strings/engine';
import { type Bins, calibrated } from './calibrated';
import type { Computable } from './sessions';
import { areaUnderRoc, averagePrecision, countsOf, type Thresholds } from './summaries/thresholds';
import { type TwoClasses, usualThreshold } from './twoClasses';
import { binWords, type DecidedWords, decidedWords } from './whereDecided';

const BINS = 40;

/** Points of a curve: two for each pixel of a wide chart. */
const CURVE_POINTS = 600;

/** Logits beyond these are drawn in the end bins: probabilities within 6·10⁻⁶ of 0 and 1. */
const FARTHEST_LOGIT = 12;
const NEAREST_LOGIT = 2;

/** Part of the range of scores by which a slider goes beyond them, so that it can take all and none. */
const BEYOND = 0.05;

/** Two classes under every threshold. `loss`: that of each row, where it has one. */
export function thresholdView(
  session: Computable,
  label: number,
  two: TwoClasses,
  thresholds: Thresholds,
  bins: Bins,
  loss?: Float64Array,
): ThresholdView {
  const { labels, scores, names, isProbability } = two;
  const { truePositives, falsePositives, positives, negatives } = thresholds;
  const words = decidedWords(session, label);
  const range = rangeOfThresholds(two, thresholds);
  return {
    positives,
    negatives,
    names: [className(names[0]), className(names[1])],
    scores: histograms(thresholds, evenly(...range, BINS), words),
    ...(isProbability && { logits: histograms(thresholds, logitEdges(thresholds), words) }),
    axis: isProbability ? CHART_AXES.classOne : CHART_AXES.score,
    roc: curve(
      thresholds,
      i => falsePositives[i]! / negatives,
      i => truePositives[i]! / positives,
    ),
    area: areaUnderRoc(thresholds),
    precisionRecall: curve(
      thresholds,
      i => truePositives[i]! / positives,
      i => (i === 0 ? 1 : truePositives[i]! / (truePositives[i]! + falsePositives[i]!)),
    ),
    averagePrecision: averagePrecision(thresholds),
    ...(isProbability && {
      calibration: calibrated(
        scores,
        i => labels[i] === 1,
        bins,
        (from, to) => words.score(from, to) || 'true',
        loss,
      ),
    }),
    usualThreshold: usualThreshold(two),
    range,
  };
}

/** The ends that a threshold can reach: 0 and 1 of probabilities; of scores a little beyond them and the usual threshold. */
export function rangeOfThresholds(two: TwoClasses, { score }: Thresholds): readonly [number, number] {
  if (two.isProbability) return [0, 1];
  const usual = usualThreshold(two);
  const low = Math.min(usual, score[score.length - 1]!);
  const high = Math.max(usual, score[1] ?? usual);
  const beyond = (high - low) * BEYOND || 1;
  return [low - beyond, high + beyond];
}

function histograms(thresholds: Thresholds, edges: Float64Array, words: DecidedWords): ScoreHistograms {
  const [negatives, positives] = countsOf(thresholds, edges);
  const histogram = (counts: Float64Array): Histogram => ({ edges, counts, scale: 'linear', zeros: 0, nonFinite: 0 });
  const where = (label: 0 | 1) =>
    binWords(edges, (from, to) => [words.truth(label), words.score(from, to)].filter(part => part !== '').join(' and '));
  return { histograms: [histogram(negatives), histogram(positives)], where: [where(0), where(1)] };
}

function evenly(from: number, to: number, bins: number): Float64Array {
  return Float64Array.from({ length: bins + 1 }, (_, edge) => (edge === bins ? to : from + ((to - from) * edge) / bins));
}

/** Evenly apart in the logit, as far as the scores reach; the ends are 0 and 1. */
function logitEdges({ score }: Thresholds): Float64Array {
  const inner = score.filter(p => p > 0 && p < 1);
  const size = (p: number | undefined) => (p === undefined ? 0 : Math.abs(Math.log(p / (1 - p))));
  const reach = Math.min(FARTHEST_LOGIT, Math.max(NEAREST_LOGIT, size(inner[0]), size(inner[inner.length - 1])));
  const edges = evenly(-reach, reach, BINS).map(sigmoid);
  edges[0] = 0;
  edges[BINS] = 1;
  return edges;
}

/** Every point of a short curve; of a long one those that are evenly apart in the rows that they stand for, both ends among them. */
function curve({ score }: Thresholds, xOf: (entry: number) => number, yOf: (entry: number) => number): ThresholdCurve {
  const count = score.length;
  const shown = Math.min(count, CURVE_POINTS);
  const entries = Array.from({ length: shown }, (_, i) => (shown === count ? i : Math.round((i * (count - 1)) / (shown - 1))));
  return { x: Float64Array.from(entries, xOf), y: Float64Array.from(entries, yOf), threshold: Float64Array.from(entries, i => score[i]!) };
}
