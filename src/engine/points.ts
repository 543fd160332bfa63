import type { NamedArray } from '../core/arrays';
import { axisOf } from '../core/axes';
import type { ShapeAxis } from '../core/definition';
import { lossById } from '../core/losses/index';
import { ok, type Result } from '../core/problem';
import type { LossQuestion } from '../protocol/messages';
import type { RowPoints } from '../protocol/selectionViews';
import { rankedBy, rankOf } from './byRow';
import { samplesOn } from './places';
import { classReader, classScores, probabilityOfOne } from './scores';
import type { Computable, Evaluated } from './sessions';
import { widthOf } from './used';

/** Up to this many ranks are counted one by one, which costs less than ranking all rows. */
const COUNTED_RANKS = 8;

/** A loss, and the axis of the Shape tab that is on the screen. */
export interface PointsQuestion extends LossQuestion {
  readonly axis?: ShapeAxis;
}

/** Where single rows of the file stand in the charts. Rows that take no part are left out. */
export function points(session: Computable, question: PointsQuestion & { readonly rows: readonly number[] }): Result<RowPoints> {
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const samples = question.rows.map(session.used.indexOf).filter(index => index >= 0);
  return ok(pointsOf(session, question, evaluated.value, samples));
}

/** Where used samples stand in the charts. */
export function pointsOf(
  session: Computable,
  question: PointsQuestion,
  { report, values }: Evaluated,
  samples: readonly number[],
): RowPoints {
  const { used } = session;
  const { target, prediction } = used.dataset;
  const { loss, gradient } = values;
  const of = (value: (index: number) => number) => Float64Array.from(samples, value);
  const isFew = samples.length <= COUNTED_RANKS;
  const definition = lossById(question.lossId)!;
  const places = samplesOn(session, definition, report.parameters, axisOf(definition, question.axis));
  return {
    row: of(used.rowOf),
    target: of(onlyNumber(target)),
    prediction: of(onlyNumber(prediction)),
    loss: of(index => loss[index]!),
    rank: of(isFew ? index => rankOf(values, index) : index => rankedBy(values).rank[index]!),
    gradient: of(index => gradient[index]!),
    // A row of several numbers has no one place.
    place: of(places.ok && places.value.x.length === used.count ? index => places.value.x[index]! : () => Number.NaN),
    probability: of(probability(session)),
  };
}

/** The number of a sample; NaN where it has several. */
function onlyNumber(array: NamedArray): (index: number) => number {
  const { values } = array;
  return widthOf(array) === 1 ? index => values[index]! : () => Number.NaN;
}

/** Of class 1, or of the sample's own class; NaN where nothing is a probability. */
function probability({ used, advice }: Computable): (index: number) => number {
  const { dataset } = used;
  const kind = advice.prediction[0]?.kind;
  const scores = classScores(kind, widthOf(dataset.prediction));
  if (scores) {
    const reader = classReader(dataset, scores);
    return index => reader.probability(index, reader.trueClass(index));
  }
  const ofOne = probabilityOfOne(kind);
  if (!ofOne || widthOf(dataset.prediction) !== 1) return () => Number.NaN;
  return index => ofOne(dataset.prediction.values[index]!);
}
