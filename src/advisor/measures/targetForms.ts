import type { Dataset } from '../../core/arrays';

/** The dataset with class indices as one-hot rows of `classes` numbers; indices that no class has give rows of zeros. */
export function asOneHot(dataset: Dataset, classes: number): Dataset {
  const { words: _, ...target } = dataset.target;
  const indices = target.values;
  const values = new Float64Array(indices.length * classes);
  for (let row = 0; row < indices.length; row += 1) {
    const index = indices[row]!;
    if (index >= 0 && index < classes) values[row * classes + index] = 1;
  }
  const axes = dataset.prediction.shape.length === target.shape.length ? target.shape.slice(0, -1) : target.shape;
  return { ...dataset, target: { ...target, values, shape: [...axes, classes] } };
}

/** The dataset with rows of shares as the index of the largest one, which of one-hot rows is the 1. */
export function asIndices(dataset: Dataset): Dataset {
  const { target } = dataset;
  const width = target.shape.at(-1) ?? 1;
  const values = new Float64Array(Math.floor(target.values.length / width));
  for (let row = 0; row < values.length; row += 1) {
    let largest = 0;
    for (let c = 1; c < width; c += 1) if (target.values[row * width + c]! > target.values[row * width + largest]!) largest = c;
    values[row] = largest;
  }
  return { ...dataset, target: { ...target, values, shape: target.shape.slice(0, -1) } };
}
