import type { Vector } from '../../core/arrays';

/**
 * Writes the row that sums to 1 and whose softmax is the row of `values` from `start` on: ln p_c + (1 − Σ ln p)/C. Its smallest number is
 * below 0 where no probabilities have such a softmax.
 */
export function undoSoftmax(out: Float64Array, values: Vector, start: number): void {
  const width = out.length;
  let sum = 0;
  for (let c = 0; c < width; c += 1) {
    out[c] = Math.log(values[start + c]!);
    sum += out[c]!;
  }
  const shift = (1 - sum) / width;
  for (let c = 0; c < width; c += 1) out[c]! += shift;
}
