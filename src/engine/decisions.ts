import { fail, ok, problem, type Result } from '../core/problem';
import type { LossQuestion } from '../protocol/messages';
import type { ClassLoss, DecisionsView, ThresholdView } from '../protocol/taskViews';
import type { Bins } from './calibrated';
import { classLosses } from './classLosses';
import { classReader, classScores } from './scores';
import type { Computable, Evaluated } from './sessions';
import { severalClasses } from './severalClasses';
import { areaUnderRoc, averagePrecision, type Thresholds, thresholdsOf } from './summaries/thresholds';
import { thresholdView } from './thresholdView';
import type { Turn } from './turn';
import { type TwoClasses, twoClasses, usualThreshold } from './twoClasses';
import { widthOf } from './used';

/** What is asked of the Decisions tab: a loss, of several labels the one to look at, and how calibration is binned. */
export interface DecisionsQuestion extends LossQuestion, Bins {
  readonly label?: number;
}

/** The Decisions tab, for whatever kind of classes these data have. */
export async function decisions(session: Computable, question: DecisionsQuestion, turn: Turn): Promise<Result<DecisionsView>> {
  const evaluated = session.evaluated(question);
  if (!evaluated.ok) return evaluated;
  const { dataset, count } = session.used;
  const classes = widthOf(dataset.prediction);
  const scores = classScores(session.advice.prediction[0]?.kind, classes);
  await turn();
  if (scores) return ok(await severalClasses(session, classReader(dataset, scores), evaluated.value, question, turn));
  if (classes > 1) return labelsView(session, question, evaluated.value, turn);
  const found = columnUnderThresholds(session, 0);
  if (!found) return fail(problem('internal', { message: 'these data hold no decisions' }));
  await turn();
  const { report, values } = evaluated.value;
  const curves = thresholdView(session, 0, ...found, question, report.perSample.length < count ? undefined : values.loss);
  await turn();
  return ok({ kind: 'two', loss: report.mean, curves, classes: classesAt(found[0], values.loss) });
}

/** A column as two classes, with what every threshold does with it: kept, as a dragged threshold asks many times. */
export function columnUnderThresholds(session: Computable, label: number): readonly [TwoClasses, Thresholds] | undefined {
  const two = twoClasses(session, label);
  const thresholds = two && session.thresholds(label, () => thresholdsOf(two.labels, two.scores));
  return thresholds && [two, thresholds];
}

/** Loss, recall and precision of both classes at the usual threshold. */
function classesAt(two: TwoClasses, loss: Float64Array): readonly ClassLoss[] {
  const { labels, scores, names } = two;
  const threshold = usualThreshold(two);
  return classLosses(
    names,
    scores.length,
    row => labels[row]!,
    row => (scores[row]! >= threshold ? 1 : 0),
    loss,
  ).classes;
}

async function labelsView(
  session: Computable,
  question: DecisionsQuestion,
  { report }: Evaluated,
  turn: Turn,
): Promise<Result<DecisionsView>> {
  const { count, dataset } = session.used;
  const width = widthOf(dataset.prediction);
  // A label that these data do not have was chosen for others.
  const label = Math.min(question.label ?? 0, width - 1);
  const isByElement = report.perSample.length === count * width;
  const labels: Extract<DecisionsView, { kind: 'labels' }>['labels'][number][] = [];
  let curves: ThresholdView | undefined;
  // The one that is looked at comes last, so that it is the one kept.
  for (const column of [...Array.from({ length: width }, (_, each) => each).filter(each => each !== label), label]) {
    await turn();
    const found = columnUnderThresholds(session, column);
    if (!found) return fail(problem('internal', { message: 'these data hold no labels' }));
    const [two, thresholds] = found;
    const own = new Float64Array(count).fill(Number.NaN);
    if (isByElement) for (let row = 0, i = column; row < count; row += 1, i += width) own[row] = report.perSample[i]!;
    const positive = classesAt(two, own)[1]!;
    const sum = own.reduce((all, value) => all + value, 0);
    labels[column] = {
      ...positive,
      name: dataset.classNames?.[column] ?? String(column),
      loss: sum / count,
      share: sum / report.sum,
      area: areaUnderRoc(thresholds),
      averagePrecision: averagePrecision(thresholds),
    };
    if (column === label) curves = thresholdView(session, label, two, thresholds, question, isByElement ? own : undefined);
  }
  return ok({ kind: 'labels', loss: report.mean, labels, label, curves: curves! });
}
