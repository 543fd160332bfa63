import type { Dataset, Vector } from '../core/arrays';
import { type ArrayFacts, factsOf } from './facts';
import { type ResidualFacts, residualFacts } from './residuals';
import { RowCounter, type RowFacts } from './rowFacts';

/** All that the rules may look at. */
export interface Evidence {
  readonly dataset: Dataset;
  readonly target: ArrayFacts;
  readonly prediction: ArrayFacts;
  /** True when both have the same number of samples. */
  readonly aligned: boolean;
  /** Present when target and prediction have a number for a number, and the target is no matrix of two labels. */
  readonly residuals?: ResidualFacts;
  /** Labels as class indices: what is left of a target's distinct values once ignore values are taken away. */
  readonly labels?: Labels;
  /** Present when a sample has several class indices (pixels, tokens), each beside a row of predictions. */
  readonly classMap?: ClassMap;
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

/** Class indices at several places of a sample. */
export interface ClassMap {
  readonly classes: number;
  /** Which axis of the predictions counts the classes: the last (Keras) or the second (PyTorch). */
  readonly axis: 'last' | 'second';
  readonly labels: Labels;
  /** The predictions of each place as rows of one number a class. */
  readonly rows: RowFacts;
}

/** With fewer samples a guess is a question. */
export const FEW = 8;

/** Gathers the evidence. Reads each array once; never throws, whatever the lengths and values. */
export function evidenceOf(dataset: Dataset): Evidence {
  const target = factsOf(dataset.target);
  const prediction = factsOf(dataset.prediction);
  const aligned = target.rows === prediction.rows;
  // Rows of labels have no errors to speak of, and may be many.
  const isLabels = target.width > 1 && target.integers && target.uniques?.values.length === 2;
  const hasResiduals = aligned && target.width === prediction.width && !isLabels;
  const residuals = hasResiduals ? residualFacts(dataset.target.values, dataset.prediction.values) : undefined;
  const labels = target.width === 1 ? labelsOf(target, prediction.width) : undefined;
  const classMap = classMapOf(dataset, target, prediction);
  return {
    dataset,
    target,
    prediction,
    aligned,
    ...(residuals ? { residuals } : {}),
    ...(labels ? { labels } : {}),
    ...(classMap ? { classMap } : {}),
  };
}

function classMapOf({ target: { shape }, prediction: { shape: predicted, values } }: Dataset, target: ArrayFacts, prediction: ArrayFacts) {
  if (target.width === 1 || !target.integers || predicted.length !== shape.length + 1) return undefined;
  const axis = same(predicted.slice(0, -1), shape)
    ? 'last'
    : predicted[0] === shape[0] && same(predicted.slice(2), shape.slice(1))
      ? 'second'
      : undefined;
  const classes = axis === 'last' ? predicted.at(-1)! : predicted[1]!;
  const labels = axis && classes >= 2 ? labelsOf(target, classes) : undefined;
  if (!axis || !labels) return undefined;
  const rows =
    axis === 'last'
      ? prediction.lastAxis
      : new RowCounter(classes, prediction.decimals).count(classesLast(values, classes, target.width), target.rows * target.width);
  return rows && ({ classes, axis, labels, rows } satisfies ClassMap);
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((axis, i) => axis === other[i]);
}

/** `(n, classes, places)` as `(n, places, classes)`. */
function classesLast(values: Vector, classes: number, places: number): Float64Array {
  const turned = new Float64Array(values.length);
  for (let i = 0; i < turned.length; i += 1) {
    const place = i % places;
    const row = Math.floor(i / places);
    turned[(Math.floor(row / classes) * places + place) * classes + (row % classes)] = values[i]!;
  }
  return turned;
}

function labelsOf(target: ArrayFacts, classes: number): Labels | undefined {
  if (!target.integers || !target.uniques) return undefined;
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
