/**
 * The assignment of columns to rows of a square matrix (row-major) with the largest sum: `result[row]` is its column. The Hungarian method
 * with potentials (Kuhn 1955, Munkres 1957), O(size³): 50 rows take less than a millisecond.
 */
export function bestAssignment(gains: Float64Array, size: number): readonly number[] {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  /** The row (from 1) that each column (from 1) is given to; column 0 holds the row that is being placed. */
  const rowOf = new Int32Array(size + 1);
  const before = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const isReached = new Uint8Array(size + 1);
    do {
      isReached[column] = 1;
      const from = rowOf[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= size; c += 1) {
        if (isReached[c]) continue;
        const cost = -gains[(from - 1) * size + c - 1]! - rowPotential[from]! - columnPotential[c]!;
        if (cost < slack[c]!) {
          slack[c] = cost;
          before[c] = column;
        }
        if (slack[c]! < step) {
          step = slack[c]!;
          next = c;
        }
      }
      for (let c = 0; c <= size; c += 1) {
        if (isReached[c]) {
          rowPotential[rowOf[c]!]! += step;
          columnPotential[c]! -= step;
        } else slack[c]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!;
  }
  const result = new Array<number>(size).fill(0);
  for (let c = 1; c <= size; c += 1) result[rowOf[c]! - 1] = c - 1;
  return result;
}
