import type { Vector } from '../arrays';
import type { AxisCase } from '../axes';
import type { LossDefinition } from '../definition';
import { type Text, text } from '../text';

/** I = Σ p·t, FP = Σ p(1 − t) and FN = Σ t(1 − p) of one set. One object is made a call of a kernel and used for every set. */
export interface Counts {
  both: number;
  extra: number;
  missed: number;
}

/** Every term is positive for probabilities, so that nothing cancels; P − I and T − I would. */
export function measureCounts(counts: Counts, target: Vector, prediction: Vector, start: number, end: number): void {
  let both = 0;
  let extra = 0;
  let missed = 0;
  for (let i = start; i < end; i++) {
    const product = prediction[i]! * target[i]!;
    both += product;
    extra += prediction[i]! - product;
    missed += target[i]! - product;
  }
  counts.both = both;
  counts.extra = extra;
  counts.missed = missed;
}

/** Elements of the mask of the curves' samples, and elements outside it: many, so that they can overlap badly with p ≤ 1 each. */
const INSIDE = 50;
const OUTSIDE = 950;

/**
 * A mask of which the prediction takes either a part (only false negatives) or all and more around it (only false positives), with the
 * overlap x = 2I/(2I + FP + FN). Any other prediction of the same overlap mixes both, and its loss lies between the two curves.
 */
function curve(label: Text, isExtra: boolean): AxisCase {
  return {
    label,
    width: INSIDE + OUTSIDE,
    fill(x, { target, prediction, direction, at }) {
      // x = 2/(2 + FP/I) or 2/(2 + FN/I); an overlap of 0 needs endless false alarms, so it is taken a hair above.
      const overlap = Math.max(x, 1e-9);
      const inside = isExtra ? 1 : x / (2 - x);
      const outside = isExtra ? ((2 * (1 - overlap)) / overlap) * (INSIDE / OUTSIDE) : 0;
      const insideRate = isExtra ? 0 : 2 / ((2 - x) * (2 - x));
      const outsideRate = isExtra ? (-2 / (overlap * overlap)) * (INSIDE / OUTSIDE) : 0;
      for (let i = 0; i < INSIDE + OUTSIDE; i++) {
        const isInside = i < INSIDE;
        target[at + i] = isInside ? 1 : 0;
        prediction[at + i] = isInside ? inside : outside;
        direction[at + i] = isInside ? insideRate : outsideRate;
      }
    },
  };
}

/** The function-shape plot of a loss that weighs misses and false alarms apart. */
export const countsShape: LossDefinition['shape'] = {
  axis: 'overlap',
  cases: () => [
    curve(text('only false negatives', '거짓 음성만 있음'), false),
    curve(text('only false positives', '거짓 양성만 있음'), true),
  ],
  place: ({ target, prediction, width }, set) => {
    const counts = { both: 0, extra: 0, missed: 0 };
    measureCounts(counts, target, prediction, set * width, (set + 1) * width);
    const sum = 2 * counts.both + counts.extra + counts.missed;
    return { x: sum === 0 ? 1 : (2 * counts.both) / sum, curve: counts.extra > counts.missed ? 1 : 0 };
  },
};
