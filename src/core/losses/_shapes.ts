import { ONLY, pair } from '../axes';
import type { LossDefinition, ResolvedParameters, ShapeAxis } from '../definition';
import { text } from '../text';

/** The function-shape plot of the cross entropies: over the probability or its logit, whichever the loss takes first. */
export function confidenceShape(axis: 'probability' | 'logit'): LossDefinition['shape'] {
  return {
    axis,
    others: [axis === 'logit' ? 'probability' : 'logit'],
    marks: (_parameters, drawn: ShapeAxis) => [{ x: drawn === 'logit' ? 0 : 0.5, label: text('undecided', '반반') }],
  };
}

/** The title of the ratio axis where the height of the curve depends on the target. */
export const forTargetOne = text(
  'ratio r = predicted mean / target (curve for the target 1)',
  '비율 r = 예측한 평균 / 정답(정답이 1일 때의 곡선)',
);

/**
 * The function-shape plot over prediction / target, drawn for the target 1: the natural axis of losses of relative errors, for which a
 * sample then lies on its curve up to a factor of its target. `isLog`: predictions are logarithms, so that x = e^p/t.
 */
export function ratioShape(isLog: (parameters: ResolvedParameters) => boolean = () => false): LossDefinition['shape'] {
  return {
    axis: 'ratio',
    marks: () => [{ x: 1, label: text('exact', '정확') }],
    cases: parameters => [pair(ONLY, 1, isLog(parameters) ? x => [Math.log(x), 1 / x] : x => [x, 1])],
    place: ({ target, prediction }, i, parameters) => {
      const p = isLog(parameters) ? Math.exp(prediction[i]!) : prediction[i]!;
      return { x: p / target[i]!, curve: 0 };
    },
  };
}
