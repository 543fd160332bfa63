import type { Vector } from '../core/arrays';
import { classLabel, probabilityOfOne } from './scores';
import type { Computable } from './sessions';
import { widthOf } from './used';

/** Two classes as scores and 0/1 labels. */
export interface TwoClasses {
  readonly labels: Vector;
  readonly scores: Vector;
  readonly names: readonly [string, string];
  readonly isProbability: boolean;
}

/** The column looked at last: 16 MB at 10^6 rows, and a dragged threshold, a click and every expression read it again. */
const kept = new WeakMap<Computable, { readonly label: number; readonly two: TwoClasses }>();

/** One column of the predictions beside its labels, positive above the middle of the two values. */
export function twoClasses(session: Computable, label: number): TwoClasses | undefined {
  const last = kept.get(session);
  if (last?.label === label) return last.two;
  const two = readTwoClasses(session, label);
  if (two) kept.set(session, { label, two });
  return two;
}

function readTwoClasses({ used, advice }: Computable, label: number): TwoClasses | undefined {
  const { target, prediction, classNames } = used.dataset;
  const width = widthOf(prediction);
  if (target.values.length !== prediction.values.length || label >= width) return undefined;
  const toProbability = probabilityOfOne(advice.prediction[0]?.kind);
  const labels = columnOf(target.values, label, width);
  const scores = columnOf(prediction.values, label, width);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < labels.length; row += 1) {
    low = Math.min(low, labels[row]!);
    high = Math.max(high, labels[row]!);
  }
  const middle = low === high ? 0.5 : (low + high) / 2;
  for (let row = 0; row < labels.length; row += 1) labels[row] = labels[row]! > middle ? 1 : 0;
  if (toProbability) for (let row = 0; row < scores.length; row += 1) scores[row] = toProbability(scores[row]!);
  const name = (value: number) => classLabel(value, target.words?.[value] ?? (width > 1 ? classNames?.[label] : undefined));
  // Of one class only, the other one is called by its number.
  const names = [name(low === high && low > 0.5 ? 0 : low), name(low === high && high <= 0.5 ? 1 : high)] as const;
  return { labels, scores, names, isProbability: toProbability !== undefined };
}

/** A column of its own, to be written on. */
function columnOf(values: Vector, column: number, width: number): Float64Array {
  const own = new Float64Array(values.length / width);
  for (let row = 0, i = column; row < own.length; row += 1, i += width) own[row] = values[i]!;
  return own;
}

/** Probabilities are decided at ½, scores at 0. */
export function usualThreshold({ isProbability }: TwoClasses): number {
  return isProbability ? 0.5 : 0;
}
