import type { Dataset } from '../core/arrays';
import { type ArrayFacts, factsOf } from './facts';
import { type ResidualFacts, residualFacts } from './residuals';

/** All that the rules may look at. */
export interface Evidence {
  readonly dataset: Dataset;
  readonly target: ArrayFacts;
  readonly prediction: ArrayFacts;
  /** True when both have the same number of samples. */
  readonly aligned: boolean;
  /** Present when target and prediction have a number for a number. */
  readonly residuals?: ResidualFacts;
  /** Labels as class indices: what is left of a target's distinct values once ignore values are taken away. */
  readonly labels?: Labels;
}

/** Whole numbers that could be class indices. */
export interface Labels {
  readonly min: number;
  readonly max: number;
  readonly distinct: number;
  /** Values that stand for "no label here": −100, or −1 and 255 beside indices that fit without them. */
  readonly ignored: readonly number[];
  readonly ignoredCount: number;
}

/** With fewer samples a guess is a question. */
export const FEW = 8;

/** Gathers the evidence. Reads each array once; never throws, whatever the lengths and values. */
export function evidenceOf(dataset: Dataset): Evidence {
  const target = factsOf(dataset.target);
  const prediction = factsOf(dataset.prediction);
  const aligned = target.rows === prediction.rows;
  const residuals =
    aligned && target.width === prediction.width ? residualFacts(dataset.target.values, dataset.prediction.values) : undefined;
  const labels = labelsOf(target, prediction.width);
  return { dataset, target, prediction, aligned, ...(residuals ? { residuals } : {}), ...(labels ? { labels } : {}) };
}

function labelsOf(target: ArrayFacts, classes: number): Labels | undefined {
  if (target.width !== 1 || !target.integers || !target.uniques) return undefined;
  const { values, counts } = target.uniques;
  const rest = (ignored: readonly number[]) => values.filter(value => !ignored.includes(value));
  const fits = (labels: readonly number[]) =>
    labels.length > 0 && labels[0]! >= 0 && (classes < 2 || labels[labels.length - 1]! <= classes);
  let ignored = values.includes(-100) ? [-100] : [];
  if (classes >= 2 && !fits(rest(ignored))) {
    const alsoIgnored = [...ignored, ...values.filter(value => value === -1 || value === 255)];
    if (fits(rest(alsoIgnored))) ignored = alsoIgnored;
  }
  const labels = rest(ignored);
  if (labels.length === 0) return undefined;
  const ignoredCount = values.reduce((sum, value, i) => (ignored.includes(value) ? sum + counts[i]! : sum), 0);
  return { min: labels[0]!, max: labels[labels.length - 1]!, distinct: labels.length, ignored, ignoredCount };
}
