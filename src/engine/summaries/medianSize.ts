import { countUpTo, type Sorted } from './sorted';

/** Median of the sizes of the values that are not 0 (a gradient of 0 says nothing of the scale); 1 when all are. */
export function medianSize({ values }: Sorted): number {
  const zerosEnd = countUpTo(values, 0);
  let down = zerosEnd - 1;
  while (down >= 0 && values[down] === 0) down -= 1;
  let up = zerosEnd;
  // Walks outwards from 0 on both sides, in order of size, to the middle one.
  const sizes = down + 1 + (values.length - up);
  let size = 1;
  for (let step = 0; step <= sizes >> 1 && sizes > 0; step += 1) {
    const below = down >= 0 ? -values[down]! : Number.POSITIVE_INFINITY;
    const above = up < values.length ? values[up]! : Number.POSITIVE_INFINITY;
    size = Math.min(below, above);
    if (below < above) down -= 1;
    else up += 1;
  }
  return size;
}
