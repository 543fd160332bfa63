/** Steps of a search: each shortens the interval by the golden ratio, all of them 2·10⁸ times. */
const STEPS = 40;

const RATIO = (Math.sqrt(5) - 1) / 2;

/**
 * Where a function is smallest between two ends, by golden sections: the place of the valley where it has one, one of its valleys where it
 * has several. A step at a time, with one call of `f` each, so that a caller can do other things between; NaN must not come out of `f`.
 */
export function* minimumInSteps(f: (x: number) => number, from: number, to: number): Generator<void, number, void> {
  let low = from;
  let high = to;
  let left = high - RATIO * (high - low);
  let right = low + RATIO * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  for (let step = 0; step < STEPS; step += 1) {
    if (atLeft <= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - RATIO * (high - low);
      atLeft = f(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + RATIO * (high - low);
      atRight = f(right);
    }
    yield;
  }
  return (low + high) / 2;
}

/** The same at once. */
export function minimumBetween(f: (x: number) => number, from: number, to: number): number {
  const search = minimumInSteps(f, from, to);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
