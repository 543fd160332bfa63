import type { ReadSteps } from './reading';

/** The same steps, with the progress of a part brought to that of the whole. */
export function* scaled<T>(steps: ReadSteps<T>, progress: (part: number) => number): ReadSteps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield progress(step.value);
  }
}

/** The same steps, whose progress never goes back: a text that turns out to be no JSON is read a second time. */
export function* growing<T>(steps: ReadSteps<T>): ReadSteps<T> {
  let farthest = 0;
  return yield* scaled(steps, part => {
    farthest = Math.max(farthest, Math.min(1, part));
    return farthest;
  });
}
