import type { LossDefinition, ShapeAxis } from '../definition';
import { text } from '../text';

/** The function-shape plot of the cross entropies: over the probability or its logit, whichever the loss takes first. */
export function confidenceShape(axis: 'probability' | 'logit'): LossDefinition['shape'] {
  return {
    axis,
    others: [axis === 'logit' ? 'probability' : 'logit'],
    marks: (_parameters, drawn: ShapeAxis) => [{ x: drawn === 'logit' ? 0 : 0.5, label: text('undecided', '반반') }],
  };
}
