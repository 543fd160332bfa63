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

/** One column of the predictions beside its labels, positive above the middle of the two values. */
export function twoClasses({ used, advice }: Computable, label: number): TwoClasses | undefined {
  const { target, prediction, classNames } = used.dataset;
  const width = widthOf(prediction);
  if (target.values.length !== prediction.values.length || label >= width) return undefined;
  const toProbability = probabilityOfOne(advice.prediction[0]?.kind);
  const column = (values: Vector, of: (value: number) => number) =>
    Float64Array.from({ length: values.length / width }, (_, row) => of(values[row * width + label]!));
  const raw = column(target.values, value => value);
  const [low, high] = raw.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
  const middle = (low! + high!) / 2;
  const name = (value: number) => classLabel(value, target.words?.[value] ?? (width > 1 ? classNames?.[label] : undefined));
  return {
    labels: low === high ? raw.map(value => Number(value > 0.5)) : raw.map(value => Number(value > middle)),
    scores: column(prediction.values, toProbability ?? (value => value)),
    names: [name(low!), name(high!)],
    isProbability: toProbability !== undefined,
  };
}

/** Probabilities are decided at ½, scores at 0. */
export function usualThreshold({ isProbability }: TwoClasses): number {
  return isProbability ? 0.5 : 0;
}
