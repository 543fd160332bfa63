import type { ClassLoss } from '../protocol/taskViews';

/** What every class costs and how it is decided, with the confusion matrix that this was read from, row-major. */
export interface ClassLosses {
  readonly classes: readonly ClassLoss[];
  readonly matrix: Float64Array;
}

/** Counts classes, decisions and losses in one pass. Rows whose class is none of the names are left out. */
export function classLosses(
  names: readonly string[],
  rows: number,
  truthOf: (row: number) => number,
  decidedOf: (row: number) => number,
  loss: ArrayLike<number>,
): ClassLosses {
  const width = names.length;
  const matrix = new Float64Array(width * width);
  const losses = new Float64Array(width);
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    const truth = truthOf(row);
    if (!(truth >= 0 && truth < width)) continue;
    matrix[truth * width + decidedOf(row)]! += 1;
    losses[truth]! += loss[row]!;
    total += loss[row]!;
  }
  const sumOf = (at: (i: number) => number) => names.reduce((sum, _, i) => sum + matrix[at(i)]!, 0);
  const classes = names.map((name, c): ClassLoss => {
    const count = sumOf(i => c * width + i);
    const decided = sumOf(i => i * width + c);
    const right = matrix[c * width + c]!;
    return { name, count, loss: losses[c]! / count, share: losses[c]! / total, recall: right / count, precision: right / decided };
  });
  return { classes, matrix };
}
