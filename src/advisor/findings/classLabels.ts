import type { Vector } from '../../core/arrays';
import { layoutOf } from '../../core/batch';
import type { TargetDomain } from '../../core/domain';
import { resolveParameters } from '../../core/parameters';
import type { TargetKind } from '../advice';
import { rowsOf } from '../facts';
import type { CheckInput } from './check';

/** Class indices beside a prediction for each class, one a row or one at each place of a sample. */
export interface ClassLabels {
  readonly classes: number;
  readonly min: number;
  readonly max: number;
  /** The different ones, ascending; absent above 1000 of them. */
  readonly values?: readonly number[];
  /** Values that stand for "no label here": they are none of the above. */
  readonly ignored: ReadonlySet<number>;
}

/** Kinds of target that name a class. */
const CLASSES: ReadonlySet<TargetKind> = new Set(['class-ids', 'binary', 'ordinal']);
/** Targets of losses that ask which class is true, in either form. */
const TRUE_CLASS: ReadonlySet<TargetDomain> = new Set(['classIndex', 'oneHot', 'simplex']);
/** Whole numbers beside several columns are labels only when the guess is this sure; mine. */
const SURE = 0.9;

/** Whether the loss reads predictions in rows, one number a class. */
export function readsRows({ loss, parameters }: CheckInput): boolean {
  const resolved = resolveParameters(loss, parameters);
  return (resolved.ok ? layoutOf(loss, resolved.value) : loss.layout) === 'rows';
}

/** Undefined where the targets are no class indices, or where no prediction stands for a class. */
export function classLabels(input: CheckInput): ClassLabels | undefined {
  const { evidence, prediction, parameters } = input;
  const { classMap, labels, target, dataset } = evidence;
  const classes = classMap?.classes ?? evidence.prediction.width;
  if (
    classes < 2 ||
    evidence.prediction.rows === 0 ||
    !target.integers ||
    (target.width > 1 && !classMap) ||
    prediction.kind === 'quantiles' ||
    !areClasses(input)
  )
    return undefined;
  const marks = (classMap?.labels ?? labels)?.ignored ?? [-100];
  const ignored = new Set(typeof parameters.ignoreIndex === 'number' ? [...marks, parameters.ignoreIndex] : marks);
  const values = target.uniques?.values.filter(value => !ignored.has(value));
  if (!values) return { classes, ignored, ...extentOf(dataset.target.values, ignored) };
  const [only] = values;
  // A file in which nothing but the mark occurs has no label at all.
  if (only === undefined || (values.length === 1 && (only === -1 || only === 255))) return undefined;
  return { classes, ignored, values, min: only, max: values.at(-1)! };
}

/** Whether the columns of predictions stand for classes: by the guess of the target, the named loss, or rows that sum to 1. */
export function areClasses(input: CheckInput): boolean {
  const { evidence, target, loss, isNamed } = input;
  if (evidence.classMap || (CLASSES.has(target.kind) && target.score >= SURE)) return true;
  if (isNamed && TRUE_CLASS.has(loss.target) && readsRows(input)) return true;
  const rows = rowsOf(evidence.prediction);
  return rows !== undefined && rows.rows > 0 && rows.simplex === rows.rows;
}

function extentOf(values: Vector, ignored: ReadonlySet<number>): { readonly min: number; readonly max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (ignored.has(value)) continue;
    // Missing values are smaller and larger than nothing.
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
