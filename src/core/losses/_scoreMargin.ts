import type { Vector } from '../arrays';
import { type AxisCase, ONLY } from '../axes';
import type { Batch, LossDefinition, Mark, ResolvedParameters } from '../definition';
import { text } from '../text';

// Margin losses of class scores: how far the true class's score s_y stands above the largest other one.

/** The largest of `scores[start … end)` without the one at `except`: −Infinity when there is no other, NaN when one of them is. */
export function largestOther(scores: Vector, start: number, end: number, except: number): number {
  let best = -Infinity;
  for (let i = start; i < end; i++) if (i !== except && !(scores[i]! <= best) && !Number.isNaN(best)) best = scores[i]!;
  return best;
}

/** s_y − the largest other score, for class indices. */
export function scoreMargin({ target, prediction, width }: Batch, row: number): number {
  const at = row * width + target[row]!;
  return prediction[at]! - largestOther(prediction, row * width, (row + 1) * width, at);
}

/** How a row says that its class is the first one: by its index, a 1 among zeros, or a list that −1 ends. */
export type ClassTarget = 'classIndex' | 'oneHot' | 'labelList';

/** One curve: the true class scores x and every other class 0. */
function scoreCase(target: ClassTarget, classes: number): AxisCase {
  return {
    label: ONLY,
    width: classes,
    fill(x, sample) {
      const { prediction, direction, row, at } = sample;
      if (target === 'classIndex') sample.target[row] = 0;
      for (let c = 0; c < classes; c++) {
        if (target === 'oneHot') sample.target[at + c] = c === 0 ? 1 : 0;
        if (target === 'labelList') sample.target[at + c] = c === 0 ? 0 : -1;
        prediction[at + c] = c === 0 ? x : 0;
        direction[at + c] = c === 0 ? 1 : 0;
      }
    },
  };
}

/** The function-shape plot over the margin of the scores, with a mark where the loss ends and one where the decision turns. */
export function scoreMarginShape(
  target: ClassTarget,
  placeOf: (batch: Batch, row: number) => number,
  end: (parameters: ResolvedParameters) => Mark = () => ({ x: 1, label: text('margin 1', '마진 1') }),
): LossDefinition['shape'] {
  return {
    axis: 'margin',
    title: text('margin z = score of the true class − largest other', '마진 z = 정답 클래스의 점수 − 나머지 중 최댓값'),
    marks: parameters => [end(parameters), { x: 0, label: text('decision', '결정 경계') }],
    cases: (_parameters, classes) => [scoreCase(target, classes)],
    place: (batch, row) => ({ x: placeOf(batch, row), curve: 0 }),
  };
}
