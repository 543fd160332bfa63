import type { PredictionKind } from '../advisor/advice';
import type { Dataset, Vector } from '../core/arrays';
import { worstK } from '../core/worst';
import type { MainChart } from '../protocol/views';
import { CHART_AXES, className } from '../strings/engine';
import type { RowValues } from './rowValues';
import { type ClassReader, classLabel, classReader, classScores, probabilityOfOne } from './scores';
import type { Computable } from './sessions';
import { cloudOf } from './summaries/cloud';
import { linearHistogram } from './summaries/histogram';
import { leastSquares } from './summaries/leastSquares';
import { sortedFinite } from './summaries/sorted';
import { widthOf } from './used';

const WORST_POINTS = 200;
const MOST_GROUPS = 6;
const BINS = 40;

/** The chart of the Overview: where the probabilities lie for classes, prediction against target for everything else. */
export function mainChart(session: Computable, values: RowValues): MainChart {
  const { dataset } = session.used;
  const targetKind = session.advice.target[0]?.kind;
  const predictionKind = session.advice.prediction[0]?.kind;
  const classes = widthOf(dataset.prediction);
  const scores = classScores(predictionKind, classes);
  const isClassTarget = widthOf(dataset.target) === classes || widthOf(dataset.target) === 1;
  if (scores && isClassTarget) return trueClassChart(session.used.count, classReader(dataset, scores));
  const isTwoClass = targetKind === 'binary' || targetKind === 'plus-minus-one' || targetKind === 'mask' || targetKind === 'multi-hot';
  return (isTwoClass && twoClassChart(dataset, predictionKind)) || scatter(session, values);
}

/** Histograms of the probability that rows give to their own class, one for each of the largest classes. */
function trueClassChart(count: number, reader: ClassReader): MainChart {
  const rowsOf = new Map<number, number[]>();
  for (let index = 0; index < count; index += 1) {
    const truth = reader.trueClass(index);
    const rows = rowsOf.get(truth);
    if (rows) rows.push(reader.probability(index, truth));
    else rowsOf.set(truth, [reader.probability(index, truth)]);
  }
  const largest = [...rowsOf].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_GROUPS);
  return {
    kind: 'classes',
    axis: CHART_AXES.trueClass,
    groups: largest
      .sort((a, b) => a[0] - b[0])
      .map(([truth, shares]) => ({
        name: className(reader.nameOf(truth)),
        histogram: linearHistogram(sortedFinite(shares), 0, 1, BINS),
      })),
  };
}

/** Histograms of the probability of class 1 (or of the score), one for each label. */
function twoClassChart({ target, prediction }: Dataset, kind: PredictionKind | undefined): MainChart | undefined {
  const asProbability = probabilityOfOne(kind);
  if ((!asProbability && kind !== 'margin') || target.values.length !== prediction.values.length) return undefined;
  const groups = new Map<number, number[]>();
  for (let i = 0; i < prediction.values.length; i += 1) {
    const label = target.values[i]!;
    const score = prediction.values[i]!;
    const group = groups.get(label);
    if (group) group.push(asProbability ? asProbability(score) : score);
    else groups.set(label, [asProbability ? asProbability(score) : score]);
  }
  if (groups.size > MOST_GROUPS) return undefined;
  const ends = asProbability ? ([0, 1] as const) : endsOf(prediction.values);
  return {
    kind: 'classes',
    axis: asProbability ? CHART_AXES.classOne : CHART_AXES.score,
    groups: [...groups]
      .sort((a, b) => a[0] - b[0])
      .map(([label, scores]) => ({
        name: className(classLabel(label, target.words?.[label])),
        histogram: linearHistogram(sortedFinite(scores), ends[0], ends[1], BINS),
      })),
  };
}

function endsOf(values: Vector): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i += 1) {
    if (values[i]! < low) low = values[i]!;
    if (values[i]! > high) high = values[i]!;
  }
  return [low, high];
}

/** Prediction against target, element by element: all points, or the worst ones over the density of all. */
function scatter({ used }: Computable, values: RowValues): MainChart {
  const { x, y, rowOf, each, isPaired } = planeOf(used);
  const worst = () =>
    Array.from(worstK(values.order, WORST_POINTS))
      .flatMap(row => Array.from({ length: each }, (_, column) => row * each + column))
      .slice(0, 4 * WORST_POINTS);
  return {
    kind: 'scatter',
    ...cloudOf(x, y, worst, rowOf),
    ...(isPaired ? { line: leastSquares(x, y) } : {}),
  };
}

/** Targets on x and predictions on y, element by element. */
export function planeOf({ dataset, rowOf }: Computable['used']) {
  const { target, prediction } = dataset;
  const each = widthOf(prediction);
  const y = prediction.values;
  // A class number against a vector of scores has no plane to lie in: its row is drawn against its largest score.
  const isPaired = target.values.length === y.length;
  const x = isPaired ? target.values : spread(target.values, y.length);
  return { x, y, each, isPaired, rowOf: (element: number) => rowOf(Math.floor(element / each)) };
}

function spread(target: Vector, length: number): Float64Array {
  const each = length / target.length;
  return Float64Array.from({ length }, (_, i) => target[Math.floor(i / each)]!);
}
