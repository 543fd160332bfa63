import type { DecisionsView } from '../protocol/taskViews';
import { type Bins, calibrated } from './calibrated';
import { classLosses } from './classLosses';
import type { ClassReader } from './scores';
import type { Computable, Evaluated } from './sessions';
import type { Turn } from './turn';

/** A larger matrix of classes is not shown: its cells would be smaller than a finger. */
const MOST_CLASSES = 30;

const MOST_CONFUSIONS = 20;

/** Rows are read this many at a time, some 20 ms with ten classes. */
const ROWS_A_TURN = 100_000;

/** The Decisions tab of rows that have one class among several. */
export async function severalClasses(
  { used }: Computable,
  reader: ClassReader,
  { values, report }: Evaluated,
  bins: Bins,
  turn: Turn,
): Promise<DecisionsView> {
  const { count } = used;
  const names = Array.from({ length: reader.classes }, (_, column) => reader.nameOf(column));
  const truth = new Int32Array(count);
  const top = new Int32Array(count);
  const confidence = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    if (row % ROWS_A_TURN === 0) await turn();
    const decided = reader.topClass(row);
    truth[row] = reader.trueClass(row);
    top[row] = decided;
    confidence[row] = reader.probability(row, decided);
  }
  const { classes, matrix } = classLosses(
    names,
    count,
    row => truth[row]!,
    row => top[row]!,
    values.loss,
  );
  await turn();
  const width = names.length;
  const confusions = Array.from(matrix, (cell, at) => ({ truth: Math.floor(at / width), decided: at % width, count: cell }))
    .filter(confusion => confusion.truth !== confusion.decided && confusion.count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CONFUSIONS);
  const right = names.reduce((sum, _, c) => sum + matrix[c * width + c]!, 0);
  return {
    kind: 'several',
    names,
    matrix: width <= MOST_CLASSES ? matrix : new Float64Array(0),
    confusions,
    accuracy: right / count,
    classes,
    calibration: calibrated(
      confidence,
      row => truth[row] === top[row],
      bins,
      confident,
      report.perSample.length < count ? undefined : values.loss,
    ),
  };
}

function confident(from: number | undefined, to: number | undefined): string {
  const parts = [...(from === undefined ? [] : [`confidence >= ${from}`]), ...(to === undefined ? [] : [`confidence < ${to}`])];
  return parts.join(' and ') || 'true';
}
