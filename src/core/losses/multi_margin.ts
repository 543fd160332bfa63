import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { positivePart } from '../numerics';
import { text } from '../text';
import { checkClassIndices } from './_check';
import { arrayCode } from './_classCode';
import { weightsOf } from './_classes';
import { numpyCode, py, torchCode } from './_code';
import { classWeights, normalization } from './_parameters';
import { scoreMargin, scoreMarginShape } from './_scoreMargin';
import { sources } from './_sources';

/** How far class c stands above what is allowed: margin − (s_y − s_c). Subtracting the scores first keeps their digits. */
function excessOf(margin: number, score: number, other: number): number {
  return margin - (score - other);
}

/** Σ over the wrong classes of max(0, excess), or of its square. `at` is the place of the true class. */
function sumOf(scores: Vector, start: number, end: number, at: number, margin: number, isSquared: boolean): number {
  let sum = 0;
  for (let i = start; i < end; i++) {
    if (i === at) continue;
    const part = positivePart(excessOf(margin, scores[at]!, scores[i]!));
    sum += isSquared ? part * part : part;
  }
  return sum;
}

/**
 * p = 1: w/C for every wrong class with an excess (0 at the kink), minus all of them for the true one; NaN in the whole row when an
 * excess is. Returns the value.
 */
function differentiate(out: Float64Array, s: Vector, start: number, end: number, at: number, margin: number, scale: number): number {
  let sum = 0;
  let steps = 0;
  for (let i = start; i < end; i++) {
    if (i === at) continue;
    const excess = excessOf(margin, s[at]!, s[i]!);
    const isAbove = Number(excess > 0);
    sum += positivePart(excess);
    steps += isAbove;
    out[i] = scale * isAbove;
  }
  out[at] = 0 - scale * steps;
  if (Number.isNaN(sum)) out.fill(Number.NaN, start, end);
  return scale * sum;
}

/** p = 2: 2w/C·max(0, excess) for every wrong class, minus their sum for the true one. Returns the value. */
function differentiateSquare(out: Float64Array, s: Vector, start: number, end: number, at: number, margin: number, scale: number): number {
  let sum = 0;
  let parts = 0;
  for (let i = start; i < end; i++) {
    if (i === at) continue;
    const part = positivePart(excessOf(margin, s[at]!, s[i]!));
    sum += part * part;
    parts += part;
    out[i] = 2 * scale * part;
  }
  out[at] = 0 - 2 * scale * parts;
  return scale * sum;
}

/** Multiclass margin loss. */
export const multiMargin: LossDefinition = {
  id: 'multi_margin',
  names: {
    full: text('Multiclass margin loss', '다중 클래스 마진 손실'),
    short: 'Multi-margin',
    aliases: ['MultiMarginLoss', 'multi_margin_loss', 'Weston–Watkins hinge', 'multiclass hinge', 'multiclass SVM loss'],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'classIndex',
  prediction: 'score',
  activation: 'linear',
  reduction: 'mean',
  formula: {
    value: '\\ell = \\frac{w_y}{C} \\sum_{c \\ne y} \\max(0, z_c)^p, \\quad z_c = m - s_y + s_c',
    gradient:
      '\\frac{\\partial \\ell}{\\partial s_c} = \\frac{p\\,w_y}{C} \\max(0, z_c)^{p - 1}\\,[z_c > 0], \\quad \\frac{\\partial \\ell}{\\partial s_y} = -\\sum_{c \\ne y} \\frac{\\partial \\ell}{\\partial s_c}',
  },
  parameters: [
    {
      kind: 'number',
      name: 'p',
      symbol: 'p',
      label: 'p',
      default: 1,
      min: 1,
      max: 2,
      integer: true,
      scale: 'linear',
      slider: { min: 1, max: 2 },
      about: text('1 counts every shortfall by its size, 2 by its square.', '1이면 마진에 못 미친 만큼을 그대로, 2이면 제곱하여 더합니다.'),
    },
    {
      kind: 'number',
      name: 'margin',
      symbol: 'm',
      label: 'm',
      default: 1,
      min: -Number.MAX_VALUE,
      max: Number.MAX_VALUE,
      scale: 'linear',
      slider: { min: 0, max: 5 },
      about: text(
        'How far the score of the true class must stand above every other score.',
        '정답 클래스의 점수가 다른 모든 점수보다 얼마나 높아야 하는지 정합니다.',
      ),
    },
    classWeights,
    normalization,
  ],
  unit: 'none',
  perSample(out, { target, prediction, count, width }, parameters) {
    const [weights, margin, isSquared] = [weightsOf(parameters, width), parameters.margin as number, parameters.p === 2];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const scale = weights[target[row]!]! / width;
      out[row] = scale === 0 ? 0 : scale * sumOf(prediction, start, start + width, start + target[row]!, margin, isSquared);
    }
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const [weights, margin, isSquared] = [weightsOf(parameters, width), parameters.margin as number, parameters.p === 2];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const scale = weights[target[row]!]! / width;
      if (scale === 0) out.fill(0, start, start + width);
      else if (isSquared) differentiateSquare(out, prediction, start, start + width, start + target[row]!, margin, scale);
      else differentiate(out, prediction, start, start + width, start + target[row]!, margin, scale);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [weights, margin, isSquared] = [weightsOf(parameters, width), parameters.margin as number, parameters.p === 2];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const scale = weights[target[row]!]! / width;
      if (scale === 0) {
        values[row] = 0;
        gradient.fill(0, start, start + width);
      } else if (isSquared)
        values[row] = differentiateSquare(gradient, prediction, start, start + width, start + target[row]!, margin, scale);
      else values[row] = differentiate(gradient, prediction, start, start + width, start + target[row]!, margin, scale);
    }
  },
  check: checkClassIndices,
  textbook: ([y], s, { p, margin }) =>
    s.reduce((sum, score, c) => (c === y ? sum : sum + Math.max(0, (margin as number) - s[y!]! + score) ** (p as number)), 0) / s.length,
  kinks: ({ p, margin }) => (p === 1 ? [margin as number] : []),
  shape: scoreMarginShape('classIndex', scoreMargin, ({ margin }) => ({ x: margin as number, label: text('m', 'm') })),
  advice: {
    use: text(
      'Class indices and class scores, when every wrong class is to stay a margin below the true one, not only the runner-up.',
      '정답이 클래스 번호이고 예측이 클래스별 점수일 때, 2위뿐 아니라 모든 오답 클래스를 정답보다 마진만큼 낮추려고 씁니다.',
    ),
    avoid: text(
      'When probabilities are wanted, or losses of different numbers of classes are compared: the sum is divided by C.',
      '확률이 필요하거나 클래스 수가 다른 손실을 비교할 때는 피합니다. 합을 C로 나누기 때문입니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.MultiMarginLoss(p=1, margin=1.0, weight=None)',
      differs: text(
        'The documentation writes the class weight inside the power, the code multiplies after it, as here. The mean divides by N even with class weights.',
        '문서에는 클래스 가중치가 거듭제곱 안에 있지만, 코드는 여기처럼 거듭제곱한 뒤에 곱합니다. 클래스 가중치가 있어도 평균은 N으로 나눕니다.',
      ),
      preset: { p: 1, margin: 1 },
      code: ({ p, margin, classWeights: weights }) =>
        torchCode('multi_margin_loss', [
          `p=${p}`,
          `margin=${py(margin)}`,
          ...(weights === null ? [] : [`weight=${arrayCode(weights!, 'torch')}`]),
        ]),
    },
    {
      library: 'numpy',
      call: 'np.mean(np.sum(np.maximum(0, margin - true + scores) ** p * wrong, -1) / C)',
      code: ({ p, margin, classWeights: weights }) =>
        numpyCode(`${weights === null ? '' : `${arrayCode(weights!, 'np')}[target] * `}np.mean(wrong * excess ** ${p}, axis=-1)`, {
          before: [
            'true = prediction[np.arange(len(target)), target]',
            'wrong = np.arange(prediction.shape[1]) != target[:, None]',
            `excess = np.maximum(0, ${py(margin)} - true[:, None] + prediction)`,
          ],
        }),
    },
  ],
  sources: [sources.weston, sources.pytorch],
};
