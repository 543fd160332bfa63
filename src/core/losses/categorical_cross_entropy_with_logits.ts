import type { Vector } from '../arrays';
import type { LossDefinition } from '../definition';
import { indexOfMaximum } from '../numerics';
import { text } from '../text';
import { arrayCode, minusLogSoftmax, rowFactors } from './_classCode';
import { weightsOf } from './_classes';
import { kerasCode, numpyCode, optaxCode, py, torchCode } from './_code';
import { differs } from './_differs';
import { classWeights, labelSmoothing, normalization } from './_parameters';
import { confidenceShape } from './_shapes';
import { powersOf, restOf } from './_softmax';
import { sources } from './_sources';

/** Σ u_c·(−ln S_c), u_c = w_c·(t_c(1 − s) + s/C), with −ln S_c = (m − x_c) + log1p(rest). Terms with u_c = 0 are left out: 0·∞ is no loss. */
function value(t: Vector, x: Vector, start: number, end: number, m: number, rest: number, weights: Float64Array, s: number): number {
  const logRest = Math.log1p(rest);
  const spread = s / weights.length;
  let loss = 0;
  for (let i = start; i < end; i++) {
    const u = weights[i - start]! * (t[i]! * (1 - s) + spread);
    if (u !== 0) loss += u * (m - x[i]! + logRest);
  }
  return loss;
}

/**
 * ∂/∂x_j Σ u_c·(−ln S_c) = T·S_j − u_j with T = Σ u_c; without cancellation where u_j is almost T:
 *
 *     S_j·(T − u_j) − u_j·(1 − S_j),      1 − S_k = rest/(1 + rest) for the largest logit
 *
 * `out` holds e^(x_j − m) on entry.
 */
function derivative(
  out: Float64Array,
  t: Vector,
  start: number,
  end: number,
  k: number,
  rest: number,
  weights: Float64Array,
  s: number,
): void {
  const spread = s / weights.length;
  let total = 0;
  for (let i = start; i < end; i++) total += weights[i - start]! * (t[i]! * (1 - s) + spread);
  const scale = 1 / (1 + rest);
  for (let i = start; i < end; i++) {
    const u = weights[i - start]! * (t[i]! * (1 - s) + spread);
    const share = out[i]! * scale;
    out[i] = share * (total - u) - u * (i === k ? rest * scale : 1 - share);
  }
}

/** Value and derivatives of a row without class weights and smoothing, where u = t. */
function usual(out: Float64Array, t: Vector, x: Vector, start: number, end: number, k: number): number {
  const m = x[k]!;
  const rest = powersOf(out, x, start, end, k);
  const logRest = Math.log1p(rest);
  const scale = 1 / (1 + rest);
  let total = 0;
  for (let i = start; i < end; i++) total += t[i]!;
  let loss = 0;
  for (let i = start; i < end; i++) {
    const u = t[i]!;
    const share = out[i]! * scale;
    if (u !== 0) loss += u * (m - x[i]! + logRest);
    out[i] = share * (total - u) - u * (i === k ? rest * scale : 1 - share);
  }
  return loss;
}

/** Categorical cross entropy of logits. */
export const categoricalCrossEntropyWithLogits: LossDefinition = {
  id: 'categorical_cross_entropy_with_logits',
  names: {
    full: text('Categorical cross entropy with logits', '로짓 교차 엔트로피 오차'),
    short: 'CCE (logits)',
    aliases: ['softmax_cross_entropy', 'softmaxCrossEntropy', 'CrossEntropyLoss', 'softmax loss', '크로스 엔트로피'],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'oneHot',
  prediction: 'classLogits',
  activation: 'none',
  reduction: 'mean',
  formula: {
    value: '\\ell = -\\sum_c w_c\\, t_c \\ln S_c, \\quad S_c = \\frac{e^{x_c}}{\\sum_j e^{x_j}}',
    gradient: '\\frac{\\partial \\ell}{\\partial x_j} = S_j \\sum_c w_c t_c - w_j t_j',
    stable: '-\\ln S_c = (m - x_c) + \\operatorname{log1p}\\Bigl(\\sum_{j \\ne k} e^{x_j - m}\\Bigr), \\quad m = x_k = \\max_j x_j',
  },
  parameters: [labelSmoothing, classWeights, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const [weights, s] = [weightsOf(parameters, width), parameters.labelSmoothing as number];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const k = indexOfMaximum(prediction, start, start + width);
      out[row] = value(target, prediction, start, start + width, prediction[k]!, restOf(prediction, start, start + width, k), weights, s);
    }
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const [weights, s] = [weightsOf(parameters, width), parameters.labelSmoothing as number];
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const k = indexOfMaximum(prediction, start, start + width);
      derivative(out, target, start, start + width, k, powersOf(out, prediction, start, start + width, k), weights, s);
    }
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    const [weights, s] = [weightsOf(parameters, width), parameters.labelSmoothing as number];
    const isUsual = parameters.classWeights === null && s === 0;
    for (let row = 0, start = 0; row < count; row++, start += width) {
      const k = indexOfMaximum(prediction, start, start + width);
      if (isUsual) {
        values[row] = usual(gradient, target, prediction, start, start + width, k);
        continue;
      }
      const rest = powersOf(gradient, prediction, start, start + width, k);
      values[row] = value(target, prediction, start, start + width, prediction[k]!, rest, weights, s);
      derivative(gradient, target, start, start + width, k, rest, weights, s);
    }
  },
  textbook: (t, x) => {
    const total = x.reduce((sum, logit) => sum + Math.exp(logit), 0);
    return -t.reduce((sum, share, c) => sum + share * Math.log(Math.exp(x[c]!) / total), 0);
  },
  kinks: () => [],
  shape: confidenceShape('logit'),
  advice: {
    use: text(
      'One-hot (or soft) target rows and one raw score a class. Exact however large the scores are.',
      '정답이 원-핫(또는 확률) 행이고 예측이 클래스별 점수일 때 씁니다. 점수가 아무리 커도 정확합니다.',
    ),
    avoid: text(
      'On probabilities: softmax would be applied a second time. For labels that do not exclude each other use binary cross entropy.',
      '확률에는 쓰지 않습니다. 소프트맥스를 두 번 거치게 됩니다. 레이블이 서로 배타적이지 않으면 이진 교차 엔트로피를 씁니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: 'torch.nn.CrossEntropyLoss(weight=None, label_smoothing=0.0)',
      differs: text(
        'The class axis is axis 1; with target rows the mean divides by N even with class weights. A logit of −∞ gives NaN.',
        '클래스 축이 1번 축입니다. 정답이 행이면 클래스 가중치가 있어도 평균은 N으로 나눕니다. 로짓이 −∞이면 NaN이 됩니다.',
      ),
      preset: {},
      code: ({ classWeights: weights, labelSmoothing: s }) => {
        const args = weights === null ? [] : [`weight=${arrayCode(weights!, 'torch')}`];
        return torchCode('cross_entropy', s === 0 ? args : [...args, `label_smoothing=${py(s)}`]);
      },
    },
    {
      library: 'keras',
      call: 'keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.0)',
      differs: text('Has no class weights.', '클래스 가중치가 없습니다.'),
      preset: {},
      code: ({ classWeights: weights, labelSmoothing: s }) => {
        const args = ['from_logits=True', ...(s === 0 ? [] : [`label_smoothing=${py(s)}`])];
        return weights === null ? kerasCode('CategoricalCrossentropy', args, { isRow: true }) : undefined;
      },
    },
    {
      library: 'optax',
      call: 'optax.losses.softmax_cross_entropy(logits, labels).mean()',
      differs: text(
        'A logit of −∞ gives NaN; safe_softmax_cross_entropy gives 0 there. Smoothing and class weights go into the labels.',
        '로짓이 −∞이면 NaN이 되며, safe_softmax_cross_entropy는 0이 됩니다. 스무딩과 클래스 가중치는 레이블에 직접 적용합니다.',
      ),
      preset: {},
      code: parameters =>
        optaxCode(
          `optax.losses.softmax_cross_entropy(prediction, ${rowFactors(parameters, 'jnp')})`,
          parameters.classWeights === null ? {} : { imports: ['import jax.numpy as jnp'] },
        ),
    },
    {
      library: 'tfjs',
      call: 'tf.losses.softmaxCrossEntropy(onehotLabels, logits, undefined, 0)',
      differs: differs.nonzeroCount,
      preset: { normalization: 'nonzeroCount' },
    },
    {
      library: 'numpy',
      call: '-np.sum(target * (x - np.logaddexp.reduce(x, axis=-1, keepdims=True)), axis=-1).mean()',
      code: parameters =>
        numpyCode('loss', {
          before: [...minusLogSoftmax, `u = ${rowFactors(parameters, 'np')}`, 'loss = np.sum(u * np.where(u == 0, 0, nlp), axis=-1)'],
        }),
    },
  ],
  sources: [sources.goodfellow, sources.szegedy, sources.pytorch],
};
