import type { Vector } from '../arrays';
import type { LossDefinition, ResolvedParameters } from '../definition';
import type { LossCode } from '../equivalent';
import { text } from '../text';
import { checkRows } from './_check';
import { guardedRows, kerasEpsilon, rowFactors } from './_classCode';
import { kerasCode, numpyCode, py, sklearnCode } from './_code';
import { differs } from './_differs';
import { guardedLog, guardedSlope } from './_guard';
import { classWeights, eps, labelSmoothing, normalization, normalize, rowClamp } from './_parameters';
import { divisorOf, isPlain, type ProbabilityRule, ruleOf } from './_probabilityRows';
import { confidenceShape } from './_shapes';
import { sources } from './_sources';

/** −Σ u_c ln q_c with u_c = w_c·(t_c(1 − s) + s/C) and q = p/Σp when rows are normalised; 0·ln 0 = 0. */
function value(t: Vector, p: Vector, start: number, end: number, rule: ProbabilityRule): number {
  const sum = divisorOf(p, start, end, rule);
  const spread = rule.s / (end - start);
  let loss = 0;
  for (let i = start; i < end; i++) {
    const u = rule.weights[i - start]! * (t[i]! * (1 - rule.s) + spread);
    if (u !== 0) loss -= u * guardedLog(p[i]! / sum, rule.guard, rule.eps);
  }
  return loss;
}

/**
 * Writes the derivatives of one row and returns its value. g_j = −u_j/q_j; normalised rows have q_i = p_i/Σp and
 * ∂q_i/∂p_j = ([i = j] − q_i)/Σp, hence
 *
 *     ∂/∂p_j = (g_j − Σ g_i q_i) / Σp
 */
function differentiate(out: Float64Array, t: Vector, p: Vector, start: number, end: number, rule: ProbabilityRule): number {
  const { weights, s, guard, eps: epsilon } = rule;
  const sum = divisorOf(p, start, end, rule);
  const spread = s / (end - start);
  let loss = 0;
  let along = 0;
  for (let i = start; i < end; i++) {
    const u = weights[i - start]! * (t[i]! * (1 - s) + spread);
    out[i] = 0;
    if (u === 0) continue;
    const q = p[i]! / sum;
    const slope = -u * guardedSlope(q, guard, epsilon);
    loss -= u * guardedLog(q, guard, epsilon);
    out[i] = slope;
    if (slope !== 0) along += slope * q;
  }
  if (rule.normalize) for (let i = start; i < end; i++) out[i] = (out[i]! - along) / sum;
  return loss;
}

/** The same for a row without weights, smoothing, guard and normalisation. */
function differentiatePlain(out: Float64Array, t: Vector, p: Vector, start: number, end: number): number {
  let loss = 0;
  for (let i = start; i < end; i++) {
    const u = t[i]!;
    if (u === 0) out[i] = 0;
    else {
      const q = p[i]!;
      loss -= u * Math.log(q);
      out[i] = -u / q;
    }
  }
  return loss;
}

/** Keras always divides rows by their sums and clips. Class weights go into the targets, which it takes as they are. */
function kerasCodeOf(parameters: ResolvedParameters): LossCode | undefined {
  const { normalize: divides, classWeights: weights, labelSmoothing: s } = parameters;
  const epsilon = divides ? kerasEpsilon(parameters) : undefined;
  if (!epsilon) return undefined;
  const args = s === 0 || weights !== null ? [] : [`label_smoothing=${py(s)}`];
  const rows = weights === null ? 'target' : rowFactors(parameters, 'keras.ops');
  return { ...epsilon, ...kerasCode('CategoricalCrossentropy', args, { isRow: true, arrays: [rows, 'prediction'] }) };
}

function sklearnCodeOf({ clamp, eps: epsilon, normalize: divides, labelSmoothing, classWeights: weights }: ResolvedParameters) {
  if (clamp !== 'clip' || epsilon !== Number.EPSILON || labelSmoothing !== 0 || weights !== null) return undefined;
  return sklearnCode('log_loss', [], divides ? 'target, prediction / prediction.sum(-1, keepdims=True)' : 'target, prediction');
}

/** Categorical cross entropy of probabilities. */
export const categoricalCrossEntropy: LossDefinition = {
  id: 'categorical_cross_entropy',
  names: {
    full: text('Categorical cross entropy', '교차 엔트로피 오차'),
    short: 'CCE',
    aliases: [
      'CategoricalCrossentropy',
      'cross_entropy_error',
      'log_loss',
      'categoricalCrossentropy',
      'multiclass log loss',
      '크로스 엔트로피',
    ],
  },
  family: 'multiclass',
  layout: 'rows',
  target: 'oneHot',
  prediction: 'simplex',
  activation: 'softmax',
  reduction: 'mean',
  formula: {
    value: '\\ell = -\\sum_c w_c\\, t_c \\ln p_c',
    gradient: '\\frac{\\partial \\ell}{\\partial p_c} = -\\frac{w_c\\, t_c}{p_c}',
  },
  parameters: [rowClamp, eps, normalize, labelSmoothing, classWeights, normalization],
  unit: 'nats',
  perSample(out, { target, prediction, count, width }, parameters) {
    const rule = ruleOf(parameters, width);
    for (let row = 0, start = 0; row < count; row++, start += width) out[row] = value(target, prediction, start, start + width, rule);
  },
  gradient(out, { target, prediction, count, width }, parameters) {
    const rule = ruleOf(parameters, width);
    for (let row = 0, start = 0; row < count; row++, start += width) differentiate(out, target, prediction, start, start + width, rule);
  },
  valueAndGradient(values, gradient, { target, prediction, count, width }, parameters) {
    if (isPlain(parameters)) {
      for (let row = 0, start = 0; row < count; row++, start += width)
        values[row] = differentiatePlain(gradient, target, prediction, start, start + width);
      return;
    }
    const rule = ruleOf(parameters, width);
    for (let row = 0, start = 0; row < count; row++, start += width)
      values[row] = differentiate(gradient, target, prediction, start, start + width, rule);
  },
  check: checkRows,
  textbook: (t, p) => -t.reduce((sum, share, c) => sum + share * Math.log(p[c]!), 0),
  kinks: () => [],
  shape: confidenceShape('probability'),
  advice: {
    use: text(
      'One-hot (or soft) target rows and probability rows from a softmax: −ln of the probability given to the true class.',
      '정답이 원-핫(또는 확률) 행이고 예측이 소프트맥스의 확률 행일 때 씁니다. 정답 클래스에 부여한 확률의 −ln입니다.',
    ),
    avoid: text(
      'When the logits are at hand (the logit form is exact in the tails), or when several labels hold at once.',
      '로짓이 있거나(로짓을 받는 형태가 꼬리에서도 정확합니다) 여러 레이블이 동시에 맞을 수 있으면 피합니다.',
    ),
  },
  equivalents: [
    {
      library: 'pytorch',
      call: '-torch.xlogy(target, prediction).sum(-1).mean()',
      differs: text('PyTorch has only the logit form.', 'PyTorch에는 로짓 형태만 있습니다.'),
      preset: {},
      code: parameters => {
        const { before, p } = guardedRows(parameters, 'torch');
        const loss = `-torch.xlogy(${rowFactors(parameters, 'torch')}, ${p}).sum(-1)`;
        return { before: [...before, `loss = ${loss}`], mean: 'loss.mean()', perSample: 'loss' };
      },
    },
    {
      library: 'keras',
      call: 'keras.losses.CategoricalCrossentropy(label_smoothing=0.0)',
      differs: differs.kerasNormalize,
      preset: { normalize: true, clamp: 'clip', eps: 1e-7 },
      code: kerasCodeOf,
    },
    {
      library: 'sklearn',
      call: 'sklearn.metrics.log_loss(y_true, y_pred)',
      differs: text(`Takes one-hot rows, not soft ones. ${differs.sklearnRows.en}`, `원-핫 행만 받습니다. ${differs.sklearnRows.ko}`),
      preset: { clamp: 'clip', eps: Number.EPSILON, normalization: 'weightSum' },
      code: sklearnCodeOf,
    },
    {
      library: 'tfjs',
      call: "model.compile({loss: 'categoricalCrossentropy'})",
      differs: differs.kerasNormalize,
      preset: { normalize: true, clamp: 'clip', eps: 1e-7 },
    },
    {
      library: 'numpy',
      call: '-np.sum(target * np.log(prediction), axis=-1).mean()',
      code: parameters => {
        const { before, p } = guardedRows(parameters, 'np');
        return numpyCode('loss', {
          before: [...before, `u = ${rowFactors(parameters, 'np')}`, `loss = -np.sum(u * np.log(np.where(u == 0, 1, ${p})), axis=-1)`],
        });
      },
    },
  ],
  sources: [sources.goodfellow, sources.saito, sources.keras],
};
