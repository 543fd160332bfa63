import type { Vector } from '../core/arrays';
import { fail, ok, problem, type Result } from '../core/problem';
import type { LossQuestion } from '../protocol/messages';
import type { Binning, CalibrationView, ClassLoss, DecisionsView, ThresholdCurve, ThresholdView } from '../protocol/taskViews';
import { CHART_AXES, className } from '../strings/engine';
import { type ClassReader, classReader, classScores } from './scores';
import type { Computable, Evaluated } from './sessions';
import { type CalibrationBin, calibrationOf } from './summaries/calibration';
import { linearHistogram } from './summaries/histogram';
import { sortedFinite } from './summaries/sorted';
import { areaUnderRoc, averagePrecision, type Thresholds, thresholdsOf } from './summaries/thresholds';
import type { Turn } from './turn';
import { type TwoClasses, twoClasses, usualThreshold } from './twoClasses';
import { widthOf } from './used';

/** A larger matrix of classes is not shown: its cells would be smaller than a finger. */
export const MOST_CLASSES = 30;

const MOST_CONFUSIONS = 20;
const BINS = 40;
const CALIBRATION_BINS = 10;
const MOST_BINS = 50;

/** Points of a curve: two for each pixel of a wide chart. */
const CURVE_POINTS = 600;

/** What is asked of the Decisions tab: a loss, of several labels the one to look at, and how calibration is binned. */
export interface DecisionsQuestion extends LossQuestion, Bins {
  readonly label?: number;
}

interface Bins {
  readonly bins?: number;
  readonly binning?: Binning;
}

/** The Decisions tab, for whatever kind of classes these data have. */
export async function decisions(session: Computable, question: DecisionsQuestion, turn: Turn): Promise<Result<DecisionsView>> {
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const { dataset } = session.used;
  const classes = widthOf(dataset.prediction);
  const scores = classScores(session.advice.prediction[0]?.kind, classes);
  await turn();
  if (scores) return ok(several(session, classReader(dataset, scores), evaluated.value, question));
  if (classes > 1) return labelsView(session, question, evaluated.value, turn);
  const two = twoClasses(session, 0);
  const thresholds = two && session.thresholds(0, () => thresholdsOf(two.labels, two.scores));
  if (!two || !thresholds) return fail(problem('internal', { message: 'these data hold no decisions' }));
  await turn();
  const usual = usualThreshold(two);
  return ok({
    kind: 'two',
    curves: curvesOf(two, thresholds, question),
    classes: twoLosses(two, evaluated.value.values.loss, usual),
  });
}

function curvesOf(two: TwoClasses, thresholds: Thresholds, bins: Bins): ThresholdView {
  const { labels, scores, names, isProbability } = two;
  const sorted = sortedFinite(scores);
  const [low, high] = isProbability ? [0, 1] : [sorted.values[0] ?? 0, sorted.values[sorted.values.length - 1] ?? 1];
  const groups = [0, 1].map(label => {
    const own = sortedFinite(scores.length === 0 ? [] : (scores as Float64Array).filter((_, i) => labels[i] === label));
    return { name: className(names[label]!), histogram: linearHistogram(own, low, high, BINS) };
  });
  const { truePositives, falsePositives, positives, negatives } = thresholds;
  return {
    positives,
    negatives,
    groups,
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
    ...(isProbability && { calibration: calibrated(scores, i => labels[i] === 1, bins) }),
    usualThreshold: usualThreshold(two),
    range: [low, high],
  };
}

/** Every point of a short curve; of a long one those that are evenly apart in the rows that they stand for, both ends among them. */
function curve({ score }: Thresholds, xOf: (entry: number) => number, yOf: (entry: number) => number): ThresholdCurve {
  const count = score.length;
  const shown = Math.min(count, CURVE_POINTS);
  const entries = Array.from({ length: shown }, (_, i) => (shown === count ? i : Math.round((i * (count - 1)) / (shown - 1))));
  return { x: Float64Array.from(entries, xOf), y: Float64Array.from(entries, yOf), threshold: Float64Array.from(entries, i => score[i]!) };
}

function calibrated(probabilities: Vector, isHit: (index: number) => boolean, { bins = CALIBRATION_BINS, binning }: Bins): CalibrationView {
  const found = calibrationOf(probabilities, isHit, Math.min(MOST_BINS, Math.max(2, bins)), binning);
  const of = (key: keyof CalibrationBin) => Float64Array.from(found.bins, bin => bin[key]);
  const { error } = found;
  return {
    from: of('from'),
    to: of('to'),
    predicted: of('predicted'),
    observed: of('observed'),
    low: of('low'),
    high: of('high'),
    count: of('count'),
    error,
  };
}

/** Loss, recall and precision of both classes at a threshold. */
function twoLosses({ labels, scores, names }: TwoClasses, loss: Float64Array, threshold: number): readonly ClassLoss[] {
  return tally(
    names,
    scores.length,
    i => labels[i]!,
    i => Number(scores[i]! >= threshold),
    loss,
  ).classes;
}

/** Counts classes, decisions and losses in one pass. */
function tally(
  names: readonly string[],
  rows: number,
  truthOf: (row: number) => number,
  decidedOf: (row: number) => number,
  loss: ArrayLike<number>,
): { readonly classes: readonly ClassLoss[]; readonly matrix: Float64Array } {
  const width = names.length;
  const matrix = new Float64Array(width * width);
  const losses = new Float64Array(width);
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    const truth = truthOf(row);
    if (!(truth >= 0 && truth < width)) continue;
    matrix[truth * width + decidedOf(row)]! += 1;
    losses[truth]! += loss[row]!;
    total += loss[row]!;
  }
  const sumOf = (at: (i: number) => number) => names.reduce((sum, _, i) => sum + matrix[at(i)]!, 0);
  const classes = names.map((name, c): ClassLoss => {
    const count = sumOf(i => c * width + i);
    const decided = sumOf(i => i * width + c);
    const right = matrix[c * width + c]!;
    return { name, count, loss: losses[c]! / count, share: losses[c]! / total, recall: right / count, precision: right / decided };
  });
  return { classes, matrix };
}

function several({ used }: Computable, reader: ClassReader, { values }: Evaluated, bins: Bins): DecisionsView {
  const names = Array.from({ length: reader.classes }, (_, column) => reader.nameOf(column));
  const top = Int32Array.from({ length: used.count }, (_, row) => reader.topClass(row));
  const { classes, matrix } = tally(names, used.count, reader.trueClass, row => top[row]!, values.loss);
  const width = names.length;
  const confusions = Array.from(matrix, (count, cell) => ({ truth: Math.floor(cell / width), decided: cell % width, count }))
    .filter(({ truth, decided, count }) => truth !== decided && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CONFUSIONS);
  const right = names.reduce((sum, _, c) => sum + matrix[c * width + c]!, 0);
  const confidence = Float64Array.from(top, (column, row) => reader.probability(row, column));
  return {
    kind: 'several',
    names,
    matrix: width <= MOST_CLASSES ? matrix : new Float64Array(0),
    confusions,
    accuracy: right / used.count,
    classes,
    calibration: calibrated(confidence, row => reader.trueClass(row) === top[row], bins),
  };
}

async function labelsView(
  session: Computable,
  question: DecisionsQuestion,
  { report }: Evaluated,
  turn: Turn,
): Promise<Result<DecisionsView>> {
  const { label = 0 } = question;
  const width = widthOf(session.used.dataset.prediction);
  const isByElement = report.perSample.length === session.used.count * width;
  const labels: Extract<DecisionsView, { kind: 'labels' }>['labels'][number][] = [];
  let curves: ThresholdView | undefined;
  const total = report.perSample.reduce((sum, value) => sum + value, 0);
  for (let column = 0; column < width; column += 1) {
    await turn();
    const two = twoClasses(session, column);
    if (!two) return fail(problem('internal', { message: 'these data hold no labels' }));
    const thresholds = thresholdsOf(two.labels, two.scores);
    const own = isByElement
      ? Float64Array.from({ length: session.used.count }, (_, row) => report.perSample[row * width + column]!)
      : new Float64Array(session.used.count).fill(Number.NaN);
    const positive = twoLosses(two, own, usualThreshold(two))[1]!;
    const sum = own.reduce((all, value) => all + value, 0);
    const name = session.used.dataset.classNames?.[column] ?? String(column);
    labels.push({
      ...positive,
      name,
      loss: sum / own.length,
      share: sum / total,
      area: areaUnderRoc(thresholds),
      averagePrecision: averagePrecision(thresholds),
    });
    if (column === label) curves = curvesOf(two, thresholds, question);
  }
  return curves ? ok({ kind: 'labels', labels, label, curves }) : fail(problem('internal', { message: `there is no label ${label}` }));
}
