import { hasTargetPerRow, layoutOf } from '../../core/batch';
import type { LossDefinition, ResolvedParameters } from '../../core/definition';
import type { ExportArray } from './source';

/** What brings an array to the shape in which the loss takes it, as a suffix (`.ravel()`) or as a whole expression. */
export type Reshaping = { readonly suffix: string } | { readonly expression: string };

const NOTHING: Reshaping = { suffix: '' };

/** For each array how it gets the shape that the loss computes on (`Batch`). Sizes along the first axis may change before: rows are left out. */
export function reshapings(
  definition: LossDefinition,
  parameters: ResolvedParameters,
  arrays: Readonly<Record<string, ExportArray>>,
): Readonly<Record<string, Reshaping>> {
  const prediction = arrays.prediction!.shape;
  const layout = layoutOf(definition, parameters);
  const isGlobal = layout === 'sets' && parameters.scope === 'global';
  const wanted = layout === 'pairs' ? trimmed(prediction) : matrixOf(prediction, layout === 'rows', isGlobal);
  const perRow = hasTargetPerRow(definition, parameters);
  const samples = layout === 'pairs' ? wanted : wanted.slice(0, 1);
  return Object.fromEntries(
    Object.entries(arrays).map(([name, { shape }]) => {
      if (name === 'weight') return [name, weightReshaping(shape, samples, prediction)];
      return [name, reshaping(shape, name === 'target' && perRow ? wanted.slice(0, 1) : wanted)];
    }),
  );
}

/** Trailing axes of length 1 hold the same numbers in the same order. */
function trimmed(shape: readonly number[]): readonly number[] {
  let end = shape.length;
  while (end > 1 && shape[end - 1] === 1) end--;
  return shape.slice(0, end);
}

/** `rows`: the last axis is a row. `sets`: the first axis counts sets, unless all elements are one. */
function matrixOf(shape: readonly number[], isRows: boolean, isGlobal: boolean): readonly number[] {
  const size = shape.reduce((product, axis) => product * axis, 1);
  if (isGlobal || shape.length < 2) return [1, size];
  const rows = isRows ? size / shape.at(-1)! : shape[0]!;
  return [rows, size / rows];
}

function reshaping(shape: readonly number[], wanted: readonly number[]): Reshaping {
  if (shape.join() === wanted.join()) return NOTHING;
  if (wanted.length === 1) return { suffix: '.ravel()' };
  if (wanted[0] === 1) return { suffix: '.reshape(1, -1)' };
  return { suffix: `.reshape(-1, ${wanted.slice(1).join(', ')})` };
}

/** One weight a sample, or one an entry of the first axis, which then counts for everything below it. */
function weightReshaping(shape: readonly number[], samples: readonly number[], prediction: readonly number[]): Reshaping {
  const size = (axes: readonly number[]) => axes.reduce((product, axis) => product * axis, 1);
  if (size(shape) === size(samples)) return reshaping(shape, samples);
  const each = size(samples) / (prediction[0] ?? 1);
  const flat = shape.length > 1 ? 'weight.ravel()' : 'weight';
  const repeated = `np.repeat(${flat}, ${each})`;
  return { expression: samples.length > 1 ? `${repeated}.reshape(-1, ${samples.slice(1).join(', ')})` : repeated };
}
