import type { PredictionKind } from '../advisor/advice';
import type { Dataset } from '../core/arrays';
import { indexOfMaximum, sigmoid } from '../core/numerics';
import { formatNumber } from '../strings/numbers';
import { widthOf } from './used';

/** How predictions of several classes turn into probabilities, by what the advisor takes them for. */
export type ClassScores = 'probabilities' | 'logits' | 'logProbabilities';

/** Undefined when the rows of the prediction are not scores of classes. */
export function classScores(kind: PredictionKind | undefined, classes: number): ClassScores | undefined {
  if (classes < 2) return undefined;
  if (kind === 'class-probabilities') return 'probabilities';
  if (kind === 'class-logits') return 'logits';
  return kind === 'log-probabilities' ? 'logProbabilities' : undefined;
}

/** Reads class probabilities of single rows off a dataset, whatever space the predictions are in. */
export interface ClassReader {
  readonly classes: number;
  /** The true class of a sample: its index, or the largest entry of its target row. */
  trueClass(index: number): number;
  topClass(index: number): number;
  probability(index: number, column: number): number;
  /** `2 (cat)`, or `2` without names. */
  nameOf(column: number): string;
}

/** A reader for rows of class scores. */
export function classReader({ target, prediction, classNames }: Dataset, scores: ClassScores): ClassReader {
  const classes = widthOf(prediction);
  const targetWidth = widthOf(target);
  const names = classNames ?? target.words;
  const p = prediction.values;
  const largest = (index: number) => indexOfMaximum(p, index * classes, (index + 1) * classes) - index * classes;
  return {
    classes,
    trueClass: index =>
      targetWidth === 1
        ? target.values[index]!
        : indexOfMaximum(target.values, index * targetWidth, (index + 1) * targetWidth) - index * targetWidth,
    topClass: largest,
    probability(index, column) {
      const start = index * classes;
      const score = p[start + column];
      if (score === undefined || column < 0 || column >= classes) return Number.NaN;
      if (scores === 'probabilities') return score;
      if (scores === 'logProbabilities') return Math.exp(score);
      const top = p[start + largest(index)]!;
      let sum = 0;
      for (let i = start; i < start + classes; i += 1) sum += Math.exp(p[i]! - top);
      return Math.exp(score - top) / sum;
    },
    nameOf: column => classLabel(column, names?.[column]),
  };
}

/** A class as a person reads it: `2 (cat)`; the number alone where the name says no more than it. */
export function classLabel(value: number, name: string | undefined): string {
  const isTelling = name !== undefined && name.trim() !== '' && Number(name) !== value;
  return isTelling ? `${value} (${name.trim()})` : formatNumber(value);
}

/** The probability of class 1 of one prediction for two classes; undefined when the predictions are neither probabilities nor logits. */
export function probabilityOfOne(kind: PredictionKind | undefined): ((prediction: number) => number) | undefined {
  if (kind === 'probability' || kind === 'label-probabilities') return prediction => prediction;
  return kind === 'logit' ? sigmoid : undefined;
}
