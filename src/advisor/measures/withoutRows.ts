import type { Dataset, NamedArray, Vector } from '../../core/arrays';

/** The dataset without these rows (0-based samples, ascending), in every array that has a number for each sample. */
export function withoutRows(dataset: Dataset, rows: readonly number[]): Dataset {
  return onlyRows(dataset, keptRows(dataset.target.shape[0] ?? 1, rows));
}

/** These rows (0-based samples) and no others, in every array that has a number for each sample. */
export function onlyRows(dataset: Dataset, kept: Vector): Dataset {
  const total = dataset.target.shape[0] ?? 1;
  const rest = (array: NamedArray) => ((array.shape[0] ?? 1) === total && !array.ragged ? only(array, kept, total) : array);
  return {
    ...dataset,
    target: rest(dataset.target),
    prediction: rest(dataset.prediction),
    ...(dataset.weight && { weight: rest(dataset.weight) }),
    ...(dataset.extra && { extra: Object.fromEntries(Object.entries(dataset.extra).map(([name, array]) => [name, rest(array)])) }),
  };
}

function keptRows(total: number, rows: readonly number[]): Uint32Array {
  const isOut = new Uint8Array(total);
  for (const row of rows) isOut[row] = 1;
  const kept = new Uint32Array(total);
  let count = 0;
  for (let row = 0; row < total; row += 1) {
    kept[count] = row;
    count += 1 - isOut[row]!;
  }
  return kept.subarray(0, count);
}

function only(array: NamedArray, rows: Vector, total: number): NamedArray {
  const width = total === 0 ? 1 : Math.floor(array.values.length / total);
  const values = new Float64Array(rows.length * width);
  for (let row = 0, i = 0; row < rows.length; row += 1)
    for (let column = 0; column < width; column += 1, i += 1) values[i] = array.values[rows[row]! * width + column]!;
  return {
    ...array,
    values,
    shape: [rows.length, ...array.shape.slice(1)],
    offsetOf: i => array.offsetOf(rows[Math.floor(i / width)]! * width + (i % width)),
  };
}
