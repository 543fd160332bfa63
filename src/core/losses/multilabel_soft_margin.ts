import type { Vector } from '../arrays';
import { ONLY } from '../axes';
import type { Batch, LossDefinition } from '../definition';
import { quickExp, quickLog1p } from '../quick';
import { text } from '../text';
import { arrayCode } from './_classCode';
import { weightsOf } from './_classes';
import { kerasCode, numpyCode, optaxCode, torchCode } from './_code';
import { differs } from './_differs';
import { classWeights, normalization } from './_parameters';
import { sources } from './_sources';

/**
 * Binary cross entropy of one logit, −t ln σ(x) − (1 − t) ln(1 − σ(x)), with power = e^−|x|:
 *
 *     t·softplus(−x) + (1 − t)·softplus(x) = log1p(power) + wrong·|x|,    wrong = t for x < 0, else 1 − t
 *
 * Full relative precision for every logit; an infinite one on the right side costs 0.
 */
function value(wrong: number, size: number, power: number): number {
  return quickLog1p(power) + costOf(wrong, size);
}

/** wrong·|x|, with 0·∞ = 0. */
function costOf(wrong: number, size: number): number {
  const cost = wrong * size;
  return Number.isNaN(cost) && wrong === 0 ? 0 : cost;
}

/** (1 − t)σ(x) − tσ(−x) towards larger |x|: σ of |x| is 1/(1 + power), of −|x| power/(1 + power). */
function derivative(wrong: number, power: number): number {
  return (wrong - (1 - wrong) * power) / (1 + power);
}

/** How much of the target lies on the other side of 0 than x; a product, because half of all signs surprise the processor. */
function wrongOf(t: number, isBelow: number): number {
  return isBelow * t + (1 - isBelow) * (1 - t);
}

/** A product of so many factors 1 + power is taken the logarithm of before it overflows. */
const MUCH = 1e150;

/**
 * A row without class weights. Writes its derivatives and returns its value, with one logarithm a row instead of one a class:
 *
 *     Σ log1p(power_c) = log1p(odds),    odds = Π(1 + power_c) − 1,  gathered as odds + power + odds·power, where nothing cancels
 */
function differentiate(out: Float64Array, target: Vector, prediction: Vector, start: number, end: number): number {
  const share = 1 / (end - start);
  let odds = 0;
  let loss = 0;
  for (let i = start; i < end; i++) {
    const x = prediction[i]!;
    const size = Math.abs(x);
    const power = quickExp(-size);
    const isBelow = Number(x < 0);
    const wrong = wrongOf(target[i]!, isBelow);
    odds += power + odds * power;
    loss += costOf(wrong, size);
    out[i] = (1 - 2 * isBelow) * share * derivative(wrong, power);
    if (odds > MUCH) {
      loss += Math.log1p(odds);
      odds = 0;
    }
  }
  return share * (loss + Math.log1p(odds));
}

/** (2t − 1)·x, averaged over the labels of a row: how far they stand on their right sides. */
function meanMargin({ target, prediction, width }: Batch, row: number): number {
  let sum = 0;
  for (let i = row * width; i < (row + 1) * width; i++) sum += (2 * target[i]! - 1) * prediction[i]!;
  return sum / width;
}

/** Multilabel soft margin loss. */
export const multilabelSoftMargin: LossDefinition = {
  id: 'multilabel_soft_margin',
  names: {
    full: text('Multilabel soft margin loss', '다중 레이블 소프트 마진 손실'),
    short: 'Multilabel soft margin',
    aliases: ['MultiLabelSoftMarginLoss', 'multilabel_soft_margin_loss', 'multilabel cross entropy'],
  },
  family: 'multilabel',
  layout: 'rows',
  target: 'multiHot',
  prediction: 'logit',
  activation: 'none',
  reduction: 'mean',
  formula: {
    value: '\\ell = -\\frac{1}{C} \\sum_c w_c \\bigl(t_c \\ln \\sigma(x_c) + (1 - t_c) \\ln(1 - \\sigma(x_c))\\bigr)',
    gradient: '\\frac{\\partial \\ell}{\\partial x_c} = \\frac{w_c}{C} \\bigl((1 - t_c)\\,\\sigma(x_c) - t_c\\,\\sigma(-x_c)\\bigr)',
    stable:
      '\\ell = \\frac{1}{C} \\sum_c w_c \\bigl(u_c \\lvert x_c \\rvert + \\operatorname{log1p}(e^{-\\lvert x_c \\rvert})\\bigr), \\quad u_c = \\bigl\\lvert t_c - [x_c \\ge 0] \\bigr\\rvert',
  },
  parameters: [classWeights, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const weights = weightsOf(parameters, width);
    for (let row = 0, i = 0; row < count; row++) {
      let loss = 0;
      for (let c = 0; c < width; c++, i++) {
        const size = Math.abs(prediction[i]!);
        const wrong = wrongOf(target[i]!, Number(prediction[i]! < 0));
        if (weights[c] !== 0) loss += weights[c]! * value(wrong, size, quickExp(-size));
      }
      out[row] = loss / width;
    }
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const weights = weightsOf(parameters, width);
    for (let row = 0, i = 0; row < count; row++) {
      for (let c = 0; c < width; c++, i++) {
        const isBelow = Number(prediction[i]! < 0);
        const slope = derivative(wrongOf(target[i]!, isBelow), quickExp(-Math.abs(prediction[i]!)));
        out[i] = (((1 - 2 * isBelow) * weights[c]!) / width) * slope;
      }
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    if (parameters.classWeights === null) {
      for (let row = 0, start = 0; row < count; row++, start += width)
        values[row] = differentiate(gradient, target, prediction, start, start + width);
      return;
    }
    const weights = weightsOf(parameters, width);
    for (let row = 0, i = 0; row < count; row++) {
      let loss = 0;
      for (let c = 0; c < width; c++, i++) {
        const size = Math.abs(prediction[i]!);
        const power = quickExp(-size);
        const isBelow = Number(prediction[i]! < 0);
        const wrong = wrongOf(target[i]!, isBelow);
        if (weights[c] !== 0) loss += weights[c]! * value(wrong, size, power);
        gradient[i] = (((1 - 2 * isBelow) * weights[c]!) / width) * derivative(wrong, power);
      }
      values[row] = loss / width;
    }
  },
  textbook: (t, x) => {
    const terms = x.map((logit, c) => {
      const p = 1 / (1 + Math.exp(-logit));
      return t[c]! * Math.log(p) + (1 - t[c]!) * Math.log(1 - p);
    });
    return -terms.reduce((sum, term) => sum + term, 0) / x.length;
  },
  kinks: () => [],
  shape: {
    axis: 'margin',
    title: text('margin z of each label', '레이블별 마진 z'),
    marks: () => [{ x: 0, label: text('decision', '결정 경계') }],
    // Every label at the same margin: the first one holds, the others do not.
    cases: (_parameters, classes) => [
      {
        label: ONLY,
        width: classes,
        fill(x, { target, prediction, direction, at }) {
          for (let c = 0; c < classes; c++) {
            target[at + c] = c === 0 ? 1 : 0;
            prediction[at + c] = c === 0 ? x : -x;
            direction[at + c] = c === 0 ? 1 : -1;
          }
        },
      },
    ],
    place: (batch, row) => ({ x: meanMargin(batch, row), curve: 0 }),
  },
  advice: {
    use: text(
      'Several labels a row, each 0 or 1, and one logit a label: binary cross entropy, averaged over the labels of a row.',
      '한 행에 0 또는 1인 레이블이 여럿 있고 예측이 레이블별 로짓일 때 씁니다. 이진 교차 엔트로피를 행 안에서 평균한 값입니다.',
    ),
    avoid: text(
      'When labels exclude each other (use cross entropy), or on probabilities: the sigmoid would be applied a second time.',
      '레이블이 서로 배타적이거나(교차 엔트로피를 씁니다) 예측이 확률이면 피합니다. 확률에는 시그모이드를 두 번 적용하는 셈입니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.MultiLabelSoftMarginLoss(weight=None)',
      differs: text('The mean divides by N even with class weights, as here.', '여기처럼 클래스 가중치가 있어도 평균은 N으로 나눕니다.'),
      preset: {},
      code: ({ classWeights: weights }) =>
        torchCode('multilabel_soft_margin_loss', weights === null ? [] : [`weight=${arrayCode(weights!, 'torch')}`]),
    },
    {
      library: 'keras',
      call: 'keras.losses.BinaryCrossentropy(from_logits=True)',
      differs: text('Has no class weights.', '클래스 가중치가 없습니다.'),
      preset: {},
      code: ({ classWeights: weights }) =>
        weights === null ? kerasCode('BinaryCrossentropy', ['from_logits=True'], { isRow: true }) : undefined,
    },
    {
      library: 'optax',
      call: 'optax.losses.sigmoid_binary_cross_entropy(logits, labels).mean()',
      differs: text('Gives one value a label; class weights multiply it.', '레이블마다 값을 내며, 클래스 가중치는 그 값에 곱합니다.'),
      preset: {},
      code: ({ classWeights: weights }) => {
        const losses = 'optax.losses.sigmoid_binary_cross_entropy(prediction, target)';
        if (weights === null) return optaxCode(`${losses}.mean(-1)`);
        return optaxCode(`(${arrayCode(weights!, 'jnp')} * ${losses}).mean(-1)`, { imports: ['import jax.numpy as jnp'] });
      },
    },
    {
      library: 'tfjs',
      call: 'tf.losses.sigmoidCrossEntropy(multiClassLabels, logits)',
      differs: differs.nonzeroCount,
      preset: { normalization: 'nonzeroCount' },
    },
    {
      library: 'numpy',
      call: 'np.mean(np.logaddexp(0, x) - target * x)',
      code: ({ classWeights: weights }) => {
        const losses = 'target * np.logaddexp(0, -prediction) + (1 - target) * np.logaddexp(0, prediction)';
        return numpyCode(weights === null ? `np.mean(${losses}, axis=-1)` : `np.mean(${arrayCode(weights!, 'np')} * (${losses}), axis=-1)`);
      },
    },
  ],
  sources: [sources.pytorch, sources.goodfellow],
};
