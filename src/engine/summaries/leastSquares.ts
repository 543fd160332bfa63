import type { Vector } from '../../core/arrays';
import { mean } from '../../core/reduce';
import type { Line } from '../../protocol/views';

/** The line of y by x with the least squares; level where x does not vary. */
export function leastSquares(x: Vector, y: Vector): Line {
  const [xMean, yMean] = [mean(x), mean(y)];
  let together = 0;
  let alone = 0;
  for (let i = 0; i < x.length; i += 1) {
    together += (x[i]! - xMean) * (y[i]! - yMean);
    alone += (x[i]! - xMean) ** 2;
  }
  const slope = alone > 0 ? together / alone : 0;
  return { slope, intercept: yMean - slope * xMean };
}
